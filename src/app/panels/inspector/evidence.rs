//! What a statement rests on: assumed, or observed with source and n.

use egui::Ui;

use super::numbers::{Wanted, number_field};
use super::options;
use super::pane::{Pane, Subject, widget_id};
use super::parts::{FieldLook, one_of};
use super::picker::{Picked, Picker, Setting};
use crate::app::widgets::field;
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{Evidence, Holder, Id, ObjectId, Source};
use crate::words::Word;

/// The rows that say what something rests on. `key` tells them from other evidence in the same object,
/// `place` is where in the object it stands.
pub fn evidence_ui<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    evidence: Option<&Evidence>,
    place: impl Fn(&mut T) -> &mut Option<Evidence> + Clone + 'static,
) {
    let language = pane.language();
    let label = t!(language, "term-evidence");
    let options = [
        (false, Evidence::Assumed.word(language)),
        (true, t!(language, "evidence-observed")),
    ];
    let own = evidence.map(Evidence::is_observed);
    let chosen = field(ui, pane.theme(), &label, |ui| {
        let id = widget_id(object, &format!("{key}-evidence"));
        one_of(ui, pane, id, &label, &options, Setting::own(own))
    });
    if let Some(chosen) = chosen {
        let new = chosen.map(|observed| {
            if observed {
                Evidence::Observed {
                    source: None,
                    n: None,
                }
            } else {
                Evidence::Assumed
            }
        });
        pane.set(object, |it: &mut T| *place(it) = new);
    }
    let Some(Evidence::Observed { source, n }) = evidence else {
        return;
    };
    let name = t!(language, "class-source");
    let change = place.clone();
    field(ui, pane.theme(), &name, |ui| {
        source_picker(
            ui,
            pane,
            (object, &format!("{key}-source")),
            source.as_ref(),
            {
                move |it: &mut T, new| {
                    if let Some(Evidence::Observed { source, .. }) = change(it) {
                        *source = new;
                    }
                }
            },
        );
    });
    let name = t!(language, "inspector-sample");
    field(ui, pane.theme(), &name, |ui| {
        let at = (object, format!("{key}-n"));
        let look = FieldLook::named(&name);
        let value = n.map(f64::from);
        number_field(
            ui,
            pane,
            (at.0, &at.1),
            look,
            value,
            Wanted::COUNT,
            move |it: &mut T, new| {
                if let Some(Evidence::Observed { n, .. }) = place(it) {
                    *n = new.map(|n| n as u32);
                }
            },
        );
    });
}

/// A source to choose, or to make.
pub fn source_picker<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    source: Option<&Id<Source>>,
    change: impl FnOnce(&mut T, Option<Id<Source>>),
) {
    let language = pane.language();
    let (name, new) = (
        t!(language, "class-source"),
        t!(language, "inspector-new-source"),
    );
    let entries = options::sources(pane);
    let picker = Picker::new(widget_id(object, key), &name)
        .unsettable()
        .creating(&new);
    match picker.ui(ui, pane, &entries, source) {
        Some(Picked::Value(id)) => pane.set(object, |it: &mut T| change(it, Some(id))),
        Some(Picked::Unset) => pane.set(object, |it: &mut T| change(it, None)),
        Some(Picked::New(name)) => {
            let new = Source {
                name,
                ..Source::default()
            };
            let id = new.id.clone();
            let add = Edit::add_last(new, Holder::Journey);
            pane.add_and_set(add, object, |it: &mut T| change(it, Some(id)));
        }
        None => {}
    }
}

/// "observed · interviews with customers · n = 14".
pub fn evidence_text(pane: &Pane<'_>, evidence: Option<&Evidence>) -> String {
    let language = pane.language();
    let Some(evidence) = evidence else {
        return t!(language, "inspector-no-evidence");
    };
    let mut parts = vec![evidence.word(language)];
    if let Evidence::Observed { source, n } = evidence {
        let source = source.as_ref().and_then(|id| pane.journey().source(id));
        parts.extend(source.map(|s| options::named(pane, &s.name)));
        parts.extend(n.map(|n| t!(language, "picture-sample", n = n)));
    }
    parts.join(" · ")
}
