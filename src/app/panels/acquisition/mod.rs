//! The acquisition matrix: what the customer does, step by step and by maturity, against what the company does about
//! it, a column for each owner.
//!
//! Nothing of it is stored: a measure is a touchpoint or a note on the map ([`crate::model::Measure`]). Typing in a cell
//! adds an idea there, dragging a measure gives it to another owner or takes it to another step, and the plan ranks what
//! is typed here like every other idea.

mod hands;
mod keys;
mod paint;
mod sheet;

use egui::{Id as WidgetId, Role, Sense, Ui, WidgetInfo};
use egui_table::{Column, HeaderRow, Table, TableState};

use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::widgets::hint;
use crate::i18n::t;
use crate::model::{Holder, Id, MatrixRow, Measure, ObjectId, Owner};
use sheet::{HEAD, Sheet};

/// Width of what the customer does, and the least of an owner's column, points.
const ACTION: f32 = 264.0;
const LEAST: f32 = 176.0;

/// What is remembered between frames.
#[derive(Default)]
pub struct Acquisition {
    cursor: Option<Spot>,
    typing: Option<Typing>,
    /// The measure that is in the hand.
    dragged: Option<ObjectId>,
    /// What was selected last when it looked.
    followed: Option<ObjectId>,
    /// The keyboard's place is to come into view.
    scrolls: bool,
}

/// A place at which the keyboard can stand.
#[derive(Clone, Debug, PartialEq)]
enum Spot {
    /// What the customer does there.
    Action(Holder),
    Measure(ObjectId),
    /// Where the next measure of this owner is typed.
    New(Holder, Option<Id<Owner>>),
}

/// Words that are being typed, over what stands at the spot.
struct Typing {
    spot: Spot,
    draft: String,
    /// What was typed before the field was there, until the field has the keyboard.
    begun: Option<String>,
}

/// The matrix of a frame.
struct Grid<'a> {
    desk: &'a Desk,
    /// Those that the filter lets through.
    rows: Vec<MatrixRow<'a>>,
    /// Those of the map, and then nobody.
    owners: Vec<Option<&'a Owner>>,
}

/// The widget of a spot.
fn spot_id(spot: &Spot) -> WidgetId {
    match spot {
        Spot::Action(holder) => WidgetId::unique(("acquisition action", holder)),
        Spot::Measure(object) => WidgetId::unique(("measure", object.class(), object.as_str())),
        Spot::New(holder, owner) => WidgetId::unique(("new measure", holder, owner)),
    }
}

impl<'a> Grid<'a> {
    fn new(desk: &'a Desk) -> Self {
        let journey = desk.journey();
        let mut rows = journey.acquisition_matrix();
        if let Some(matching) = desk.lens.matching() {
            rows.retain(|row| match (row.step, row.stage) {
                (Some(step), _) => matching.steps.contains(&step.id),
                (None, Some(stage)) => matching.stages.contains(&stage.id),
                (None, None) => false,
            });
            for row in &mut rows {
                row.measures.retain(|(measure, _)| match measure {
                    Measure::Touchpoint(it) => matching.touchpoints.contains(&it.id),
                    Measure::Note(_) => true,
                });
            }
        }
        // What is meant for the whole journey has a row only where there is such a thing.
        rows.retain(|row| row.stage.is_some() || !row.measures.is_empty());
        let owners = journey.owners.iter().map(|o| Some(&**o));
        Self {
            desk,
            rows,
            owners: owners.chain([None]).collect(),
        }
    }

