//! What the catalogue knows under the words that are typed as the title of a new touchpoint.

use super::attributes::Value;
use super::draft::Draft;
use super::offers::{Match, Offer, matches, plain};
use crate::app::desk::Desk;
use crate::catalogue;
use crate::i18n::t;
use crate::layout;
use crate::words;

/// Fewer letters begin too many names.
const LEAST: usize = 2;
/// More would hide the map for something that nobody asked for.
const MOST: usize = 4;

/// Usual touchpoints whose name the title begins; nothing once the touchpoint is of a kind.
pub(super) fn offers(desk: &Desk, draft: &Draft) -> Vec<Offer> {
    let typed = draft.text.trim();
    let open = draft.new.is_some() && draft.touchpoint().is_some_and(|t| t.kind.is_none());
    if !open || typed.chars().count() < LEAST {
        return Vec::new();
    }
    let wanted = super::offers::normal(typed);
    let journey = desk.journey();
    let mut found: Vec<(Match, Offer)> = catalogue::entries()
        .iter()
        .filter_map(|entry| {
            let title = entry.name(journey.about.language);
            let shown = entry.name(desk.language);
            let best = [&title, &shown].map(|name| matches(name, &wanted));
            let best = best.into_iter().flatten().min()?;
            let channel = entry.channels.first()?;
            let offer = Offer {
                icon: Some(layout::kind_icon(journey, &entry.kind)),
                aside: t!(
                    desk.language,
                    "capture-usual",
                    channel = words::channel(desk.language, journey, channel)
                ),
                ..plain(Value::Usual(entry.kind.clone(), title.clone()), title)
            };
            (best <= Match::Word).then_some((best, offer))
        })
        .collect();
    found.sort_by_key(|(best, _)| *best);
    found.truncate(MOST);
    found.into_iter().map(|(_, offer)| offer).collect()
}
