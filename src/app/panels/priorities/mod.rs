//! The priorities: importance against what is felt or measured, every touchpoint a bubble in one of four quadrants.
//!
//! Dragging a bubble changes what it stands for, with a preview and as one step of history; arrow keys do the same. What
//! has no place yet is listed beside the plot.

mod aside;
mod chart;
mod hands;
mod paint;

use std::sync::Arc;

use egui::{Id as WidgetId, Pos2, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::table::head::menu;
use super::{Mark, menu_items_ui, tight};
use crate::app::command::context_menu;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::entry::Entry;
use crate::app::widgets::{ButtonState, flat_button};
use crate::i18n::t;
use crate::model::{Id, Journey, ObjectId, Persona, Spot, Touchpoint};
use crate::scene::{Part, Subject};
use crate::settings::{self, Against};
use crate::text::Icon;
use crate::words;
use chart::{Axis, Plot, Quadrant, Value};
use paint::Looks;

/// Least width at which what has no place is listed beside the plot, points.
const WIDE: f32 = 640.0;
/// Width of that list.
const ASIDE: f32 = 228.0;

/// What is remembered between frames.
#[derive(Default)]
pub struct Priorities {
    drag: Option<Drag>,
}

/// A bubble that is in the hand.
struct Drag {
    /// As it was when it was taken.
    before: Arc<Touchpoint>,
    at: (u8, f64),
    /// What it shows differs from what it was.
    differs: bool,
}

/// A touchpoint that has a place.
struct Bubble<'a> {
    spot: Spot<'a>,
    importance: u8,
    value: Value,
}

impl Bubble<'_> {
    fn object(&self) -> ObjectId {
        (&self.spot.touchpoint.id).into()
    }

    fn quadrant(&self) -> Quadrant {
        Quadrant::of(self.importance, self.value.score)
    }
}

/// A touchpoint that has none.
struct Unplaced<'a> {
    spot: Spot<'a>,
    lacks: &'static str,
}

/// The widget of a bubble.
fn bubble_id(touchpoint: &Id<Touchpoint>) -> WidgetId {
    WidgetId::unique(("priority", touchpoint.as_str()))
}

impl Priorities {
    /// Shows them in all the room that there is; `keyboard` is the widget to which the keyboard comes.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, keyboard: WidgetId) {
        let held = ui.input(|i| i.pointer.any_down() || i.pointer.any_released());
        if !held {
            self.abort(wishes);
        }
        let axis = Axis::of(desk);
        let (mut bubbles, unplaced) = sorted(desk, &axis);
        // What is in the hand goes where the hand is, and others make room.
        if let Some(drag) = &self.drag {
            bubbles.sort_by_key(|b| b.spot.touchpoint.id != drag.before.id);
        }
        let whole = ui.available_rect_before_wrap();
        let beside = whole.width() >= WIDE;
        let (room, list) = match beside {
            true => whole.split_left_right_at_x(whole.right() - ASIDE),
            false => (whole, Rect::NOTHING),
        };
        let plot = Plot::new(paint::plot_rect(ui, desk, &axis, room), bubbles.len());
        self.plot_ui(ui, desk, wishes, (&axis, plot, keyboard), &bubbles);
        if beside {
            aside::list_ui(ui, desk, wishes, list, &unplaced);
        } else if !unplaced.is_empty() {
            aside::button_ui(ui, desk, wishes, room, &unplaced);
        }
    }

    /// The choice of what stands against importance.
    pub fn against_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        table: &mut settings::Table,
        wishes: &mut Wishes,
    ) {
        let (language, journey) = (desk.language, desk.journey());
        let now = Axis::of(desk);
        let label = t!(
            language,
            "priorities-against",
            what = now.name(language, journey)
        );
        let icon = Some(Icon::Target);
        let button = flat_button(
            ui,
            &desk.theme,
            icon,
            &label,
            &label,
            ButtonState::default(),
        );
        let shown = |id: &Id<Persona>| desk.curves.alone().is_none_or(|only| only == id);
        let personas = journey
            .personas
            .iter()
            .map(|p| &p.id)
            .filter(|id| shown(id));
        let personas = personas.map(|id| (Axis::Persona(id.clone()), Against::Persona));
        let others = [(Axis::Mean, Against::Mean), (Axis::Kpis, Against::Kpis)];
        menu(&button, false, |ui| {
            for (axis, against) in personas.chain(others) {
                let name = axis.name(language, journey);
                let entry = Entry {
                    checked: Some(axis == now),
                    ..Entry::new(Mark::None, &name)
                };
                if entry.show(ui, &desk.theme).clicked() {
                    table.against = against;
                    if let Axis::Persona(persona) = axis {
                        wishes.push(Wish::FocusPersona(persona));
                    }
                }
            }
        });
    }

    /// Gives up what is being dragged; says whether something was.
    pub fn abort(&mut self, wishes: &mut Wishes) -> bool {
        let dragged = self.drag.take().is_some();
        if dragged {
            wishes.push(Wish::AbortPreview);
        }
        dragged
    }

    fn plot_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        (axis, plot, keyboard): (&Axis, Plot, WidgetId),
        bubbles: &[Bubble<'_>],
    ) {
        let response = ui.interact(plot.rect, keyboard, Sense::focusable_noninteractive());
        let what = axis.name(desk.language, desk.journey());
        let name = t!(
            desk.language,
            "priorities-plot",
            what = what,
            count = bubbles.len()
        );
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, &name));
        let looks = Looks { desk, axis, plot };
        looks.ground_ui(ui, bubbles.is_empty());
        if response.has_focus() {
            crate::app::widgets::ring(ui, plot.rect.shrink(2.0), 2, &desk.theme);
            self.keys(ui, desk, wishes, (axis, keyboard), chosen(desk, bubbles));
        }
        let wanted: Vec<(u8, f64)> = bubbles
            .iter()
            .map(|b| (b.importance, b.value.score))
            .collect();
        let centres = plot.spread(&wanted);
        let builder = UiBuilder::new()
            .max_rect(plot.rect)
            .accessibility_parent(keyboard);
        let mut inner = ui.new_child(builder);
        let mut hovered = None;
        for (at, (bubble, centre)) in bubbles.iter().zip(&centres).enumerate() {
            let place = (axis, plot, *centre);
            if self.bubble_ui(&mut inner, desk, wishes, place, bubble) {
                hovered = Some(at);
            }
        }
        looks.bubbles_ui(ui, bubbles, &centres, hovered);
    }

    /// What the hand does to a bubble; says whether the pointer is over it.
    fn bubble_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        (axis, plot, centre): (&Axis, Plot, Pos2),
        bubble: &Bubble<'_>,
    ) -> bool {
        let object = bubble.object();
        let rect = Rect::from_center_size(centre, Vec2::splat(2.0 * plot.radius));
        let id = bubble_id(&bubble.spot.touchpoint.id);
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let title = named(desk, bubble.spot.touchpoint);
        let value = told(desk, axis, bubble);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &title));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(value.as_str());
            node.set_selected(desk.is_selected(&object));
        });
        let came = response.gained_focus() && !desk.is_selected(&object);
        if response.clicked() && ui.input(|i| i.modifiers.command) {
            wishes.push(Wish::ToggleSelect(object.clone()));
        } else if response.clicked() || came {
            response.request_focus();
            wishes.push(Wish::Reveal(object.clone()));
        }
        self.drag(ui, wishes, (axis, plot), &response, bubble);
        if response.has_focus() {
            crate::app::widgets::rings_itself(ui.ctx(), id);
            self.keys(ui, desk, wishes, (axis, id), Some(bubble));
        }
        let whole = Subject {
            object: object.clone(),
            part: Part::Whole,
        };
        if response.secondary_clicked() && !desk.is_selected(&object) {
            wishes.push(Wish::Select(vec![object]));
        }
        response.context_menu(|ui| {
            tight(ui);
            menu_items_ui(ui, desk, wishes, &context_menu(Some(&whole), None));
        });
        let hovered = response.hovered();
        if self.drag.is_none() {
            response.on_hover_text(tip(desk, &title, &value, bubble));
        }
        hovered
    }
}

