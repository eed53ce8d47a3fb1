//! What both forms have: places and KPIs to choose from, fields for a day and a source, and the list of what does not
//! count.

use egui::{CornerRadius, Margin, RichText, Stroke, StrokeKind, TextEdit, Ui};

use super::Seen;
use crate::app::dialogs::shell::{Look, error_line};
use crate::app::style::{CONTROL, RADIUS, SMALL, color32, regular};
use crate::app::widgets::{field, long_choice};
use crate::exchange::table::Days;
use crate::i18n::t;
use crate::model::{BUILT_IN_KPIS, Date, Holder, Id, Kpi};
use crate::words;

/// The longest name in a list, characters.
const LONGEST: usize = 48;
/// So many rows are listed.
const MOST: usize = 200;

/// Touchpoints, steps and stages to choose from, each in the order of the map.
pub(super) fn places(look: Look<'_>, seen: Seen<'_>) -> Vec<(Holder, String)> {
    let l = look.language;
    let short = |name: &str| match name.trim().is_empty() {
        true => t!(l, "term-unnamed"),
        false => crate::app::panels::shortened(name, LONGEST),
    };
    let named = |class: String, name: &str| format!("{class}: {}", short(name));
    let touchpoints = seen.journey.touchpoints().map(|s| {
        let (title, step) = (short(&s.touchpoint.title), short(&s.step.title));
        let id = s.touchpoint.id.clone();
        (Holder::Touchpoint(id), format!("{title} · {step}"))
    });
    let steps = seen.journey.steps().map(|(_, step)| {
        let name = named(t!(l, "class-step"), &step.title);
        (Holder::Step(step.id.clone()), name)
    });
    let stages = seen.journey.stages.iter().map(|stage| {
        let name = named(t!(l, "class-stage"), &stage.name);
        (Holder::Stage(stage.id.clone()), name)
    });
    touchpoints.chain(steps).chain(stages).collect()
}

/// On what it is.
pub(super) fn place_ui(
    ui: &mut Ui,
    look: Look<'_>,
    seen: Seen<'_>,
    at: &mut Option<Holder>,
    with_stages: bool,
) {
    let name = t!(look.language, "import-at");
    let none = t!(look.language, "import-choose");
    field(ui, look.theme, &name, |ui| {
        let mut places = places(look, seen);
        places.retain(|(at, _)| with_stages || !matches!(at, Holder::Stage(_)));
        let shown = (at.as_ref(), Some(none.as_str()));
        let hint = t!(look.language, "inspector-search");
        if let Some(chosen) = long_choice(ui, "import at", &name, &places, shown, &hint) {
            *at = chosen;
        }
        // Without it nothing can be imported.
        if at.is_none() {
            let w = &look.theme.window;
            let edge = Stroke::new(1.0, color32(w.error.readable_on(w.surface, 3.0)));
            let radius = CornerRadius::same(RADIUS);
            ui.painter()
                .rect_stroke(ui.min_rect(), radius, edge, StrokeKind::Inside);
        }
    });
}

/// The map's own KPIs, then those that are built in.
pub(super) fn kpis(look: Look<'_>, seen: Seen<'_>) -> Vec<(Id<Kpi>, String)> {
    let own = seen.journey.kpis.iter().map(|kpi| kpi.id.clone());
    let built_in = BUILT_IN_KPIS.iter().map(|kpi| Id::new(kpi.id));
    let mut all: Vec<Id<Kpi>> = Vec::new();
    for id in own.chain(built_in) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    let named = |id: Id<Kpi>| {
        let name = words::kpi(look.language, seen.journey, &id);
        (id, name)
    };
    all.into_iter().map(named).collect()
}

/// A field for one line of text.
pub(super) fn text_ui(ui: &mut Ui, look: Look<'_>, name: &str, hint: &str, text: &mut String) {
    field(ui, look.theme, name, |ui| {
        let edit = TextEdit::singleline(text)
            .id(egui::Id::unique(("import", name)))
            .hint_text(hint)
            .margin(Margin::symmetric(9, 5))
            .min_size(egui::vec2(0.0, CONTROL))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
    });
}

/// A day as it is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Day(pub String);

impl Day {
    /// The day; none while what is typed is none.
    pub fn read(&self) -> Option<Date> {
        Days::default().read(&self.0).ok()
    }

    pub fn ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let name = t!(look.language, "inspector-date");
        let today = words::date(look.language, Date::today());
        let hint = t!(look.language, "import-date-hint", date = today);
        text_ui(ui, look, &name, &hint, &mut self.0);
        let typed = self.0.trim();
        if !typed.is_empty() && self.read().is_none() {
            let text = t!(look.language, "readings-bad-date", text = typed);
            error_line(ui, look, &text);
        }
    }
}

/// What does not count, a line each.
pub(super) fn list_ui(
    ui: &mut Ui,
    look: Look<'_>,
    lines: impl Iterator<Item = String>,
    count: usize,
) {
    if count == 0 {
        return;
    }
    let soft = color32(look.theme.window.text_soft);
    let line_ui = |ui: &mut Ui, line: String| {
        let line = RichText::new(line).font(regular(SMALL)).color(soft);
        ui.add(egui::Label::new(line).wrap());
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        lines.take(MOST).for_each(|line| line_ui(ui, line));
        if count > MOST {
            let more = t!(look.language, "exchange-more", count = count - MOST);
            line_ui(ui, more);
        }
    });
}
