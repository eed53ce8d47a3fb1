//! Writes an export in the background, with progress and a way to stop it.
//!
//! It works on the document as it was when it began. Each file is replaced whole or stays as it was.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Id, Layout, Margin, Order, Rect, Sense, vec2,
};
use thiserror::Error;

use super::shell::Look;
use super::toast::chip_button;
use crate::app::style::{BODY, color32, regular};
use crate::export::{Export, ExportError, Format, Loss};
use crate::file::{self, FileError};
use crate::i18n::t;
use crate::render::png::{PixelSize, PngError};

/// Width of the panel that shows the progress, and of the bar in it, points.
const WIDTH: f32 = 256.0;
const BAR: f32 = 150.0;

/// Why there is no file.
#[derive(Debug, Error)]
pub enum JobError {
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error(transparent)]
    File(#[from] FileError),
    /// Of several files that are called after a path, some are there: nobody has been asked about them.
    #[error("there are files of these names")]
    WouldReplace(PathBuf, Vec<PathBuf>),
    /// The thread ended without an answer.
    #[error("the export ended unexpectedly")]
    Lost,
}

/// What was written.
#[derive(Debug, Default)]
pub struct Written {
    pub files: Vec<PathBuf>,
    /// Of the first of them, if it is made of pixels.
    pub size: Option<PixelSize>,
    /// What the files lack of the map.
    pub losses: Vec<Loss>,
}

/// What came of an export.
#[derive(Debug)]
pub enum ExportOutcome {
    Done(Written),
    Cancelled,
    Failed(JobError),
}

impl ExportOutcome {
    /// The sentence for it.
    pub fn text(&self, look: Look<'_>) -> String {
        let l = look.language;
        match self {
            Self::Done(written) => {
                let file = written.files.first().map(|path| super::name_of(path));
                let file = file.unwrap_or_default();
                match (written.files.len(), written.size) {
                    (1, Some(PixelSize { width, height })) => {
                        t!(
                            l,
                            "toast-exported",
                            file = file,
                            width = width,
                            height = height
                        )
                    }
                    (0 | 1, _) => t!(l, "toast-export-saved", file = file),
                    (files, _) => t!(l, "toast-exported-files", file = file, files = files),
                }
            }
            Self::Cancelled => t!(l, "toast-export-cancelled"),
            Self::Failed(JobError::Export(error)) => super::export::error_text(look, error),
            Self::Failed(JobError::File(error)) => file::message(l, error),
            Self::Failed(JobError::WouldReplace(..)) => t!(l, "toast-export-cancelled"),
            Self::Failed(JobError::Lost) => t!(l, "toast-export-lost"),
        }
    }
}

/// An export that is under way.
#[derive(Debug)]
pub struct ExportJob {
    path: PathBuf,
    export: Arc<Export>,
    shared: Arc<Shared>,
    outcome: Receiver<Result<Written, JobError>>,
}

