//! Pictures come into the map: chosen, let go over it, pasted. And what else is done with them.
//!
//! They are read and made small in the background; what is there shows what it waits for.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{ColorImage, Context, Event};

use super::whereabouts;
use super::whereabouts::picture_place;
use crate::app::App;
use crate::app::desk::PictureDeed;
use crate::app::dialogs::FilePurpose;
use crate::app::tabs::TabKey;
use crate::edit::{Edit, Place, picture_of, set_picture};
use crate::i18n::t;
use crate::model::{
    Holder, Journey, Lane, LaneKind, ObjectId, Picture, PictureFormat, PictureSource,
};
use crate::pictures::{self, Embedded, Loader, PictureError};

/// What the application keeps of pictures between frames.
#[derive(Default)]
pub struct Pictures {
    loader: Loader,
    /// Pictures that are being made ready, the first one first.
    taking: Vec<Taking>,
    /// For what a file is being chosen, and how it is to be taken.
    choosing: Option<(ObjectId, PictureDeed)>,
    /// Files that were let go, until the pointer says over what.
    dropped: Vec<PathBuf>,
}

/// A picture that is being made ready to be embedded.
struct Taking {
    /// Its map, which may lie behind another one when the picture is ready.
    tab: TabKey,
    of: ObjectId,
    /// The name of its file; empty if it was pasted.
    file: String,
    /// What it is now, of a linked picture.
    was: Option<Picture>,
    answer: Receiver<Result<Embedded, PictureError>>,
}

impl App {
    /// Takes in what comes from outside, and keeps the pictures of the document at hand.
    pub(in crate::app) fn keep_pictures(&mut self, ctx: &Context) {
        self.finish_taking();
        self.canvas.carries_picture = false;
        let asked = ctx.memory(|m| m.top_modal_layer().is_some());
        if !asked && !self.desk.on_start_page {
            self.take_dropped(ctx);
            self.take_pasted(ctx);
        }
        if ctx.input(|i| i.events.contains(&Event::WindowFocused(true))) {
            self.pictures.loader.read_again();
        }
        let folder = pictures::folder_of(self.desk.file.as_deref());
        let journey = self.desk.session.document();
        let wake = || -> Box<dyn Fn() + Send> {
            let ctx = ctx.clone();
            Box::new(move || ctx.request_repaint())
        };
        let loader = &mut self.pictures.loader;
        self.desk.pictures = loader.gallery(journey, folder.as_deref(), wake);
    }

    pub(super) fn picture_of_selected(&mut self, ctx: &Context, deed: &PictureDeed) {
        if let Some(of) = self.picture_place() {
            self.picture(ctx, of, deed);
        }
    }

    pub(super) fn picture(&mut self, ctx: &Context, of: ObjectId, deed: &PictureDeed) {
        let journey = self.desk.session.document().clone();
        let own = picture_of(&journey, &of);
        match deed {
            PictureDeed::Choose | PictureDeed::Link => {
                self.pictures.choosing = Some((of, deed.clone()));
                self.choose_file(ctx, FilePurpose::Picture);
            }
            PictureDeed::Embed => {
                if let Some(PictureSource::Linked(file)) = own.and_then(Picture::source) {
                    let folder = pictures::folder_of(self.desk.file.as_deref());
                    let path = pictures::resolve(folder.as_deref(), &file);
                    self.take_file(ctx, of, path, own.cloned());
                }
            }
            PictureDeed::Crop => self.canvas.start_crop(&journey, of),
            PictureDeed::Remove => {
                if let Some(edit) = own.and_then(|_| set_picture(&journey, &of, None)) {
                    self.apply(&edit);
                    let language = self.desk.language;
                    let text = t!(language, "toast-picture-removed");
                    self.toasts.undoable(text, t!(language, "command-undo"));
                }
            }
        }
    }

    /// What the file dialog has answered.
    pub(in crate::app) fn picture_chosen(&mut self, ctx: &Context, path: &Path) {
        match self.pictures.choosing.take() {
            Some((of, PictureDeed::Link)) => self.link_picture(&of, path),
            Some((of, _)) => self.take_file(ctx, of, path.to_owned(), None),
            None => {}
        }
    }

