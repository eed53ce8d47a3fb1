//! What happens to a text while it is typed: the list of the moment, the keys, what is taken.

use egui::{Rect, Ui};

use super::attributes::{Attribute, Value};
use super::completion::Mark;
use super::draft::Draft;
use super::keys::{Means, Stroke};
use super::offers::{self, Offer};
use super::popover::{self, Pressed};
use super::{Capture, End, List, Opened, Picking, Place, field, keys, persona_in_focus, usual};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::i18n::t;
use crate::model::ObjectId;

/// From this frame on a field keeps the keyboard by itself.
const SETTLED: u8 = 3;

impl Capture {
    pub(super) fn new(draft: Draft, opened: Opened, from: Vec<ObjectId>) -> Self {
        Self {
            draft,
            opened,
            from,
            picking: None,
            walked_to: None,
            moved: false,
            closed: None,
            begun: false,
            focused: 0,
            popover: Rect::NOTHING,
        }
    }

    /// The list that is open, if one is.
    fn list(&self, desk: &Desk, caret: usize) -> Option<List> {
        let (topics, query, mark) = match &self.picking {
            Some(picking) => (vec![picking.attribute], picking.query.clone(), None),
            None => {
                let mark = Mark::before(&self.draft.text, caret, self.draft.attributes());
                let Some(mark) = mark else {
                    return self.usual(desk);
                };
                if self.closed == Some(mark.at) {
                    return None;
                }
                (mark.topics.to_vec(), mark.query.clone(), Some(mark))
            }
        };
        let offers = offers::offers(desk, &self.draft, &topics, &query);
        if offers.is_empty() && mark.is_some() {
            return None;
        }
        // Within a text Enter takes what its letters begin, and else makes the owner that they name; who picks an attribute
        // means something by them.
        let sure = offers.first().is_some_and(|o| o.is_sure).then_some(0);
        let by_letters = match &mark {
            Some(mark) if !mark.begun => None,
            // A title that is nothing but a mark is a title.
            Some(mark) if mark.at > 0 => {
                sure.or_else(|| offers.iter().position(Offer::is_new_owner))
            }
            Some(_) => sure,
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

    /// What the catalogue offers for the title. Enter goes on as ever until somebody walks into the list.
    fn usual(&self, desk: &Desk) -> Option<List> {
        let offers = usual::offers(desk, &self.draft);
        let last = offers.len().checked_sub(1)?;
        Some(List {
            chosen: self.walked_to.map(|i| i.min(last)),
            offers,
            mark: None,
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
                None if self.walked_to.is_some() => self.walked_to = None,
                None => return Some(self.end_by_escape()),
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
            Stroke::Space => {
                if let Some((list, i)) = list.and_then(|l| Some((l, l.sign()?))) {
                    self.take(ui, desk, list, i);
                }
            }
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
        if let Value::Usual(_, title) = &offer.value {
            field::set_caret(ui.ctx(), title.chars().count());
        }
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
        self.focused = 0;
    }

    /// Whether an attribute is being picked by letters.
    fn filters(&self) -> bool {
        self.picking
            .as_ref()
            .is_some_and(|p| !p.query.trim().is_empty())
    }

    /// Whether Enter ends the typing for good instead of going on to the next.
    pub(super) fn ends_with_enter(&self) -> bool {
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

    /// Esc ends the typing: what is new stays with what was typed, and what stood there before stays as it was.
    fn end_by_escape(&self) -> End {
        match self.draft.new.is_some() && !self.draft.is_blank() {
            true => End::Done,
            false => End::GiveUp,
        }
    }

    /// The sentence of what Enter does when it takes nothing.
    pub(super) fn goes_on_key(&self) -> &'static str {
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

    /// Takes the keyboard. egui lets a field keep Tab, Esc and arrows for itself from its second frame on; until then
    /// it is taken back from wherever they have led.
    fn claim_keyboard(&self, ui: &Ui) {
        // A dialog over the map has it to itself.
        if self.focused < SETTLED && ui.memory(|m| m.top_modal_layer().is_none()) {
            ui.memory_mut(|m| {
                if !m.has_focus(self.focus()) {
                    m.request_focus(self.focus());
                }
                m.move_focus(egui::FocusDirection::None);
            });
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
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        place: &Place,
        typed_ahead: &mut Vec<egui::Event>,
        wishes: &mut Wishes,
    ) -> Option<End> {
        self.claim_keyboard(ui);
        let list = self.list(desk, field::caret(ui.ctx(), &self.draft.text));
        let means = Means {
            list: list.is_some(),
            unfiltered: self.picking.as_ref().is_some_and(|p| p.query.is_empty()),
            blank: self.draft.is_blank(),
            sign: list.as_ref().is_some_and(|l| l.sign().is_some()),
        };
        self.moved = false;
        let before = self.draft.edit();
        let is_mine = ui.memory(|m| m.has_focus(self.focus()));
        let stroke = is_mine
            .then(|| keys::next(ui, typed_ahead, means))
            .flatten();
        if let Some(stroke) = stroke
            && let Some(end) = self.answer(ui, desk, stroke, list.as_ref())
        {
            return Some(end);
        }
        // The key may have led from the text to an attribute or back.
        self.claim_keyboard(ui);
        self.focused = self.focused.saturating_add(1);

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
                    self.focused = 0;
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
        if self.focused < SETTLED || ui.memory(|m| m.has_focus(self.focus())) {
            return false;
        }
        // A press on the popover takes the keyboard from the field, and gives it back.
        let pressed = ui.input(|i| {
            let acts = i.pointer.any_down() || i.pointer.any_released();
            i.pointer.latest_pos().filter(|_| acts)
        });
        let on_popover = pressed.is_some_and(|p| self.popover.contains(p));
        if on_popover {
            self.focused = 0;
        }
        !on_popover
    }
}
