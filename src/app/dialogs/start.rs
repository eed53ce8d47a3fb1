//! The start page: maps that were open, maps to start from, examples to look at.

mod cards;
mod recent;
mod templates;

use std::path::PathBuf;

use egui::{
    Context, Frame, Margin, Rect, RichText, ScrollArea, Stroke, TextureHandle, Ui, pos2, vec2,
};

use self::cards::{example_cards_ui, recent_cards_ui};
use self::recent::Recent;
use self::templates::{TemplateCard, template_cards_ui};
use super::export::preview::texture;
use super::shell::{Look, buttons, highest, modal, secondary};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::session_file::EXAMPLES;
use crate::app::style::{BODY, BOLD, color32, regular, semibold};
use crate::app::widgets::{self, ButtonState};
use crate::file;
use crate::i18n::{Language, t};
use crate::layout::{Layouter, View};
use crate::model::Journey;
use crate::text::Icon;
use crate::theme::ThemeName;

/// A card is about as wide, and so far from the next. Points.
const CARD_WIDTH: f32 = 250.0;
const GAP: f32 = 16.0;
/// The column at the left.
const SIDE: f32 = 300.0;

/// What the start page and the dialog "new map" keep between frames.
pub struct StartPage {
    templates: Option<(Language, Vec<TemplateCard>)>,
    examples: Vec<ExampleCard>,
    recent: Recent,
    layouter: Layouter,
}

struct ExampleCard {
    index: usize,
    title: String,
    scenario: String,
    journey: Journey,
    /// In which theme and at how many pixels a point it was painted.
    picture: Option<(ThemeName, f32, Option<TextureHandle>)>,
}

impl StartPage {
    /// With this folder for the pictures of maps.
    pub fn new(cache: PathBuf) -> Self {
        Self {
            templates: None,
            examples: Vec::new(),
            recent: Recent::new(cache),
            layouter: Layouter::new(),
        }
    }

    fn templates(&mut self, language: Language) -> &[TemplateCard] {
        if self.templates.as_ref().is_none_or(|(l, _)| *l != language) {
            let all = crate::templates::all().iter();
            let cards = all.map(|template| TemplateCard::new(template, language));
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
            let scale = f64::from(CARD_WIDTH) / scene.size.width;
            let picture = texture(ctx, "example", &scene, scale, false);
            example.picture = Some((theme, pixels, picture));
            ctx.request_repaint();
        }
    }
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
        side_ui(ui, desk, wishes)
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
                    let files = &desk.settings.recent;
                    let recent = page.recent.maps(ui.ctx(), files, desk.theme_name);
                    if !recent.is_empty() {
                        heading(ui, look, &t!(look.language, "start-recent"));
                        if let Some(wish) = recent_cards_ui(ui, look, recent) {
                            wishes.push(wish);
                        }
                        ui.add_space(32.0);
                    }
                    heading(ui, look, &t!(look.language, "start-new"));
                    let cards = page.templates(look.language);
                    if let Some(key) = template_cards_ui(ui, look, cards, false) {
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

fn side_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
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
    });
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
    let width = 5.0 * CARD_WIDTH + 4.0 * GAP + 12.0;
    let shown = modal(ctx, look, "new", &t!(l, "start-new"), width, |ui| {
        ui.add_space(4.0);
        let mut answer = None;
        let height = highest(ui.ctx(), 110.0);
        let layer = ui.layer_id();
        let opens = !ui.memory(|m| m.areas().visible_last_frame(&layer));
        ScrollArea::vertical()
            .max_height(height)
            // As high as the cards need: the dialog's own height is that of the frame before.
            .min_scrolled_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                // Room for the ring of the first row.
                ui.add_space(3.0);
                let cards = page.templates(l);
                answer = template_cards_ui(ui, look, cards, opens).map(NewAnswer::Template);
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