/// What both threads see.
#[derive(Debug, Default)]
struct Shared {
    /// Thousandths that are done.
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl ExportJob {
    /// Begins to write to this path; several files are numbered.
    /// Unless it `replaces` those that are there, it ends with [`JobError::WouldReplace`]; about a single one somebody
    /// was asked when it was chosen.
    pub fn start(ctx: &Context, export: Export, path: PathBuf, replaces: bool) -> Self {
        let (send, outcome) = channel();
        let (shared, export) = (Arc::new(Shared::default()), Arc::new(export.beside(&path)));
        let (theirs, to, ctx) = (shared.clone(), path.clone(), ctx.clone());
        let what = export.clone();
        let thread = std::thread::Builder::new()
            .name("export".to_owned())
            .spawn(move || {
                let written = write(&what, (&to, replaces), &theirs, &ctx);
                // The window may be gone by now.
                let _ = send.send(written);
                ctx.request_repaint();
            });
        if let Err(error) = thread {
            log::warn!("no thread for the export: {error}");
        }
        Self {
            path,
            export,
            shared,
            outcome,
        }
    }

    /// What is written.
    pub fn export(&self) -> &Export {
        &self.export
    }

    /// How much is done, 0 to 1.
    pub fn progress(&self) -> f32 {
        self.shared.done.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Stops it soon; the file stays as it was.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Answers once, when it is over.
    pub fn poll(&self) -> Option<ExportOutcome> {
        Some(match self.outcome.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => ExportOutcome::Failed(JobError::Lost),
            Ok(Ok(written)) => ExportOutcome::Done(written),
            Ok(Err(JobError::Export(ExportError::Picture(PngError::Cancelled)))) => {
                ExportOutcome::Cancelled
            }
            Ok(Err(error)) => ExportOutcome::Failed(error),
        })
    }

    /// Draws the progress in the lower left of the map, with the button that stops it; work goes on beside it.
    pub fn ui(&self, ctx: &Context, look: Look<'_>, middle: Rect) {
        let l = look.language;
        let w = &look.theme.window;
        let words = t!(l, "toast-exporting", file = super::name_of(&self.path));
        Area::new(Id::unique("export progress"))
            .order(Order::Foreground)
            .pivot(Align2::LEFT_BOTTOM)
            .fixed_pos(middle.left_bottom() + vec2(16.0, -16.0))
            .constrain_to(ctx.content_rect())
            .role(egui::Role::Status)
            .accessible_name(&words)
            .show(ctx, |ui| {
                let frame = Frame::new()
                    .fill(color32(w.toast))
                    .corner_radius(CornerRadius::same(9))
                    .inner_margin(Margin {
                        left: 16,
                        right: 8,
                        top: 7,
                        bottom: 7,
                    })
                    .shadow(ui.visuals().popup_shadow);
                frame.show(ui, |ui| {
                    // Words above the bar: so it stays beside messages in the middle.
                    ui.set_width(WIDTH);
                    ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
                    let ink = color32(w.on_toast);
                    let mut job = LayoutJob::simple_singleline(words.clone(), regular(BODY), ink);
                    job.wrap = TextWrapping::truncate_at_width(WIDTH - 8.0);
                    let galley = ui.painter().layout_job(job);
                    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
                    ui.painter().galley(rect.min, galley, ink);
                    ui.horizontal(|ui| {
                        let (bar, response) =
                            ui.allocate_exact_size(vec2(BAR, 6.0), Sense::hover());
                        let share = self.progress();
                        response.widget_info(|| {
                            let mut info = egui::WidgetInfo::new(egui::Role::ProgressIndicator);
                            info.value = Some(f64::from(share * 100.0));
                            info
                        });
                        let round = CornerRadius::same(3);
                        let empty = color32(w.toast.mix(w.on_toast, 0.25));
                        ui.painter().rect_filled(bar, round, empty);
                        let done =
                            Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
                        ui.painter().rect_filled(done, round, ink);
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            if chip_button(ui, look, &t!(l, "dialog-cancel")).clicked() {
                                self.cancel();
                            }
                        });
                    });
                });
            });
    }
}

impl Drop for ExportJob {
    fn drop(&mut self) {
        self.cancel();
    }
}