    fn link_picture(&mut self, of: &ObjectId, path: &Path) {
        let is_picture = pictures::bytes_of(path).and_then(|bytes| {
            let name = path.display().to_string();
            PictureFormat::of(&bytes).ok_or(PictureError::NoPicture(name))
        });
        if let Err(error) = is_picture {
            self.tell_picture_error(&error);
            return;
        }
        let folder = pictures::folder_of(self.desk.file.as_deref());
        let picture = Picture {
            file: pictures::link(folder.as_deref(), path),
            ..Picture::default()
        };
        self.put_picture(of, picture);
    }

    fn tell_picture_error(&mut self, error: &PictureError) {
        self.toasts
            .error(pictures::message(self.desk.language, error));
    }

    /// Gives the picture to the object; the storyboard is shown if it was not.
    fn put_picture(&mut self, of: &ObjectId, picture: Picture) {
        let journey = self.desk.session.document().clone();
        let Some(edit) = set_picture(&journey, of, Some(picture)) else {
            return;
        };
        self.end_burst();
        let show = matches!(of, ObjectId::Step(_)).then(|| storyboard(&journey));
        let edits = [Some(edit), show.flatten()].into_iter().flatten();
        self.apply(&Edit::of(edits.collect()));
        self.desk.selection = vec![of.clone()];
    }

