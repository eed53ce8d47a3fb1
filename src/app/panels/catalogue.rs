//! The catalogue of usual touchpoints, phase by phase: to be put onto the map by a click, or dragged there.

use egui::{CursorIcon, Frame, Id, Margin, Response, ScrollArea, TextEdit, Ui, WidgetText};

use super::entry::Mark;
use super::outline::row::offer_row_ui;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::widgets;
use crate::catalogue::{self, Entry};
use crate::edit::whereabouts::stage_of;
use crate::i18n::t;
use crate::layout::kind_icon;
use crate::model::{Journey, Stage};
use crate::search::{Options, Pattern};
use crate::words::{self, Word as _};

/// More suggestions would hide the catalogue below them.
const MOST: usize = 6;

/// What the catalogue remembers between frames.
#[derive(Default)]
pub struct Catalogue {
    search: String,
    /// Enter has just put something on the map, and nothing was typed since.
    has_put: bool,
}

/// The field in which a name is typed.
pub fn search_id() -> Id {
    Id::unique("catalogue-search")
}

/// Outline or catalogue: the head of the left side.
pub fn switch_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let catalogue = desk.shows_catalogue();
    let options = [
        (false, t!(desk.language, "command-toggle-outline")),
        (true, t!(desk.language, "catalogue-title")),
    ];
    let name = t!(desk.language, "catalogue-or-outline");
    ui.add_space(10.0);
    let chosen = widgets::segments(ui, &desk.theme, &name, &options, Some(catalogue), true);
    match chosen.flatten() {
        Some(true) if !catalogue => wishes.command(Command::ToggleCatalogue),
        Some(false) if catalogue => wishes.command(Command::ToggleOutline),
        _ => {}
    }
}

impl Catalogue {
    /// Whether what can be taken back is what Enter has put on the map, and no words.
    pub fn has_put(&self, ctx: &egui::Context) -> bool {
        self.has_put && ctx.memory(|m| m.has_focus(search_id()))
    }

    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let language = desk.language;
        ui.add_space(8.0);
        let name = t!(language, "catalogue-search");
        let edit = TextEdit::singleline(&mut self.search)
            .id(search_id())
            .hint_text(name.as_str())
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(9, 5));
        let field = indented(ui, |ui| ui.add(edit));
        field
            .ctx
            .accesskit_node_builder(field.id, |node| node.set_label(name));
        self.has_put &= !field.changed();
        // Enter takes the first that is found.
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let pattern = Pattern::new(&self.search, Options::default());
        if let Some(pattern) = pattern {
            let found: Vec<&Entry> = catalogue::entries()
                .iter()
                .filter(|e| is_found(desk, e, &pattern))
                .collect();
            if entered && let Some(first) = found.first() {
                put(desk, first, wishes);
                self.search.clear();
                self.has_put = true;
                field.request_focus();
            }
            scrolled(ui, |ui| {
                if found.is_empty() {
                    widgets::hint(ui, &desk.theme, &t!(language, "inspector-no-match"));
                }
                rows_ui(ui, desk, &found, wishes);
            });
            return;
        }
        ui.add_space(6.0);
        indented(ui, |ui| {
            widgets::hint(ui, &desk.theme, &t!(language, "catalogue-hint"))
        });
        scrolled(ui, |ui| {
            if let Some(stage) = stage_at_hand(desk) {
                suggestions_ui(ui, desk, stage, wishes);
            }
            for phase in catalogue::phases() {
                let title = phase.name(language);
                widgets::section_title(ui, &desk.theme, &title, None);
                let in_phase = |e: &&Entry| e.phase().is_some_and(|p| p.key == phase.key);
                let entries: Vec<&Entry> = catalogue::entries().iter().filter(in_phase).collect();
                ui.push_id(&phase.key, |ui| rows_ui(ui, desk, &entries, wishes));
            }
        });
    }
}

/// At the left edge of the names below.
fn indented<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(8, 0);
    Frame::new().inner_margin(margin).show(ui, content).inner
}

