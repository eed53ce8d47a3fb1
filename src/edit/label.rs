//! What history calls a step.

use super::member::{Member, Take, fields};
use super::object::each_class;
use super::{Edit, Object};
use crate::model::{About, Class, Id, Journey, ObjectId};

/// What was done to the objects of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    Add,
    Remove,
    /// Only its name or title.
    Rename,
    /// Anything else, or several things at once.
    Change,
    /// To another parent.
    Move,
    /// Among its siblings.
    Reorder,
    /// Only this attribute.
    Set(Field),
    Duplicate,
    Paste,
}

macro_rules! attributes {
    ($($name:ident = $key:literal),* $(,)?) => {
        /// An attribute of an object, as a label names it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $($name,)*
        }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in sentences.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}
attributes! {
    Name = "name",
    Title = "title",
    Emotions = "emotions",
    Measurements = "measurements",
    Scenario = "scenario",
    Goal = "goal",
    Language = "language",
    Scope = "scope",
    State = "state",
    PeriodNames = "period-names",
    Author = "author",
    Date = "date",
    Version = "version",
    Confidentiality = "confidentiality",
    Client = "client",
    Accent = "accent",
    Owner = "owner",
    Importance = "importance",
    Channels = "channels",
    Kind = "kind",
    MomentOfTruth = "moment-of-truth",
    Breakpoint = "breakpoint",
    Status = "status",
    Interaction = "interaction",
    Mode = "mode",
    Medium = "medium",
    Control = "control",
    Purpose = "purpose",
    Role = "role",
    Expectations = "expectations",
    Consistency = "consistency",
    Personalisation = "personalisation",
    Method = "method",
    Evidence = "evidence",
    Personas = "personas",
    Path = "path",
    SameAs = "same-as",
    Ticks = "ticks",
    Silenced = "silenced",
    Period = "period",
    Duration = "duration",
    Waiting = "waiting",
    LeadsBack = "leads-back",
    Picture = "picture",
    Colour = "colour",
    Share = "share",
    Quote = "quote",
    Initials = "initials",
    Icon = "icon",
    Unit = "unit",
    Subtitle = "subtitle",
    Height = "height",
    Shown = "shown",
    Content = "content",
    Motivation = "motivation",
    Behaviour = "behaviour",
    Criteria = "criteria",
    Severity = "severity",
    Effort = "effort",
    Due = "due",
    Votes = "votes",
    Comments = "comments",
    Span = "span",
    Parts = "parts",
    Age = "age",
    About = "about",
    Goals = "goals",
    Needs = "needs",
    Frustrations = "frustrations",
    Kpis = "kpis",
    Direction = "direction",
    Answers = "answers",
    Filter = "filter",
    CompanyGoal = "company-goal",
    Strengths = "strengths",
    Weaknesses = "weaknesses",
    GrowthLevers = "growth-levers",
    Width = "width",
    AuditRound = "audit-round",
}

/// A step of history in values; `i18n` has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    pub deed: Deed,
    /// What it was done to: none for objects of several classes, or the journey itself.
    pub class: Option<Class>,
    /// To how many objects.
    pub count: usize,
}

impl Label {
    pub const fn new(deed: Deed, class: Class) -> Self {
        Self {
            deed,
            class: Some(class),
            count: 1,
        }
    }

    /// The key of its sentence, which takes `$class` ([`Label::class_key`]), `$count`, `$field`
    /// ([`Label::field_key`]) and `$name` (of the only object, with a space before it, or nothing).
    pub const fn key(self) -> &'static str {
        match self.deed {
            Deed::Add => "edit-add",
            Deed::Remove => "edit-remove",
            Deed::Rename => "edit-rename",
            Deed::Change => "edit-change",
            Deed::Move => "edit-move",
            Deed::Reorder => "edit-reorder",
            Deed::Set(_) => "edit-set",
            Deed::Duplicate => "edit-duplicate",
            Deed::Paste => "edit-paste",
        }
    }

    /// The attribute in messages; nothing where several things have changed.
    pub const fn field_key(self) -> &'static str {
        match self.deed {
            Deed::Set(field) => field.key(),
            _ => "",
        }
    }

    /// The class in messages: its own key, `journey`, or `several` for a mixture.
    pub const fn class_key(self) -> &'static str {
        match self.class {
            Some(class) => class.key(),
            None if self.count == 1 => "journey",
            None => "several",
        }
    }

    /// One label for all that was done: the common deed, or that of adding if all of them are new.
    pub(super) fn of(deeds: &[(Deed, ObjectId)]) -> Self {
        let deeds = ends(deeds);
        let mut objects: Vec<&ObjectId> = deeds.iter().map(|(_, id)| id).collect();
        objects.sort_unstable();
        objects.dedup();
        let common = |deed: Deed| deeds.iter().all(|(d, _)| *d == deed);
        let is_new = |id: &ObjectId| deeds.iter().any(|(d, o)| *d == Deed::Add && o == id);
        let deed = match deeds.first() {
            Some((first, _)) if common(*first) => *first,
            Some((Deed::Add, _)) if objects.iter().all(|id| is_new(id)) => Deed::Add,
            _ => Deed::Change,
        };
        let class = objects.first().and_then(|id| id.class());
        Self {
            deed,
            class: class.filter(|_| objects.iter().all(|id| id.class() == class)),
            count: objects.len().max(1),
        }
    }
}

