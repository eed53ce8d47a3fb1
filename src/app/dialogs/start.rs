//! The start page: maps to start from, examples to look at, files that were open.

mod cards;

use std::path::PathBuf;
use std::time::SystemTime;

use egui::{
    Color32, Context, CornerRadius, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    TextureHandle, Ui, WidgetInfo, pos2, vec2,
};

use self::cards::{example_cards_ui, template_cards_ui};
use super::export::preview::texture;
use super::shell::{Look, buttons, highest, modal, secondary};
use super::when;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::session_file::EXAMPLES;
use crate::app::style::{BODY, BOLD, SMALL, color32, regular, semibold};
use crate::app::widgets::{self, ButtonState};
use crate::file;
use crate::i18n::{Language, t};
use crate::layout::{Layouter, View};
use crate::model::{Journey, Period};
use crate::templates;
use crate::text::Icon;
use crate::theme::{Colour, ThemeName};

/// A card is about as wide, and so far from the next. Points.
const CARD_WIDTH: f32 = 250.0;
const GAP: f32 = 16.0;
/// The column at the left.
const SIDE: f32 = 300.0;

/// What the start page and the dialog "new map" keep between frames.
#[derive(Default)]
pub struct StartPage {
    templates: Option<(Language, Vec<TemplateCard>)>,
    examples: Vec<ExampleCard>,
    /// The recent files that are still there, and for which list.
    recent: Option<(Vec<PathBuf>, Vec<RecentFile>)>,
    layouter: Layouter,
}

struct TemplateCard {
    key: &'static str,
    name: String,
    summary: String,
    stages: Vec<StageBar>,
}

/// A stage in small: its period, and how many touchpoints each step has.
struct StageBar {
    period: Period,
    colour: Option<Colour>,
    steps: Vec<usize>,
}

struct ExampleCard {
    index: usize,
    title: String,
    scenario: String,
    journey: Journey,
    /// In which theme and at how many pixels a point it was painted.
    picture: Option<(ThemeName, f32, Option<TextureHandle>)>,
}

struct RecentFile {
    path: PathBuf,
    name: String,
    folder: String,
    at: Option<SystemTime>,
}

impl StartPage {
    fn templates(&mut self, language: Language) -> &[TemplateCard] {
        if self.templates.as_ref().is_none_or(|(l, _)| *l != language) {
            let cards = templates::all().iter().map(|template| TemplateCard {
                key: template.key,
                name: template.name(language),
                summary: template.summary(language),
                stages: bars(&template.journey(language)),
            });
            self.templates = Some((language, cards.collect()));
        }
        self.templates.as_ref().map_or(&[], |(_, cards)| cards)
    }

    /// Reads the examples, one a frame, and paints each once.
    fn prepare_examples(&mut self, ctx: &Context, theme: ThemeName) {
        if let Some((_, text)) = EXAMPLES.get(self.examples.len()) {
            let index = self.examples.len();
            let journey = file::parse(text).unwrap_or_else(|error| {
                log::error!("example {index}: {error}");
                Journey::default()
            });
            let title = journey.about.title.clone();
            let scenario = journey.about.scenario.clone();
            self.examples.push(ExampleCard {
                index,
                title,
                scenario,
                journey,
                picture: None,
            });
            ctx.request_repaint();
            return;
        }
        let pixels = ctx.pixels_per_point();
        let is_painted = |e: &ExampleCard| {
            e.picture
                .as_ref()
                .is_some_and(|(t, p, _)| *t == theme && (*p - pixels).abs() < 0.01)
        };
        if let Some(example) = self.examples.iter_mut().find(|e| !is_painted(e)) {
            let view = View {
                theme,
                header: false,
                footer: false,
                pictures: crate::pictures::gallery(&example.journey, None).0,
                ..View::default()
            };
            let scene = self.layouter.layout(&example.journey, &view);
            // As wide as two cards: the left half of the map says more than all of it would.
            let scale = f64::from(CARD_WIDTH) * 2.0 / scene.size.width;
            let picture = texture(ctx, "example", &scene, scale, false);
            example.picture = Some((theme, pixels, picture));
            ctx.request_repaint();
        }
    }

