//! Finding and replacing words, filtering, and the views that are kept with a map.

use crate::app::App;
use crate::app::canvas;
use crate::app::canvas::Opened;
use crate::app::command::Command;
use crate::app::desk::Wish;
use crate::edit::{Edit, Object};
use crate::i18n::t;
use crate::model::{Filter, Holder, Id, ObjectId, SavedView};
use crate::search::{Hit, Options};

impl App {
    /// Opens the find bar, with what is already looked for.
    pub(super) fn open_find(&mut self, replaces: bool) {
        let find = &mut self.desk.lens.find;
        find.open = true;
        find.replaces = replaces;
        self.find_bar.focus();
    }

    /// Closes the find bar. What it has selected stays selected.
    pub(super) fn close_find(&mut self, ctx: &egui::Context) {
        self.desk.lens.find.open = false;
        ctx.memory_mut(|m| m.request_focus(canvas::id()));
    }

    /// Looks for other words, beginning at what is selected.
    pub(super) fn look_for(&mut self, text: String, options: Options) {
        let find = &mut self.desk.lens.find;
        find.text = text;
        find.options = options;
        self.refresh_lens();
        let selected = self.desk.selected();
        let hits = self.desk.lens.hits();
        let at = hits.iter().position(|h| selected == Some(&h.object));
        self.desk.lens.find.at = at.unwrap_or(0);
        self.show_hit();
    }

    /// Goes to the next hit, or the one before; after the last comes the first.
    pub(super) fn step_to_hit(&mut self, forward: bool) {
        self.desk.lens.find.open = true;
        self.refresh_lens();
        let count = self.desk.lens.hits().len();
        if count == 0 {
            return;
        }
        let at = &mut self.desk.lens.find.at;
        *at = if forward { *at + 1 } else { *at + count - 1 } % count;
        self.show_hit();
    }

    fn show_hit(&mut self) {
        if let Some(object) = self.desk.lens.hit().map(|h| h.object.clone()) {
            self.bring_into_view(&object);
            self.desk.selection = vec![object.clone()];
            // A note whose lane is hidden is looked for where it stands.
            let drawn = self.canvas.draws(&object);
            let on = self.desk.stands_on(&object).filter(|_| !drawn);
            self.canvas.reveal(on.unwrap_or(object));
        }
    }

    /// Replaces the words at the hit at hand and goes to the next one.
    pub(super) fn replace_this(&mut self) {
        self.refresh_lens();
        let find = &self.desk.lens.find;
        let (at, with) = (find.at, find.with.clone());
        let Some(hit) = self.desk.lens.hit().cloned() else {
            return;
        };
        if hit.own.is_some() {
            let edits = self.replacements(std::slice::from_ref(&hit), &with);
            self.apply(&Edit::of(edits));
            self.refresh_lens();
        }
        // What has been put in may hold the words again; those are not met twice.
        let passed = |h: &Hit| {
            h.object == hit.object
                && h.own == hit.own
                && h.range.start < hit.range.start + with.len()
        };
        let again = self.desk.lens.hits().iter().skip(at);
        let skipped = again.take_while(|h| passed(h)).count();
        let count = self.desk.lens.hits().len().max(1);
        self.desk.lens.find.at = (at + skipped) % count;
        self.show_hit();
    }

