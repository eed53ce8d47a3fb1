//! The window's own life: how it opens, and how long that takes.

use std::path::PathBuf;

use egui::ViewportCommand;

use super::{App, Dirs};
use crate::i18n::Language;
use crate::settings::Settings;

/// Set, the program says how long it took to its first frame and ends: for measuring its start.
const FIRST_FRAME: &str = "WEGMARKE_FIRST_FRAME";

/// The application, ended after its first frame.
struct Stopwatch {
    app: App,
    since: std::time::Instant,
    frames: u32,
}

impl eframe::App for Stopwatch {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        // The second frame begins once the first one is on screen.
        if self.frames == 1 {
            eprintln!("{:.0} ms", self.since.elapsed().as_secs_f64() * 1000.0);
            self.app.may_close = true;
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        self.frames += 1;
        self.app.ui(ui, frame);
        ui.ctx().request_repaint();
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// What keeps the window from opening, such as a missing display.
pub fn run(files: Vec<PathBuf>, asked: Option<Language>) -> Result<(), eframe::Error> {
    let since = std::time::Instant::now();
    let (settings, _) = Settings::load(&Dirs::find().config);
    let mut viewport = egui::ViewportBuilder::default()
        .with_inner_size(settings.window_size.unwrap_or([1440.0, 900.0]))
        .with_min_inner_size([760.0, 480.0])
        .with_maximized(settings.maximised)
        .with_app_id("wegmarke");
    if let Some(position) = settings.window_position {
        viewport = viewport.with_position(position);
    }
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |cc| {
        let app = App::new(&cc.egui_ctx, files, asked);
        Ok(if std::env::var_os(FIRST_FRAME).is_some() {
            Box::new(Stopwatch {
                app,
                since,
                frames: 0,
            })
        } else {
            Box::new(app)
        })
    });
    eframe::run_native("Wegmarke", options, create)
}