    fn recent(&mut self, files: &[PathBuf]) -> &[RecentFile] {
        if self.recent.as_ref().is_none_or(|(of, _)| of != files) {
            let there = files.iter().filter_map(|path| {
                let metadata = std::fs::metadata(path)
                    .ok()
                    .filter(std::fs::Metadata::is_file)?;
                let folder = path
                    .parent()
                    .map(|f| f.display().to_string())
                    .unwrap_or_default();
                let name = super::name_of(path);
                Some(RecentFile {
                    path: path.clone(),
                    name,
                    folder,
                    at: metadata.modified().ok(),
                })
            });
            self.recent = Some((files.to_vec(), there.collect()));
        }
        self.recent.as_ref().map_or(&[], |(_, there)| there)
    }
}

fn bars(journey: &Journey) -> Vec<StageBar> {
    let stages = journey.stages.iter().map(|stage| StageBar {
        period: stage.period,
        colour: stage.colour,
        steps: stage
            .steps
            .iter()
            .map(|step| step.touchpoints.len())
            .collect(),
    });
    stages.collect()
}

/// Draws the start page into all of `ui`.
pub fn start_page_ui(ui: &mut Ui, desk: &Desk, page: &mut StartPage, wishes: &mut Wishes) {
    let look = Look::of(desk);
    let w = &look.theme.window;
    page.prepare_examples(ui.ctx(), desk.theme_name);
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0.0, color32(w.ground));
    let side_width = SIDE.min(whole.width() * 0.4);
    let side = Rect::from_min_size(whole.min, vec2(side_width, whole.height()));
    let main = Rect::from_min_max(pos2(side.right(), whole.top()), whole.max);
    ui.painter().rect_filled(side, 0.0, color32(w.surface));
    ui.painter().vline(
        side.right(),
        side.y_range(),
        Stroke::new(1.0, color32(w.hairline)),
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(side), |ui| {
        side_ui(ui, desk, page, wishes)
    });
    ui.scope_builder(egui::UiBuilder::new().max_rect(main), |ui| {
        ScrollArea::vertical()
            .id_salt("start")
            .auto_shrink(false)
            .show(ui, |ui| {
                let margin = Margin {
                    left: 40,
                    right: 40,
                    top: 36,
                    bottom: 36,
                };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                    heading(ui, look, &t!(look.language, "start-new"));
                    if let Some(key) = template_cards_ui(ui, look, page.templates(look.language)) {
                        wishes.push(Wish::NewFromTemplate(key));
                    }
                    ui.add_space(32.0);
                    heading(ui, look, &t!(look.language, "start-examples"));
                    if let Some(index) = example_cards_ui(ui, look, &page.examples) {
                        wishes.push(Wish::OpenExample(index));
                    }
                });
            });
    });
}

fn heading(ui: &mut Ui, look: Look<'_>, text: &str) {
    let colour = color32(look.theme.window.text);
    ui.label(RichText::new(text).font(semibold(17.0)).color(colour));
    ui.add_space(14.0);
}

fn side_ui(ui: &mut Ui, desk: &Desk, page: &mut StartPage, wishes: &mut Wishes) {
    let look = Look::of(desk);
    let (l, w) = (look.language, &look.theme.window);
    let margin = Margin {
        left: 24,
        right: 16,
        top: 36,
        bottom: 20,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = 6.0;
        let name = RichText::new("Wegmarke")
            .font(egui::FontId::new(28.0, egui::FontFamily::Name(BOLD.into())));
        ui.label(name.color(color32(w.text)));
        let line = RichText::new(t!(l, "start-claim"))
            .font(regular(BODY))
            .line_height(Some(19.0));
        ui.add(egui::Label::new(line.color(color32(w.text_soft))).wrap());
        ui.add_space(16.0);
        let (words, state) = (
            t!(l, "start-open"),
            ButtonState {
                primary: true,
                ..ButtonState::default()
            },
        );
        let open = widgets::flat_button(
            ui,
            look.theme,
            Some(Icon::FolderOpen),
            &words,
            &words,
            state,
        );
        if open
            .on_hover_text(widgets::tooltip(desk, Command::Open, &words))
            .clicked()
        {
            wishes.command(Command::Open);
        }
        ui.add_space(20.0);
        let recent = page.recent(&desk.settings.recent);
        if recent.is_empty() {
            return;
        }
        ui.label(
            RichText::new(t!(l, "start-recent"))
                .font(semibold(BODY))
                .color(color32(w.text)),
        );
        ui.add_space(2.0);
        ScrollArea::vertical()
            .id_salt("recent")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for file in recent {
                    if recent_ui(ui, look, file).clicked() {
                        wishes.push(Wish::OpenFile(file.path.clone()));
                    }
                }
            });
    });
}

