//! Capturing: words are typed where they will stand, and what belongs to them is picked in the same breath.
//!
//! A field lies over the text that it changes; the map grows with it, letter by letter. Below the field hang chips
//! for what can be picked, the list of the moment, and what the keys do. Marks in the text (`@`, `#`, `!`, `:`) open
//! the list as Tab does; only what is accepted there becomes a value, all else stays text.
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

use egui::{Rect, Ui};

use self::attributes::{Attribute, Value};
use self::completion::Mark;
use self::draft::Draft;
use self::keys::{Means, Stroke};
use self::offers::Offer;
use self::popover::Pressed;
use super::Canvas;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{Id, Journey, ObjectId, Persona};
use crate::render::screen;
use crate::scene::{Part, Subject};

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
    /// Whether what has the keyboard has been given it.
    focused: bool,
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
    /// The mark that opened it; none for an attribute that is being picked.
    mark: Option<Mark>,
    moved: bool,
}

impl List {
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
    let chosen = desk.only_persona.as_ref().or(desk.persona.as_ref());
    let chosen = chosen.filter(|id| journey.persona(id).is_some());
    chosen
        .cloned()
        .or_else(|| Some(journey.personas.first()?.id.clone()))
}

impl Capture {
    fn new(draft: Draft, opened: Opened, from: Vec<ObjectId>) -> Self {
        Self {
            draft,
            opened,
            from,
            picking: None,
            walked_to: None,
            moved: false,
            closed: None,
            begun: false,
            focused: false,
            popover: Rect::NOTHING,
        }
    }

    /// The list that is open, if one is.
    fn list(&self, desk: &Desk, caret: usize) -> Option<List> {
        let (topics, query, mark) = match &self.picking {
            Some(picking) => (vec![picking.attribute], picking.query.clone(), None),
            None => {
                let mark = Mark::before(&self.draft.text, caret, self.draft.attributes());
                let mark = mark.filter(|m| self.closed != Some(m.at))?;
                (mark.topics.to_vec(), mark.query.clone(), Some(mark))
            }
        };
        let offers = offers::offers(desk, &self.draft, &topics, &query);
        if offers.is_empty() && mark.is_some() {
            return None;
        }
        // Within a text Enter takes only what its letters begin; who picks an attribute means something by them.
        let sure = offers.first().is_some_and(|o| o.is_sure).then_some(0);
        let by_letters = match &mark {
            Some(mark) => sure.filter(|_| mark.begun),
            None if query.trim().is_empty() => None,
            None => sure
                .or_else(|| offers.iter().position(Offer::is_new))
                .or_else(|| (!offers.is_empty()).then_some(0)),
        };
        let last = offers.len().checked_sub(1);
        let walked_to = self.walked_to.and_then(|i| Some(i.min(last?)));
        Some(List {
            chosen: walked_to.or(by_letters),
            offers,
            mark,
            moved: self.moved,
        })
    }

    /// Answers a key; says if it ends the typing.
    fn answer(&mut self, ui: &Ui, desk: &Desk, stroke: Stroke, list: Option<&List>) -> Option<End> {
        let chosen = list.and_then(|l| l.chosen);
        match stroke {
            Stroke::Escape if self.picking.is_some() => self.pick(None),
            Stroke::Escape => match list.and_then(|l| l.mark.as_ref()) {
                Some(mark) => self.closed = Some(mark.at),
                None => return Some(End::GiveUp),
            },
            Stroke::Enter => match (list, chosen) {
                (Some(list), Some(i)) => self.take(ui, desk, list, i),
                // Letters that find nothing are no word of anything.
                (Some(_), None) if self.filters() => {}
                _ if self.ends_with_enter() => return Some(self.end()),
                _ => return Some(End::GoOn(Command::AddTouchpoint)),
            },
            Stroke::Step => return Some(End::GoOn(Command::AddStep)),
            Stroke::Stage => return Some(End::GoOn(Command::AddStage)),
            Stroke::Tab => {
                let accepted = list.and_then(|l| Some((l, l.accepted_by_tab()?)));
                if let Some((list, i)) = accepted {
                    self.take(ui, desk, list, i);
                    // Within the text one goes on typing.
                    if list.mark.is_some() {
                        return None;
                    }
                }
                return self.turn(1);
            }
            Stroke::BackTab => return self.turn(-1),
            Stroke::Down | Stroke::Up => {
                let count = list.map_or(0, |l| l.offers.len());
                let down = stroke == Stroke::Down;
                self.walked_to = match chosen {
                    _ if count == 0 => None,
                    None if down => Some(0),
                    None => Some(count - 1),
                    Some(i) if down => Some((i + 1) % count),
                    Some(i) => Some((i + count - 1) % count),
                };
                self.moved = true;
            }
            Stroke::Clear => {
                if let Some(picking) = &self.picking {
                    self.put(desk, &Value::Unset(picking.attribute));
                }
            }
            Stroke::Undo => return Some(End::Undo),
        }
        None
    }