    /// The owner of a column after the first.
    fn owner(&self, column: usize) -> Option<&'a Owner> {
        *self.owners.get(column.checked_sub(1)?)?
    }

    fn owner_id(&self, column: usize) -> Option<Id<Owner>> {
        self.owner(column).map(|o| o.id.clone())
    }

    fn cell(&self, row: usize, column: usize) -> impl Iterator<Item = Measure<'a>> {
        self.rows[row].of(self.owner(column).map(|o| &o.id))
    }

    /// Row, column, and which of the cell; the one after the last is the place for a new one.
    fn place(&self, spot: &Spot) -> Option<(usize, usize, usize)> {
        let row_of = |holder: &Holder| self.rows.iter().position(|r| r.holder() == *holder);
        let column_of = |owner: Option<&Id<Owner>>| {
            let is_it = |o: &Option<&Owner>| o.map(|o| &o.id) == owner;
            Some(self.owners.iter().position(is_it)? + 1)
        };
        match spot {
            Spot::Action(holder) => Some((row_of(holder)?, 0, 0)),
            Spot::New(holder, owner) => {
                let (row, column) = (row_of(holder)?, column_of(owner.as_ref())?);
                Some((row, column, self.cell(row, column).count()))
            }
            Spot::Measure(object) => {
                let found = |row: &MatrixRow<'_>| {
                    let mut all = row.measures.iter();
                    let (_, owner) = all.find(|(m, _)| m.object() == *object)?;
                    Some(owner.map(|o| o.id.clone()))
                };
                let (row, owner) = self
                    .rows
                    .iter()
                    .enumerate()
                    .find_map(|(i, row)| Some((i, found(row)?)))?;
                let column = column_of(owner.as_ref())?;
                let at = self.cell(row, column).position(|m| m.object() == *object)?;
                Some((row, column, at))
            }
        }
    }

    /// What stands there, as near to it as the cell allows.
    fn spot(&self, (row, column, at): (usize, usize, usize)) -> Option<Spot> {
        let holder = self.rows.get(row)?.holder();
        if column == 0 {
            return Some(Spot::Action(holder));
        }
        Some(match self.cell(row, column).nth(at) {
            Some(measure) => Spot::Measure(measure.object()),
            None => Spot::New(holder, self.owner_id(column)),
        })
    }

    fn measure(&self, object: &ObjectId) -> Option<Measure<'a>> {
        let mut all = self.rows.iter().flat_map(|row| &row.measures);
        all.find(|(m, _)| m.object() == *object).map(|(m, _)| *m)
    }
}

