//! The pages in small, as they will come out.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use egui::{
    Align2, Color32, ColorImage, Context, CornerRadius, Rect, Sense, Stroke, TextureHandle,
    TextureOptions, Ui, Vec2, vec2,
};

use crate::app::dialogs::losses::LossReport;
use crate::app::dialogs::shell::Look;
use crate::app::style::{BODY, color32, medium};
use crate::export::{Export, ExportError, Laid};
use crate::i18n::t;
use crate::layout::pages::Plan;
use crate::render::png::{self, PngOptions};
use crate::scene::{Scene, Shape};

/// The least room for the sheet and the air around it, points.
pub const LEAST_ROOM: Vec2 = vec2(256.0, 240.0);
/// Around the sheet, points.
const AIR: f32 = 16.0;
/// A square of the ground that shows through a transparent picture, points.
const SQUARE: f32 = 8.0;
/// How long a frame waits for what is wanted.
const AT_ONCE: Duration = Duration::from_millis(40);

/// What the preview is to show.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub export: Export,
    /// From 0; the last if there are fewer.
    pub page: usize,
    /// For the sheet and the air around it, points.
    pub room: Vec2,
    pub pixels_per_point: f32,
}

impl Wanted {
    /// Whether the same comes of both. It is asked each frame, so the map is known by its place and not read through.
    fn is_same(&self, other: &Self) -> bool {
        let (old, new) = (&self.export, &other.export);
        Arc::ptr_eq(&old.journey, &new.journey)
            && old.options_are(new)
            && self.page == other.page
            && self.room == other.room
            && self.pixels_per_point == other.pixels_per_point
    }
}

/// What an export comes to.
struct Made {
    wanted: Wanted,
    laid: Arc<Laid>,
    /// Of the page that is shown, map units; 0 if there are no words.
    smallest_type: f64,
    /// Why it cannot be written.
    fault: Option<ExportError>,
    /// What a table will lack, in words.
    losses: Option<LossReport>,
    image: Option<ColorImage>,
}

/// Shows what an export comes to. Pages are laid out on a thread of their own; what was shown stays until then.
#[derive(Default)]
pub struct Preview {
    made: Option<Made>,
    picture: Option<TextureHandle>,
    under_way: Option<(Wanted, Receiver<Made>)>,
}

impl Preview {
    /// Takes what is ready, and has made what is wanted.
    pub fn update(&mut self, ctx: &Context, wanted: Wanted) {
        if let Some((asked, receiver)) = &self.under_way {
            let made = match receiver.try_recv() {
                Ok(made) => Some(made),
                Err(TryRecvError::Empty) => None,
                // Not asked for again: it would end as it did.
                Err(TryRecvError::Disconnected) => Some(Made::nothing(asked.clone())),
            };
            if let Some(made) = made {
                self.take(ctx, made);
            }
        }
        let shown = self.made.as_ref().map(|made| &made.wanted);
        if self.under_way.is_some() || shown.is_some_and(|shown| shown.is_same(&wanted)) {
            return;
        }
        let laid = self.made.as_ref().and_then(|made| made.laid_for(&wanted));
        let (send, receiver) = channel();
        let (asked, theirs) = (wanted.clone(), ctx.clone());
        let thread = std::thread::Builder::new().name("preview".to_owned());
        let begun = thread.spawn(move || {
            // The dialog may be closed by now.
            let _ = send.send(Made::new(wanted, laid));
            theirs.request_repaint();
        });
        if let Err(error) = begun {
            log::warn!("no thread for the preview: {error}");
        }
        // Most is ready at once, and then nothing flickers.
        match receiver.recv_timeout(AT_ONCE) {
            Ok(made) => self.take(ctx, made),
            Err(_) => self.under_way = Some((asked, receiver)),
        }
    }

    fn take(&mut self, ctx: &Context, mut made: Made) {
        let image = made.image.take();
        self.picture = image.map(|i| ctx.load_texture("export", i, TextureOptions::LINEAR));
        self.made = Some(made);
        self.under_way = None;
    }

    pub fn pages(&self) -> usize {
        self.made.as_ref().map_or(0, |made| made.laid.pages.len())
    }

    /// The page that is shown.
    pub fn page(&self) -> Option<&Scene> {
        self.made.as_ref()?.page()
    }

    pub fn plan(&self) -> Option<&Plan> {
        self.made.as_ref()?.laid.plan.as_ref()
    }

    /// Why what is shown cannot be written.
    pub fn fault(&self) -> Option<&ExportError> {
        self.made.as_ref()?.fault.as_ref()
    }

    pub fn losses(&self) -> Option<&LossReport> {
        self.made.as_ref()?.losses.as_ref()
    }

    /// Of the words on the page that is shown, map units; 0 if there are none.
    pub fn smallest_type(&self) -> f64 {
        self.made.as_ref().map_or(0.0, |made| made.smallest_type)
    }

