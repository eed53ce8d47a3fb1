//! What differs, in a list beside the sheet: arrows walk it, Enter goes to the map, the chips choose the kinds.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    CornerRadius, EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, Response, RichText, Role,
    ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2,
};

use super::told::{Differing, Part, parts};
use super::{CompareDeed, Comparing};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{BODY, RADIUS, SMALL, color32, medium, regular, semibold};
use crate::app::widgets;
use crate::i18n::t;
use crate::layout::{mark_colours, mark_icon};
use crate::merge::{Comparison, Mark};

/// Where words begin, points from the left edge.
const WORDS_X: f32 = 42.0;
const LINE_HEIGHT: f32 = 18.0;
/// Of rows above and below their words, points.
const AIR: f32 = 7.0;

/// The list as it was put together last.
#[derive(Default)]
pub struct List {
    made: Option<Made>,
    /// The row that is to have the keyboard and be in view.
    wanted: Option<usize>,
}

struct Made {
    of: Arc<Comparison>,
    hidden: BTreeSet<Mark>,
    rows: Vec<Row>,
}

enum Row {
    Head(Part),
    Object(Differing),
}

impl List {
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        comparing: &Comparing,
        told: &Arc<Comparison>,
        wishes: &mut Wishes,
    ) {
        let margin = Margin {
            left: 16,
            right: 16,
            top: 12,
            bottom: 8,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            head_ui(ui, desk, comparing, told, wishes);
        });
        self.make(told, &comparing.hidden);
        self.keys(ui, comparing, wishes);
        let Some(made) = &self.made else { return };
        let wanted = self.wanted.take();
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("differences");
        area.auto_shrink(false).show(ui, |ui| {
            for (index, row) in made.rows.iter().enumerate() {
                match row {
                    Row::Head(part) => part_ui(ui, desk, part),
                    Row::Object(differing) => {
                        let on = comparing.at.as_ref() == Some(&differing.object);
                        let response = row_ui(ui, desk, told, differing, on);
                        if wanted == Some(index) {
                            response.request_focus();
                            response.scroll_to_me(None);
                        }
                        if response.double_clicked() {
                            let object = differing.object.clone();
                            wishes.push(Wish::Compare(CompareDeed::GoTo(object)));
                        } else if response.clicked() {
                            response.request_focus();
                            let object = Some(differing.object.clone());
                            wishes.push(Wish::Compare(CompareDeed::Select(object)));
                        }
                    }
                }
            }
            ui.add_space(12.0);
        });
    }

    fn make(&mut self, told: &Arc<Comparison>, hidden: &BTreeSet<Mark>) {
        let is_fresh = |made: &Made| Arc::ptr_eq(&made.of, told) && made.hidden == *hidden;
        if self.made.as_ref().is_some_and(is_fresh) {
            return;
        }
        let mut rows = Vec::new();
        for mut part in parts(told, hidden) {
            let objects = std::mem::take(&mut part.objects);
            rows.push(Row::Head(part));
            rows.extend(objects.into_iter().map(Row::Object));
        }
        self.made = Some(Made {
            of: told.clone(),
            hidden: hidden.clone(),
            rows,
        });
    }

    /// Arrows select what comes next, Home and End the first and the last; Enter goes to its map. The list has the
    /// keyboard while one of its rows has it.
    fn keys(&mut self, ui: &Ui, comparing: &Comparing, wishes: &mut Wishes) {
        let Some(made) = &self.made else { return };
        let objects = made
            .rows
            .iter()
            .enumerate()
            .filter_map(|(i, row)| match row {
                Row::Object(differing) => Some((i, &differing.object)),
                Row::Head(_) => None,
            });
        let objects: Vec<_> = objects.collect();
        let focused = ui.memory(|m| m.focused());
        let Some(here) = objects.iter().position(|(_, o)| focused == Some(row_id(o))) else {
            return;
        };
        let arrows = EventFilter {
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(row_id(objects[here].1), arrows));
        let last = objects.len() - 1;
        let ways = [
            (Key::ArrowUp, here.saturating_sub(1)),
            (Key::ArrowDown, (here + 1).min(last)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        for (key, to) in ways {
            if pressed(key) {
                self.wanted = Some(objects[to].0);
                let object = Some(objects[to].1.clone());
                wishes.push(Wish::Compare(CompareDeed::Select(object)));
            }
        }
        if comparing.at.as_ref() == Some(objects[here].1) && pressed(Key::Enter) {
            let object = objects[here].1.clone();
            wishes.push(Wish::Compare(CompareDeed::GoTo(object)));
        }
    }
}

/// What the differences come to, and which kinds are listed.
fn head_ui(
    ui: &mut Ui,
    desk: &Desk,
    comparing: &Comparing,
    told: &Comparison,
    wishes: &mut Wishes,
) {
    let l = desk.language;
    let w = &desk.theme.window;
    let title = RichText::new(t!(l, "compare-changes")).font(semibold(16.0));
    ui.label(title.color(color32(w.text)));
    for line in told.lines() {
        let text = RichText::new(line).font(regular(SMALL));
        ui.add(egui::Label::new(text.color(color32(w.text_soft))).wrap());
    }
    if told.diff.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for mark in Mark::ALL {
            let count = told.told.iter().filter(|told| told.mark == mark).count();
            if count == 0 {
                continue;
            }
            let text = format!("{} {count}", t!(l, mark.key()));
            let on = !comparing.hidden.contains(&mark);
            let icon = Some(mark_icon(mark));
            let chip = widgets::toggle_chip_ui(ui, &desk.theme, icon, &text, on, false);
            if chip.on_hover_text(t!(l, "compare-show-kind")).clicked() {
                wishes.push(Wish::Compare(CompareDeed::Toggle(mark)));
            }
        }
    });
}

