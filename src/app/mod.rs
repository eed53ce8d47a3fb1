//! The window: menus, toolbar, outline, canvas, inspector, audit, dialogs.
//!
//! Data flows one way: the [`Desk`] is looked at, wishes come back, [`execute`] carries them out.
//! Panels are functions `*_ui(ui, desk, …, wishes)`; what they have to remember between frames (an open
//! section, a search text) they keep in a struct of their own that the application owns.

mod areas;
mod asking;
mod canvas;
mod checklists;
mod choices;
mod clipboard;
mod command;
mod compare;
mod deeds;
mod desk;
mod dialogs;
mod dirs;
mod dropping;
mod execute;
mod exporting;
mod importing;
mod keyboard;
mod lens;
mod names;
mod panels;
mod present;
mod run;
mod session_file;
mod shortcuts;
mod style;
mod tabs;
mod titles;
mod widgets;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Frame, Margin, Panel, Rect, ViewportCommand};

use areas::{Area, Areas};
use asking::Asking;
use canvas::Canvas;
use command::Keymap;
use compare::CompareFace;
use desk::{Burst, Desk, Side, Wish, Wishes};
use dialogs::{Keeper, Look, StartPage, Toasts};
pub use dirs::Dirs;
use execute::Pictures;
use keyboard::Keyboard;
use lens::Lens;
use panels::audit::AuditPanel;
use panels::catalogue::Catalogue;
use panels::filter_bar::FilterBar;
use panels::find_bar::FindBar;
use panels::history;
use panels::inspector::Inspector;
use panels::outline::Outline;
use panels::table::{self, AuditTable};
use panels::{menu_bar, status, tab_row, toolbar};
pub use run::run;
use session_file::Next;
use tabs::Tabs;

use crate::edit::Session;
use crate::i18n::{Language, t};
use crate::model::{Curves, Date, Journey, ObjectId};
use crate::scene::{Gallery, Subject};
use crate::settings::Settings;
use crate::theme::ThemeName;

/// Width of the inspector and the audit, points; the same whatever they show, so that the map stands still.
const SIDE_WIDTH: f32 = 352.0;
/// Height that is left to the map above the table at the least, points.
const LEAST_MAP: f32 = 120.0;
/// A narrower window has no room for two panels beside the map, points.
const NARROW: f32 = 1100.0;

/// The application.
pub struct App {
    desk: Desk,
    canvas: Canvas,
    compare_face: CompareFace,
    outline: Outline,
    catalogue: Catalogue,
    inspector: Inspector,
    audit_panel: AuditPanel,
    audit_table: AuditTable,
    find_bar: FindBar,
    filter_bar: FilterBar,
    start_page: StartPage,
    toasts: Toasts,
    keyboard: Keyboard,
    areas: Areas,
    /// The dialogs that are open.
    asking: Asking,
    /// Keeps unsaved work aside; none if that is not possible, which has been told.
    keeper: Option<Keeper>,
    /// The picture that is being made for the clipboard.
    copying: Option<clipboard::Picture>,
    pictures: Pictures,
    dirs: Dirs,
    /// The settings as they are in their file.
    stored: Settings,
    /// The field in which somebody is typing.
    burst: Option<Burst>,
    may_close: bool,
    /// Whether a dialog was open in the last frame.
    had_dialog: bool,
    /// The map is to be saved and has no file yet.
    wants_name: bool,
    /// Of which document the audit on the desk is.
    audited: Option<Arc<Journey>>,
    /// The title of the window as it was set last.
    title: String,
}

impl App {
    /// The application with this file; without one with the map that was open last, or an example.
    /// `asked` is the language that was asked for by name; else the one of the settings, else the system's.
    pub fn new(ctx: &egui::Context, files: Vec<PathBuf>, asked: Option<Language>) -> Self {
        let language = asked.unwrap_or_else(Language::system);
        let mut files = files.into_iter();
        let mut app = Self::in_dirs(ctx, files.next(), language, Dirs::find());
        app.desk.language = asked.unwrap_or(app.desk.language);
        for file in files {
            app.go_on(Next::Open(file));
        }
        app
    }

