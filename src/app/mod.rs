//! The window: menus, toolbar, outline, canvas, inspector, audit, dialogs.
//!
//! Data flows one way: the [`Desk`] is looked at, wishes come back, [`execute`] carries them out.
//! Panels are functions `*_ui(ui, desk, …, wishes)`; what they have to remember between frames (an open
//! section, a search text) they keep in a struct of their own that the application owns.

mod canvas;
mod command;
mod desk;
mod dialogs;
mod dirs;
mod execute;
mod panels;
mod session_file;
mod style;
mod titles;
mod widgets;

use std::path::PathBuf;
use std::sync::Arc;

use canvas::Canvas;
use command::Command;
use desk::{Burst, Desk, Side, Wish, Wishes};
use session_file::Next;

use crate::edit::Session;
use crate::i18n::Language;
use crate::model::{Date, Journey};
use crate::settings::Settings;
use crate::theme::ThemeName;

/// The application.
pub struct App {
    desk: Desk,
    canvas: Canvas,
    outline: Outline,
    toasts: Toasts,
    /// The field in which somebody is typing.
    burst: Option<Burst>,
    /// What is to come when the question about unsaved changes is answered.
    leaving: Option<Next>,
    /// What is to come when the map is saved.
    after_saving: Option<Next>,
    may_close: bool,
    /// Of which document the audit on the desk is.
    audited: Option<Arc<Journey>>,
}

struct Outline;
impl Outline {
    fn rename(&mut self, _: &crate::model::ObjectId) {}
}
struct Toasts;
impl Toasts {
    fn error(&mut self, t: String) {
        log::error!("{t}");
    }
    fn undoable(&mut self, _: String, _: String) {}
}

impl App {
    /// The application with this file, or the example if there is none.
    pub fn new(ctx: &egui::Context, file: Option<PathBuf>, language: Language) -> Self {
        ctx.set_fonts(style::fonts());
        let settings = Settings::default();
        let theme_name = ThemeName::Light;
        let mut app = Self {
            desk: Desk {
                session: Session::new(Journey::new("", language)),
                file: None,
                stamp: None,
                selection: Vec::new(),
                persona: None,
                only_persona: None,
                settings,
                language,
                theme_name,
                theme: theme_name.theme(),
                report: Arc::new(crate::audit::audit(&Journey::default(), Date::today())),
                side: Side::Inspector,
                on_start_page: false,
                saved_at: None,
                zoom: 1.0,
            },
            canvas: Canvas::new(),
            outline: Outline,
            toasts: Toasts,
            burst: None,
            leaving: None,
            after_saving: None,
            may_close: false,
            audited: None,
        };
        app.follow_theme(ctx);
        match file {
            Some(path) => app.open_path(&path),
            None => app.go_on(Next::Example(0)),
        }
        app
    }

    /// Puts on the theme of the settings, or light or dark after the system.
    fn follow_theme(&mut self, ctx: &egui::Context) {
        let system = match ctx.system_theme() {
            Some(egui::Theme::Dark) => ThemeName::Dark,
            _ => ThemeName::Light,
        };
        self.desk.theme_name = self.desk.settings.theme.unwrap_or(system);
        self.desk.theme = self.desk.theme_name.theme();
        style::apply(ctx, &self.desk.theme);
    }

    /// Audits the document again if it has changed.
    fn keep_audit(&mut self) {
        let journey = self.desk.journey();
        if self.audited.as_ref().is_none_or(|a| !Arc::ptr_eq(a, journey)) {
            self.audited = Some(journey.clone());
            self.desk.report = Arc::new(crate::audit::audit(journey, Date::today()));
        }
    }

    /// The keyboard, for everything that is a command.
    fn shortcuts(&mut self, ctx: &egui::Context, wishes: &mut Wishes) {
        let typing = ctx.egui_wants_keyboard_input() || self.canvas.is_renaming();
        if !typing && ctx.input(|i| i.key_pressed(egui::Key::Escape)) && self.canvas.abort(wishes) {
            return;
        }
        for command in Command::with_keys() {
            if typing && command.yields_to_typing() {
                continue;
            }
            let pressed =
                command.shortcuts().iter().any(|s| ctx.input_mut(|i| i.consume_shortcut(s)));
            if pressed {
                wishes.command(command);
            }
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let mut wishes = Wishes::default();
        self.keep_audit();
        self.desk.zoom = self.canvas.zoom();
        self.shortcuts(&ctx, &mut wishes);
        egui::CentralPanel::no_frame().show(ui, |ui| {
            self.canvas.ui(ui, &self.desk, &mut wishes);
        });
        let wishes: Vec<Wish> = wishes.0;
        self.execute(&ctx, wishes);
        let title = self.title();
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// What keeps the window from opening, such as a missing display.
pub fn run(file: Option<PathBuf>, language: Language) -> Result<(), eframe::Error> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([760.0, 480.0])
            .with_app_id("wegmarke"),
        ..Default::default()
    };
    eframe::run_native("Wegmarke", options, Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, file, language)))))
}

impl App {
    fn ask_for_template(&mut self) {}
    fn choose_file_to_open(&mut self) {}
    fn save_as(&mut self) {}
    fn open_export_dialog(&mut self) {}
    fn export_checklist(&mut self, csv: bool) {
        let _ = self.checklist(csv);
    }
    fn show_about(&mut self) {}
}
