//! Writes a picture in the background, with progress and a way to stop it.
//!
//! It works on the document as it was when it began. The file is replaced whole or stays as it was.

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

use super::export::ExportRequest;
use super::shell::Look;
use super::toast::chip_button;
use crate::app::style::{BODY, color32, regular};
use crate::file::{self, FileError};
use crate::i18n::t;
use crate::layout::Layouter;
use crate::render::png::{self, PixelSize, PngError};

/// Width of the panel that shows the progress, and of the bar in it, points.
const WIDTH: f32 = 256.0;
const BAR: f32 = 150.0;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error(transparent)]
    Picture(#[from] PngError),
    #[error(transparent)]
    File(#[from] FileError),
    /// The thread ended without an answer.
    #[error("the export ended unexpectedly")]
    Lost,
}

/// What came of an export.
#[derive(Debug)]
pub enum ExportOutcome {
    Done { path: PathBuf, size: PixelSize },
    Cancelled,
    Failed(ExportError),
}

impl ExportOutcome {
    /// The sentence for it.
    pub fn text(&self, look: Look<'_>) -> String {
        let l = look.language;
        match self {
            Self::Done { path, size } => {
                let (width, height) = (size.width, size.height);
                t!(
                    l,
                    "toast-exported",
                    file = super::name_of(path),
                    width = width,
                    height = height
                )
            }
            Self::Cancelled => t!(l, "toast-export-cancelled"),
            Self::Failed(ExportError::Picture(error)) => super::export::error_text(look, error),
            Self::Failed(ExportError::File(error)) => file::message(l, error),
            Self::Failed(ExportError::Lost) => t!(l, "toast-export-lost"),
        }
    }
}

/// An export that is under way.
#[derive(Debug)]
pub struct ExportJob {
    path: PathBuf,
    shared: Arc<Shared>,
    outcome: Receiver<Result<PixelSize, ExportError>>,
}

/// What both threads see.
#[derive(Debug, Default)]
struct Shared {
    /// Thousandths that are done.
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl ExportJob {
    /// Begins to write the picture to this path.
    pub fn start(ctx: &Context, request: ExportRequest, path: PathBuf) -> Self {
        let (send, outcome) = channel();
        let shared = Arc::new(Shared::default());
        let (theirs, to, ctx) = (shared.clone(), path.clone(), ctx.clone());
        let thread = std::thread::Builder::new()
            .name("export".to_owned())
            .spawn(move || {
                let written = write(&request, &to, &theirs, &ctx);
                // The window may be gone by now.
                let _ = send.send(written);
                ctx.request_repaint();
            });
        if let Err(error) = thread {
            log::warn!("no thread for the export: {error}");
        }
        Self {
            path,
            shared,
            outcome,
        }
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
        let path = self.path.clone();
        Some(match self.outcome.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => ExportOutcome::Failed(ExportError::Lost),
            Ok(Ok(size)) => ExportOutcome::Done { path, size },
            Ok(Err(ExportError::Picture(PngError::Cancelled))) => ExportOutcome::Cancelled,
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
    request: &ExportRequest,
    path: &Path,
    shared: &Shared,
    ctx: &Context,
) -> Result<PixelSize, ExportError> {
    let scene = Layouter::new().layout(&request.journey, &request.view);
    let mut size = None;
    let mut failed = None;
    let replaced = file::replace(path, |out| {
        let written = png::write(&scene, &request.options, out, &mut |share| {
            shared
                .done
                .store((share * 1000.0) as u32, Ordering::Relaxed);
            ctx.request_repaint();
            !shared.cancelled.load(Ordering::Relaxed)
        });
        match written {
            Ok(done) => {
                size = Some(done);
                Ok(())
            }
            Err(PngError::Write(error)) => Err(error),
            // The file learns that it is not to be; why, is told below.
            Err(error) => {
                failed = Some(error);
                Err(io::Error::other("no picture"))
            }
        }
    });
    if let Some(error) = failed {
        return Err(error.into());
    }
    replaced?;
    size.ok_or(ExportError::Lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::layout::View;
    use crate::model::Journey;
    use crate::render::png::PngOptions;

    fn request(scale: f64) -> ExportRequest {
        let journey = Arc::new(Journey::new("Umzug", Language::De));
        let options = PngOptions {
            scale,
            ..PngOptions::default()
        };
        ExportRequest {
            journey,
            view: View::default(),
            options,
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
        let job = ExportJob::start(&Context::default(), request(0.5), path.clone());
        let outcome = outcome(&job);
        let ExportOutcome::Done { size, .. } = outcome else {
            panic!("{outcome:?}")
        };
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
        let job = ExportJob::start(&Context::default(), request(40.0), path.clone());
        job.cancel();
        assert!(matches!(outcome(&job), ExportOutcome::Cancelled));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "no scratch file stays behind");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let path = Path::new("there/is/no/such/folder/umzug.png").to_owned();
        let job = ExportJob::start(&Context::default(), request(0.5), path);
        assert!(matches!(
            outcome(&job),
            ExportOutcome::Failed(ExportError::File(_))
        ));
    }
}