    /// The application with settings and drafts in these folders.
    pub fn in_dirs(
        ctx: &egui::Context,
        file: Option<PathBuf>,
        language: Language,
        dirs: Dirs,
    ) -> Self {
        ctx.set_fonts(style::fonts());
        ctx.add_font_provider(Arc::new(style::system_fallback));
        let (settings, unreadable) = Settings::load(&dirs.config);
        // Before the first frame the size of the window is not known; egui would scale what it takes for it.
        ctx.options_mut(|o| o.zoom_factor = zoom_factor(&settings));
        let language = settings.language.unwrap_or(language);
        let theme_name = ThemeName::default();
        let mut app = Self {
            desk: Desk {
                session: Session::new(Journey::new("", language)),
                file: None,
                stamp: None,
                selection: Vec::new(),
                part: None,
                persona: None,
                curves: Curves::Together,
                persona_cards: false,
                state: None,
                lens: Lens::default(),
                language,
                theme_name,
                theme: theme_name.theme(),
                report: Arc::new(crate::audit::audit(&Journey::default(), Date::today())),
                side: Side::Inspector,
                on_start_page: false,
                is_narrow: false,
                outline_in_front: false,
                keymap: Keymap::new(&settings.keys),
                tabs: Tabs::default(),
                present: None,
                compare: None,
                saved_at: None,
                zoom: 1.0,
                pictures: Gallery::default(),
                settings: settings.clone(),
            },
            canvas: Canvas::new(),
            compare_face: CompareFace::default(),
            outline: Outline::default(),
            catalogue: Catalogue::default(),
            inspector: Inspector::default(),
            audit_panel: AuditPanel::default(),
            audit_table: AuditTable::default(),
            start_page: StartPage::new(dirs.cache.clone()),
            toasts: Toasts::default(),
            keyboard: Keyboard::default(),
            areas: Areas::default(),
            asking: Asking::default(),
            keeper: None,
            copying: None,
            find_bar: FindBar::default(),
            filter_bar: FilterBar::default(),
            pictures: Pictures::default(),
            dirs,
            stored: settings,
            burst: None,
            may_close: false,
            had_dialog: false,
            wants_name: false,
            audited: None,
            title: String::new(),
        };
        app.follow_theme(ctx);
        if let Some(aside) = unreadable {
            let path = aside.display().to_string();
            app.toasts
                .error(t!(language, "toast-settings-unreadable", path = path));
        }
        app.begin_to_keep();
        // A file that cannot be read leaves the start page behind the message.
        app.desk.on_start_page = true;
        match file {
            Some(path) => app.open_path(&path),
            None if app.open_again() => {}
            None => app.go_on(Next::Example(session_file::example_in(language))),
        }
        app
    }

    /// The document as it stands now, with what is just being typed or dragged. This, [`Self::selection`],
    /// [`Self::canvas_rect_of`] and [`Self::title`] are for tests and scripts that drive the window: what they
    /// cannot find in the accessibility tree.
    pub fn journey(&self) -> &Arc<Journey> {
        self.desk.journey()
    }

    /// The selected objects, the one that was selected last at the end.
    pub fn selection(&self) -> &[ObjectId] {
        &self.desk.selection
    }

    /// Where this stands on the canvas, points of the window; also where that is out of view.
    pub fn canvas_rect_of(&self, subject: &Subject) -> Option<Rect> {
        self.canvas.screen_rect(subject)
    }

    /// The words that stand in view on the canvas, with their size in points.
    pub fn words_in_view(&self) -> Vec<(String, f64)> {
        self.canvas.words_in_view()
    }

    fn begin_to_keep(&mut self) {
        match Keeper::start(&self.dirs.drafts) {
            Ok((keeper, drafts)) => {
                self.keeper = Some(keeper);
                self.asking.offer_drafts(drafts);
            }
            Err(error) => {
                let why = crate::file::message(self.desk.language, &error);
                self.toasts
                    .error(t!(self.desk.language, "toast-no-drafts", why = why));
            }
        }
    }

