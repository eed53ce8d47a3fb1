//! The rows of the matrix with what stands in them, laid out: how high each is, and what the pointer does there.

use std::sync::Arc;

use egui::{
    Context, EventFilter, FontId, Galley, Id as WidgetId, Key, Margin, Modifiers, Rect, Role,
    Sense, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo,
};
use egui_table::{CellInfo, HeaderCellInfo, TableDelegate};

use super::hands::whole;
use super::{Acquisition, Grid, Spot, Typing, spot_id};
use crate::app::command::{Command, Item, context_menu};
use crate::app::desk::Wishes;
use crate::app::panels::{menu_items_ui, tight};
use crate::app::style::{BODY, medium, regular, semibold};
use crate::i18n::t;
use crate::model::{Holder, Inherited, Measure, ObjectId};
use crate::words::{self, Word as _};

/// Height of the head, and the least of a row, points.
pub const HEAD: f32 = 34.0;
const LEAST_STAGE: f32 = 32.0;
const LEAST_STEP: f32 = 44.0;
/// Between a cell's edge and its measures, between those, and within them.
pub const EDGE: f32 = 6.0;
const GAP: f32 = 4.0;
pub const AIR: Vec2 = Vec2::new(8.0, 5.0);
/// Where the words of a measure begin behind its icon.
pub const MARK: f32 = 20.0;
/// Height of the place for a new measure.
const NEW: f32 = 22.0;
/// What is left of the room for the words of an action beside its score.
const SCORE: f32 = 58.0;
/// So near to the edge of the view what is dragged scrolls it, points; and so far in a frame.
const BRINK: f32 = 28.0;
const PULL: f32 = 10.0;

/// What was done with the pointer, or in the field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    Press(Spot, Modifiers),
    Open(Spot),
    Grab(ObjectId),
    /// What was typed is meant; whether the next is to follow.
    Typed {
        goes_on: bool,
    },
    GivenUp,
}

/// A measure in its cell; none for one that is just being typed.
pub(super) struct Chip<'a> {
    pub measure: Option<Measure<'a>>,
    pub galley: Arc<Galley>,
}

impl Chip<'_> {
    fn height(&self) -> f32 {
        self.galley.size().y + 2.0 * AIR.y
    }
}

/// A row as it is laid out.
pub(super) struct Laid<'a> {
    pub title: Arc<Galley>,
    /// By owner.
    pub cells: Vec<Vec<Chip<'a>>>,
    pub height: f32,
}

/// A frame of the matrix.
pub(super) struct Sheet<'a> {
    pub grid: &'a Grid<'a>,
    pub wishes: &'a mut Wishes,
    pub rows: Vec<Laid<'a>>,
    tops: Vec<f32>,
    pub cursor: Option<&'a Spot>,
    typing: Option<&'a mut Typing>,
    pub dragged: Option<&'a ObjectId>,
    pub has_keyboard: bool,
    pub deeds: Vec<Deed>,
    /// The cell over which something is dragged: row and column.
    pub target: Option<(usize, usize)>,
    /// What is being typed is in view.
    pub shows_field: bool,
    scrolled: bool,
    /// Where the cells of owners are seen.
    view: Rect,
}

pub(super) fn field_id() -> WidgetId {
    WidgetId::unique("measure, typed")
}

impl<'a> Sheet<'a> {
    pub fn new(
        ui: &Ui,
        grid: &'a Grid<'a>,
        wishes: &'a mut Wishes,
        width: f32,
        matrix: &'a mut Acquisition,
    ) -> Self {
        let typing = matrix.typing.as_mut();
        let view = ui.available_rect_before_wrap();
        let view = Rect::from_min_max(view.min + Vec2::new(super::ACTION, HEAD), view.max);
        let room = width - 2.0 * EDGE - 2.0 * AIR.x - MARK;
        let rows: Vec<Laid<'_>> = (0..grid.rows.len())
            .map(|row| laid(ui, grid, row, room, typing.as_deref()))
            .collect();
        let mut tops = vec![0.0];
        for row in &rows {
            tops.push(tops[tops.len() - 1] + row.height);
        }
        Self {
            grid,
            wishes,
            rows,
            tops,
            cursor: matrix.cursor.as_ref(),
            typing,
            dragged: matrix.dragged.as_ref(),
            has_keyboard: false,
            deeds: Vec::new(),
            target: None,
            shows_field: false,
            scrolled: false,
            view,
        }
    }