impl Acquisition {
    /// Shows it in all the room that there is; `keyboard` is the widget that has the keys, which it takes if `wanted`.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        keyboard: WidgetId,
        wanted: bool,
    ) {
        let grid = Grid::new(desk);
        let rect = ui.available_rect_before_wrap();
        if wanted && self.typing.is_none() {
            ui.memory_mut(|m| m.request_focus(keyboard));
        }
        let response = ui.interact(rect, keyboard, Sense::focusable_noninteractive());
        let name = t!(desk.language, "acquisition-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        self.follow(desk, &grid);
        let has_keyboard = response.has_focus();
        if has_keyboard && self.place(&grid).is_none() {
            self.cursor = grid.spot((0, 0, 0));
        }
        if has_keyboard && self.typing.is_none() {
            self.keys(ui, &grid, wishes, keyboard);
        }
        ui.ctx().accesskit_node_builder(keyboard, |node| {
            node.set_row_count(grid.rows.len());
            node.set_column_count(grid.owners.len() + 1);
            if let Some(spot) = &self.cursor {
                node.set_active_descendant(spot_id(spot).accesskit_id());
            }
        });
        if grid.rows.is_empty() {
            let key = match desk.lens.filter.is_empty() {
                true => "acquisition-empty",
                false => "table-nothing-matches",
            };
            ui.add_space(16.0);
            ui.vertical_centered(|ui| hint(ui, &desk.theme, &t!(desk.language, key)));
            return;
        }
        self.grid_ui(ui, &grid, wishes, has_keyboard);
        if self.typing.is_none() && self.dragged.is_some() {
            self.drag(ui);
        }
    }

    fn grid_ui(&mut self, ui: &mut Ui, grid: &Grid<'_>, wishes: &mut Wishes, has_keyboard: bool) {
        let count = grid.owners.len() as f32;
        let room = ui.available_width() - ACTION - 14.0;
        let width = (room / count).floor().max(LEAST);
        let place = self.place(grid);
        let columns = std::iter::once(ACTION).chain(grid.owners.iter().map(|_| width));
        let columns: Vec<Column> = columns
            .enumerate()
            .map(|(i, width)| {
                Column::new(width)
                    .range(width..=width)
                    .resizable(false)
                    .id(WidgetId::unique(("acquisition column", i)))
            })
            .collect();
        let mut table = Table::new()
            .id_salt("acquisition matrix")
            .num_rows(grid.rows.len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([HeaderRow::new(HEAD)]);
        if let Some((row, column, _)) = place.filter(|_| std::mem::take(&mut self.scrolls)) {
            table = table.scroll_to_row(row as u64, None);
            if column > 0 {
                table = table.scroll_to_column(column, None);
            }
        }
        // Columns share the room, whatever it was in the frame before.
        let state = table.get_id(ui);
        TableState::default().store(ui.ctx(), state);
        let mut sheet = Sheet::new(ui, grid, wishes, width, self);
        sheet.has_keyboard = has_keyboard;
        table.show(ui, &mut sheet);
        let (deeds, target) = (std::mem::take(&mut sheet.deeds), sheet.target);
        let hidden = !sheet.shows_field;
        self.paint_dragged(ui, grid);
        if hidden && self.typing.as_ref().is_some_and(|t| t.begun.is_none()) {
            // It was scrolled out of sight, or filtered away.
            self.leave(grid.desk, wishes);
        }
        for deed in deeds {
            self.carry_out(ui, grid, wishes, deed);
        }
        if ui.input(|i| i.pointer.any_released())
            && let Some(dragged) = self.dragged.take()
            && let Some((row, column)) = target
        {
            self.put(grid, wishes, &dragged, row, column);
        }
    }

    /// Where the keyboard stands, as far as that is shown.
    fn place(&self, grid: &Grid<'_>) -> Option<(usize, usize, usize)> {
        grid.place(self.cursor.as_ref()?)
    }

    /// The keyboard goes to what was selected elsewhere.
    fn follow(&mut self, desk: &Desk, grid: &Grid<'_>) {
        let selected = desk.selected();
        if selected == self.followed.as_ref() {
            return;
        }
        self.followed = selected.cloned();
        let spot = match selected {
            Some(object @ (ObjectId::Touchpoint(_) | ObjectId::Note(_))) => {
                Spot::Measure(object.clone())
            }
            Some(ObjectId::Step(id)) => Spot::Action(Holder::Step(id.clone())),
            Some(ObjectId::Stage(id)) => Spot::Action(Holder::Stage(id.clone())),
            _ => return,
        };
        let (Some(to), from) = (grid.place(&spot), self.place(grid)) else {
            return;
        };
        // Who stands in a cell of the row that was selected with it stays there.
        let stays = matches!(spot, Spot::Action(_)) && from.is_some_and(|from| from.0 == to.0);
        if !stays && self.cursor.as_ref() != Some(&spot) {
            self.cursor = Some(spot);
            self.scrolls = true;
        }
    }

    /// Gives up what is being dragged; says whether something was.
    pub fn abort(&mut self) -> bool {
        self.dragged.take().is_some()
    }

    pub const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// The key of the sentence that says what the keys do.
    pub const fn hint(&self) -> &'static str {
        match &self.typing {
            Some(_) => "status-hint-acquisition-typing",
            None => "status-hint-acquisition",
        }
    }

    /// Ends typing; what was typed is meant.
    pub fn leave(&mut self, desk: &Desk, wishes: &mut Wishes) {
        if let Some(typing) = self.typing.take() {
            hands::take(desk, wishes, &typing);
        }
    }

    /// The map shows what the keyboard stands on.
    fn show_here(&self, wishes: &mut Wishes) {
        let object = match &self.cursor {
            Some(Spot::Measure(object)) => object.clone(),
            Some(Spot::Action(holder) | Spot::New(holder, _)) if *holder != Holder::Journey => {
                holder.clone().into()
            }
            _ => return,
        };
        wishes.push(Wish::Reveal(object));
    }
}