fn write(
    export: &Export,
    (path, replaces): (&Path, bool),
    shared: &Shared,
    ctx: &Context,
) -> Result<Written, JobError> {
    let laid = export.lay_out();
    let files = export.files(&laid);
    if files > 1 && !replaces {
        let all = (0..files).map(|file| export.path_of(&laid, path, file));
        let there: Vec<PathBuf> = all.filter(|file| file.exists()).collect();
        if !there.is_empty() {
            return Err(JobError::WouldReplace(path.to_owned(), there));
        }
    }
    if let Some(folder) = export.folder(path) {
        file::make_folder(&folder)?;
    }
    let mut written = Written::default();
    for file in 0..files {
        export.check(&laid, file)?;
        let to = export.path_of(&laid, path, file);
        let mut failed = None;
        let replaced = file::replace(&to, |out| {
            let mut progress = |share: f32| {
                let done = (file as f32 + share) / files as f32;
                let thousandths = (done * 1000.0) as u32;
                shared.done.store(thousandths, Ordering::Relaxed);
                ctx.request_repaint();
                !shared.cancelled.load(Ordering::Relaxed)
            };
            match export.write(&laid, file, out, &mut progress) {
                Ok(losses) => {
                    written.losses.extend(losses);
                    Ok(())
                }
                Err(ExportError::Write(error) | ExportError::Picture(PngError::Write(error))) => {
                    Err(error)
                }
                // The file learns that it is not to be; why, is told below.
                Err(error) => {
                    failed = Some(error);
                    Err(io::Error::other("nothing to write"))
                }
            }
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        replaced?;
        written.files.push(to);
    }
    let first = laid.pages.first().filter(|_| export.format == Format::Png);
    written.size = first.and_then(|page| export.pixels(page, &laid).pixel_size(page).ok());
    shared.done.store(1000, Ordering::Relaxed);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Scale;
    use crate::i18n::Language;
    use crate::layout::View;
    use crate::layout::pages::{Paper, Print};
    use crate::model::{Date, Journey};

    fn export(scale: f64) -> Export {
        let journey = Arc::new(Journey::new("Umzug", Language::De));
        Export {
            scale: Scale::Times(scale),
            ..Export::new(journey, View::default(), Format::Png, Date::today())
        }
    }

    fn outcome(job: &ExportJob) -> ExportOutcome {
        loop {
            if let Some(outcome) = job.poll() {
                return outcome;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    #[test]
    fn a_picture_is_written_in_the_background() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("umzug.png");
        let job = ExportJob::start(&Context::default(), export(0.5), path.clone(), false);
        let outcome = outcome(&job);
        let ExportOutcome::Done(written) = outcome else {
            panic!("{outcome:?}")
        };
        let size = written.size.unwrap();
        assert_eq!(
            image::image_dimensions(&path).unwrap(),
            (size.width, size.height)
        );
        assert!((job.progress() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_cancelled_export_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("umzug.png");
        file::replace_bytes(&path, b"old").unwrap();
        // So large that it is not done before it is cancelled.
        let job = ExportJob::start(&Context::default(), export(40.0), path.clone(), false);
        job.cancel();
        assert!(matches!(outcome(&job), ExportOutcome::Cancelled));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "no scratch file stays behind");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let path = Path::new("there/is/no/such/folder/umzug.png").to_owned();
        let job = ExportJob::start(&Context::default(), export(0.5), path, false);
        assert!(matches!(
            outcome(&job),
            ExportOutcome::Failed(JobError::File(_))
        ));
    }

    #[test]
    fn a_report_and_its_pictures_replace_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let journey = Arc::new(Journey::new("Umzug", Language::De));
        let export = Export::new(journey, View::default(), Format::Markdown, Date::today());
        let path = folder.path().join("umzug.md");
        let write = |replaces: bool| {
            let export = export.clone();
            let ctx = Context::default();
            outcome(&ExportJob::start(&ctx, export, path.clone(), replaces))
        };
        let ExportOutcome::Done(written) = write(false) else {
            panic!("no report")
        };
        let picture = folder.path().join("umzug-files/overview.png");
        assert_eq!(written.files, [path.clone(), picture.clone()]);
        std::fs::remove_file(&path).unwrap();
        file::replace_bytes(&picture, b"mine").unwrap();
        let ExportOutcome::Failed(JobError::WouldReplace(_, there)) = write(false) else {
            panic!("replaced unasked")
        };
        assert_eq!(there, [picture.as_path()]);
        assert!(!path.exists(), "nothing is written in part");
        assert_eq!(std::fs::read(&picture).unwrap(), b"mine");
        assert!(matches!(write(true), ExportOutcome::Done(_)));
    }

    #[test]
    fn pages_are_numbered_files() {
        let folder = tempfile::tempdir().unwrap();
        let (_, text) = crate::app::session_file::EXAMPLES[0];
        let journey = Arc::new(file::parse(text).unwrap());
        let print = Print {
            least_type: 12.0,
            ..Print::on(Paper::A4)
        };
        let export = Export {
            print: Some(print),
            dpi: Some(30),
            ..Export::new(journey, View::default(), Format::Png, Date::today())
        };
        let write = |replaces: bool| {
            let path = folder.path().join("a.png");
            outcome(&ExportJob::start(
                &Context::default(),
                export.clone(),
                path,
                replaces,
            ))
        };
        let ExportOutcome::Done(written) = write(false) else {
            panic!("no pages")
        };
        assert!(written.files.len() > 1);
        assert!(written.files.iter().all(|file| file.exists()));
        let digits = written.files.len().to_string().len();
        let first = format!("a-{:0digits$}.png", 1);
        assert_eq!(written.files[0], folder.path().join(first));
        let ExportOutcome::Failed(JobError::WouldReplace(_, there)) = write(false) else {
            panic!("replaced unasked")
        };
        assert_eq!(there, written.files);
        assert!(matches!(write(true), ExportOutcome::Done(_)));
    }
}