    /// Takes an offer; the letters that found it leave the text.
    fn take(&mut self, ui: &Ui, desk: &Desk, list: &List, index: usize) {
        let Some(offer) = list.offers.get(index) else {
            return;
        };
        if let Some(mark) = &list.mark {
            let caret = field::caret(ui.ctx(), &self.draft.text);
            self.draft.text = mark.cut_from(&self.draft.text, caret);
            field::set_caret(ui.ctx(), mark.at);
        }
        if let Some(picking) = &mut self.picking {
            picking.query.clear();
        }
        self.walked_to = None;
        self.put(desk, &offer.value);
    }

    fn put(&mut self, desk: &Desk, value: &Value) {
        let persona = persona_in_focus(desk);
        let unnamed = t!(desk.language, "new-persona");
        self.draft.put(value, persona.as_ref(), &unnamed);
    }

    /// Goes on to the next or back to the last attribute; the text is one of the ring. Where there is nothing to
    /// be picked, Tab ends.
    fn turn(&mut self, by: isize) -> Option<End> {
        let attributes = self.draft.attributes();
        if attributes.is_empty() {
            return Some(self.end());
        }
        let here = self.picking.as_ref();
        let here = here.and_then(|p| attributes.iter().position(|a| *a == p.attribute));
        let ring = attributes.len() as isize + 1;
        let to = (here.map_or(0, |i| i as isize + 1) + by).rem_euclid(ring);
        self.pick(usize::try_from(to - 1).ok().map(|i| attributes[i]));
        None
    }

    /// Picks this attribute, or goes back to the text.
    fn pick(&mut self, attribute: Option<Attribute>) {
        self.picking = attribute.map(|attribute| Picking {
            attribute,
            query: String::new(),
        });
        self.walked_to = None;
        self.focused = false;
    }

    /// Whether an attribute is being picked by letters.
    fn filters(&self) -> bool {
        self.picking
            .as_ref()
            .is_some_and(|p| !p.query.trim().is_empty())
    }

    /// Whether Enter ends the typing for good instead of going on to the next.
    fn ends_with_enter(&self) -> bool {
        let goes_on = match self.draft.subject.object {
            ObjectId::Stage(_) | ObjectId::Step(_) => true,
            ObjectId::Touchpoint(_) => !self.draft.is_blank(),
            _ => false,
        };
        self.opened == Opened::Rename || !goes_on
    }

    /// Left with a key, a card or note without a word is not meant.
    fn end(&self) -> End {
        let object = &self.draft.subject.object;
        let is_card = matches!(object, ObjectId::Touchpoint(_) | ObjectId::Note(_));
        if is_card && self.draft.is_blank() {
            End::GiveUp
        } else {
            End::Done
        }
    }