    /// Puts on the looks of the settings: theme, or light or dark after the system; accent, size, motion.
    fn follow_theme(&mut self, ctx: &egui::Context) {
        let system = match ctx.system_theme() {
            Some(egui::Theme::Dark) => ThemeName::Dark,
            _ => ThemeName::Light,
        };
        let settings = &self.desk.settings;
        self.desk.theme_name = match self.desk.present {
            Some(_) => present::theme(settings.present_on_white),
            None => settings.theme.unwrap_or(system),
        };
        let theme = self.desk.theme_name.theme();
        self.desk.theme = match settings.accent {
            Some(accent) => Arc::new(theme.with_window_accent(accent)),
            None => theme,
        };
        // A presentation is measured by its screen, not by the size that one likes to read.
        ctx.set_zoom_factor(match self.desk.present {
            Some(_) => 1.0,
            None => zoom_factor(settings),
        });
        style::apply(ctx, &self.desk.theme, settings.motion);
    }

    /// Audits the document again if it has changed. Not while a drag shows one preview after the other.
    fn keep_audit(&mut self) {
        let journey = self.desk.journey();
        let stale = self
            .audited
            .as_ref()
            .is_none_or(|a| !Arc::ptr_eq(a, journey));
        if stale && (self.audited.is_none() || !self.desk.session.is_open()) {
            self.audited = Some(journey.clone());
            self.desk.report = Arc::new(crate::audit::audit(journey, Date::today()));
        }
    }

    /// Everything that stands in the window, in the order in which Tab leads through it.
    fn window_ui(&mut self, ui: &mut egui::Ui, wishes: &mut Wishes) {
        let desk = &self.desk;
        let areas = &mut self.areas;
        areas.begin();
        if let Some(shown) = &desk.present {
            egui::CentralPanel::no_frame().show(ui, |ui| {
                self.canvas.ui(ui, desk, wishes);
                self.find_bar.ui(ui, self.canvas.viewport(), desk, wishes);
                present::strip_ui(ui, desk, shown, wishes);
            });
            return;
        }
        let surface = Frame::new().fill(style::color32(desk.theme.window.surface));
        let bar = |panel: Panel, height| panel.exact_size(height).frame(surface);
        bar(Panel::top("menu"), menu_bar::HEIGHT).show(ui, |ui| {
            areas.enter(ui, Area::Menus, ui.max_rect());
            menu_bar::menu_bar_ui(ui, desk, wishes);
        });
        if desk.tabs.len() > 1 {
            Panel::top("tabs")
                .exact_size(tab_row::HEIGHT)
                .frame(Frame::new().fill(style::color32(desk.theme.window.ground)))
                .show_separator_line(false)
                .show(ui, |ui| {
                    areas.enter(ui, Area::Tabs, ui.max_rect());
                    tab_row::tab_row_ui(ui, desk, wishes);
                });
        }
        if desk.on_start_page {
            egui::CentralPanel::no_frame().show(ui, |ui| {
                areas.enter(ui, Area::Page, ui.max_rect());
                dialogs::start_page_ui(ui, desk, &mut self.start_page, wishes);
            });
            return;
        }
        if let Some(comparing) = &desk.compare {
            self.compare_face.ui(ui, desk, comparing, areas, wishes);
            return;
        }
        bar(Panel::top("tools"), toolbar::HEIGHT).show(ui, |ui| {
            areas.enter(ui, Area::Tools, ui.max_rect());
            toolbar::toolbar_ui(ui, desk, wishes);
        });
        if desk.lens.filter_bar {
            let filter_bar = &mut self.filter_bar;
            Panel::top("filter")
                .frame(surface)
                .show(ui, |ui| filter_bar.ui(ui, desk, wishes));
        }
        // What comes after the canvas takes its room before it, and is shown when it is its turn.
        let status = room(ui, bar(Panel::bottom("status"), status::HEIGHT));
        if desk.shows_left() {
            let (outline, catalogue) = (&mut self.outline, &mut self.catalogue);
            let shown = Panel::left("outline")
                .default_size(248.0)
                .size_range(190.0..=420.0)
                .frame(surface.inner_margin(Margin::symmetric(8, 0)))
                .show_separator_line(false)
                .show(ui, |ui| {
                    areas.enter(ui, Area::Outline, ui.max_rect());
                    panels::catalogue::switch_ui(ui, desk, wishes);
                    if desk.shows_catalogue() {
                        catalogue.ui(ui, desk, wishes);
                    } else {
                        scrolled(ui, "outline", |ui| outline.ui(ui, desk, wishes));
                    }
                });
            edge(ui, desk, shown.response.rect.right());
        }
        let side = desk.shows_side().then(|| {
            let panel = Panel::right("side").exact_size(SIDE_WIDTH).frame(surface);
            let rect = room(ui, panel.show_separator_line(false));
            edge(ui, desk, rect.left());
            rect
        });
        let table = table_room(ui, desk, surface, wishes);
        egui::CentralPanel::no_frame().show(ui, |ui| {
            areas.enter(ui, Area::Canvas, ui.max_rect());
            self.canvas.ui(ui, desk, wishes);
            let over = self.canvas.viewport();
            self.find_bar.ui(ui, over, desk, wishes);
        });
        if let Some(rect) = table {
            let table = &mut self.audit_table;
            within(ui, "table", rect, |ui| {
                areas.enter(ui, Area::Table, rect);
                table.ui(ui, desk, wishes);
            });
        }
        if let Some(rect) = side {
            let (inspector, audit) = (&mut self.inspector, &mut self.audit_panel);
            within(ui, "side", rect, |ui| {
                areas.enter(ui, Area::Side, rect);
                match desk.side {
                    Side::Inspector => inspector.ui(ui, desk, wishes),
                    Side::History => history::history_ui(ui, desk, wishes),
                    Side::Audit => scrolled(ui, "audit", |ui| {
                        Frame::new()
                            .inner_margin(Margin::symmetric(16, 0))
                            .show(ui, |ui| audit.ui(ui, desk, wishes));
                    }),
                }
            });
        }
        within(ui, "status", status, |ui| {
            areas.enter(ui, Area::Status, status);
            let hint = self.audit_table.hint(ui, desk);
            status::status_ui(ui, desk, wishes, hint);
        });
    }