fn recent_ui(ui: &mut Ui, look: Look<'_>, file: &RecentFile) -> egui::Response {
    let w = &look.theme.window;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &file.name));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(7), color32(w.hover));
    }
    let inner = rect.shrink2(vec2(8.0, 0.0));
    let when = file
        .at
        .map(|at| when::text(look.language, at))
        .unwrap_or_default();
    let when = ui
        .painter()
        .layout_no_wrap(when, regular(SMALL), color32(w.text_faint));
    let soft = color32(w.text_soft);
    let top = inner.top() + 7.0;
    one_line(
        ui,
        &file.name,
        (BODY, color32(w.text)),
        pos2(inner.left(), top),
        inner.width(),
    );
    let folder_width = inner.width() - when.size().x - 12.0;
    one_line_from_the_right(
        ui,
        &file.folder,
        (SMALL, soft),
        pos2(inner.left(), top + 18.0),
        folder_width,
    );
    let at = pos2(inner.right() - when.size().x, top + 18.0);
    ui.painter().galley(at, when, soft);
    widgets::focus_ring(ui, &response, 7, look.theme);
    response.on_hover_text(file.path.display().to_string())
}

fn one_line(ui: &Ui, text: &str, (size, colour): (f32, Color32), at: egui::Pos2, width: f32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), regular(size), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, colour);
}

/// Of a path the end says most: it is cut at the beginning.
fn one_line_from_the_right(
    ui: &Ui,
    text: &str,
    (size, colour): (f32, Color32),
    at: egui::Pos2,
    width: f32,
) {
    let starts = std::iter::once(0).chain(
        text.match_indices(['/', '\\'])
            .map(|(at, _)| at)
            .filter(|at| *at > 0),
    );
    let fitting = starts
        .map(|from| {
            if from == 0 {
                text.to_owned()
            } else {
                format!("…{}", &text[from..])
            }
        })
        .map(|text| ui.painter().layout_no_wrap(text, regular(size), colour))
        .find(|galley| galley.size().x <= width);
    match fitting {
        Some(galley) => ui.painter().galley(at, galley, colour),
        None => one_line(ui, text, (size, colour), at, width),
    }
}

/// What came of the dialog "new map".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewAnswer {
    /// A map from the template of this key.
    Template(&'static str),
    Cancel,
}

/// The dialog "new map": the cards of the start page over the map that is open.
pub fn new_map_ui(ctx: &Context, look: Look<'_>, page: &mut StartPage) -> Option<NewAnswer> {
    let l = look.language;
    let width = 4.0 * CARD_WIDTH + 3.0 * GAP + 12.0;
    let shown = modal(ctx, look, "new", &t!(l, "start-new"), width, |ui| {
        ui.add_space(4.0);
        let mut answer = None;
        let height = highest(ui, 110.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                answer = template_cards_ui(ui, look, page.templates(l)).map(NewAnswer::Template);
            });
        buttons(ui, |ui| {
            if secondary(ui, look, &t!(l, "dialog-cancel")).clicked() {
                answer = Some(NewAnswer::Cancel);
            }
        });
        answer
    });
    shown.inner.or(shown.escape.then_some(NewAnswer::Cancel))
}
