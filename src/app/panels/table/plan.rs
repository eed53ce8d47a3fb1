//! The action plan: what its columns say of a note, and what can be chosen in them.

use egui::{EventFilter, Id as WidgetId, Key, Label, Margin, Modifiers, RichText, TextEdit, Ui};

use super::AuditTable;
use super::cell::{Book, Rank, Said};
use super::column::{Column, Row, Topic};
use super::offers::{Offers, choice, listed, ratings};
use super::rows::Action;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::{Mark, new_note, note_holder, on_what};
use crate::app::style::{SMALL, color32, regular};
use crate::i18n::t;
use crate::layout::note_icon;
use crate::model::{Date, Note, NoteKind, NoteStatus, ObjectId, Owner};
use crate::words::{self, Word as _};

/// Of the field in which a new action is written, points.
const FIELD: f32 = 420.0;

/// What a column says of what is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Text,
    /// Its place by what it is worth: impact against effort.
    Rank,
    Kind,
    /// Stage, step and touchpoint, as far as it stands on one.
    Place,
    Impact,
    Effort,
    Owner,
    Due,
    Status,
    Votes,
}

/// All of them, in the order in which they stand.
#[rustfmt::skip]
pub const COLUMNS: [Row; 10] = [
    (Column::Plan(Field::Text), "plan_text", "plan-text", 320.0, Topic::Place),
    (Column::Plan(Field::Rank), "plan_rank", "plan-rank", 64.0, Topic::Weight),
    (Column::Plan(Field::Impact), "plan_impact", "inspector-impact", 84.0, Topic::Weight),
    (Column::Plan(Field::Effort), "plan_effort", "inspector-effort", 84.0, Topic::Weight),
    (Column::Plan(Field::Owner), "plan_owner", "term-owner", 140.0, Topic::Weight),
    (Column::Plan(Field::Due), "plan_due", "inspector-due", 176.0, Topic::Weight),
    (Column::Plan(Field::Status), "plan_status", "term-status", 110.0, Topic::Weight),
    (Column::Plan(Field::Place), "plan_place", "plan-place", 300.0, Topic::Place),
    (Column::Plan(Field::Kind), "plan_kind", "term-kind", 120.0, Topic::Place),
    (Column::Plan(Field::Votes), "plan_votes", "inspector-votes", 84.0, Topic::Weight),
];

/// What stands in the cell.
pub fn said(book: Book<'_>, action: Action<'_>, field: Field) -> Said {
    let (language, journey) = (book.language(), book.journey());
    let it = action.note;
    let plain = |text: Option<String>| Said::plain(text.unwrap_or_default());
    match field {
        Field::Text => {
            let done = it.is_settled();
            Said {
                pale: done,
                ..Said::plain(it.text.clone()).marked(Mark::Icon(note_icon(it.kind)))
            }
        }
        Field::Rank => plain(
            book.ranks
                .get(&ObjectId::from(&it.id))
                .map(usize::to_string),
        ),
        Field::Kind => Said::plain(it.kind.word(language)),
        Field::Place => {
            let place = action.place;
            let names = [
                place.stage.map(|s| &s.name),
                place.step.map(|s| &s.title),
                place.touchpoint.map(|t| &t.title),
            ];
            let names = names.into_iter().flatten().filter(|n| !n.trim().is_empty());
            let names: Vec<&str> = names.map(String::as_str).collect();
            match names.is_empty() {
                true => Said {
                    pale: true,
                    ..Said::plain(t!(language, "plan-whole-journey"))
                },
                false => Said::plain(names.join(" · ")),
            }
        }
        Field::Impact => Said::rated(it.severity),
        Field::Effort => Said::rated(it.effort),
        Field::Owner => match it.owner.as_ref().and_then(|id| journey.owner(id)) {
            Some(owner) => book.owner(owner),
            None => plain(None),
        },
        Field::Due => match it.due.map(|due| words::date(language, due)) {
            Some(date) if it.is_overdue(Date::today()) => {
                Said::bad(t!(language, "plan-overdue", date = date))
            }
            date => plain(date),
        },
        Field::Status => plain(it.status.map(|s| s.word(language))),
        Field::Votes => plain((it.votes > 0).then(|| it.votes.to_string())),
    }
}