    /// Asks once about unsaved changes before the window closes.
    fn closing(&mut self, ctx: &egui::Context) {
        if !ctx.input(|i| i.viewport().close_requested()) {
            return;
        }
        self.put_down();
        if !self.may_close
            && let Some(first) = self.desk.unsaved_tabs().first()
        {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.show_tab(*first);
            self.asking.leave(Next::Close);
            return;
        }
        // Nothing is kept from here on: what is not saved by now is not wanted.
        if let Some(mut keeper) = self.keeper.take() {
            keeper.discard_all();
        }
        self.remember_window(ctx);
    }

    fn remember_window(&mut self, ctx: &egui::Context) {
        let settings = &mut self.desk.settings;
        ctx.input(|i| {
            let view = i.viewport();
            settings.maximised = view.maximized.unwrap_or(false);
            if !settings.maximised && !view.fullscreen.unwrap_or(false) {
                settings.window_size = view.inner_rect.map(|r| r.size().into());
                settings.window_position = view.outer_rect.map(|r| r.min.into());
            }
        });
        self.store_settings();
    }

    /// One frame: shows the desk and carries out what was wished. For those who drive the window without eframe.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let mut wishes = Wishes::default();
        self.keep_audit();
        self.refresh_lens();
        self.keep_comparison();
        self.desk.zoom = self.canvas.zoom();
        self.desk.is_narrow = ctx.content_rect().width() < NARROW;
        self.keep_pictures(&ctx);
        let lines = self.clipboard_events(&ctx, &mut wishes);
        self.shortcuts(&ctx, &mut wishes);
        self.window_ui(ui, &mut wishes);
        let middle = if self.desk.on_start_page {
            ctx.content_rect()
        } else {
            self.canvas.viewport()
        };
        self.ask(&ctx, middle, &mut wishes);
        // Before an audience nothing stands over the map; errors wait until the window is back.
        if self.desk.present.is_none() {
            let look = Look::of(&self.desk);
            self.toasts.ui(&ctx, look, middle, &mut wishes);
        }
        areas::ring_ui(&ctx, &self.desk.theme);
        self.dropping(&ctx, &mut wishes);
        self.hand_over_picture(&ctx);
        // Lines that go on below the title in which they were pasted, which has its own by now.
        if let Some(lines) = lines {
            wishes.push(Wish::Paste(lines));
        }
        let wishes: Vec<Wish> = wishes.0;
        self.execute(&ctx, wishes);
        self.keyboard.follow(&ctx);
        self.end_presenting_with_map(&ctx);
        self.closing(&ctx);
        if let Some(keeper) = &mut self.keeper {
            let key = self.desk.tabs.current_key();
            keeper.watch(key, &self.desk.session, self.desk.file.as_deref());
        }
        if self.desk.settings.theme.is_none() && self.desk.present.is_none() {
            let dark = ctx.system_theme() == Some(egui::Theme::Dark);
            if dark != (self.desk.theme_name == ThemeName::Dark) {
                self.follow_theme(&ctx);
            }
        }
        self.store_settings();
        let title = self.title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Writes the settings if they are not as in their file.
    fn store_settings(&mut self) {
        if self.stored == self.desk.settings {
            return;
        }
        self.stored = self.desk.settings.clone();
        let path = self.dirs.config.join("settings.ron");
        let stored = std::fs::create_dir_all(&self.dirs.config)
            .map_err(|e| e.to_string())
            .and_then(|()| {
                let text = self.stored.to_text();
                crate::file::replace_bytes(&path, text.as_bytes()).map_err(|e| e.to_string())
            });
        if let Err(why) = stored {
            self.toasts.error(t!(
                self.desk.language,
                "toast-settings-not-written",
                why = why
            ));
        }
    }
}

