//! Capturing: words are typed where they will stand, and what belongs to them is picked in the same breath.
//!
//! A field lies over the text that it changes; the map grows with it, letter by letter. Below the field hang chips
//! for what can be picked, the list of the moment, and what the keys do. Marks in the text (`@`, `#`, `!`, `:`) open
//! the list as Tab does; only what is accepted there becomes a value, all else stays text. Signs that are no words (`!4`,
//! `:)`) are accepted by the space after them, too. Words that begin the name of a usual touchpoint offer it, with what
//! it usually is; an arrow key leads there.
//!
//! All that happens to one object between the first letter and the last is one step of history. Who captures goes
//! on: Enter opens the next touchpoint, Ctrl+Enter a step, Ctrl+Shift+Enter a stage. What is opened by going on and
//! left as it came goes again without a trace.

mod attributes;
mod completion;
mod draft;
mod field;
mod hints;
mod keys;
mod offers;
mod popover;
mod typing;
mod usual;

use egui::{Rect, Response, Ui};

use self::attributes::Attribute;
use self::completion::Mark;
use self::draft::Draft;
use self::offers::Offer;
use super::Canvas;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit::Edit;
use crate::model::{Id, Journey, ObjectId, Persona};
use crate::render::screen;
use crate::scene::{Part, Subject};
use crate::theme::{metrics, type_scale as ts};

/// How a text came to be typed in, which says what Enter does and what becomes of it if nothing is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It stood there before: Enter ends.
    Rename,
    /// Somebody asked for something new: Enter goes on to the next.
    Added,
    /// By going on: as [`Self::Added`], but nobody would miss it.
    GoingOn,
}

/// Words that are being typed.
#[derive(Debug)]
pub(super) struct Capture {
    draft: Draft,
    opened: Opened,
    /// What was selected before.
    from: Vec<ObjectId>,
    /// The attribute that is being picked; none while the text is typed.
    picking: Option<Picking>,
    /// The line of the list that somebody has walked to.
    walked_to: Option<usize>,
    /// Whether it was walked just now.
    moved: bool,
    /// The mark whose list somebody has closed.
    closed: Option<usize>,
    /// Whether its text has been made ready for typing.
    begun: bool,
    /// For how many frames the field has had the keyboard.
    focused: u8,
    /// Where the popover is, so that a press on it is none beside the field.
    popover: Rect,
}

#[derive(Debug)]
struct Picking {
    attribute: Attribute,
    query: String,
}

/// The list as it is open.
struct List {
    offers: Vec<Offer>,
    /// What Enter takes.
    chosen: Option<usize>,
    /// The mark that opened it; none for an attribute that is being picked, and for what the catalogue offers.
    mark: Option<Mark>,
    moved: bool,
}

impl List {
    /// What a space takes: a sign such as `!4` or `:)`, which is no word and can mean nothing else.
    fn sign(&self) -> Option<usize> {
        let mark = self.mark.as_ref()?;
        let is_it = |o: &Offer| o.value.is_sign() && o.aside == mark.query;
        self.offers.iter().position(is_it)
    }

    /// What Tab takes: the chosen one, or else a new one by the name that is typed.
    fn accepted_by_tab(&self) -> Option<usize> {
        self.chosen
            .or_else(|| self.offers.iter().position(Offer::is_new))
    }
}

/// How the typing of a text ends.
enum End {
    GiveUp,
    /// What was typed is meant.
    Done,
    /// It is meant, and this comes next.
    GoOn(Command),
    /// Nothing was typed; the step of history before it goes.
    Undo,
}

/// Whose emotions are captured: the one who is shown alone, or was chosen last, or comes first.
fn persona_in_focus(desk: &Desk) -> Option<Id<Persona>> {
    let journey = desk.journey();
    let chosen = desk.curves.alone().or(desk.persona.as_ref());
    let chosen = chosen.filter(|id| journey.persona(id).is_some());
    chosen
        .cloned()
        .or_else(|| Some(journey.personas.first()?.id.clone()))
}

