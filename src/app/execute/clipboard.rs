//! Copying, cutting, pasting, and pictures for the clipboard.

use kurbo::Rect;

use super::whereabouts::stage_of;
use crate::app::App;
use crate::app::clipboard::Picture;
use crate::app::desk::Wish;
use crate::app::dialogs::LossReport;
use crate::app::importing::say;
use crate::edit::{Clip, Deed, Edit, Label, Session};
use crate::exchange;
use crate::exchange::pasted::{MOST_LINES, PasteError, Pasted, Reader};
use crate::i18n::t;
use crate::layout::{Layouter, View};
use crate::model::{Id, Journey, ObjectId, Stage, Step};
use crate::pictures;
use crate::render::png::{self, PngOptions};
use crate::scene::Scene;
use crate::theme::{ThemeName, metrics};

/// Pixels of a map unit: sharp on any screen, and on paper in a document.
const SCALE: f64 = 2.0;
/// A picture for the clipboard has at most so many pixels; a larger map is drawn smaller.
const MOST_PIXELS: f64 = 32e6;
/// Paper around what is cut out, map units.
const AIR: f64 = 12.0;
/// So much of what was left out is named.
const MOST_NAMES: usize = 4;

impl App {
    /// Puts the selection on the clipboard.
    pub(super) fn copy(&mut self, ctx: &egui::Context) {
        // Wherever it is pasted, its links lead to the same pictures.
        let folder = pictures::folder_of(self.desk.file.as_deref());
        let journey = self.desk.journey();
        let whole = pictures::moved(journey, folder.as_deref(), None);
        let journey = whole.as_ref().unwrap_or(journey);
        if let Some(clip) = Clip::of(journey, &self.desk.selection) {
            ctx.copy_text(exchange::clip::to_text(self.desk.language, &clip));
        }
    }

    pub(super) fn cut(&mut self, ctx: &egui::Context) {
        self.copy(ctx);
        // The whole object is on the clipboard, and goes as a whole.
        self.desk.part = None;
        self.delete();
    }

    /// Puts on the map what a text says: objects of a map, a table, a list, lines.
    pub(super) fn paste(&mut self, ctx: &egui::Context, text: &str) {
        // What is being typed at the moment is where it goes on.
        let mut typed = crate::app::desk::Wishes::default();
        self.canvas.finish_rename(&mut typed);
        self.execute(ctx, typed.0);
        let read = self.reader().read(text);
        self.put_on_map(read);
    }

    /// Puts on the map what was read, on a new one if none is open, and says so if it came from elsewhere.
    pub(in crate::app) fn put_on_map(&mut self, read: Result<Pasted, PasteError>) {
        let language = self.desk.language;
        let mut pasted = match read {
            Ok(pasted) => pasted,
            Err(error) => {
                let text = match error {
                    PasteError::Nothing => t!(language, "toast-paste-nothing"),
                    PasteError::TooMuch => {
                        t!(language, "toast-paste-too-much", most = MOST_LINES)
                    }
                    PasteError::Broken(error) => {
                        let why = crate::file::message(language, &error);
                        t!(language, "toast-paste-broken", why = why)
                    }
                    PasteError::Diagram(error) => {
                        let why = error.text(language);
                        t!(
                            language,
                            "toast-paste-diagram",
                            line = error.line,
                            why = why
                        )
                    }
                };
                self.toasts.error(text);
                return;
            }
        };
        if self.desk.on_start_page {
            let blank = Session::new(Journey::new("", language));
            self.show_journey(blank, None, None);
        }
        let journey = self.desk.session.document().clone();
        let folder = pictures::folder_of(self.desk.file.as_deref());
        if let Some(there) = pictures::moved(&pasted.clip.journey, None, folder.as_deref()) {
            pasted.clip.journey = there;
        }
        if pasted.foreign {
            pasted.clip = pasted.clip.in_period_beside(&journey, self.desk.selected());
        }
        let (edit, ids) = match pasted.clip.paste(&journey, self.desk.selected()) {
            Ok(put) => put,
            Err(error) => {
                self.toasts.error(t!(language, error.key()));
                return;
            }
        };
        let class = ids.first().and_then(ObjectId::class);
        let label = Label {
            deed: Deed::Paste,
            class: class.filter(|_| ids.iter().all(|id| id.class() == class)),
            count: ids.len(),
        };
        self.desk.session.begin(Some(label));
        self.apply(&edit);
        self.desk.session.commit();
        if let Some(first) = ids.first() {
            self.canvas.reveal(first.clone());
        }
        self.desk.selection = ids;
        self.keep_selection();
        if pasted.foreign {
            let what = t!(
                language,
                "edit-object",
                class = label.class_key(),
                count = label.count
            );
            let text = match left_out(&pasted.left_out) {
                None => t!(language, "toast-pasted", what = what),
                Some(names) => t!(language, "toast-pasted-in-part", what = what, names = names),
            };
            if !pasted.losses.is_empty() {
                let report = LossReport::of_import(language, &pasted.losses);
                say(report.lines());
                let label = t!(language, "export-what-is-lost");
                return self.toasts.offer(text, label, Wish::ShowLosses(report));
            }
            match self.marks_taken() {
                Some(edit) => {
                    let label = t!(language, "toast-pasted-take-marks");
                    self.toasts.offer(text, label, Wish::Edit(edit));
                }
                None => self.toasts.undoable(text, t!(language, "command-undo")),
            }
        }
    }

