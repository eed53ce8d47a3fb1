//! What columns give a touchpoint.

use super::{Rows, Said, truth};
use crate::exchange::cells::Cell;
use crate::exchange::sheets::draft::At;
use crate::exchange::sheets::field::{Column, Field};
use crate::exchange::sheets::items::names;
use crate::exchange::sheets::links::Link;
use crate::exchange::sheets::report::Place;
use crate::exchange::sheets::values;
use crate::model::{
    Breakpoint, Consistency, Control, Id, Interaction, Medium, Method, Mode, Owner, Persona,
    Personalisation, Purpose, Role, Status, Touchpoint,
};

impl Rows<'_> {
    /// Gives a touchpoint what the columns say.
    pub(super) fn attributes(&mut self, row: &Place, said: &Said<'_>, at: At) {
        for (index, column, cell) in said {
            let taken = match column {
                Column::Of(field) => self.attribute(row, *field, cell, at),
                Column::Emotion(of) => {
                    self.emotion(row, (*index, cell), of.as_deref(), at);
                    true
                }
                Column::Quote(of) => {
                    self.quote(row, cell, of.as_deref(), at);
                    true
                }
                Column::Note(_) | Column::Nothing => true,
            };
            if !taken {
                self.unreadable(row, *index, cell);
            }
        }
        if let Some(evidence) = self.evidence(row, said) {
            self.it(at).evidence = Some(evidence);
        }
    }

    fn it(&mut self, at: At) -> &mut Touchpoint {
        let (step, touchpoint) = (at.step.unwrap_or(0), at.touchpoint.unwrap_or(0));
        self.draft.touchpoint_mut(at.stage, step, touchpoint)
    }

    fn attribute(&mut self, row: &Place, field: Field, cell: &Cell, at: At) -> bool {
        use Field as F;
        let l = self.draft.language;
        let text = cell.text();
        let text = text.trim();
        macro_rules! set {
            ($value:expr => $($field:ident).+) => {{
                let value = $value;
                let taken = value.is_some();
                if taken {
                    self.it(at).$($field).+ = value;
                }
                taken
            }};
        }
        match field {
            F::Kind => set!(Some(self.draft.kind(text)) => kind),
            F::Channels => {
                for name in names(text, |n| self.draft.known_channel(n).is_some()) {
                    let id = self.draft.channel(&name);
                    let channels = &mut self.it(at).channels;
                    if !channels.contains(&id) {
                        channels.push(id);
                    }
                }
                true
            }
            F::Owner => {
                let (step, touchpoint) = (at.step.unwrap_or(0), at.touchpoint.unwrap_or(0));
                self.draft.own(at.stage, step, touchpoint, text);
                true
            }
            F::Accountable => set!(Some(self.draft.owner(text)) => raci.accountable),
            F::Consulted => {
                self.it(at).raci.consulted = Vec::new();
                let owners = self.owners(text);
                self.it(at).raci.consulted = owners;
                true
            }
            F::Informed => {
                let owners = self.owners(text);
                self.it(at).raci.informed = owners;
                true
            }
            F::Importance => set!(values::rating(cell, l) => importance),
            F::MomentOfTruth => match truth(cell) {
                Some(is) => {
                    self.it(at).moment_of_truth = is;
                    true
                }
                None => false,
            },
            F::Break => {
                let reason = match truth(cell) {
                    Some(false) => return true,
                    Some(true) => String::new(),
                    None => text.to_owned(),
                };
                self.break_at(at).reason = reason;
                true
            }
            F::DropOff => match values::percent(cell, l) {
                Some(share) => {
                    self.break_at(at).drop_off = Some(share);
                    true
                }
                None => false,
            },
            F::GoesTo => {
                self.break_at(at).goes_to = text.to_owned();
                true
            }
            F::Status => set!(values::one_of(Status::ALL, text) => status),
            F::Interaction => set!(values::one_of(Interaction::ALL, text) => interaction),
            F::Mode => set!(values::one_of(Mode::ALL, text) => mode),
            F::Medium => set!(values::one_of(Medium::ALL, text) => medium),
            F::Control => set!(values::one_of(Control::ALL, text) => control),
            F::Consistency => set!(values::one_of(Consistency::ALL, text) => consistency),
            F::Personalisation => {
                set!(values::one_of(Personalisation::ALL, text) => personalisation)
            }
            F::Purposes => {
                let own = names(text, |_| !is_all(text, &Purpose::NAMED));
                self.it(at).purposes = own.iter().map(|p| values::purpose(p)).collect();
                true
            }
            F::Roles => {
                let own = names(text, |_| !is_all(text, &Role::NAMED));
                self.it(at).roles = own.iter().map(|r| values::role(r)).collect();
                true
            }
            F::Appropriate => set!(values::rating(cell, l) => expectations.appropriate),
            F::Relevant => set!(values::rating(cell, l) => expectations.relevant),
            F::Useful => set!(values::rating(cell, l) => expectations.useful),
            F::Endearing => set!(values::rating(cell, l) => expectations.endearing),
            F::Methods => {
                let named = names(text, |n| values::one_of(Method::ALL, n).is_some());
                let known = |n: &String| values::one_of(Method::ALL, n);
                let methods: Vec<Method> = named.iter().filter_map(known).collect();
                let taken = methods.len() == named.len();
                self.it(at).methods = methods;
                taken
            }
            F::Personas => {
                let personas = self.personas(text);
                self.it(at).personas = personas;
                true
            }
            F::Path => set!(Some(self.draft.path(text)) => path),
            F::SameAs => {
                let id = self.it(at).id.clone();
                let link = Link::SameAs(id, text.to_owned());
                self.draft.links.push((row.clone(), link));
                true
            }
            // Told together, or of the step.
            _ => true,
        }
    }

    fn break_at(&mut self, at: At) -> &mut Breakpoint {
        self.it(at)
            .breakpoint
            .get_or_insert_with(Breakpoint::default)
    }

    fn owners(&mut self, text: &str) -> Vec<Id<Owner>> {
        let draft = &mut *self.draft;
        let known = |n: &str| draft.after.owners.iter().any(|o| o.name.trim() == n);
        let names = names(text, known);
        names.iter().map(|name| draft.owner(name)).collect()
    }

    pub(super) fn personas(&mut self, text: &str) -> Vec<Id<Persona>> {
        let draft = &mut *self.draft;
        let known = |n: &str| draft.after.personas.iter().any(|p| p.name.trim() == n);
        let names = names(text, known);
        names.iter().map(|name| draft.persona(name)).collect()
    }
}

/// Whether each part of a text between commas is one of these.
fn is_all<T: crate::words::Word + Clone>(text: &str, all: &[T]) -> bool {
    text.split(',')
        .all(|part| values::one_of(all, part).is_some())
}