    pub fn is_here(&self, spot: &Spot) -> bool {
        self.cursor == Some(spot)
    }

    fn is_typed(&self, spot: &Spot) -> bool {
        self.typing.as_ref().is_some_and(|t| t.spot == *spot)
    }

    /// What is dragged scrolls where it comes near the edge of what is seen.
    fn pull(&mut self, ui: &Ui) {
        let pointer = ui.input(|i| i.pointer.latest_pos());
        let (Some(at), false) = (
            pointer.filter(|_| self.dragged.is_some()),
            std::mem::replace(&mut self.scrolled, true),
        ) else {
            return;
        };
        let view = self.view;
        let by = |at: f32, from: f32, to: f32| match at {
            at if at < from + BRINK => PULL,
            at if at > to - BRINK => -PULL,
            _ => 0.0,
        };
        let delta = Vec2::new(
            by(at.x, view.left(), view.right()),
            by(at.y, view.top(), view.bottom()),
        );
        if delta != Vec2::ZERO {
            ui.scroll_with_delta(delta);
        }
    }

    fn action_ui(&mut self, ui: &mut Ui, row: usize) {
        let rect = ui.max_rect();
        let holder = self.grid.rows[row].holder();
        let spot = Spot::Action(holder.clone());
        let response = ui.interact(rect, spot_id(&spot), Sense::CLICK);
        let title = title(self.grid, row);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &title));
        let typed = self.is_typed(&spot);
        self.paint_action(ui, row, rect, &response, typed);
        if typed {
            let score = if matches!(holder, Holder::Step(_)) {
                SCORE
            } else {
                0.0
            };
            let field = rect
                .with_max_x(rect.right() - score)
                .shrink2(Vec2::new(4.0, 4.0));
            return self.field_ui(ui, field, semibold(BODY), &title);
        }
        if response.double_clicked() {
            self.deeds.push(Deed::Open(spot));
        } else if response.clicked() {
            self.press(ui, spot);
        }
        if holder != Holder::Journey {
            self.menu(&response, holder.into());
        }
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let rect = ui.max_rect();
        let moment = &self.grid.rows[row];
        let holder = moment.holder();
        let new = Spot::New(holder, self.grid.owner_id(column));
        // Below everything in it: its free ground.
        let ground = ui.interact(rect, spot_id(&new), Sense::CLICK);
        let owner = match self.grid.owner(column) {
            Some(owner) => owner.name.clone(),
            None => t!(self.grid.desk.language, "acquisition-nobody"),
        };
        let action = title(self.grid, row);
        let name = t!(
            self.grid.desk.language,
            "acquisition-new",
            owner = owner.as_str(),
            action = action.as_str()
        );
        ground.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let over = self.dragged.is_some()
            && ui
                .input(|i| i.pointer.latest_pos())
                .is_some_and(|p| ui.clip_rect().contains(p) && rect.contains(p));
        if over {
            self.target = Some((row, column));
        }
        let mut top = rect.top() + EDGE;
        for at in 0..self.rows[row].cells[column - 1].len() {
            let chip = &self.rows[row].cells[column - 1][at];
            let size = Vec2::new(rect.width() - 2.0 * EDGE, chip.height());
            let room = Rect::from_min_size(egui::pos2(rect.left() + EDGE, top), size);
            top = room.bottom() + GAP;
            match chip.measure {
                Some(measure) => self.chip_ui(ui, room, (row, column, at), measure, &owner),
                None => self.field_ui(ui, room, regular(BODY), &name),
            }
        }
        let place = Rect::from_min_max(
            egui::pos2(rect.left() + EDGE, top),
            egui::pos2(rect.right() - EDGE, (top + NEW).min(rect.bottom() - 3.0)),
        );
        let typed = self.is_typed(&new);
        self.paint_ground(ui, rect, place, &ground, over, (&new, typed));
        let on_place = ground
            .interact_pointer_pos()
            .is_some_and(|p| place.contains(p));
        if ground.double_clicked() || ground.clicked() && on_place {
            self.deeds.push(Deed::Open(new));
        } else if ground.clicked() {
            self.press(ui, new);
        }
    }

    fn chip_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        (row, column, at): (usize, usize, usize),
        measure: Measure<'_>,
        owner: &str,
    ) {
        let object = measure.object();
        let spot = Spot::Measure(object.clone());
        let response = ui.interact(rect, spot_id(&spot), Sense::CLICK | Sense::DRAG);
        let what = self.what(measure);
        let spoken = t!(
            self.grid.desk.language,
            "acquisition-measure",
            text = measure.text(),
            what = what.as_str(),
            owner = owner
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &spoken));
        let selected = self.grid.desk.is_selected(&object);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(selected));
        let typed = self.is_typed(&spot);
        self.paint_chip(ui, rect, (row, column, at), measure, &response, typed);
        if typed {
            return self.field_ui(ui, rect, regular(BODY), &spoken);
        }
        if response.drag_started() {
            self.deeds.push(Deed::Grab(object.clone()));
        } else if response.double_clicked() {
            self.deeds.push(Deed::Open(spot));
        } else if response.clicked() {
            self.press(ui, spot);
        }
        let response = match self.dragged {
            Some(_) => response,
            None => {
                let hint = t!(self.grid.desk.language, "acquisition-hint");
                response.on_hover_text(format!("{what}\n{hint}"))
            }
        };
        self.menu(&response, object);
    }

    /// What a measure is, in a line: "Idea · planned", "Consultation · from the channel".
    fn what(&self, measure: Measure<'_>) -> String {
        let (language, journey) = (self.grid.desk.language, self.grid.desk.journey());
        let mut words = Vec::new();
        match measure {
            Measure::Touchpoint(it) => {
                words.push(match &it.kind {
                    Some(kind) => words::kind(language, journey, kind),
                    None => t!(language, "class-touchpoint"),
                });
                words.extend(it.status.map(|s| s.word(language)));
                if journey.owner_of(it).is_some_and(|o| !Inherited::is_own(&o)) {
                    words.push(t!(language, "acquisition-by-channel"));
                }
            }
            Measure::Note(it) => {
                words.push(it.kind.word(language));
                words.extend(it.status.map(|s| s.word(language)));
                words.extend(it.due.map(|d| words::date(language, d)));
            }
        }
        words.join(" · ")
    }

    fn press(&mut self, ui: &Ui, spot: Spot) {
        let held = ui.input(|i| i.modifiers);
        self.deeds.push(Deed::Press(spot, held));
    }

    fn menu(&mut self, response: &egui::Response, object: ObjectId) {
        if response.secondary_clicked() && !self.grid.desk.is_selected(&object) {
            let spot = match &object {
                ObjectId::Step(id) => Spot::Action(Holder::Step(id.clone())),
                ObjectId::Stage(id) => Spot::Action(Holder::Stage(id.clone())),
                _ => Spot::Measure(object.clone()),
            };
            self.deeds.push(Deed::Press(spot, Modifiers::NONE));
        }
        response.context_menu(|ui| {
            tight(ui);
            // Here words are typed where they stand.
            let items = context_menu(Some(&whole(object)), None).into_iter();
            let items: Vec<Item> = items
                .filter(|item| *item != Item::Do(Command::Rename))
                .collect();
            menu_items_ui(ui, self.grid.desk, self.wishes, &items);
        });
    }

    /// The field over what is being typed.
    fn field_ui(&mut self, ui: &mut Ui, rect: Rect, font: FontId, name: &str) {
        let Some(typing) = self.typing.as_mut() else {
            return;
        };
        self.shows_field = true;
        let id = field_id();
        let has_focus = ui.memory(|m| m.has_focus(id));
        let key = |ui: &Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if has_focus && key(ui, Key::Escape) {
            return self.deeds.push(Deed::GivenUp);
        }
        if has_focus && key(ui, Key::Enter) {
            let goes_on = !typing.draft.trim().is_empty();
            return self.deeds.push(Deed::Typed { goes_on });
        }
        let builder = UiBuilder::new().max_rect(rect);
        let mut inner = ui.new_child(builder);
        inner.spacing_mut().interact_size.y = 0.0;
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        let edit = TextEdit::multiline(&mut typing.draft)
            .id(id)
            .event_filter(filter)
            .return_key(None)
            .font(font)
            .desired_rows(1)
            .desired_width(rect.width())
            .margin(Margin::symmetric(AIR.x as i8, AIR.y as i8))
            .min_size(rect.size());
        let response = inner.add(edit).accessible_name(name);
        if response.has_focus() {
            typing.begun = None;
        } else if let Some(begun) = &typing.begun {
            response.request_focus();
            mark(ui.ctx(), &typing.draft, begun.is_empty());
            ui.ctx().request_repaint();
        } else {
            self.deeds.push(Deed::Typed { goes_on: false });
        }
    }
}

