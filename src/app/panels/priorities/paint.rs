//! The matrix as it is drawn: ground, quadrants, scales, bubbles, and as many titles as there is room for.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, CornerRadius, Pos2, Rect, Stroke, Ui, Vec2};

use super::Bubble;
use super::chart::{Axis, Plot, Quadrant};
use crate::app::desk::Desk;
use crate::app::style::{SMALL, color32, icons, medium, regular, semibold};
use crate::app::widgets::icon_at;
use crate::i18n::{self, t};
use crate::layout::touchpoint_icon;
use crate::model::Journey;
use crate::text::Icon;
use crate::theme::Colour;

/// Air around the plot, points.
const EDGE: f32 = 12.0;
/// Room of the numbers below it.
const BELOW: f32 = 24.0;
/// Width of a title beside its bubble at the most.
const TITLE: f32 = 150.0;
/// The same where there is no room for that.
const SHORT_TITLE: f32 = 96.0;
/// How many lines of type higher or lower a title may stand, and how far from its bubble.
const LED: u8 = 6;
const LEAD: f32 = 10.0;
/// Of more bubbles than this only the one in view has its title.
const MOST_TITLES: usize = 120;
const SCORES: [(f64, Icon); 5] = [
    (2.0, Icon::Smiley),
    (1.0, Icon::Smiley),
    (0.0, Icon::SmileyMeh),
    (-1.0, Icon::SmileySad),
    (-2.0, Icon::SmileySad),
];

/// What is drawn, and where.
pub struct Looks<'a> {
    pub desk: &'a Desk,
    pub axis: &'a Axis,
    pub plot: Plot,
}

/// The steps of the upright scale: where they are and what they say.
fn scale(desk: &Desk, axis: &Axis) -> Vec<(f64, Option<Icon>, String)> {
    let language = desk.language;
    match axis {
        Axis::Kpis => vec![
            (1.4, Some(Icon::Check), t!(language, "priorities-met")),
            (0.0, None, t!(language, "priorities-no-target")),
            (-1.4, Some(Icon::Warning), t!(language, "priorities-missed")),
        ],
        _ => SCORES
            .map(|(score, icon)| {
                let ends = score == 0.0 || f64::abs(score) > 1.5;
                (score, ends.then_some(icon), i18n::score(language, score))
            })
            .to_vec(),
    }
}

/// Where the plot stands in this room: beside the words of its scale, above its numbers.
pub fn plot_rect(ui: &Ui, desk: &Desk, axis: &Axis, room: Rect) -> Rect {
    let ink = color32(desk.theme.window.text_soft);
    let width = |text: String| {
        ui.painter()
            .layout_no_wrap(text, regular(SMALL), ink)
            .size()
            .x
    };
    let scale = scale(desk, axis)
        .into_iter()
        .map(|(_, _, text)| width(text));
    let caption = width(t!(desk.language, "term-importance"));
    let left = scale.fold(0.0, f32::max) + 28.0;
    let left = left.max(caption + 8.0);
    Rect::from_min_max(
        room.left_top() + Vec2::new(EDGE + left, 6.0),
        room.right_bottom() - Vec2::new(EDGE, BELOW),
    )
}