/// Where the text stands on the screen, points.
struct Place {
    text: Rect,
    /// The card or header around it.
    card: Rect,
    /// What is seen of the map.
    view: Rect,
    /// Points per map unit.
    zoom: f32,
}

impl Canvas {
    /// Opens a text that stands there for typing.
    pub fn start_rename(&mut self, journey: &Journey, subject: Subject) -> bool {
        self.start_capture(journey, subject, None, Opened::Rename, Vec::new())
    }

    /// Opens a text for typing; `from` was selected before. `new` adds the object, which `journey` shows already; none
    /// if it is in the document.
    pub fn start_capture(
        &mut self,
        journey: &Journey,
        subject: Subject,
        new: Option<Edit>,
        opened: Opened,
        from: Vec<ObjectId>,
    ) -> bool {
        let Some(draft) = Draft::new(journey, subject.clone(), new) else {
            return false;
        };
        self.rename = Some(Capture::new(draft, opened, from));
        self.next = Some(super::Aim::Rename(subject));
        true
    }

    pub fn is_renaming(&self) -> bool {
        self.rename.is_some()
    }

    /// Ends typing; what was typed is meant.
    pub fn finish_rename(&mut self, wishes: &mut Wishes) {
        if let Some(capture) = self.rename.take() {
            finish(&capture, wishes);
        }
    }

    /// Gives up what was opened by going on and has got no word yet; answers what was selected before it.
    pub fn drop_blank(&mut self) -> Option<Vec<ObjectId>> {
        let blank = |c: &mut Capture| c.opened == Opened::GoingOn && c.draft.is_blank();
        self.rename.take_if(blank).map(|capture| capture.from)
    }

    pub(super) fn rename_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let Some(mut capture) = self.rename.take() else {
            self.typed_ahead.clear();
            return;
        };
        if !desk.journey().contains(&capture.draft.subject.object) {
            return;
        }
        let Some(place) = self.place(&capture.draft.subject) else {
            // Its lane is hidden, or it is none of the persona's.
            finish(&capture, wishes);
            return;
        };
        if !capture.begun {
            field::select_all(ui.ctx(), &capture.draft.text);
            capture.begun = true;
        }
        let ahead = &mut self.typed_ahead;
        match capture.ui(ui, desk, &place, ahead, wishes) {
            None => self.rename = Some(capture),
            Some(end) => {
                ui.memory_mut(|m| m.request_focus(super::id()));
                leave(&capture, end, wishes);
            }
        }
    }

    /// Who just types means a touchpoint, as if Enter had come first: on an empty map, or after what is selected.
    /// A stray key on a full map with nothing selected is not to add to it somewhere out of sight.
    pub(super) fn begin_typing(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        canvas: &Response,
        wishes: &mut Wishes,
    ) {
        // What a text has left for the one that comes next goes there.
        let is_taken = self.rename.is_some() || !self.typed_ahead.is_empty();
        let is_asked = is_taken || self.is_asking() || desk.present.is_some();
        let has_place = match desk.selection.as_slice() {
            [] => desk.journey().stages.is_empty(),
            [ObjectId::Touchpoint(_) | ObjectId::Step(_) | ObjectId::Stage(_)] => true,
            // The map's own form is open beside an empty map.
            [ObjectId::Journey] => desk.journey().stages.is_empty(),
            _ => false,
        };
        if is_asked || !has_place || !super::has_keyboard(ui, canvas) {
            return;
        }
        self.typed_ahead = keys::from_first_letter(ui);
        // A command of this frame may open a text of its own; then that gets the letters.
        let commands = wishes.0.iter().any(|w| matches!(w, Wish::Do(_)));
        if !self.typed_ahead.is_empty() && !commands {
            wishes.command(Command::AddTouchpoint);
        }
    }

    fn place(&self, subject: &Subject) -> Option<Place> {
        let part = |part: Part| {
            let wanted = Subject {
                object: subject.object.clone(),
                part,
            };
            self.scene.regions.iter().find(|r| r.subject == wanted)
        };
        let own = match &subject.part {
            Part::Whole => part(Part::Title),
            // What is not said yet, or not drawn, is typed at its point.
            Part::Quote(persona) => {
                part(subject.part.clone()).or_else(|| part(Part::Emotion(persona.clone())))
            }
            other => part(other.clone()),
        };
        let whole = part(Part::Whole);
        // How long a step takes is not drawn before its first digit and after its last: it is typed below the title.
        let title = part(Part::Title)
            .filter(|_| own.is_none() && matches!(subject.part, Part::Duration | Part::Waiting));
        let text = own.or(whole).or(title)?;
        let rect = |region| screen::screen_rect(&self.scene, region, &self.camera, self.viewport);
        // What an empty title has for a region may be as wide as its card.
        let card = match (&subject.object, &subject.part) {
            (_, Part::Measurement(_)) => text,
            (ObjectId::Touchpoint(_) | ObjectId::Stage(_), _) => whole.unwrap_or(text),
            _ => text,
        };
        let mut typed = rect(text);
        if title.is_some() {
            // How much of it is waiting stands below how long it takes.
            let above = part(Part::Duration).map(rect);
            typed.min.y = above.map_or(typed.max.y, |above| above.max.y);
            typed.max.y = typed.min.y;
        }
        let zoom = self.camera.zoom as f32;
        match (&subject.object, &subject.part) {
            // The name of a lane stands at the top of its label, below the icon.
            (ObjectId::Lane(_), _) => {
                typed.min.y += (metrics::LANE_AIR + metrics::LABEL_ICON) as f32 * zoom;
                typed.max.y = typed.min.y;
            }
            // Letters of the title stand closer than those of the field, which is not to wrap before the sheet does.
            (ObjectId::Journey, Part::Title) => typed.max.x += ts::TITLE * zoom,
            _ => {}
        }
        Some(Place {
            text: typed,
            card: rect(card),
            view: self.viewport,
            zoom,
        })
    }
}

