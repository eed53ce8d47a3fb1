//! What a filled-in checklist says, in words: for the terminal and for the window.

use std::collections::BTreeSet;

use super::{Change, Conflict, Filled, NewAction, Row, Value, Whom, Why};
use crate::exchange::named;
use crate::exchange::rows::{Mark, heading};
use crate::i18n::{self, Language, t};
use crate::model::{Journey, Rating};
use crate::words::{self, Word as _};

impl Filled {
    /// How much was found; and which round it belongs to, unless that is the one that is under way.
    pub fn sum(&self, language: Language, journey: &Journey) -> String {
        let sum = t!(
            language,
            "filled-sum",
            rows = self.rows,
            changes = self.changes.len(),
            conflicts = self.conflicts.len()
        );
        let now = journey.about.audit.round;
        let asked = self.conflicts.iter().filter_map(|c| c.change.as_ref());
        let round = |change: &Change| match change.said {
            Value::Mark(_, round, _) => Some(round),
            _ => None,
        };
        let rounds: BTreeSet<u32> = self.changes.iter().chain(asked).filter_map(round).collect();
        if rounds.iter().all(|round| *round == now) {
            return sum;
        }
        let rounds: Vec<String> = rounds.iter().map(u32::to_string).collect();
        let rounds = t!(
            language,
            "filled-other-rounds",
            rounds = rounds.join(", "),
            now = now
        );
        format!("{sum}\n{rounds}")
    }
}

impl Row {
    /// Where it stands: "Checklist, row 14".
    pub fn place(&self, language: Language) -> String {
        // As text, or it would be parted in thousands.
        let row = self.number.to_string();
        match self.sheet.as_str() {
            "" => t!(language, "filled-row", row = row),
            sheet => t!(language, "filled-row-of-sheet", sheet = sheet, row = row),
        }
    }

    /// What it is about: "Checkout · The owner knows and agrees".
    pub fn about(&self, language: Language) -> String {
        let title = named(language, &self.title);
        match self.check {
            Some(check) => format!("{title} · {}", check.word(language)),
            None => title,
        }
    }
}

impl Value {
    /// "done · Mira, 18 Nov 2026 · Remark"; "Owner: Sales".
    pub fn text(&self, language: Language, journey: &Journey) -> String {
        match self {
            Self::Mark(_, _, mark) => mark_text(language, mark),
            Self::Remark(text) => {
                let text = text
                    .as_deref()
                    .map_or_else(|| "–".to_owned(), crate::audit::one_line);
                t!(language, "filled-remark", text = text)
            }
            Self::Owner(Whom::Nobody) => t!(language, "exchange-unowned"),
            Self::Owner(Whom::Known(id)) => {
                let owner = named(language, journey.owner(id).map_or("", |o| &o.name));
                t!(language, "exchange-owner", owner = owner)
            }
            Self::Owner(Whom::New(name)) => {
                t!(language, "exchange-owner", owner = name.as_str())
            }
            Self::Due(due) => {
                let due = due.map_or_else(|| "–".to_owned(), |d| words::date(language, d));
                t!(language, "exchange-due", due = due)
            }
            Self::Status(status) => {
                let status = status.map_or_else(|| "–".to_owned(), |s| s.word(language));
                format!("{}: {status}", t!(language, "term-status"))
            }
            Self::Text(text) => i18n::quoted(language, &crate::audit::one_line(text)),
            Self::Impact(rating) => rated(language, "impact", *rating),
            Self::Effort(rating) => rated(language, "effort", *rating),
            Self::Action(None) => "–".to_owned(),
            Self::Action(Some(new)) => new_action(language, journey, new),
        }
    }
}

fn rated(language: Language, column: &str, rating: Option<Rating>) -> String {
    let rating = rating.map_or_else(|| "–".to_owned(), |r| r.get().to_string());
    format!("{}: {rating}", heading(language, column))
}

/// "“Text the courier” · Opportunity · Impact: 4 · Owner: Sales".
fn new_action(language: Language, journey: &Journey, new: &NewAction) -> String {
    let note = &new.note;
    let owner = Some(&new.owner).filter(|whom| **whom != Whom::Nobody);
    let parts = [
        note.severity.map(|_| Value::Impact(note.severity)),
        note.effort.map(|_| Value::Effort(note.effort)),
        owner.map(|whom| Value::Owner(whom.clone())),
        note.due.map(|_| Value::Due(note.due)),
        note.status.map(|_| Value::Status(note.status)),
    ];
    let parts = parts.iter().flatten().map(|v| v.text(language, journey));
    let text = i18n::quoted(language, &crate::audit::one_line(&note.text));
    let parts: Vec<String> = [text, note.kind.word(language)]
        .into_iter()
        .chain(parts)
        .collect();
    parts.join(" · ")
}

fn mark_text(language: Language, mark: &Mark) -> String {
    if !mark.done {
        return t!(language, "filled-open");
    }
    let date = mark.date.map(|d| words::date(language, d));
    let by = Some(mark.by.clone()).filter(|by| !by.is_empty());
    let who: Vec<String> = by.into_iter().chain(date).collect();
    let parts = [
        t!(language, "filled-done"),
        who.join(", "),
        crate::audit::one_line(&mark.remark),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(" · ")
}

impl Change {
    /// "open → done · Mira, 18 Nov 2026".
    pub fn text(&self, language: Language, journey: &Journey) -> String {
        if matches!(self.now, Value::Action(None)) {
            let action = self.said.text(language, journey);
            let on = words::object(language, journey, &self.object);
            return t!(language, "filled-new-action", action = action, on = on);
        }
        let [now, said] = [&self.now, &self.said].map(|v| v.text(language, journey));
        format!("{now} → {said}")
    }
}

impl Conflict {
    /// Why it is not simply taken, in a sentence.
    pub fn text(&self, language: Language) -> String {
        match &self.why {
            Why::BothChanged => t!(language, "filled-both-changed"),
            Why::NoCopy => t!(language, "filled-no-copy"),
            Why::UnknownOwner(name) => {
                t!(language, "filled-unknown-owner", owner = name.as_str())
            }
            Why::SeveralOwners(names) => {
                let quoted = names.iter().map(|n| i18n::quoted(language, n));
                let names = quoted.collect::<Vec<_>>().join(", ");
                t!(language, "filled-several-owners", names = names)
            }
            Why::OwnerOfChannel => t!(language, "filled-owner-of-channel"),
            Why::Gone => t!(language, "filled-gone"),
            Why::NoKey => t!(language, "filled-no-key"),
            Why::NoPlace(name) => t!(language, "filled-no-place", name = name.as_str()),
            Why::Unreadable(field, text) => {
                let column = field.heading(language);
                let text = crate::audit::one_line(text);
                t!(language, "filled-unreadable", column = column, text = text)
            }
            Why::Proven => t!(language, "filled-proven"),
            Why::NotTicked => t!(language, "filled-not-ticked"),
            Why::Twice(row) => t!(language, "filled-twice", row = row.to_string()),
        }
    }
}
