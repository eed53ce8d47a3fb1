//! The desk: everything that panels and canvas look at, and the wishes that they send.
//!
//! They never change it; they put a [`Wish`] into [`Wishes`], and [`super::execute`] carries it out after the
//! frame. So data flows one way: desk → picture → wish → desk.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::{Command, Keymap};
use super::compare::{CompareDeed, Comparing};
use super::dialogs::LossReport;
use super::lens::Lens;
use super::present::{Presentation, Showing};
use super::tabs::{TabKey, Tabs};
use crate::audit::Report;
use crate::edit::{Edit, Session};
use crate::file::Stamp;
use crate::i18n::Language;
use crate::model::{
    Curves, Filter, Id, Journey, ObjectId, Persona, SavedView, State, Step, Touchpoint,
};
use crate::scene::{Gallery, Part, Subject};
use crate::search::Options;
use crate::settings::{self, Settings};
use crate::theme::{Theme, ThemeName};

/// What the application knows at this moment.
pub struct Desk {
    pub session: Session,
    /// Where the map lies; none until it is saved for the first time.
    pub file: Option<PathBuf>,
    /// The file as it was when it was read or written last.
    pub stamp: Option<Stamp>,
    /// Selected objects, the one that was selected last at the end.
    pub selection: Vec<ObjectId>,
    /// The part of an object that is meant itself, as long as the object alone is selected.
    pub part: Option<Subject>,
    /// Whose curve the pointer drags and whose emotions the inspector shows first.
    pub persona: Option<Id<Persona>>,
    /// Whose curves are shown.
    pub curves: Curves,
    /// The personas are explained in the head of the sheet.
    pub persona_cards: bool,
    /// Only what is there as it is, or as it is to be; else both, with marks.
    pub state: Option<State>,
    /// What is looked for in the map, and what is filtered.
    pub lens: Lens,
    pub settings: Settings,
    /// Which keys do what, after the settings.
    pub keymap: Keymap,
    pub language: Language,
    pub theme_name: ThemeName,
    pub theme: Arc<Theme>,
    /// The audit of the document as it is now.
    pub report: Arc<Report>,
    /// What the right side shows.
    pub side: Side,
    pub on_start_page: bool,
    /// The window has no room for both panels beside the map: of the two only the one in front is shown.
    pub is_narrow: bool,
    /// The outline was asked for after the right side.
    pub outline_in_front: bool,
    /// All maps that are open, this one among them.
    pub tabs: Tabs,
    /// The presentation that is going on.
    pub present: Option<Presentation>,
    /// The comparison with another map that is shown in the stead of the canvas.
    pub compare: Option<Comparing>,
    /// Seconds since the last save, for the title; none if never.
    pub saved_at: Option<std::time::Instant>,
    /// Points per map unit, for the status line.
    pub zoom: f64,
    /// The pictures of the document, as far as they have been read.
    pub pictures: Gallery,
}

/// What stands at the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Inspector,
    Audit,
    History,
}

impl Desk {
    pub fn journey(&self) -> &Arc<Journey> {
        self.session.document()
    }

    /// The object that was selected last.
    pub fn selected(&self) -> Option<&ObjectId> {
        self.selection.last()
    }

    /// The part that is selected: what edits and removes is about it and not about its object.
    pub fn selected_part(&self) -> Option<&Subject> {
        let part = self.part.as_ref()?;
        let alone = matches!(self.selection.as_slice(), [object] if *object == part.object);
        alone.then_some(part)
    }

    /// The point of a curve that is selected.
    pub fn selected_point(&self) -> Option<(&Id<Step>, &Id<Persona>)> {
        match self.selected_part()? {
            Subject {
                object: ObjectId::Step(step),
                part: Part::Emotion(persona),
            } => Some((step, persona)),
            _ => None,
        }
    }

    /// Whose emotions are set: the persona that is shown alone, the one that was chosen last, the first.
    pub fn persona_in_focus(&self) -> Option<Id<Persona>> {
        let chosen = self.curves.alone().or(self.persona.as_ref());
        let first = || self.journey().personas.first().map(|p| p.id.clone());
        chosen.cloned().or_else(first)
    }

    /// Whether the catalogue is to be seen, which stands in the place of the outline.
    pub const fn shows_catalogue(&self) -> bool {
        self.shows_left() && self.settings.show_catalogue
    }

    /// Whether the left side is to be seen.
    pub const fn shows_left(&self) -> bool {
        let behind = self.is_narrow && self.settings.show_inspector && !self.outline_in_front;
        self.settings.show_outline && !behind
    }

    /// Whether the right side is to be seen.
    pub const fn shows_side(&self) -> bool {
        let behind = self.is_narrow && self.settings.show_outline && self.outline_in_front;
        self.settings.show_inspector && !behind
    }

    /// Shows or hides the left side.
    pub const fn show_left(&mut self, on: bool) {
        self.settings.show_outline = on;
        self.outline_in_front = on;
    }

    /// Shows the outline, on which something new is to be named.
    pub const fn show_outline(&mut self) {
        self.settings.show_catalogue = false;
        self.show_left(true);
    }

    /// Shows the outline, or hides the left side if it is that.
    pub const fn toggle_outline(&mut self) {
        self.toggle_left(false);
    }

    /// Shows the catalogue, or hides the left side if it is that.
    pub const fn toggle_catalogue(&mut self) {
        self.toggle_left(true);
    }

    const fn toggle_left(&mut self, catalogue: bool) {
        let there = self.shows_left() && self.settings.show_catalogue == catalogue;
        self.settings.show_catalogue = catalogue;
        self.show_left(!there);
    }

