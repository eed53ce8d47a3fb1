//! The outline: stages, lanes, personas, owners and paths as lists, to be found, named, ordered and shown.
//!
//! Rows can be walked with the arrow keys; Enter reveals, F2 renames, Delete removes, Alt with an arrow moves.

mod lists;
pub(super) mod row;

use std::sync::Arc;

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Stroke, Ui};

use super::entry::{Entry, Mark, menu_below, menu_items_ui, rule, tight};
use super::new::{choices_ui, toggle_lane};
use crate::app::choices::Question;
use crate::app::command::{Command, Item, context_menu};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::color32;
use crate::app::{titles, widgets};
use crate::edit::{self, Edit, Place};
use crate::i18n::t;
use crate::model::{Curves, Holder, Journey, ObjectId, Path};
use crate::scene::{Part, Subject};
use crate::text::Icon;
use lists::{Counts, Row, Section};
use row::{Named, Naming};

/// What the outline remembers between frames.
#[derive(Default)]
pub struct Outline {
    naming: Option<Naming>,
    /// The row that the hand holds.
    dragged: Option<ObjectId>,
    /// The document that was counted last.
    counts: Option<(Arc<Journey>, Arc<Counts>)>,
}

/// The rows of a frame in order, for walking from one to the next.
#[derive(Default)]
struct Walk {
    rows: Vec<Id>,
    /// From which row, and how far.
    step: Option<(Id, isize)>,
}

impl Outline {
    /// Opens the name of a stage, lane, persona, owner or path for typing.
    pub fn rename(&mut self, object: &ObjectId) {
        self.naming = Some(Naming::new(object.clone()));
    }