    /// Gives the touchpoints that were just pasted what the marks in their titles say; none if they say nothing.
    fn marks_taken(&self) -> Option<Edit> {
        let journey = self.desk.journey();
        let reader = self.reader();
        let is_pasted = |ids: &[ObjectId]| ids.iter().any(|id| self.desk.selection.contains(id));
        let edits: Vec<Edit> = journey
            .touchpoints()
            .filter(|s| {
                let own = (&s.touchpoint.id).into();
                is_pasted(&[own, (&s.step.id).into(), (&s.stage.id).into()])
            })
            .filter_map(|s| reader.marks_taken(s.touchpoint).map(Edit::replace))
            .collect();
        (!edits.is_empty()).then(|| Edit::of(edits))
    }

    /// Who reads what is pasted.
    pub(in crate::app) fn reader(&self) -> Reader<'_> {
        let journey = self.desk.journey();
        let persona = self.desk.persona.as_ref();
        Reader {
            journey,
            persona: persona.or(journey.personas.first().map(|p| &p.id)),
        }
    }

    /// Makes a picture of the selection, or of the map if nothing is selected, and puts it on the clipboard.
    pub(super) fn copy_picture(&mut self, ctx: &egui::Context) {
        let journey = self.desk.session.document().clone();
        let selection = self.desk.selection.clone();
        // What is seen is what is copied.
        let (curves, persona_cards) = (self.desk.curves.clone(), self.desk.persona_cards);
        let (filter, state) = (self.desk.lens.filtered(), self.desk.state);
        let pictures = self.desk.pictures.clone();
        self.copying = Some(Picture::start(ctx, move || {
            let (stages, steps) = columns_of(&journey, &selection).unzip();
            let is_whole = selection.is_empty() || selection.contains(&ObjectId::Journey);
            let view = View {
                theme: ThemeName::Light,
                header: stages.is_none(),
                footer: is_whole,
                stages: stages.clone(),
                steps,
                curves,
                persona_cards,
                state,
                filter,
                pictures,
                ..View::default()
            };
            let scene = Layouter::new().layout(&journey, &view);
            let region = if stages.is_some() {
                Some(columns(&scene))
            } else if is_whole {
                None
            } else {
                around(&scene, &selection)
            };
            let size = region.map_or(scene.size, |r| r.size());
            let fitting = (MOST_PIXELS / (size.width * size.height)).sqrt();
            let options = PngOptions {
                scale: SCALE.min(fitting),
                region,
                ..PngOptions::default()
            };
            png::pixels(&scene, &options)
        }));
    }
}

/// Stages and steps of them.
type Columns = (Vec<Id<Stage>>, Vec<Id<Step>>);

/// The columns to draw, if the selection is one of columns.
fn columns_of(journey: &Journey, selection: &[ObjectId]) -> Option<Columns> {
    let is_column = |o: &ObjectId| matches!(o, ObjectId::Stage(_) | ObjectId::Step(_));
    if selection.is_empty() || !selection.iter().all(is_column) {
        return None;
    }
    let stages = selection.iter().filter_map(|o| stage_of(journey, o));
    let is_chosen = |stage: &Stage, step: &Step| {
        selection.contains(&(&stage.id).into()) || selection.contains(&(&step.id).into())
    };
    let steps = journey
        .steps()
        .filter(|(stage, step)| is_chosen(stage, step));
    Some((
        stages.collect(),
        steps.map(|(_, step)| step.id.clone()).collect(),
    ))
}

/// The sheet without what a few stages leave empty at the right.
fn columns(scene: &Scene) -> Rect {
    let is_column = |o: &ObjectId| matches!(o, ObjectId::Stage(_) | ObjectId::Step(_));
    let columns = scene
        .regions
        .iter()
        .filter(|r| is_column(&r.subject.object));
    let right = columns.map(|r| r.rect.x1).fold(0.0, f64::max) + metrics::MARGIN_X;
    Rect::new(0.0, 0.0, right.min(scene.size.width), scene.size.height)
}

/// The part of the sheet on which the selection stands; none if none of it does.
fn around(scene: &Scene, selection: &[ObjectId]) -> Option<Rect> {
    let rects = selection.iter().filter_map(|o| scene.rect_of_object(o));
    let rect = rects.reduce(|a, b| a.union(b))?.inset(AIR);
    Some(rect.intersect(Rect::from_origin_size((0.0, 0.0), scene.size)))
}

/// "Costs, Date and 2 more": by what was left out.
fn left_out(names: &[String]) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let quoted = names.iter().take(MOST_NAMES).map(|name| {
        let short: String = name.chars().take(24).collect();
        if short.len() < name.len() {
            format!("{}…", short.trim_end())
        } else {
            short
        }
    });
    let mut text = quoted.collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMES {
        text.push_str(", …");
    }
    Some(text)
}