/// How large everything in the window is drawn.
fn zoom_factor(settings: &Settings) -> f32 {
    f32::from(settings.interface_size.clamp(50, 300)) / 100.0
}

/// Takes the room of a panel that is shown later.
fn room(ui: &mut egui::Ui, panel: Panel) -> Rect {
    panel
        .show(ui, |ui| {
            let rect = ui.available_rect_before_wrap();
            ui.advance_cursor_after_rect(rect);
            rect
        })
        .inner
}

/// Takes the room of the table below the map, as high as it was pulled; nothing while it is not shown.
fn table_room(ui: &mut egui::Ui, desk: &Desk, surface: Frame, wishes: &mut Wishes) -> Option<Rect> {
    let settings = &desk.settings.table;
    if !settings.shown {
        return None;
    }
    let most = (ui.available_height() - LEAST_MAP).max(table::LEAST_HEIGHT);
    let panel = Panel::bottom("table")
        .resizable(true)
        .default_size(settings.height)
        .size_range(table::LEAST_HEIGHT..=most)
        .frame(surface);
    let rect = room(ui, panel);
    let pulled = (rect.height() - settings.height).abs() > 1.0;
    if pulled && ui.input(|i| i.pointer.any_released()) {
        wishes.push(Wish::SetTable(crate::settings::Table {
            height: rect.height(),
            ..settings.clone()
        }));
    }
    Some(rect)
}

/// Shows in its room what a panel holds.
fn within(ui: &mut egui::Ui, name: &str, rect: Rect, content: impl FnOnce(&mut egui::Ui)) {
    let builder = egui::UiBuilder::new().id_salt(name).max_rect(rect);
    let mut ui = ui.new_child(builder.layout(egui::Layout::top_down(egui::Align::Min)));
    ui.set_clip_rect(rect);
    content(&mut ui);
}

/// A panel that may be longer than the window.
fn scrolled(ui: &mut egui::Ui, name: &str, content: impl FnOnce(&mut egui::Ui)) {
    egui::ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(8.0);
            content(ui);
            ui.add_space(16.0);
        });
}

/// The hairline between a panel and the canvas, as high as the panel.
fn edge(ui: &egui::Ui, desk: &Desk, x: f32) {
    let line = egui::Stroke::new(1.0, style::color32(desk.theme.window.hairline));
    ui.painter()
        .vline(x, ui.available_rect_before_wrap().y_range(), line);
}

impl eframe::App for App {
    /// A tooltip of the window does not stay over a dialog that opens while the pointer rests: egui keeps one as long
    /// as the pointer is where it was. It comes back with its next move.
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        let is_dialog = ctx.memory(|m| m.top_modal_layer().is_some());
        if !std::mem::replace(&mut self.had_dialog, is_dialog) && is_dialog {
            input.events.push(egui::Event::PointerGone);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}