    /// Shows or hides the right side.
    pub const fn show_side(&mut self, on: bool) {
        self.settings.show_inspector = on;
        self.outline_in_front = !on;
    }

    /// On what a note stands; nothing for everything else.
    pub fn stands_on(&self, object: &ObjectId) -> Option<ObjectId> {
        match object {
            ObjectId::Note(id) => self.journey().note(id).map(|(on, _)| on.into()),
            _ => None,
        }
    }

    pub fn is_selected(&self, object: &ObjectId) -> bool {
        self.selection.contains(object)
    }
}

/// Names a burst of typing: all that is typed into one field is one step of history.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Burst {
    pub object: ObjectId,
    pub field: &'static str,
}

/// What a panel or the canvas wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Do(Command),
    /// A step of history of its own.
    Edit(Edit),
    /// Part of a burst: edits of the same burst that follow each other are one step.
    Type(Burst, Edit),
    /// A drag: shows the document as if it consisted of this edit alone.
    Preview(Edit),
    /// The drag is over, and what it showed is meant.
    CommitPreview,
    /// The drag is over and leaves no trace.
    AbortPreview,
    /// Selects this alone; an empty list selects nothing.
    Select(Vec<ObjectId>),
    /// Selects it too, or no longer.
    ToggleSelect(ObjectId),
    /// Selects the object alone, and means this part of it.
    SelectPart(Subject),
    /// Selects it and moves the canvas so that it is in view.
    Reveal(ObjectId),
    /// Puts a touchpoint that is not on the map yet beside what is selected.
    Put(Box<Touchpoint>),
    /// Takes one into the hand, to be put down on the canvas.
    Take(Box<Touchpoint>),
    /// Opens its title for typing, in place.
    Rename(ObjectId),
    /// An edit that adds something, which is then selected and named.
    AddAndRename(Edit, ObjectId),
    /// Selects `from`, adds what comes next after it and opens that for typing. `with` adds what it stands in, which
    /// has not been named; it is in the document for the time being.
    GoOn {
        to: Command,
        from: Vec<ObjectId>,
        with: Option<Edit>,
    },
    FocusPersona(Id<Persona>),
    ShowCurves(Curves),
    /// Looks for these words.
    LookFor(String, Options),
    /// What is to stand in the stead of the words that are looked for.
    ReplaceWith(String),
    CloseFind,
    Filter(Filter),
    /// Looks at the map as this view does.
    ShowView(Id<SavedView>),
    OpenFile(PathBuf),
    OpenExample(usize),
    NewFromTemplate(&'static str),
    /// Shows the window in this language.
    Speak(Language),
    /// A text that somebody wants on the map.
    Paste(String),
    /// Files that were dropped on the window.
    OpenDropped(Vec<PathBuf>),
    /// Goes to the map of this tab.
    ShowTab(TabKey),
    CloseTab(TabKey),
    /// Puts a tab at this place in the row.
    MoveTab(TabKey, usize),
    /// Takes a file off the list of recent ones.
    ForgetRecent(PathBuf),
    /// Shows what did not come along in an export or import.
    ShowLosses(LossReport),
    /// Something of the presentation that is going on.
    Present(Showing),
    /// Shows this on the right.
    Show(Side),
    /// Asks why this finding of the audit, told by the key of its rule, is to be silenced.
    Silence(ObjectId, &'static str),
    /// Something of the comparison that is going on.
    Compare(CompareDeed),
    /// Puts this name beside ticks and comments from now on.
    SignAs(String),
    /// Sets the table of touchpoints up in this way.
    SetTable(settings::Table),
    /// Goes to where so many steps of history are in effect.
    GoTo(usize),
    /// Does this with the picture of a step, of a persona, or with the client's logo.
    Picture(ObjectId, PictureDeed),
}

/// What can be done with a picture.
#[derive(Clone, Debug)]
pub enum PictureDeed {
    /// Asks for a file to be embedded.
    Choose,
    /// Asks for a file to be linked.
    Link,
    /// Puts what is linked into the map.
    Embed,
    /// Opens its part for moving and magnifying, in place.
    Crop,
    Remove,
}

/// The wishes of a frame, in order.
#[derive(Default)]
pub struct Wishes(pub Vec<Wish>);

impl Wishes {
    pub fn push(&mut self, wish: Wish) {
        self.0.push(wish);
    }

    pub fn command(&mut self, command: Command) {
        self.push(Wish::Do(command));
    }

    pub fn edit(&mut self, edit: Edit) {
        self.push(Wish::Edit(edit));
    }
}

#[cfg(test)]
impl Desk {
    /// A desk with this map on it, as it is at the first start in German.
    pub fn with(journey: Journey) -> Self {
        let settings = Settings::default();
        Self {
            report: crate::audit::audit(&journey, crate::model::Date::today()).into(),
            session: Session::new(journey),
            file: None,
            stamp: None,
            part: None,
            selection: Vec::new(),
            persona: None,
            curves: Curves::Together,
            persona_cards: false,
            state: None,
            keymap: Keymap::new(&settings.keys),
            settings,
            language: Language::De,
            theme_name: ThemeName::Light,
            theme: ThemeName::Light.theme(),
            side: Side::Inspector,
            on_start_page: false,
            is_narrow: false,
            outline_in_front: false,
            tabs: Tabs::default(),
            lens: Lens::default(),
            present: None,
            compare: None,
            pictures: Gallery::default(),
            saved_at: None,
            zoom: 1.0,
        }
    }
}
