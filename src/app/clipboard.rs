//! The clipboard as the system speaks of it: "copy", "cut" and "paste" reach the window as events of their own, not
//! as keys, and pictures are made for it in the background.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{ColorImage, Context, Event};

use super::App;
use super::command::Command;
use super::desk::{Wish, Wishes};
use crate::exchange::pasted;
use crate::i18n::t;
use crate::model::ObjectId;
use crate::render::png::{PixelSize, PngError};

/// A picture that is being made for the clipboard.
pub struct Picture(Receiver<Result<(PixelSize, Vec<u8>), PngError>>);

impl Picture {
    /// Makes it on a thread of its own, which wakes the window when it is done.
    pub fn start(
        ctx: &Context,
        make: impl FnOnce() -> Result<(PixelSize, Vec<u8>), PngError> + Send + 'static,
    ) -> Self {
        let (send, done) = channel();
        let ctx = ctx.clone();
        let thread = std::thread::Builder::new()
            .name("picture".to_owned())
            .spawn(move || {
                // The window may be gone by now.
                let _ = send.send(make());
                ctx.request_repaint();
            });
        if let Err(error) = thread {
            log::warn!("no thread for the picture: {error}");
        }
        Self(done)
    }
}

impl App {
    /// Takes what is meant for the map out of the events of this frame. Answers with lines that go on below the
    /// title that is being typed.
    pub(super) fn clipboard_events(
        &mut self,
        ctx: &Context,
        wishes: &mut Wishes,
    ) -> Option<String> {
        if super::shortcuts::is_busy(ctx) {
            return None;
        }
        if self.canvas.is_renaming() {
            return self.lines_while_typing(ctx);
        }
        if ctx.text_edit_focused() || is_text_selected(ctx) {
            return None;
        }
        ctx.input_mut(|i| {
            i.events.retain(|event| {
                match event {
                    Event::Copy => wishes.command(Command::Copy),
                    Event::Cut => wishes.command(Command::Cut),
                    Event::Paste(text) => wishes.push(Wish::Paste(text.clone())),
                    _ => return true,
                }
                false
            });
        });
        None
    }

    /// Several lines that are pasted where a touchpoint is being named: the first goes on with the name, the others
    /// become touchpoints below it.
    fn lines_while_typing(&self, ctx: &Context) -> Option<String> {
        if !matches!(self.desk.selected(), Some(ObjectId::Touchpoint(_))) {
            return None;
        }
        ctx.input_mut(|i| {
            i.events.iter_mut().find_map(|event| match event {
                Event::Paste(text) if pasted::has_several_lines(text) => {
                    let (first, rest) = pasted::first_line(text);
                    let rest = rest.to_owned();
                    *text = first;
                    Some(rest)
                }
                _ => None,
            })
        })
    }

    /// Puts the picture on the clipboard once it is done.
    pub(super) fn hand_over_picture(&mut self, ctx: &Context) {
        let Some(Picture(done)) = &self.copying else {
            return;
        };
        let language = self.desk.language;
        match done.try_recv() {
            Err(TryRecvError::Empty) => return,
            Ok(Ok((size, rgba))) => {
                let (width, height) = (size.width, size.height);
                let image =
                    ColorImage::from_rgba_unmultiplied([width as usize, height as usize], &rgba);
                ctx.copy_image(image);
                self.toasts.say(t!(
                    language,
                    "toast-picture-copied",
                    width = width,
                    height = height
                ));
            }
            Ok(Err(error)) => {
                let why = error.to_string();
                log::warn!("no picture for the clipboard: {why}");
                self.toasts.error(t!(language, "toast-picture-not-copied"));
            }
            Err(TryRecvError::Disconnected) => {
                self.toasts.error(t!(language, "toast-picture-not-copied"));
            }
        }
        self.copying = None;
    }
}

/// Whether words outside of a text field are marked: then copying means them.
fn is_text_selected(ctx: &Context) -> bool {
    ctx.plugin::<egui::text_selection::LabelSelectionState>()
        .lock()
        .has_selection()
}