    pub fn ui(&self, ui: &mut Ui, look: Look<'_>, room: Vec2, transparent: bool) {
        let w = &look.theme.window;
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        ui.painter()
            .rect_filled(rect, CornerRadius::same(8), color32(w.ground));
        let name = t!(look.language, "export-preview");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        if let Some(picture) = &self.picture {
            let pixels = ui.ctx().pixels_per_point();
            let sheet = Rect::from_center_size(rect.center(), picture.size_vec2() / pixels);
            if transparent {
                chequer(ui, sheet, look);
            } else {
                let shadow = egui::Shadow {
                    offset: [0, 2],
                    blur: 12,
                    spread: 0,
                    color: color32(w.shadow),
                };
                ui.painter().add(shadow.as_shape(sheet, CornerRadius::ZERO));
            }
            let whole = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
            // What is on its way out is paler.
            let tint = match self.under_way {
                Some(_) => Color32::WHITE.gamma_multiply(0.45),
                None => Color32::WHITE,
            };
            ui.painter().image(picture.id(), sheet, whole, tint);
            let edge = Stroke::new(1.0, color32(w.hairline));
            ui.painter()
                .rect_stroke(sheet, CornerRadius::ZERO, edge, egui::StrokeKind::Outside);
        }
        if self.under_way.is_some() {
            let words = t!(look.language, "export-laying-out");
            let ink = color32(w.text);
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                words,
                medium(BODY),
                ink,
            );
        }
    }
}

impl Made {
    fn new(wanted: Wanted, laid: Option<Arc<Laid>>) -> Self {
        let export = &wanted.export;
        let laid = laid.unwrap_or_else(|| Arc::new(export.lay_out()));
        let mut made = Self {
            laid,
            ..Self::nothing(wanted)
        };
        let (export, language) = (&made.wanted.export, made.wanted.export.language());
        made.fault = export.check(&made.laid, 0).err();
        if !export.format.is_drawn() {
            let lost = export.write(&made.laid, 0, &mut io::sink(), &mut |_| true);
            match lost {
                Ok(lost) => made.losses = Some(LossReport::of_export(language, &lost)),
                Err(error) => made.fault = Some(error),
            }
        }
        if let Some(scene) = made.page() {
            let smallest = smallest_type(scene);
            let room = made.wanted.room - Vec2::splat(2.0 * AIR);
            let fit =
                (f64::from(room.x) / scene.size.width).min(f64::from(room.y) / scene.size.height);
            let scale = fit * f64::from(made.wanted.pixels_per_point);
            let image = image(scene, scale, made.wanted.export.transparent);
            made.smallest_type = smallest;
            made.image = image;
        }
        made
    }

    fn nothing(wanted: Wanted) -> Self {
        Self {
            wanted,
            laid: Arc::default(),
            smallest_type: 0.0,
            fault: None,
            losses: None,
            image: None,
        }
    }

    fn page(&self) -> Option<&Scene> {
        let pages = &self.laid.pages;
        pages.get(self.wanted.page).or(pages.last())
    }

    /// What was laid out, if nothing but other pixels are wanted of it.
    fn laid_for(&self, wanted: &Wanted) -> Option<Arc<Laid>> {
        let (old, new) = (&self.wanted.export, &wanted.export);
        let same = old.view == new.view && old.print == new.print && old.format == new.format;
        same.then(|| self.laid.clone())
    }
}

fn chequer(ui: &Ui, sheet: Rect, look: Look<'_>) {
    let painter = ui.painter().with_clip_rect(sheet.intersect(ui.clip_rect()));
    let w = &look.theme.window;
    let colours = [color32(w.field), color32(w.pressed)];
    let (columns, rows) = (
        (sheet.width() / SQUARE).ceil() as usize,
        (sheet.height() / SQUARE).ceil() as usize,
    );
    for (x, y) in (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y))) {
        let at = sheet.min + vec2(x as f32 * SQUARE, y as f32 * SQUARE);
        painter.rect_filled(
            Rect::from_min_size(at, Vec2::splat(SQUARE)),
            0.0,
            colours[(x + y) % 2],
        );
    }
}

/// A picture of the scene for the window, `scale` points per map unit. None if it cannot be drawn.
pub fn texture(
    ctx: &Context,
    name: &str,
    scene: &Scene,
    scale: f64,
    transparent: bool,
) -> Option<TextureHandle> {
    let scale = scale * f64::from(ctx.pixels_per_point());
    let image = image(scene, scale, transparent)?;
    Some(ctx.load_texture(name, image, TextureOptions::LINEAR))
}

/// The pixels of a scene; none if it cannot be drawn.
fn image(scene: &Scene, scale: f64, transparent: bool) -> Option<ColorImage> {
    let options = PngOptions {
        scale,
        transparent,
        ..PngOptions::default()
    };
    let (size, rgba) = png::pixels(scene, &options)
        .map_err(|e| log::warn!("no preview: {e}"))
        .ok()?;
    let size = [size.width as usize, size.height as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, &rgba))
}

fn smallest_type(scene: &Scene) -> f64 {
    let texts = scene.placed().filter_map(|(item, _)| match &item.shape {
        // An icon has no words.
        Shape::Text { text, .. } if !text.text.is_empty() => Some(text),
        _ => None,
    });
    let sizes = texts
        .flat_map(|t| t.lines.iter().flat_map(|l| &l.runs))
        .map(|r| f64::from(r.size));
    sizes.reduce(f64::min).unwrap_or(0.0)
}