/// What was meant: an entry of a list that is made to be given to something goes without saying.
pub(super) fn ends(deeds: &[(Deed, ObjectId)]) -> Vec<&(Deed, ObjectId)> {
    let is_means = |(deed, id): &(Deed, ObjectId)| *deed == Deed::Add && is_in_list(id);
    let ends: Vec<_> = deeds.iter().filter(|d| !is_means(d)).collect();
    if ends.is_empty() {
        deeds.iter().collect()
    } else {
        ends
    }
}

/// Whether an object is nothing by itself: others refer to it.
const fn is_in_list(id: &ObjectId) -> bool {
    matches!(
        id,
        ObjectId::Owner(_)
            | ObjectId::Channel(_)
            | ObjectId::Kind(_)
            | ObjectId::Path(_)
            | ObjectId::Kpi(_)
            | ObjectId::Source(_)
    )
}

/// Adds what `edit` does to which object of `journey`, the document before it.
pub(super) fn deeds(journey: &Journey, edit: &Edit, into: &mut Vec<(Deed, ObjectId)>) {
    match edit {
        Edit::Add { object, .. } => into.push((Deed::Add, object.id())),
        Edit::Remove(id) => into.push((Deed::Remove, id.clone())),
        Edit::Replace(object) => {
            let deed = each_class!(object, Object, x => replacement(journey, x.as_ref()),
                Object::About(about) => what_changes(ABOUT, &journey.about, about),
                Object::Measurements(_) => Deed::Set(Field::Measurements));
            into.push((deed, object.id()));
        }
        Edit::Move { object, to } => {
            let parent = each_class!(object, ObjectId, id => Member::parent(journey, id),
                ObjectId::Journey => None);
            let deed = if parent.as_ref() == Some(&to.parent) {
                Deed::Reorder
            } else {
                Deed::Move
            };
            into.push((deed, object.clone()));
        }
        Edit::Batch(edits) => {
            for edit in edits {
                deeds(journey, edit, into);
            }
        }
    }
}

/// What putting `new` in the stead of the document's own does to it.
fn replacement<T: Member>(journey: &Journey, new: &T) -> Deed {
    let id: &Id<T> = new.id();
    let Some(own) = T::find(journey, id) else {
        return Deed::Change;
    };
    let mut new = new.clone();
    new.keep_children(own);
    what_changes(T::FIELDS, own, &new)
}

/// The only attribute in which the two differ; "change" if there are several.
fn what_changes<T: Clone + PartialEq>(fields: &[(Field, Take<T>)], own: &T, new: &T) -> Deed {
    match differing(fields, own, new).as_slice() {
        [Field::Name] => Deed::Rename,
        [field] => Deed::Set(*field),
        _ => Deed::Change,
    }
}

/// The attributes in which the two differ.
fn differing<T: Clone + PartialEq>(fields: &[(Field, Take<T>)], own: &T, new: &T) -> Vec<Field> {
    if own == new {
        return Vec::new();
    }
    let differ = fields.iter().filter(|(_, take)| {
        let mut probe = own.clone();
        take(&mut probe, new);
        probe != *own
    });
    let mut differ: Vec<Field> = differ.map(|(field, _)| *field).collect();
    differ.dedup();
    differ
}

impl Object {
    /// The attributes in which two states of an object differ, in their order; nothing for two of different classes. What
    /// stands in it as an object of its own is not looked at.
    pub fn differences(&self, new: &Self) -> Vec<Field> {
        fn of<T: Member>(own: &T, new: &T) -> Vec<Field> {
            differing(T::FIELDS, own, new)
        }
        match (self, new) {
            (Self::About(a), Self::About(b)) => differing(ABOUT, a, b),
            (Self::Measurements(a), Self::Measurements(b)) if a != b => vec![Field::Measurements],
            (Self::Persona(a), Self::Persona(b)) => of(a.as_ref(), b),
            (Self::Path(a), Self::Path(b)) => of(a.as_ref(), b),
            (Self::Owner(a), Self::Owner(b)) => of(a.as_ref(), b),
            (Self::Kind(a), Self::Kind(b)) => of(a.as_ref(), b),
            (Self::Channel(a), Self::Channel(b)) => of(a.as_ref(), b),
            (Self::Kpi(a), Self::Kpi(b)) => of(a.as_ref(), b),
            (Self::Source(a), Self::Source(b)) => of(a.as_ref(), b),
            (Self::Lane(a), Self::Lane(b)) => of(a.as_ref(), b),
            (Self::SavedView(a), Self::SavedView(b)) => of(a.as_ref(), b),
            (Self::Stage(a), Self::Stage(b)) => of(a.as_ref(), b),
            (Self::Step(a), Self::Step(b)) => of(a.as_ref(), b),
            (Self::Touchpoint(a), Self::Touchpoint(b)) => of(a.as_ref(), b),
            (Self::Note(a), Self::Note(b)) => of(a.as_ref(), b),
            _ => Vec::new(),
        }
    }
}

const ABOUT: &[(Field, Take<About>)] = fields![
    About {}
    Title: title, Scenario: scenario, Goal: goal, Language: language, Scope: scope, State: state,
    PeriodNames: period_names, Author: author, Date: date, Version: version,
    Confidentiality: confidentiality, Client: client, Accent: accent,
    AuditRound: audit,
];