/// The touchpoints that the filter lets through: those that have a place, and those that have none.
fn sorted<'a>(desk: &'a Desk, axis: &Axis) -> (Vec<Bubble<'a>>, Vec<Unplaced<'a>>) {
    let journey: &Journey = desk.journey();
    let (mut bubbles, mut unplaced) = (Vec::new(), Vec::new());
    for spot in journey.touchpoints() {
        let it = spot.touchpoint;
        let matching = desk.lens.matching();
        let is_for = match axis {
            Axis::Persona(persona) => it.is_for(persona) && spot.step.is_for(persona),
            Axis::Mean | Axis::Kpis => true,
        };
        if !is_for || matching.is_some_and(|m| !m.touchpoints.contains(&it.id)) {
            continue;
        }
        let lacks = match (it.importance, axis.value(journey, spot)) {
            (Some(importance), Some(value)) => {
                bubbles.push(Bubble {
                    spot,
                    importance: importance.get(),
                    value,
                });
                continue;
            }
            (None, Some(_)) => "priorities-lacks-importance",
            (Some(_), None) => "priorities-lacks-emotion",
            (None, None) => "priorities-lacks-both",
        };
        unplaced.push(Unplaced { spot, lacks });
    }
    (bubbles, unplaced)
}

/// The bubble that is selected, else the first.
fn chosen<'a, 'b>(desk: &Desk, bubbles: &'b [Bubble<'a>]) -> Option<&'b Bubble<'a>> {
    let is_it = |b: &&Bubble<'_>| desk.selected() == Some(&b.object());
    bubbles.iter().find(is_it)
}

fn named(desk: &Desk, it: &Touchpoint) -> String {
    match it.title.trim().is_empty() {
        true => t!(desk.language, "term-unnamed"),
        false => it.title.clone(),
    }
}

/// "Importance 5, Emotion · Mira: −1.5. Mend first"
fn told(desk: &Desk, axis: &Axis, bubble: &Bubble<'_>) -> String {
    let language = desk.language;
    t!(
        language,
        "priorities-value",
        importance = bubble.importance,
        what = axis.name(language, desk.journey()),
        value = axis.said(language, bubble.value),
        quadrant = bubble.quadrant().name(language)
    )
}

/// What the pointer is told of a bubble.
fn tip(desk: &Desk, title: &str, value: &str, bubble: &Bubble<'_>) -> String {
    let (language, spot) = (desk.language, bubble.spot);
    let period = Journey::period_of(spot.stage, spot.step);
    let place = t!(
        language,
        "priorities-where",
        stage = spot.stage.name.as_str(),
        period = words::period(language, &desk.journey().about, period)
    );
    let marks = [
        (spot.touchpoint.moment_of_truth, "term-moment-of-truth"),
        (spot.touchpoint.breakpoint.is_some(), "term-breakpoint"),
        (!bubble.value.own, "priorities-from-step"),
    ];
    let marks = marks.into_iter().filter(|m| m.0).map(|m| t!(language, m.1));
    let hint = t!(language, "priorities-drag-hint");
    let lines = [title.to_owned(), place, value.to_owned()];
    let lines: Vec<String> = lines.into_iter().chain(marks).chain([hint]).collect();
    lines.join("\n")
}