    /// Replaces the words wherever they can be, in one step of history.
    pub(super) fn replace_all(&mut self) {
        self.refresh_lens();
        let hits: Vec<Hit> = self.desk.lens.hits().to_vec();
        let (own, names): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|h| h.own.is_some());
        let with = self.desk.lens.find.with.clone();
        let edits = self.replacements(&own, &with);
        if edits.is_empty() {
            return;
        }
        let language = self.desk.language;
        match self.desk.session.apply(&Edit::of(edits)) {
            Ok(_) => {
                self.keep_selection();
                let done = t!(language, "toast-replaced", count = own.len());
                // What is called so everywhere is not a text of the map.
                let text = match names.len() {
                    0 => done,
                    left => format!(
                        "{done} {}",
                        t!(language, "toast-not-replaced", count = left)
                    ),
                };
                self.toasts.undoable(text, t!(language, "command-undo"));
            }
            Err(error) => self.toasts.error(t!(language, error.key())),
        }
        self.refresh_lens();
    }

    /// One edit for each object in which something is replaced.
    fn replacements(&self, hits: &[Hit], with: &str) -> Vec<Edit> {
        let journey = self.desk.journey();
        let mut objects: Vec<&ObjectId> = hits.iter().map(|h| &h.object).collect();
        objects.dedup();
        let edits = objects.into_iter().filter_map(|id| {
            let mut object = Object::find(journey, id)?;
            let mut index = 0;
            object.texts_mut(&mut |text| {
                let here = hits.iter().rev();
                for hit in here.filter(|h| h.object == *id && h.own == Some(index)) {
                    text.replace_range(hit.range.clone(), with);
                }
                index += 1;
            });
            Some(Edit::Replace(object))
        });
        edits.collect()
    }

    pub(super) fn set_filter(&mut self, filter: Filter) {
        let lens = &mut self.desk.lens;
        lens.filter_bar |= !filter.is_empty();
        lens.filter = filter;
        self.refresh_lens();
    }

    /// What is being looked at or written must be seen: if the filter leaves it out, it pales instead. Says whether
    /// it does not match.
    pub(in crate::app) fn bring_into_view(&mut self, object: &ObjectId) -> bool {
        let on = self.desk.stands_on(object);
        let shown = on.as_ref().unwrap_or(object);
        let journey = self.desk.session.document();
        self.desk.state = (self.desk.state).filter(|state| journey.has_in(*state, shown));
        let lens = &mut self.desk.lens;
        let Some(matching) = lens.matching() else {
            return false;
        };
        let left_out = match on.as_ref().unwrap_or(object) {
            ObjectId::Touchpoint(id) => !matching.touchpoints.contains(id),
            ObjectId::Step(id) => !matching.steps.contains(id),
            ObjectId::Stage(id) => !matching.stages.contains(id),
            _ => false,
        };
        lens.hides &= !left_out;
        left_out
    }

    /// Says why what somebody has gone to is pale, with a way to see it as it is.
    pub(super) fn tell_of_filter(&mut self) {
        let language = self.desk.language;
        let text = t!(language, "toast-does-not-match");
        let label = t!(language, "command-clear-filter");
        self.toasts
            .offer(text, label, Wish::Do(Command::ClearFilter));
    }

    /// Keeps what is seen now as a view, to be named.
    pub(super) fn save_view(&mut self) {
        let count = self.desk.journey().views.len() + 1;
        let view = SavedView {
            name: t!(self.desk.language, "new-view", count = count),
            ..self.present_view()
        };
        let id = ObjectId::from(&view.id);
        self.desk.show_outline();
        let edit = Edit::add_last(view, Holder::Journey);
        self.add_and_rename(Some(edit), id, Opened::Added);
    }

    /// Makes the selected view that which is seen now.
    pub(super) fn update_view(&mut self) {
        let Some(ObjectId::SavedView(id)) = self.desk.selected() else {
            return;
        };
        if let Some(old) = self.desk.journey().view(id).cloned() {
            let view = SavedView {
                id: old.id,
                name: old.name,
                ..self.present_view()
            };
            self.apply(&Edit::replace(view));
            let text = t!(self.desk.language, "toast-view-updated");
            self.toasts
                .undoable(text, t!(self.desk.language, "command-undo"));
        }
    }

    fn present_view(&self) -> SavedView {
        let lens = &self.desk.lens;
        SavedView {
            filter: lens.filter.clone(),
            hides: lens.hides && !lens.filter.is_empty(),
            curves: self.desk.curves.clone(),
            persona_cards: self.desk.persona_cards,
            state: self.desk.state,
            zoom: self.canvas.zoom(),
            centre: self.canvas.centre(),
            ..SavedView::default()
        }
    }

    /// Looks at the map as this view does.
    pub(super) fn show_view(&mut self, id: &Id<SavedView>) {
        let journey = self.desk.session.document().clone();
        let Some(view) = journey.view(id) else {
            return;
        };
        self.desk.selection = vec![id.into()];
        self.show_curves(view.curves.clone());
        self.desk.persona_cards = view.persona_cards;
        self.desk.state = view.state;
        let lens = &mut self.desk.lens;
        lens.hides = view.hides;
        lens.filter_bar = !view.filter.is_empty();
        self.set_filter(view.filter.clone());
        self.canvas.show_view(view.zoom, view.centre);
    }

    pub(in crate::app) fn refresh_lens(&mut self) {
        let journey = self.desk.session.document();
        self.desk.lens.refresh(journey, self.desk.language);
    }
}