/// The name of a stage, and what its differences come to.
fn part_ui(ui: &mut Ui, desk: &Desk, part: &Part) {
    let w = &desk.theme.window;
    let margin = Margin {
        left: 16,
        right: 16,
        top: 12,
        bottom: 4,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let name = RichText::new(&part.name).font(semibold(BODY));
        ui.add(egui::Label::new(name.color(color32(w.text))).wrap());
        if !part.sum.is_empty() {
            let sum = RichText::new(&part.sum).font(regular(SMALL));
            ui.add(egui::Label::new(sum.color(color32(w.text_faint))).wrap());
        }
    });
}

fn row_id(object: &crate::model::ObjectId) -> Id {
    Id::unique(("difference", object))
}

/// An object with the sign of what became of it, and each difference in a line of its own.
fn row_ui(
    ui: &mut Ui,
    desk: &Desk,
    told: &Comparison,
    differing: &Differing,
    on: bool,
) -> Response {
    let w = &desk.theme.window;
    let width = ui.available_width();
    let (ink, soft) = match on {
        true => (w.on_accent_tint, w.on_accent_tint),
        false => (w.text, w.text_soft),
    };
    let format = |font, ink| TextFormat {
        line_height: Some(LINE_HEIGHT),
        ..TextFormat::simple(font, color32(ink))
    };
    let laid = |parts: &[(&str, TextFormat)]| {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width - WORDS_X - 20.0;
        for (text, format) in parts {
            job.append(text, 0.0, format.clone());
        }
        ui.painter().layout_job(job)
    };
    let mut lines = vec![
        laid(&[(&differing.name, format(medium(BODY), ink))]),
        laid(&[(&differing.place, format(regular(SMALL), soft))]),
    ];
    // The attribute is quiet, so that the values catch the eye.
    lines.extend(
        differing
            .lines
            .iter()
            .map(|line| match line.values.as_str() {
                "" => laid(&[(&line.what, format(regular(BODY), ink))]),
                values => laid(&[
                    (
                        &std::format!("{}: ", line.what),
                        format(regular(BODY), soft),
                    ),
                    (values, format(regular(BODY), ink)),
                ]),
            }),
    );
    let height = lines.iter().map(|l| l.size().y).sum::<f32>() + 2.0 * AIR;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let response = ui.interact(rect, row_id(&differing.object), Sense::click());
    let spoken = || WidgetInfo::selected(Role::Button, true, on, differing.spoken(told));
    response.widget_info(spoken);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let inner = rect.shrink2(Vec2::new(8.0, 1.0));
    let fill = match (on, response.hovered()) {
        (true, _) => Some(w.accent_tint),
        (false, true) => Some(w.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        let radius = CornerRadius::same(RADIUS);
        ui.painter().rect_filled(inner, radius, color32(fill));
    }
    widgets::focus_ring(ui, &response, RADIUS, &desk.theme);
    sign_ui(ui, desk, rect, differing.mark);
    let mut y = rect.top() + AIR;
    for galley in lines {
        let below = galley.size().y;
        let at = pos2(rect.left() + WORDS_X, y);
        ui.painter().galley(at, galley, color32(ink));
        y += below;
    }
    response.on_hover_text(t!(desk.language, "compare-go-to-tip"))
}

/// The sign of a kind, as on the sheet.
fn sign_ui(ui: &Ui, desk: &Desk, row: Rect, mark: Mark) {
    let [ink, ground] = mark_colours(&desk.theme, mark);
    let centre = pos2(row.left() + 26.0, row.top() + AIR + LINE_HEIGHT / 2.0);
    ui.painter().circle_filled(centre, 9.0, color32(ground));
    widgets::icon_at(ui, centre, mark_icon(mark), 12.0, ink);
}