/// Ends typing; what was typed is meant.
fn finish(capture: &Capture, wishes: &mut Wishes) {
    let draft = &capture.draft;
    if capture.opened == Opened::GoingOn && draft.is_blank() {
        give_up(capture, wishes);
    } else if draft.new.is_none() && !draft.is_changed() {
        wishes.push(Wish::AbortPreview);
    } else {
        wishes.push(Wish::Preview(draft.edit()));
        wishes.push(Wish::CommitPreview);
    }
}

pub(super) fn give_up(capture: &Capture, wishes: &mut Wishes) {
    // What of it goes with the preview stays selected no longer.
    if capture.draft.new.is_some() {
        wishes.push(Wish::Select(capture.from.clone()));
    }
    wishes.push(Wish::AbortPreview);
}

fn leave(capture: &Capture, end: End, wishes: &mut Wishes) {
    let draft = &capture.draft;
    let object = &draft.subject.object;
    match end {
        End::GiveUp => give_up(capture, wishes),
        End::Done => finish(capture, wishes),
        End::Undo => {
            give_up(capture, wishes);
            wishes.command(Command::Undo);
        }
        End::GoOn(to) if draft.is_blank() => {
            // A step or stage without a name may have what stands in it named first; it is kept with that.
            let holds = matches!(
                (object, to),
                (
                    ObjectId::Stage(_),
                    Command::AddTouchpoint | Command::AddStep
                ) | (ObjectId::Step(_), Command::AddTouchpoint)
            );
            if holds {
                let from = capture.from.iter().chain([object]).cloned().collect();
                let with = draft.new.clone();
                wishes.push(Wish::GoOn { to, from, with });
            } else {
                wishes.push(Wish::AbortPreview);
                let from = capture.from.clone();
                wishes.push(Wish::GoOn {
                    to,
                    from,
                    with: None,
                });
            }
        }
        End::GoOn(to) => {
            finish(capture, wishes);
            wishes.push(Wish::GoOn {
                to,
                from: vec![object.clone()],
                with: None,
            });
        }
    }
}