    /// The sentence of what Enter does when it takes nothing.
    fn goes_on_key(&self) -> &'static str {
        match self.draft.subject.object {
            _ if self.ends_with_enter() => "capture-key-done",
            ObjectId::Touchpoint(_) => "capture-key-next-touchpoint",
            _ => "capture-key-first-touchpoint",
        }
    }

    /// The widget that has the keyboard.
    fn focus(&self) -> egui::Id {
        match &self.picking {
            Some(_) => popover::query_id(),
            None => field::id(),
        }
    }

    /// Whether there is anything to be told below the field.
    fn has_popover(&self) -> bool {
        self.opened != Opened::Rename && !self.is_note() || !self.draft.attributes().is_empty()
    }

    fn is_note(&self) -> bool {
        matches!(self.draft.subject.object, ObjectId::Note(_))
    }

    /// A frame of typing; says if it ends.
    fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        place: &Place,
        typed_ahead: &mut Vec<egui::Event>,
        wishes: &mut Wishes,
    ) -> Option<End> {
        if !self.focused {
            ui.memory_mut(|m| m.request_focus(self.focus()));
        }
        let list = self.list(desk, field::caret(ui.ctx(), &self.draft.text));
        let means = Means {
            list: list.is_some(),
            unfiltered: self.picking.as_ref().is_some_and(|p| p.query.is_empty()),
            blank: self.draft.is_blank(),
        };
        self.moved = false;
        let before = self.draft.edit();
        // A dialog over the map has the keyboard to itself.
        let is_mine = ui.memory(|m| m.has_focus(self.focus()));
        let stroke = is_mine
            .then(|| keys::next(ui, typed_ahead, means))
            .flatten();
        if let Some(stroke) = stroke
            && let Some(end) = self.answer(ui, desk, stroke, list.as_ref())
        {
            return Some(end);
        }
        let focus = self.focus();
        if !self.focused {
            ui.memory_mut(|m| m.request_focus(focus));
            self.focused = true;
        }

        let (text, query) = (self.draft.text.clone(), self.query().to_owned());
        let response = field::field_ui(ui, desk, &mut self.draft, place.text, place.zoom);
        if self.picking.is_some() && (response.clicked() || response.gained_focus()) {
            self.pick(None);
        }
        let caret = field::caret(ui.ctx(), &self.draft.text);
        if self.has_popover() {
            let list = self.list(desk, caret);
            let around = response.rect.union(place.card);
            let (rect, pressed) =
                popover::popover_ui(ui, desk, self, list.as_ref(), around, place.view);
            self.popover = rect;
            match (pressed, list) {
                (Some(Pressed::Offer(i)), Some(list)) => {
                    self.take(ui, desk, &list, i);
                    self.focused = false;
                }
                (Some(Pressed::Attribute(attribute)), _) => self.pick(Some(attribute)),
                _ => {}
            }
        }
        // Other letters, another list.
        if text != self.draft.text || query != self.query() {
            self.walked_to = None;
            if Mark::before(&self.draft.text, caret, self.draft.attributes()).is_none() {
                self.closed = None;
            }
        }
        let edit = self.draft.edit();
        if edit != before {
            wishes.push(Wish::Preview(edit));
        }
        self.left(ui).then_some(End::Done)
    }

    fn query(&self) -> &str {
        self.picking.as_ref().map_or("", |p| &p.query)
    }

    /// Whether somebody has gone elsewhere.
    fn left(&mut self, ui: &Ui) -> bool {
        if !self.focused || ui.memory(|m| m.has_focus(self.focus())) {
            return false;
        }
        let pointer = ui.input(|i| i.pointer.latest_pos());
        if pointer.is_some_and(|p| self.popover.contains(p)) {
            self.focused = false;
            return false;
        }
        true
    }
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
        self.open(journey, subject, None, Opened::Rename, Vec::new())
    }

    /// Opens the text of something that was `from` before. `new` adds it, and is shown in `journey` already; none
    /// if it is in the document.
    pub fn start_capture(
        &mut self,
        journey: &Journey,
        subject: Subject,
        new: Option<Edit>,
        opened: Opened,
        from: Vec<ObjectId>,
    ) -> bool {
        self.open(journey, subject, new, opened, from)
    }

    fn open(
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
            other => part(other.clone()),
        };
        let whole = part(Part::Whole);
        let text = own.or(whole)?;
        let rect = |region| screen::screen_rect(&self.scene, region, &self.camera, self.viewport);
        // What an empty title has for a region may be as wide as its card.
        let card = match &subject.object {
            ObjectId::Touchpoint(_) | ObjectId::Stage(_) => whole.unwrap_or(text),
            _ => text,
        };
        Some(Place {
            text: rect(text),
            card: rect(card),
            view: self.viewport,
            zoom: self.camera.zoom as f32,
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