impl Looks<'_> {
    /// Quadrants and scales.
    pub fn ground_ui(&self, ui: &Ui, empty: bool) {
        let (w, plot) = (&self.desk.theme.window, self.plot);
        let (rect, language) = (plot.rect, self.desk.language);
        let painter = ui.painter();
        let at = |nw, ne, sw, se| CornerRadius { nw, ne, sw, se };
        for (quadrant, corners) in [
            (Quadrant::Enough, at(6, 0, 0, 0)),
            (Quadrant::Keep, at(0, 6, 0, 0)),
            (Quadrant::Later, at(0, 0, 6, 0)),
            (Quadrant::Mend, at(0, 0, 0, 6)),
        ] {
            let ground = color32(self.ground(quadrant));
            painter.rect_filled(plot.quadrant(quadrant), corners, ground);
        }
        let thin = Stroke::new(1.0, color32(w.hairline));
        let strong = Stroke::new(1.0, color32(w.field_edge_strong));
        for importance in 1..5_u8 {
            painter.vline(plot.x(f64::from(importance) + 0.5), rect.y_range(), thin);
        }
        painter.vline(plot.divide(), rect.y_range(), strong);
        for (score, icon, text) in scale(self.desk, self.axis) {
            let y = plot.y(score);
            let line = if score == 0.0 { strong } else { thin };
            if score == 0.0 || !matches!(self.axis, Axis::Kpis) {
                painter.hline(rect.x_range(), y, line);
            }
            let ink = w.text_soft;
            let right = egui::pos2(rect.left() - 8.0, y);
            let words = painter.text(
                right,
                Align2::RIGHT_CENTER,
                text,
                regular(SMALL),
                color32(ink),
            );
            if let Some(icon) = icon {
                icon_at(ui, egui::pos2(words.left() - 12.0, y), icon, 15.0, ink);
            }
        }
        let below = rect.bottom() + BELOW / 2.0;
        for importance in 1..=5_u8 {
            let at = egui::pos2(plot.x(importance.into()), below);
            let text = importance.to_string();
            painter.text(
                at,
                Align2::CENTER_CENTER,
                text,
                medium(SMALL),
                color32(w.text_soft),
            );
        }
        let caption = t!(language, "term-importance");
        let at = egui::pos2(rect.left() - 8.0, below);
        painter.text(
            at,
            Align2::RIGHT_CENTER,
            caption,
            regular(SMALL),
            color32(w.text_soft),
        );
        for (name_rect, galley, ink) in self.names(ui) {
            ui.painter().galley(name_rect.min, galley, color32(ink));
        }
        if empty {
            let hint = t!(language, "priorities-empty");
            let ink = color32(w.text_soft);
            let room = (rect.width() - 32.0).max(40.0);
            let galley = ui.painter().layout(hint, regular(SMALL), ink, room);
            let at = egui::pos2(rect.left() + 16.0, rect.top() + rect.height() * 0.25);
            ui.painter().galley(at, galley, ink);
        }
    }

    /// The names of the quadrants in their outer corners.
    fn names(&self, ui: &Ui) -> [(Rect, std::sync::Arc<egui::Galley>, Colour); 4] {
        let w = &self.desk.theme.window;
        Quadrant::ALL.map(|quadrant| {
            let room = self.plot.quadrant(quadrant).shrink2(Vec2::new(10.0, 6.0));
            let ground = match quadrant {
                Quadrant::Mend => w.error_tint,
                Quadrant::Keep => w.accent_tint,
                _ => w.ground,
            };
            let ink = match quadrant {
                Quadrant::Mend => w.error,
                _ => w.text_soft,
            };
            let ink = ink.readable_on(ground, 4.5);
            let name = quadrant.name(self.desk.language);
            let galley = self.line(ui, &name, semibold(SMALL), ink, room.width());
            let align = match quadrant {
                Quadrant::Mend => Align2::RIGHT_BOTTOM,
                Quadrant::Keep => Align2::RIGHT_TOP,
                Quadrant::Later => Align2::LEFT_BOTTOM,
                Quadrant::Enough => Align2::LEFT_TOP,
            };
            (
                align.align_size_within_rect(galley.size(), room),
                galley,
                ink,
            )
        })
    }

    fn line(
        &self,
        ui: &Ui,
        text: &str,
        font: egui::FontId,
        ink: Colour,
        room: f32,
    ) -> std::sync::Arc<egui::Galley> {
        let text = crate::audit::one_line(text);
        let mut job = LayoutJob::simple_singleline(text, font, color32(ink));
        job.wrap = TextWrapping::truncate_at_width(room.max(8.0));
        ui.painter().layout_job(job)
    }

    /// All bubbles, and the titles that find room; those of what is selected and pointed at first.
    pub fn bubbles_ui(
        &self,
        ui: &Ui,
        bubbles: &[Bubble<'_>],
        centres: &[Pos2],
        hovered: Option<usize>,
    ) {
        let is_chosen = |at: usize| self.desk.is_selected(&bubbles[at].object());
        let mut order: Vec<usize> = (0..bubbles.len()).collect();
        order.sort_by_key(|at| {
            let bubble = &bubbles[*at];
            let weighs =
                bubble.spot.touchpoint.moment_of_truth || bubble.quadrant() == Quadrant::Mend;
            (
                hovered != Some(*at),
                !is_chosen(*at),
                bubble.spot.touchpoint.breakpoint.is_none(),
                !weighs,
                bubble.quadrant() != Quadrant::Mend,
                5 - bubble.importance,
            )
        });
        // What is drawn last lies above.
        for at in order.iter().rev() {
            self.bubble(
                ui,
                &bubbles[*at],
                centres[*at],
                is_chosen(*at),
                hovered == Some(*at),
            );
        }
        let radius = self.plot.radius;
        let mut taken: Vec<Rect> = self.names(ui).map(|name| name.0).to_vec();
        let around = |c: &Pos2| Rect::from_center_size(*c, Vec2::splat(2.0 * radius + 2.0));
        taken.extend(centres.iter().map(around));
        for at in order {
            let wanted = hovered == Some(at) || is_chosen(at);
            if !wanted && bubbles.len() > MOST_TITLES {
                break;
            }
            self.title(ui, &bubbles[at], centres[at], wanted, &mut taken);
        }
    }

    fn bubble(&self, ui: &Ui, bubble: &Bubble<'_>, centre: Pos2, chosen: bool, hovered: bool) {
        let (theme, w) = (&self.desk.theme, &self.desk.theme.window);
        let spot = bubble.spot;
        let hue = &theme.periods[Journey::period_of(spot.stage, spot.step) as usize];
        let radius = self.plot.radius + if hovered { 1.0 } else { 0.0 };
        let painter = ui.painter();
        // What is only said of the step is a ring.
        let (fill, edge) = match bubble.value.own {
            true => (hue.tint, Stroke::new(1.5, color32(hue.strong))),
            false => (
                w.surface,
                Stroke::new(1.0, color32(hue.strong.mix(w.surface, 0.3))),
            ),
        };
        painter.circle(centre, radius, color32(fill), edge);
        if radius > 9.0 {
            let ink = hue.on_tint.readable_on(fill, 3.0);
            let icon = touchpoint_icon(self.desk.journey(), spot.touchpoint);
            icon_at(ui, centre, icon, radius * 1.15, ink);
        }
        if chosen {
            let ring = Stroke::new(2.0, color32(w.accent));
            painter.circle_stroke(centre, radius + 2.5, ring);
        }
        let marks = [
            (
                spot.touchpoint.moment_of_truth,
                Icon::Star,
                w.text,
                Vec2::new(0.75, -0.75),
            ),
            (
                spot.touchpoint.breakpoint.is_some(),
                Icon::Lightning,
                w.error,
                Vec2::new(-0.75, -0.75),
            ),
        ];
        for (_, icon, colour, towards) in marks.into_iter().filter(|m| m.0) {
            let at = centre + towards * radius;
            painter.circle_filled(at, 6.5, color32(colour));
            painter.text(
                at,
                Align2::CENTER_CENTER,
                icon.glyph(),
                icons(9.0),
                color32(w.surface),
            );
        }
    }

    fn ground(&self, quadrant: Quadrant) -> Colour {
        let w = &self.desk.theme.window;
        match quadrant {
            Quadrant::Mend => w.error_tint,
            Quadrant::Keep => w.accent_tint,
            Quadrant::Later | Quadrant::Enough => w.ground.mix(w.surface, 0.5),
        }
    }

    /// Takes away the lines of the grid where words are to stand.
    fn clear_lines(&self, ui: &Ui, place: Rect) {
        for quadrant in Quadrant::ALL {
            let part = place.intersect(self.plot.quadrant(quadrant));
            if part.is_positive() {
                let ground = color32(self.ground(quadrant));
                ui.painter().rect_filled(part, CornerRadius::ZERO, ground);
            }
        }
    }

    /// The title at the right of its bubble, else at its left: there nobody takes it for another's. That of one to mend
    /// first may also stand higher or lower, with a line that leads to it. If `wanted`, also over others.
    fn title(
        &self,
        ui: &Ui,
        bubble: &Bubble<'_>,
        centre: Pos2,
        wanted: bool,
        taken: &mut Vec<Rect>,
    ) {
        let w = &self.desk.theme.window;
        let title = super::named(self.desk, bubble.spot.touchpoint);
        let font = if wanted {
            medium(SMALL)
        } else {
            regular(SMALL)
        };
        let leads = bubble.quadrant() == Quadrant::Mend;
        let widths: &[f32] = if leads {
            &[TITLE, SHORT_TITLE]
        } else {
            &[TITLE]
        };
        let mut places = Vec::new();
        for width in widths {
            let galley = self.line(ui, &title, font.clone(), w.text, *width);
            let rects = self.places(centre, galley.size(), leads);
            places.extend(rects.into_iter().map(|rect| (galley.clone(), rect)));
        }
        let is_free = |rect: &Rect| !taken.iter().any(|t| t.intersects(rect.expand(2.0)));
        let free = places.iter().find(|(_, rect)| is_free(rect));
        let Some((galley, rect)) = free.or(places.first().filter(|_| wanted)) else {
            return;
        };
        let rect = *rect;
        if free.is_none() {
            let around = rect.expand2(Vec2::new(4.0, 1.0));
            let ground = color32(w.surface);
            ui.painter()
                .rect_filled(around, CornerRadius::same(4), ground);
        } else {
            self.clear_lines(ui, rect.expand(1.0));
        }
        taken.push(rect);
        if (rect.center().y - centre.y).abs() > 1.0 {
            let end = match rect.center().x < centre.x {
                true => rect.right_center() + Vec2::new(2.0, 0.0),
                false => rect.left_center() - Vec2::new(2.0, 0.0),
            };
            let begin = centre + (end - centre).normalized() * self.plot.radius;
            let line = Stroke::new(1.0, color32(w.field_edge_strong));
            ui.painter().line_segment([begin, end], line);
        }
        ui.painter()
            .galley(rect.min, galley.clone(), color32(w.text));
    }

    /// Where a title of this size may stand: beside its bubble within the plot; where it is led to, also higher and lower
    /// within the quadrant of what is to be mended first. The nearest comes first.
    fn places(&self, centre: Pos2, size: Vec2, leads: bool) -> Vec<Rect> {
        let away = self.plot.radius + 5.0;
        let at =
            |x: f32, y: f32| Rect::from_min_size(centre + Vec2::new(x, y - size.y / 2.0), size);
        let beside = [at(away, 0.0), at(-away - size.x, 0.0)];
        let steps = if leads { LED } else { 0 };
        let led = (1..=steps).flat_map(|step| {
            let down = f32::from(step) * (size.y + 3.0);
            let (right, left) = (away + LEAD, -away - LEAD - size.x);
            [
                at(left, down),
                at(left, -down),
                at(right, down),
                at(right, -down),
            ]
        });
        let mend = self.plot.quadrant(Quadrant::Mend).shrink(2.0);
        let plot = self.plot.rect.shrink(2.0);
        let beside = beside.into_iter().filter(|rect| plot.contains_rect(*rect));
        beside
            .chain(led.filter(|rect| mend.contains_rect(*rect)))
            .collect()
    }
}