/// What a stage like the one at hand usually has and the map has nowhere.
fn suggestions_ui(ui: &mut Ui, desk: &Desk, stage: &Stage, wishes: &mut Wishes) {
    let mut missing = catalogue::missing(desk.journey(), stage);
    missing.truncate(MOST);
    if missing.is_empty() {
        return;
    }
    let name = titled(desk, stage);
    let title = t!(desk.language, "catalogue-usual-in", stage = name);
    widgets::section_title(ui, &desk.theme, &title, None);
    ui.push_id("usual", |ui| rows_ui(ui, desk, &missing, wishes));
}

fn titled(desk: &Desk, stage: &Stage) -> String {
    if stage.name.is_empty() {
        t!(desk.language, "picture-untitled-stage")
    } else {
        stage.name.clone()
    }
}

fn stage_at_hand(desk: &Desk) -> Option<&Stage> {
    let journey = desk.journey();
    let id = stage_of(journey, desk.selected()?)?;
    journey.stage(&id).map(AsRef::as_ref)
}

fn rows_ui(ui: &mut Ui, desk: &Desk, entries: &[&Entry], wishes: &mut Wishes) {
    for entry in entries {
        row_ui(ui, desk, entry, wishes);
    }
}

fn row_ui(ui: &mut Ui, desk: &Desk, entry: &Entry, wishes: &mut Wishes) {
    let journey = desk.journey();
    let sign = Mark::Icon(kind_icon(journey, &entry.kind));
    let there = count(journey, entry);
    let aside = match there {
        0 => String::new(),
        n => n.to_string(),
    };
    let response = offer_row_ui(ui, desk, sign, &entry.name(desk.language), &aside);
    if response.drag_started() {
        wishes.push(Wish::Take(Box::new(
            entry.touchpoint(journey.about.language),
        )));
    } else if response.clicked() {
        put(desk, entry, wishes);
    }
    described(response, || tooltip(desk, entry).into());
}

fn described(response: Response, text: impl FnOnce() -> WidgetText) {
    let response = response.on_hover_cursor(CursorIcon::Grab);
    if !response.dragged() {
        response.on_hover_ui(|ui| {
            ui.label(text());
        });
    }
}

fn put(desk: &Desk, entry: &Entry, wishes: &mut Wishes) {
    let touchpoint = entry.touchpoint(desk.journey().about.language);
    wishes.push(Wish::Put(Box::new(touchpoint)));
}

/// How many touchpoints of this kind the map has.
fn count(journey: &Journey, entry: &Entry) -> usize {
    let of_kind = |kind: &Option<_>| kind.as_ref() == Some(&entry.kind);
    let all = journey.touchpoints();
    all.filter(|spot| of_kind(&spot.touchpoint.kind)).count()
}

/// By its name in the window's or the map's language.
fn is_found(desk: &Desk, entry: &Entry, pattern: &Pattern) -> bool {
    let languages = [desk.language, desk.journey().about.language];
    languages
        .into_iter()
        .any(|language| pattern.is_in(&entry.name(language)))
}

/// By which channels it usually comes, what it is for and how it is measured.
fn tooltip(desk: &Desk, entry: &Entry) -> String {
    let (language, journey) = (desk.language, desk.journey());
    let there = count(journey, entry);
    let touchpoint = entry.touchpoint(language);
    let channels = entry.channels.iter();
    let channels: Vec<String> = channels
        .map(|c| words::channel(language, journey, c))
        .collect();
    let kpis = entry.kpis.iter();
    let kpis: Vec<String> = kpis.map(|k| words::kpi(language, journey, k)).collect();
    let purposes: Vec<String> = touchpoint
        .purposes
        .iter()
        .map(|p| p.word(language))
        .collect();
    let methods: Vec<String> = touchpoint
        .methods
        .iter()
        .map(|m| m.word(language))
        .collect();
    let line = |name: String, values: Vec<String>| {
        (!values.is_empty()).then(|| format!("{name}: {}", values.join(", ")))
    };
    let lines = [
        line(t!(language, "term-channels"), channels),
        line(t!(language, "check-step-purpose"), purposes),
        line(t!(language, "class-kpi"), kpis),
        line(t!(language, "term-methods"), methods),
    ];
    let there = (there > 0).then(|| t!(language, "catalogue-there", n = there));
    let lines = lines.into_iter().chain([there]).flatten();
    lines.collect::<Vec<_>>().join("\n")
}

fn scrolled(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt("catalogue")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(4.0);
            content(ui);
            ui.add_space(16.0);
        });
}
