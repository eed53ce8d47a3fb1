//! Which icon stands for what.

use crate::i18n::{Language, t};
use crate::model::{Channel, Id, Journey, Kind, LaneKind, NoteKind, Status, Touchpoint};
use crate::text::Icon;

/// The icon of a kind of touchpoint: its own, or the one of the built-in kind.
pub fn kind_icon(journey: &Journey, id: &Id<Kind>) -> Icon {
    if let Some(icon) = journey
        .kind(id)
        .and_then(|k| k.icon.as_deref())
        .and_then(Icon::from_name)
    {
        return icon;
    }
    match id.as_str() {
        "advertisement" => Icon::Megaphone,
        "search_result" => Icon::MagnifyingGlass,
        "press_article" => Icon::Newspaper,
        "flyer" => Icon::Article,
        "website_page" => Icon::Browser,
        "product_page" => Icon::ShoppingBag,
        "guide" => Icon::BookOpen,
        "podcast_or_video" => Icon::PlayCircle,
        "catalogue" => Icon::Books,
        "sample" => Icon::Flask,
        "promotional_item" => Icon::Gift,
        "sales_talk" => Icon::Handshake,
        "consultation" => Icon::ChalkboardTeacher,
        "event" => Icon::CalendarStar,
        "offer" => Icon::Tag,
        "product_comparison" => Icon::Scales,
        "review" => Icon::Star,
        "testimonial" => Icon::Quotes,
        "checkout" => Icon::ShoppingCart,
        "payment" => Icon::CreditCard,
        "contract" => Icon::Signature,
        "order_confirmation" => Icon::Receipt,
        "delivery" => Icon::Truck,
        "tracking" => Icon::MapPinLine,
        "parcel" => Icon::Package,
        "manual" => Icon::Notebook,
        "onboarding" => Icon::RocketLaunch,
        "app" => Icon::DeviceMobile,
        "support_request" => Icon::Lifebuoy,
        "complaint" => Icon::WarningCircle,
        "return" => Icon::ArrowUUpLeft,
        "refund" => Icon::HandCoins,
        "survey" => Icon::ClipboardText,
        "newsletter" => Icon::EnvelopeSimpleOpen,
        "coupon" => Icon::Ticket,
        "loyalty_programme" => Icon::Medal,
        "referral_bonus" => Icon::ShareNetwork,
        "renewal" => Icon::ArrowsClockwise,
        "cancellation" => Icon::SignOut,
        "word_of_mouth" => Icon::UsersThree,
        _ => Icon::MapPin,
    }
}

/// The icon of a channel: its own, or the one of the built-in channel.
pub fn channel_icon(journey: &Journey, id: &Id<Channel>) -> Icon {
    if let Some(icon) = journey
        .channel(id)
        .and_then(|c| c.icon.as_deref())
        .and_then(Icon::from_name)
    {
        return icon;
    }
    match id.as_str() {
        "website" => Icon::Browser,
        "online_shop" => Icon::ShoppingCart,
        "mobile_app" => Icon::DeviceMobile,
        "search_engine" => Icon::MagnifyingGlass,
        "social_media" => Icon::ShareNetwork,
        "email" => Icon::EnvelopeSimple,
        "text_message" => Icon::ChatTeardropText,
        "telephone" => Icon::Phone,
        "live_chat" => Icon::ChatCircleDots,
        "chatbot" => Icon::Robot,
        "video_call" => Icon::VideoCamera,
        "print" => Icon::NewspaperClipping,
        "post" => Icon::Package,
        "shop" => Icon::Storefront,
        "field_sales" => Icon::Briefcase,
        "event" => Icon::Confetti,
        "review_portal" => Icon::Star,
        "personal" => Icon::UsersThree,
        _ => Icon::Swap,
    }
}

/// The word and the icon of a touchpoint that is not to stay as it is.
pub fn status_mark(language: Language, status: Option<Status>) -> Option<(String, Icon)> {
    match status? {
        Status::New => Some((t!(language, "picture-status-new"), Icon::Sparkle)),
        Status::ToChange => Some((t!(language, "picture-status-to-change"), Icon::PencilSimple)),
        Status::ToDrop => Some((t!(language, "picture-status-to-drop"), Icon::Trash)),
        Status::Existing => None,
    }
}

/// The icon on a card: of its kind, else of its first channel.
pub fn touchpoint_icon(journey: &Journey, touchpoint: &Touchpoint) -> Icon {
    match (&touchpoint.kind, touchpoint.channels.first()) {
        (Some(kind), _) => kind_icon(journey, kind),
        (None, Some(channel)) => channel_icon(journey, channel),
        (None, None) => Icon::MapPin,
    }
}

/// The face of a score.
pub fn face(score: f64) -> Icon {
    if score > 0.25 {
        Icon::Smiley
    } else if score < -0.25 {
        Icon::SmileySad
    } else {
        Icon::SmileyMeh
    }
}

/// The icon of a kind of note.
pub fn note_icon(kind: NoteKind) -> Icon {
    match kind {
        NoteKind::Thought => Icon::Brain,
        NoteKind::Quote => Icon::Quotes,
        NoteKind::Need => Icon::HandHeart,
        NoteKind::PainPoint => Icon::Lightning,
        NoteKind::Opportunity => Icon::Lightbulb,
        NoteKind::Idea => Icon::Sparkle,
        NoteKind::Question => Icon::Question,
        NoteKind::Risk => Icon::ShieldWarning,
        NoteKind::PhysicalEvidence => Icon::Cube,
        NoteKind::Frontstage => Icon::MaskHappy,
        NoteKind::Backstage => Icon::GearSix,
        NoteKind::Support => Icon::Database,
        NoteKind::Free => Icon::Note,
    }
}

/// The icon above a lane's name.
pub fn lane_icon(shows: &LaneKind) -> Icon {
    match shows {
        LaneKind::Actions => Icon::Footprints,
        LaneKind::Touchpoints => Icon::MapPin,
        LaneKind::Emotions => Icon::Heart,
        LaneKind::Channels => Icon::ShareNetwork,
        LaneKind::Kpis => Icon::ChartLineUp,
        LaneKind::Owners => Icon::UsersThree,
        LaneKind::Notes(kinds) => kinds.first().map_or(Icon::Note, |k| note_icon(*k)),
        LaneKind::Pictures => Icon::Image,
    }
}