/// All of it is marked, so that typing replaces it; what was typed already goes on.
fn mark(ctx: &Context, draft: &str, all: bool) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ctx, field_id()).unwrap_or_default();
    let end = CCursor::new(draft.chars().count());
    let start = if all { CCursor::new(0) } else { end };
    state
        .cursor
        .set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ctx, field_id());
}

/// What the customer does there, or the name of the stage.
fn title(grid: &Grid<'_>, row: usize) -> String {
    let moment = &grid.rows[row];
    let name = match (moment.step, moment.stage) {
        (Some(step), _) => &step.title,
        (None, Some(stage)) => &stage.name,
        (None, None) => return t!(grid.desk.language, "acquisition-whole-journey"),
    };
    match name.trim().is_empty() {
        true => t!(grid.desk.language, "term-unnamed"),
        false => name.clone(),
    }
}

fn laid<'a>(
    ui: &Ui,
    grid: &'a Grid<'a>,
    row: usize,
    room: f32,
    typing: Option<&Typing>,
) -> Laid<'a> {
    let moment = &grid.rows[row];
    let ink = egui::Color32::PLACEHOLDER;
    let wrapped =
        |text: String, font: FontId, width: f32| ui.painter().layout(text, font, ink, width);
    let typed_at = |spot: &Spot| typing.filter(|t| t.spot == *spot).map(|t| t.draft.clone());
    let words = |text: &str, width: f32| {
        let text = match text.trim().is_empty() {
            true => t!(grid.desk.language, "term-unnamed"),
            false => text.to_owned(),
        };
        wrapped(text, regular(BODY), width)
    };
    let holder = moment.holder();
    let is_step = moment.step.is_some();
    let width = super::ACTION - 24.0 - if is_step { SCORE } else { 0.0 };
    let text = typed_at(&Spot::Action(holder.clone())).unwrap_or_else(|| title(grid, row));
    let font = if is_step {
        medium(BODY)
    } else {
        semibold(BODY)
    };
    let title = wrapped(text, font, width);
    let cells: Vec<Vec<Chip<'_>>> = (1..=grid.owners.len())
        .map(|column| {
            let mut chips: Vec<Chip<'_>> = grid
                .cell(row, column)
                .map(|measure| {
                    let typed = typed_at(&Spot::Measure(measure.object()));
                    // While it is typed its words have the room of its icon, too.
                    let galley = match typed {
                        Some(draft) => wrapped(draft, regular(BODY), room + MARK),
                        None => words(measure.text(), room),
                    };
                    Chip {
                        measure: Some(measure),
                        galley,
                    }
                })
                .collect();
            if let Some(draft) = typed_at(&Spot::New(holder.clone(), grid.owner_id(column))) {
                chips.push(Chip {
                    measure: None,
                    galley: wrapped(draft, regular(BODY), room + MARK),
                });
            }
            chips
        })
        .collect();
    let height = |chips: &Vec<Chip<'_>>| {
        let all: f32 = chips.iter().map(|chip| chip.height() + GAP).sum();
        match chips.is_empty() {
            true => 0.0,
            false => EDGE + all + NEW,
        }
    };
    let least = match is_step {
        true => LEAST_STEP.max(title.size().y + 20.0),
        false => LEAST_STAGE.max(title.size().y + 14.0),
    };
    let height = cells.iter().map(height).fold(least, f32::max);
    Laid {
        title,
        cells,
        height,
    }
}

impl TableDelegate for Sheet<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        self.paint_head(ui, cell.col_range.start);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        self.paint_row(ui, row as usize);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let (row, column) = (cell.row_nr as usize, cell.col_nr);
        if ui.is_sizing_pass() || row >= self.rows.len() {
            return;
        }
        if column == 0 {
            self.action_ui(ui, row);
        } else {
            self.pull(ui);
            self.cell(ui, row, column);
        }
    }

    fn row_top_offset(&self, _: &Context, _: WidgetId, row: u64) -> f32 {
        let last = self.tops.len() - 1;
        self.tops[(row as usize).min(last)]
    }

    fn default_row_height(&self) -> f32 {
        LEAST_STEP
    }
}