    /// Shows the lists, one below the other; scrolling is the caller's.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let counts = self.counts(desk.journey());
        let mut walk = Walk::default();
        for section in Section::ALL {
            let rows = section.rows(desk, &counts);
            let hint = section.when_empty(desk.language);
            if rows.is_empty() && hint.is_none() {
                continue;
            }
            title_ui(ui, desk, wishes, section);
            if let Some(hint) = hint.filter(|_| rows.is_empty()) {
                ui.horizontal(|ui| {
                    ui.add_space(8.0);
                    widgets::hint(ui, &desk.theme, &hint);
                });
            }
            self.rows_ui(ui, desk, wishes, &rows, &mut walk);
            if section == Section::Owners && !counts.without_owner.is_empty() {
                without_owner_ui(ui, desk, wishes, &counts.without_owner);
            }
            ui.add_space(6.0);
        }
        if let Some((from, step)) = walk.step
            && let Some(at) = walk.rows.iter().position(|id| *id == from)
            && let Some(to) = at.checked_add_signed(step).and_then(|at| walk.rows.get(at))
        {
            ui.memory_mut(|m| m.request_focus(*to));
        }
        // What was renamed may be gone.
        let gone = |o: &ObjectId| !desk.journey().contains(o);
        if self.naming.as_ref().is_some_and(|n| gone(&n.object)) {
            self.naming = None;
        }
    }

    fn counts(&mut self, journey: &Arc<Journey>) -> Arc<Counts> {
        match &self.counts {
            Some((of, counts)) if Arc::ptr_eq(of, journey) => counts.clone(),
            _ => {
                let counts = Arc::new(Counts::new(journey));
                self.counts = Some((journey.clone(), counts.clone()));
                counts
            }
        }
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        rows: &[Row],
        walk: &mut Walk,
    ) {
        let mut places: Vec<Rect> = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let held = self.dragged.as_ref() == Some(&row.object);
            let drawn = row::row_ui(ui, desk, row, held);
            let response = drawn.response;
            places.push(response.rect);
            walk.rows.push(response.id);
            if self.naming_ui(ui, desk, wishes, row, response.rect) {
                continue;
            }
            if drawn.eye {
                toggle(desk, wishes, &row.object);
            } else if response.double_clicked() {
                self.rename(&row.object);
            } else if response.clicked() {
                choose(ui, wishes, &row.object);
            }
            if response.has_focus() {
                self.keys(ui, wishes, rows, index, &response, walk);
            }
            if response.drag_started() {
                self.dragged = Some(row.object.clone());
            }
            self.context_menu(desk, wishes, rows, index, &response);
        }
        self.drag_ui(ui, desk, wishes, rows, &places);
    }

    /// The name field over a row, if this is the row that is being named.
    fn naming_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        row: &Row,
        rect: Rect,
    ) -> bool {
        let Some(naming) = self.naming.as_mut().filter(|n| n.object == row.object) else {
            return false;
        };
        match naming.ui(ui, desk, rect, &row.name) {
            Named::Typing => return true,
            Named::GivenUp => {}
            Named::Done(name) => {
                let subject = Subject {
                    object: row.object.clone(),
                    part: Part::Whole,
                };
                let edit = titles::with_text(desk.journey(), &subject, &name);
                // A lane's usual name is not made its own by leaving it as it is.
                wishes
                    .0
                    .extend(edit.filter(|_| name != row.name).map(Wish::Edit));
            }
        }
        self.naming = None;
        ui.memory_mut(|m| m.request_focus(ui.scope_id().with(&row.object)));
        true
    }

    /// What the keyboard does with the row that has it.
    fn keys(
        &mut self,
        ui: &Ui,
        wishes: &mut Wishes,
        rows: &[Row],
        index: usize,
        response: &Response,
        walk: &mut Walk,
    ) {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let object = &rows[index].object;
        for (key, step) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if pressed(Modifiers::ALT, key) {
                wishes.0.extend(shifted(rows, index, step).map(Wish::Edit));
            } else if pressed(Modifiers::NONE, key) {
                walk.step = Some((response.id, step));
            }
        }
        // Enter has clicked the row already, and is not to add a touchpoint besides.
        pressed(Modifiers::NONE, Key::Enter);
        if pressed(Modifiers::NONE, Key::F2) {
            self.rename(object);
        } else if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace)
        {
            run(wishes, object, Command::Delete);
        }
    }

    fn context_menu(
        &mut self,
        desk: &Desk,
        wishes: &mut Wishes,
        rows: &[Row],
        index: usize,
        response: &Response,
    ) {
        let object = &rows[index].object;
        if response.secondary_clicked() && !desk.is_selected(object) {
            wishes.push(Wish::Select(vec![object.clone()]));
        }
        let whole = Subject {
            object: object.clone(),
            part: Part::Whole,
        };
        response.context_menu(|ui| {
            tight(ui);
            for item in context_menu(Some(&whole), None) {
                match item {
                    // Here the name is typed where it stands.
                    Item::Do(Command::Rename) => {
                        if rename_entry(ui, desk) {
                            self.rename(object);
                        }
                    }
                    item => menu_items_ui(ui, desk, wishes, &[item]),
                }
            }
            if let ObjectId::Persona(persona) = object {
                rule(ui, &desk.theme);
                let only = desk.curves.alone() == Some(persona);
                let label = t!(desk.language, "outline-only-persona");
                let entry = Entry {
                    checked: Some(only),
                    ..Entry::new(Mark::Icon(Icon::User), &label)
                };
                if entry.show(ui, &desk.theme).clicked() {
                    let persona = (!only).then(|| persona.clone());
                    wishes.push(Wish::ShowCurves(Curves::only(persona)));
                }
            }
        });
    }

    /// The line at which the row that is held would be put down, and putting it there.
    fn drag_ui(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        rows: &[Row],
        places: &[Rect],
    ) {
        let Some(from) = self
            .dragged
            .as_ref()
            .and_then(|o| rows.iter().position(|r| r.object == *o))
        else {
            return;
        };
        let (Some(first), Some(last)) = (places.first(), places.last()) else {
            return;
        };
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            self.dragged = None;
            ui.ctx().stop_dragging();
            return;
        }
        let pointer = ui.input(|i| i.pointer.latest_pos());
        let gap = pointer.map_or(from, |p| {
            places.iter().filter(|r| r.center().y < p.y).count()
        });
        // Above or below itself it stays where it is.
        let moves = gap != from && gap != from + 1;
        if ui.input(|i| i.pointer.any_released() || !i.pointer.any_down()) {
            if moves {
                let index = if gap > from { gap - 1 } else { gap };
                let to = Place::new(Holder::Journey, index);
                wishes.edit(Edit::Move {
                    object: rows[from].object.clone(),
                    to,
                });
            }
            self.dragged = None;
            return;
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        if moves {
            let y = places.get(gap).map_or(last.bottom(), |r| r.top());
            let line = Stroke::new(2.0, color32(desk.theme.window.accent));
            ui.painter()
                .hline(first.left() + 6.0..=first.right() - 6.0, y, line);
            ui.painter()
                .circle_filled(egui::pos2(first.left() + 6.0, y), 3.5, line.color);
        }
    }
}

