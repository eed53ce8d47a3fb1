//! What every journey knows without saying so: kinds, channels and KPIs that are built in.
//!
//! A file names them by id like those of its own. Their names stand in the language files
//! (`kind-…`, `channel-…`, `kpi-…`).

use super::{Class, Control, Direction, Medium, Unit};

/// A kind of touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltInKind {
    pub id: &'static str,
}

/// A channel with what its touchpoints inherit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltInChannel {
    pub id: &'static str,
    pub medium: Medium,
    pub control: Control,
}

/// A KPI with its unit and the direction in which it is better.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltInKpi {
    pub id: &'static str,
    pub unit: Unit,
    pub direction: Direction,
}

macro_rules! kinds {
    ($($id:literal),* $(,)?) => { &[$(BuiltInKind { id: $id }),*] };
}

/// In the order in which a customer tends to meet them.
pub const BUILT_IN_KINDS: &[BuiltInKind] = kinds![
    "advertisement",
    "search_result",
    "press_article",
    "flyer",
    "website_page",
    "product_page",
    "guide",
    "podcast_or_video",
    "catalogue",
    "sample",
    "promotional_item",
    "sales_talk",
    "consultation",
    "event",
    "offer",
    "product_comparison",
    "review",
    "testimonial",
    "checkout",
    "payment",
    "contract",
    "order_confirmation",
    "delivery",
    "tracking",
    "parcel",
    "manual",
    "onboarding",
    "app",
    "support_request",
    "complaint",
    "return",
    "refund",
    "survey",
    "newsletter",
    "coupon",
    "loyalty_programme",
    "referral_bonus",
    "renewal",
    "cancellation",
    "word_of_mouth",
];

macro_rules! channels {
    ($($id:literal $medium:ident $control:ident),* $(,)?) => {
        &[$(BuiltInChannel { id: $id, medium: Medium::$medium, control: Control::$control }),*]
    };
}

/// From the screen to the handshake.
pub const BUILT_IN_CHANNELS: &[BuiltInChannel] = channels![
    "website" Digital Controlled,
    "online_shop" Digital Controlled,
    "mobile_app" Digital Controlled,
    "search_engine" Digital Influenced,
    "social_media" Digital Influenced,
    "email" Digital Controlled,
    "text_message" Digital Controlled,
    "telephone" Digital Controlled,
    "live_chat" Digital Controlled,
    "chatbot" Digital Controlled,
    "video_call" Digital Controlled,
    "print" Physical Controlled,
    "post" Physical Influenced,
    "shop" Physical Controlled,
    "field_sales" Physical Controlled,
    "event" Physical Influenced,
    "review_portal" Digital Outside,
    "personal" Physical Outside,
];

macro_rules! kpis {
    ($($id:literal $unit:ident $direction:ident),* $(,)?) => {
        &[$(BuiltInKpi { id: $id, unit: Unit::$unit, direction: Direction::$direction }),*]
    };
}

/// Built-in KPIs with a unit that is only a word.
const PLAIN_KPIS: &[BuiltInKpi] = kpis![
    "conversion_rate" Percent Higher,
    "time_on_site" Minutes Higher,
    "csat" Percent Higher,
    "nps" Points Higher,
    "repurchase_rate" Percent Higher,
    "return_rate" Percent Lower,
    "support_requests" Number Lower,
    "delivery_time" Days Lower,
    "on_time_rate" Percent Higher,
    "response_time" Minutes Lower,
    "waiting_time" Minutes Lower,
    "click_through_rate" Percent Higher,
    "churn" Percent Lower,
    "leads" Number Higher,
    "return_on_investment" Percent Higher,
];

/// Every built-in KPI. CES is the mean of a 1–7 agreement scale, where 7 is least effort.
pub static BUILT_IN_KPIS: std::sync::LazyLock<Vec<BuiltInKpi>> = std::sync::LazyLock::new(|| {
    let mut all = PLAIN_KPIS.to_vec();
    let with = |id, unit| BuiltInKpi {
        id,
        unit,
        direction: Direction::Higher,
    };
    all.insert(4, with("ces", Unit::OutOf(7)));
    all.push(with("review_rating", Unit::OutOf(5)));
    all.push(with("revenue", Unit::Money("€".into())));
    all
});

pub fn built_in_kind(id: &str) -> Option<&'static BuiltInKind> {
    BUILT_IN_KINDS.iter().find(|k| k.id == id)
}

pub fn built_in_channel(id: &str) -> Option<&'static BuiltInChannel> {
    BUILT_IN_CHANNELS.iter().find(|c| c.id == id)
}

pub fn built_in_kpi(id: &str) -> Option<&'static BuiltInKpi> {
    BUILT_IN_KPIS.iter().find(|k| k.id == id)
}

/// Every built-in id with its class.
pub(super) fn built_in_ids() -> impl Iterator<Item = (Class, &'static str)> {
    let kinds = BUILT_IN_KINDS.iter().map(|k| (Class::Kind, k.id));
    let channels = BUILT_IN_CHANNELS.iter().map(|c| (Class::Channel, c.id));
    let kpis = BUILT_IN_KPIS.iter().map(|k| (Class::Kpi, k.id));
    kinds.chain(channels).chain(kpis)
}
