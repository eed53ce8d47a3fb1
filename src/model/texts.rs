//! The words that people have written themselves, object by object: what can be searched and replaced. What stands
//! in an object as an object of its own (the notes of a step) is not part of it.

use super::{
    About, Channel, Criterion, Emotion, Kind, Kpi, Lane, Note, Owner, Path, Persona, Purpose, Role,
    SavedView, Source, Stage, Step, Touchpoint,
};

/// Shows each text of an object, always in the same order: `texts` to be read, `texts_mut` to be changed.
macro_rules! texts {
    ($texts:ident, $iter:ident $(, $mutable:ident)?) => {
        texts! { @named $texts $($mutable)?: Path, Owner, Kind, Channel, Kpi, Source, SavedView }

        impl About {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.title);
                see(&$($mutable)? self.scenario);
                see(&$($mutable)? self.goal);
                see(&$($mutable)? self.author);
                see(&$($mutable)? self.confidentiality);
                see(&$($mutable)? self.client.name);
                let periods = &$($mutable)? self.period_names;
                periods.before.$iter().for_each(&mut *see);
                periods.during.$iter().for_each(&mut *see);
                periods.after.$iter().for_each(&mut *see);
            }
        }

        impl Persona {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.name);
                see(&$($mutable)? self.role);
                see(&$($mutable)? self.quote);
                self.goals.$iter().for_each(&mut *see);
                self.needs.$iter().for_each(&mut *see);
                self.frustrations.$iter().for_each(&mut *see);
            }
        }

        impl Lane {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                self.title.$iter().for_each(&mut *see);
                self.subtitle.$iter().for_each(&mut *see);
            }
        }

        impl Stage {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.name);
                see(&$($mutable)? self.goal);
                see(&$($mutable)? self.motivation);
                see(&$($mutable)? self.behaviour);
                for criterion in self.criteria.$iter() {
                    if let Criterion::Own(own) = criterion {
                        see(own);
                    }
                }
                see(&$($mutable)? self.company_goal);
                self.strengths.$iter().for_each(&mut *see);
                self.weaknesses.$iter().for_each(&mut *see);
                self.growth_levers.$iter().for_each(&mut *see);
            }
        }

        impl Step {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.title);
                self.emotions.$iter().for_each(|e| e.$texts(&mut *see));
            }
        }

        impl Touchpoint {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.title);
                if let Some(breakpoint) = &$($mutable)? self.breakpoint {
                    see(&$($mutable)? breakpoint.reason);
                    see(&$($mutable)? breakpoint.goes_to);
                }
                for purpose in self.purposes.$iter() {
                    if let Purpose::Own(own) = purpose {
                        see(own);
                    }
                }
                for role in self.roles.$iter() {
                    if let Role::Own(own) = role {
                        see(own);
                    }
                }
                self.emotions.$iter().for_each(|e| e.$texts(&mut *see));
                for tick in self.ticks.$iter() {
                    see(&$($mutable)? tick.remark);
                }
                for silenced in self.silenced.$iter() {
                    see(&$($mutable)? silenced.reason);
                }
            }
        }

        impl Emotion {
            fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                self.quote.$iter().for_each(see);
            }
        }

        impl Note {
            pub fn $texts(&$($mutable)? self, see: &mut dyn FnMut(&$($mutable)? String)) {
                see(&$($mutable)? self.text);
                for comment in self.comments.$iter() {
                    see(&$($mutable)? comment.text);
                }
            }
        }
    };
    (@named $texts:ident: $($class:ident),*) => {$(
        impl $class {
            pub fn $texts(&self, see: &mut dyn FnMut(&String)) {
                see(&self.name);
            }
        }
    )*};
    (@named $texts:ident mut: $($class:ident),*) => {$(
        impl $class {
            pub fn $texts(&mut self, see: &mut dyn FnMut(&mut String)) {
                see(&mut self.name);
            }
        }
    )*};
}

texts!(texts, iter);
texts!(texts_mut, iter_mut, mut);