    /// Makes the picture in a file ready in the background.
    fn take_file(&mut self, ctx: &Context, of: ObjectId, path: PathBuf, was: Option<Picture>) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = name.into_owned();
        let named = file.clone();
        self.take(ctx, of, file, was, move || {
            pictures::embed(pictures::bytes_of(&path)?, &named)
        });
    }

    fn take(
        &mut self,
        ctx: &Context,
        of: ObjectId,
        file: String,
        was: Option<Picture>,
        embed: impl FnOnce() -> Result<Embedded, PictureError> + Send + 'static,
    ) {
        let (send, answer) = channel();
        let ctx = ctx.clone();
        let thread = std::thread::Builder::new()
            .name("picture".to_owned())
            .spawn(move || {
                // The window may be gone by now.
                let _ = send.send(embed());
                ctx.request_repaint();
            });
        if let Err(error) = thread {
            log::warn!("no thread for a picture: {error}");
        }
        self.pictures.taking.push(Taking {
            tab: self.desk.tabs.current_key(),
            of,
            file,
            was,
            answer,
        });
    }

    /// Puts what has become ready into the map.
    fn finish_taking(&mut self) {
        let mut ready = Vec::new();
        let tab = self.desk.tabs.current_key();
        self.pictures.taking.retain(|taking| {
            if taking.tab != tab {
                return true;
            }
            match taking.answer.try_recv() {
                Err(TryRecvError::Empty) => true,
                Err(TryRecvError::Disconnected) => false,
                Ok(answer) => {
                    let (of, file) = (taking.of.clone(), taking.file.clone());
                    ready.push((of, file, taking.was.clone(), answer));
                    false
                }
            }
        });
        for (of, file, was, answer) in ready {
            match answer {
                Ok(embedded) => {
                    let picture = Picture {
                        file,
                        data: Some(embedded.data),
                        ..was.unwrap_or_default()
                    };
                    self.put_picture(&of, picture);
                    if let Some((width, height)) = embedded.was {
                        self.toasts.say(t!(
                            self.desk.language,
                            "toast-picture-made-smaller",
                            width = width,
                            height = height
                        ));
                    }
                }
                Err(error) => self.tell_picture_error(&error),
            }
        }
    }

    /// Pictures that were let go over the window: the first for what lies under the pointer, those after it for the
    /// steps that follow.
    fn take_dropped(&mut self, ctx: &Context) {
        // Nobody else is to take them for maps.
        let (files, carried) = ctx.input_mut(|i| {
            let is_picture = |path: &Path| pictures::is_picture_name(path);
            let mut files = Vec::new();
            i.raw.dropped_files.retain(|file| {
                let taken = is_picture(file.path());
                files.extend(taken.then(|| file.path().to_owned()));
                !taken
            });
            let before = i.raw.hovered_files.len();
            let hovered = &mut i.raw.hovered_files;
            hovered.retain(|file| !file.path.as_deref().is_some_and(is_picture));
            (files, hovered.len() < before)
        });
        self.canvas.carries_picture = carried;
        self.pictures.dropped.extend(files);
        if self.pictures.dropped.is_empty() {
            return;
        }
        // Window systems do not say where the pointer is while something is carried; they do once it moves again.
        let Some(pointer) = ctx.input(|i| i.pointer.hover_pos()) else {
            return;
        };
        let files = std::mem::take(&mut self.pictures.dropped);
        let journey = self.desk.session.document().clone();
        let place = self
            .canvas
            .object_at(pointer)
            .and_then(|object| picture_place(&journey, &object))
            .or_else(|| self.picture_place());
        let Some(first) = place else {
            self.tell_no_place();
            return;
        };
        let following: Vec<ObjectId> = match &first {
            ObjectId::Step(id) => journey
                .steps()
                .map(|(_, s)| &s.id)
                .skip_while(|s| *s != id)
                .map(ObjectId::from)
                .collect(),
            other => vec![other.clone()],
        };
        for (of, path) in following.into_iter().zip(files) {
            self.take_file(ctx, of, path, None);
        }
    }

    /// A picture from the clipboard, or the path of one, for what is selected.
    fn take_pasted(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() || self.canvas.is_renaming() {
            return;
        }
        let mut pasted: Option<Pasted> = None;
        ctx.input_mut(|i| {
            i.events.retain(|event| {
                let taken = match event {
                    Event::PasteImage(image) => Some(Pasted::Pixels(image.clone())),
                    Event::Paste(text) => path_in(text).map(Pasted::File),
                    _ => None,
                };
                let keep = taken.is_none();
                pasted = pasted.take().or(taken);
                keep
            });
        });
        let Some(pasted) = pasted else { return };
        let Some(of) = self.picture_place() else {
            self.tell_no_place();
            return;
        };
        match pasted {
            Pasted::File(path) => self.take_file(ctx, of, path, None),
            Pasted::Pixels(image) => self.take(ctx, of, String::new(), None, move || {
                let [width, height] = image.size.map(|side| side as u32);
                let pixels = image.pixels.iter();
                let rgba = pixels.flat_map(|p| p.to_srgba_unmultiplied()).collect();
                pictures::embed_pixels(width, height, rgba)
            }),
        }
    }

    /// What would carry a picture, of what is selected.
    fn picture_place(&self) -> Option<ObjectId> {
        whereabouts::picture_place(self.desk.journey(), self.desk.selected()?)
    }

    fn tell_no_place(&mut self) {
        let text = t!(self.desk.language, "toast-picture-no-place");
        self.toasts.error(text);
    }
}

enum Pasted {
    File(PathBuf),
    Pixels(Arc<ColorImage>),
}

/// The path of a picture that is there, if the text is nothing else.
fn path_in(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let path = Path::new(text.strip_prefix("file://").unwrap_or(text));
    let is_picture = !text.contains('\n') && path.is_absolute() && pictures::is_picture_name(path);
    (is_picture && path.is_file()).then(|| path.to_owned())
}

/// Shows the lane of pictures: nobody puts pictures where they cannot be seen.
fn storyboard(journey: &Journey) -> Option<Edit> {
    let lanes = &journey.lanes;
    match lanes.iter().find(|l| l.shows == LaneKind::Pictures) {
        Some(lane) if !lane.hidden => None,
        Some(lane) => {
            let mut lane = Lane::clone(lane);
            lane.hidden = false;
            Some(Edit::replace(lane))
        }
        None => {
            // Below what the customer does.
            let actions = lanes.iter().position(|l| l.shows == LaneKind::Actions);
            Some(Edit::Add {
                object: Lane::new(LaneKind::Pictures).into(),
                at: Place::new(Holder::Journey, actions.map_or(0, |i| i + 1)),
            })
        }
    }
}