impl AuditTable {
    /// The line in which a new action is written: an opportunity on what is selected. Says whether the pointer is on it.
    pub(super) fn add_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) -> bool {
        let (language, journey) = (desk.language, desk.journey());
        let field = WidgetId::unique("new action");
        let holder = note_holder(journey, desk.selected());
        let name = t!(language, "plan-add");
        let has_focus = ui.memory(|m| m.has_focus(field));
        // Esc is this field's as long as it has the keyboard.
        if has_focus && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            self.want_keyboard(ui);
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        let shown = ui.horizontal(|ui| {
            ui.add_space(12.0);
            let edit = TextEdit::singleline(&mut self.action)
                .id(field)
                .event_filter(filter)
                .hint_text(t!(language, "plan-add-hint"))
                .desired_width(FIELD.min(ui.available_width() - 24.0))
                .margin(Margin::symmetric(9, 5));
            let response = ui.add(edit).accessible_name(&name);
            ui.add(Label::new(hint_text(desk, &on_what(desk, &holder))).truncate());
            response
        });
        ui.add_space(6.0);
        let response = shown.inner;
        if std::mem::take(&mut self.wants_action) {
            response.request_focus();
        }
        if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            let text = self.action.trim();
            if !text.is_empty() {
                let note = Note::new(NoteKind::Opportunity, text);
                let (edit, object) = new_note(journey, note, holder);
                wishes.edit(edit);
                wishes.push(Wish::Select(vec![object]));
                self.action.clear();
            }
            // Who writes one after the other goes on.
            self.wants_action = true;
            ui.ctx().request_repaint();
        }
        response.contains_pointer()
    }
}

fn hint_text(desk: &Desk, text: &str) -> RichText {
    let ink = color32(desk.theme.window.text_faint);
    RichText::new(text).font(regular(SMALL)).color(ink)
}

/// By what the rows are in order.
pub fn rank(book: Book<'_>, action: Action<'_>, field: Field) -> Rank {
    let it = action.note;
    let number = |n: Option<f64>| n.map_or(Rank::Nothing, Rank::Number);
    match field {
        Field::Rank => number(book.ranks.get(&ObjectId::from(&it.id)).map(|n| *n as f64)),
        Field::Impact => number(it.severity.map(|r| r.get().into())),
        Field::Effort => number(it.effort.map(|r| r.get().into())),
        Field::Due => {
            let epoch = Date::new(1970, 1, 1);
            number(
                it.due
                    .zip(epoch)
                    .map(|(due, epoch)| due.days_since(epoch).into()),
            )
        }
        Field::Votes => number((it.votes > 0).then_some(it.votes.into())),
        Field::Status => {
            let place = |status| NoteStatus::ALL.iter().position(|s| *s == status);
            number(it.status.and_then(place).map(|n| n as f64))
        }
        // As the way goes.
        Field::Place => {
            let journey = book.journey();
            let stage = action
                .place
                .stage
                .and_then(|s| journey.stages.iter().position(|x| x.id == s.id));
            let step = action
                .place
                .step
                .and_then(|s| journey.steps().position(|(_, x)| x.id == s.id));
            let [stage, step] = [stage, step].map(|n| n.map_or(-1.0, |n| n as f64));
            Rank::Number(stage * 1e6 + step)
        }
        Field::Text | Field::Kind | Field::Owner => Rank::words(&said(book, action, field).text),
    }
}

/// What can be chosen in this column; nothing where its cells are typed or only read.
pub fn offers(pane: &Pane<'_>, field: Field) -> Option<Offers<Note>> {
    Some(match field {
        Field::Impact => ratings(|n| n.severity, |n, new| n.severity = new),
        Field::Effort => ratings(|n| n.effort, |n, new| n.effort = new),
        Field::Owner => listed::<_, Owner>(pane, |n| n.owner.clone(), |n, new| n.owner = new),
        Field::Status => choice(
            pane,
            &NoteStatus::ALL,
            |n| n.status,
            |n, new| n.status = new,
        ),
        Field::Text | Field::Rank | Field::Kind | Field::Place | Field::Due | Field::Votes => {
            return None;
        }
    })
}