fn title_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, section: Section) {
    let add = section.add(desk.language);
    let title = section.title(desk.language);
    let shown = ui.scope(|ui| widgets::section_title(ui, &desk.theme, &title, Some(&add)));
    let clicked = shown.inner;
    match section {
        Section::Lanes => {
            let rect = shown.response.rect;
            let id = ui.scope_id().with("add a lane");
            menu_below(ui, id, clicked, rect, |ui| {
                choices_ui(ui, desk, wishes, Question::Lane);
            });
        }
        _ if !clicked => {}
        Section::Stages => {
            let (edit, id) = edit::new_stage_last(desk.journey());
            wishes.push(Wish::AddAndRename(edit, id.into()));
        }
        Section::Personas => wishes.command(Command::AddPersona),
        Section::Owners => wishes.command(Command::AddOwner),
        Section::Views => wishes.command(Command::SaveView),
        Section::Paths => {
            let path = Path::new("");
            let id = ObjectId::from(&path.id);
            wishes.push(Wish::AddAndRename(
                Edit::add_last(path, Holder::Journey),
                id,
            ));
        }
    }
}

fn without_owner_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, touchpoints: &[ObjectId]) {
    let name = t!(desk.language, "outline-without-owner");
    let count = touchpoints.len();
    let tip = t!(desk.language, "outline-select-without-owner", count = count);
    if row::finding_row_ui(ui, desk, &name, count, &tip).clicked() {
        wishes
            .0
            .extend(touchpoints.first().cloned().map(Wish::Reveal));
        wishes.push(Wish::Select(touchpoints.to_vec()));
    }
}

fn choose(ui: &Ui, wishes: &mut Wishes, object: &ObjectId) {
    if ui.input(|i| i.modifiers.command) {
        wishes.push(Wish::ToggleSelect(object.clone()));
        return;
    }
    if let ObjectId::SavedView(view) = object {
        wishes.push(Wish::ShowView(view.clone()));
        return;
    }
    wishes.push(Wish::Reveal(object.clone()));
    if let ObjectId::Persona(persona) = object {
        wishes.push(Wish::FocusPersona(persona.clone()));
    }
}

/// A command for this object, whatever was selected before.
fn run(wishes: &mut Wishes, object: &ObjectId, command: Command) {
    wishes.push(Wish::Select(vec![object.clone()]));
    wishes.command(command);
}

fn toggle(desk: &Desk, wishes: &mut Wishes, object: &ObjectId) {
    let ObjectId::Lane(id) = object else { return };
    wishes.0.extend(
        desk.journey()
            .lane(id)
            .map(|lane| Wish::Edit(toggle_lane(lane))),
    );
}

/// The move of a row by one, if there is somewhere to go.
fn shifted(rows: &[Row], index: usize, step: isize) -> Option<Edit> {
    let to = index
        .checked_add_signed(step)
        .filter(|to| *to < rows.len())?;
    let to = Place::new(Holder::Journey, to);
    Some(Edit::Move {
        object: rows[index].object.clone(),
        to,
    })
}

fn rename_entry(ui: &mut Ui, desk: &Desk) -> bool {
    let command = Command::Rename;
    let label = command.label(desk.language);
    let keys = command
        .shortcut_text(&desk.keymap, desk.language)
        .unwrap_or_default();
    let mark = command.icon().map_or(Mark::None, Mark::Icon);
    Entry {
        right: &keys,
        ..Entry::new(mark, &label)
    }
    .show(ui, &desk.theme)
    .clicked()
}
