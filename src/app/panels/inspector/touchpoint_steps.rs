//! What else a touchpoint says of itself, folded by the five steps of the audit.

use egui::Ui;

use super::chips::{chip, named_and_own, persona_chips, switch, toggles};
use super::evidence::evidence_ui;
use super::measurements::measurements_ui;
use super::options::{self, worded};
use super::pane::{Pane, widget_id};
use super::parts::{caption, fold, one_of_row, subtitle};
use super::picker::{Entry, Picked, Picker, row_ui};
use super::touchpoint::owner_picker;
use crate::app::desk::Wish;
use crate::app::widgets::{field, rating_dots};
use crate::audit;
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{
    Check, Consistency, Control, Expectations, Holder, Id, Inherited, Interaction, Medium, Method,
    Mode, ObjectId, Owner, Path, Personalisation, Purpose, Raci, Rating, Role, Status, Touchpoint,
};
use crate::text::Icon;
use crate::words::audit_step;

/// The five folds.
pub fn steps_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let forms = [list_ui, purpose_ui, role_ui, owner_ui, effect_ui];
    for (step, form) in (1..).zip(forms) {
        let title = format!("{step} · {}", audit_step(pane.language(), step));
        let checks = || Check::ALL.iter().filter(|c| c.step() == step);
        let done = |check: &&Check| audit::state(pane.journey(), it, **check).is_done();
        let (done, of) = (checks().filter(done).count(), checks().count());
        let right = t!(pane.language(), "inspector-done-of", done = done, of = of);
        let section = widget_id(&ObjectId::Journey, &format!("touchpoint-step-{step}"));
        fold(ui, pane, section, &title, &right, |ui, pane| {
            form(ui, pane, object, it)
        });
    }
}

/// What comes from a channel, if nothing is set here.
fn pale<V>(inherited: Option<Inherited<V>>) -> Option<V> {
    inherited.filter(|i| !i.is_own()).map(Inherited::value)
}

fn list_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let words = worded(pane, Interaction::ALL);
    let label = t!(language, "term-interaction");
    one_of_row(
        ui,
        pane,
        (object, "interaction"),
        &label,
        &words,
        (it.interaction, None),
        |t: &mut Touchpoint, new| t.interaction = new,
    );
    let words = worded(pane, Mode::ALL);
    let label = t!(language, "term-mode");
    one_of_row(
        ui,
        pane,
        (object, "mode"),
        &label,
        &words,
        (it.mode, None),
        |t: &mut Touchpoint, new| t.mode = new,
    );
    let words = worded(pane, Medium::ALL);
    let label = t!(language, "term-medium");
    let own = (it.medium, pale(pane.journey().medium_of(it)));
    one_of_row(ui, pane, (object, "medium"), &label, &words, own, {
        |t: &mut Touchpoint, new| t.medium = new
    });
    let words = worded(pane, Control::ALL);
    let label = t!(language, "term-control");
    let own = (it.control, pale(pane.journey().control_of(it)));
    one_of_row(ui, pane, (object, "control"), &label, &words, own, {
        |t: &mut Touchpoint, new| t.control = new
    });
    let words = worded(pane, Status::ALL);
    let label = t!(language, "term-status");
    one_of_row(
        ui,
        pane,
        (object, "status"),
        &label,
        &words,
        (it.status, None),
        |t: &mut Touchpoint, new| t.status = new,
    );
    let label = t!(language, "inspector-for-personas");
    let switched = field(ui, pane.theme(), &label, |ui| {
        persona_chips(ui, pane, &it.personas)
    });
    if let Some(id) = switched {
        pane.set(object, |t: &mut Touchpoint| switch(&mut t.personas, id));
    }
    path_row(
        ui,
        pane,
        object,
        it.path.as_ref(),
        |t: &mut Touchpoint, new| t.path = new,
    );
    let label = t!(language, "term-same-as");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let entries = options::other_touchpoints(pane, &it.id);
        let picker = Picker::new(widget_id(object, "same-as"), &label).unsettable();
        picker.ui(ui, pane, &entries, it.same_as.as_ref())
    });
    match picked {
        Some(Picked::Value(id)) => pane.set(object, |t: &mut Touchpoint| t.same_as = Some(id)),
        Some(_) => pane.set(object, |t: &mut Touchpoint| t.same_as = None),
        None => {}
    }
    twins_ui(ui, pane, it);
    let evidence = it.evidence.as_ref();
    evidence_ui(ui, pane, (object, "own"), evidence, |t: &mut Touchpoint| {
        &mut t.evidence
    });
}

/// The other places at which the touchpoint stands; a click goes there.
fn twins_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Touchpoint) {
    let journey = pane.journey();
    let groups = journey.twins();
    let Some(group) = groups.iter().find(|g| g.contains(&it.id)) else {
        return;
    };
    caption(ui, pane.theme(), &t!(pane.language(), "inspector-twins"));
    for spot in group.iter().filter_map(|id| journey.touchpoint(id)) {
        if spot.touchpoint.id == it.id {
            continue;
        }
        let stage = options::named(pane, &spot.stage.name);
        let title = options::named(pane, &spot.touchpoint.title);
        let entry = Entry::new((), format!("{title} · {stage}")).icon(Icon::ArrowRight);
        if row_ui(ui, pane.theme(), &entry, false, false).clicked() {
            pane.wishes.push(Wish::Reveal((&spot.touchpoint.id).into()));
        }
    }
}

/// A path to choose, or to make.
pub fn path_row<T: super::pane::Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    path: Option<&Id<Path>>,
    change: impl FnOnce(&mut T, Option<Id<Path>>),
) {
    let language = pane.language();
    let (label, new) = (
        t!(language, "class-path"),
        t!(language, "inspector-new-path"),
    );
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(widget_id(object, "path"), &label)
            .unsettable()
            .creating(&new);
        picker.ui(ui, pane, &options::paths(pane), path)
    });
    match picked {
        Some(Picked::Value(id)) => pane.set(object, |it: &mut T| change(it, Some(id))),
        Some(Picked::Unset) => pane.set(object, |it: &mut T| change(it, None)),
        Some(Picked::New(name)) => {
            let new = Path::new(&name);
            let id = new.id.clone();
            let add = Edit::add_last(new, Holder::Journey);
            pane.add_and_set(add, object, |it: &mut T| change(it, Some(id)));
        }
        None => {}
    }
}

fn purpose_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let hint = t!(language, "inspector-own-purpose");
    let at = (object, "own-purpose");
    let own = (hint.as_str(), Purpose::Own as fn(String) -> Purpose);
    let named = &Purpose::NAMED;
    named_and_own(
        ui,
        pane,
        at,
        named,
        &it.purposes,
        own,
        |t: &mut Touchpoint| &mut t.purposes,
    );
}

fn role_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let hint = t!(language, "inspector-own-role");
    let at = (object, "own-role");
    let own = (hint.as_str(), Role::Own as fn(String) -> Role);
    let named = &Role::NAMED;
    named_and_own(ui, pane, at, named, &it.roles, own, |t: &mut Touchpoint| {
        &mut t.roles
    });
    ui.add_space(4.0);
    subtitle(ui, pane.theme(), &t!(language, "term-expectations"));
    type Part = fn(&mut Expectations) -> &mut Option<Rating>;
    let e = it.expectations;
    let rows: [(String, Option<Rating>, Part); 4] = [
        (t!(language, "term-appropriate"), e.appropriate, |e| {
            &mut e.appropriate
        }),
        (t!(language, "term-relevant"), e.relevant, |e| {
            &mut e.relevant
        }),
        (t!(language, "term-useful"), e.useful, |e| &mut e.useful),
        (t!(language, "term-endearing"), e.endearing, |e| {
            &mut e.endearing
        }),
    ];
    for (label, own, part) in rows {
        if let Some(new) = rating_row(ui, pane, &label, own) {
            pane.set(object, |t: &mut Touchpoint| {
                *part(&mut t.expectations) = new
            });
        }
    }
    let words = worded(pane, Consistency::ALL);
    let label = t!(language, "term-consistency");
    one_of_row(
        ui,
        pane,
        (object, "consistency"),
        &label,
        &words,
        (it.consistency, None),
        |t: &mut Touchpoint, new| t.consistency = new,
    );
    let words = worded(pane, Personalisation::ALL);
    let label = t!(language, "term-personalisation");
    let own = (it.personalisation, None);
    one_of_row(
        ui,
        pane,
        (object, "personalisation"),
        &label,
        &words,
        own,
        |t: &mut Touchpoint, new| t.personalisation = new,
    );
}

/// A rating by dots; answers what was chosen, if anything was.
pub fn rating_row(
    ui: &mut Ui,
    pane: &Pane<'_>,
    label: &str,
    own: Option<Rating>,
) -> Option<Option<Rating>> {
    let unset = t!(pane.language(), "inspector-unset");
    let chosen = field(ui, pane.theme(), label, |ui| {
        ui.horizontal(|ui| {
            let chosen = rating_dots(ui, pane.theme(), label, own.map(Rating::get));
            if own.is_none() {
                caption(ui, pane.theme(), &unset);
            }
            chosen
        })
        .inner
    });
    chosen.map(|new| new.and_then(|n| Rating::try_from(i64::from(n)).ok()))
}

fn owner_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let label = t!(language, "term-accountable");
    field(ui, pane.theme(), &label, |ui| {
        let own = (it.raci.accountable.as_ref(), None);
        owner_picker(ui, pane, (object, "accountable"), &label, own, {
            |t: &mut Touchpoint, new| t.raci.accountable = new
        });
    });
    type Part = fn(&mut Raci) -> &mut Vec<Id<Owner>>;
    let rows: [(&str, String, &[Id<Owner>], Part); 2] = [
        (
            "consulted",
            t!(language, "term-consulted"),
            &it.raci.consulted,
            |r| &mut r.consulted,
        ),
        (
            "informed",
            t!(language, "term-informed"),
            &it.raci.informed,
            |r| &mut r.informed,
        ),
    ];
    for (key, label, list, part) in rows {
        owners_row(ui, pane, (object, key), &label, list, part);
    }
}

/// Several owners as chips.
fn owners_row(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    label: &str,
    list: &[Id<Owner>],
    part: fn(&mut Raci) -> &mut Vec<Id<Owner>>,
) {
    let language = pane.language();
    field(ui, pane.theme(), label, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(6.0);
            for id in list {
                let name = pane
                    .journey()
                    .owner(id)
                    .map(|o| options::named(pane, &o.name));
                if chip(ui, pane, None, &name.unwrap_or_default(), None).is_some() {
                    pane.set(object, |t: &mut Touchpoint| {
                        part(&mut t.raci).retain(|o| o != id)
                    });
                }
            }
            let mut entries = options::owners(pane);
            entries.retain(|e| !list.contains(&e.value));
            let new = t!(language, "inspector-new-owner");
            let name = t!(language, "inspector-add-named", name = label);
            let picker = Picker::new(widget_id(object, key), &name).button(Icon::Plus);
            match picker.creating(&new).ui(ui, pane, &entries, None) {
                Some(Picked::Value(id)) => {
                    pane.set(object, |t: &mut Touchpoint| part(&mut t.raci).push(id));
                }
                Some(Picked::New(name)) => {
                    let new = Owner::new(&name);
                    let id = new.id.clone();
                    let add = Edit::add_last(new, Holder::Journey);
                    let push = |t: &mut Touchpoint| part(&mut t.raci).push(id);
                    pane.add_and_set(add, object, push);
                }
                Some(Picked::Unset) | None => {}
            }
        });
    });
}

fn effect_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let mut suggested: Vec<_> = pane.journey().suggested_kpis(it).cloned().collect();
    suggested.sort();
    suggested.dedup();
    measurements_ui::<Touchpoint>(ui, pane, object, &it.kpis, &suggested);
    ui.add_space(4.0);
    subtitle(ui, pane.theme(), &t!(language, "term-methods"));
    let words = worded(pane, Method::ALL);
    if let Some(method) = toggles(ui, pane.theme(), &words, |m| it.methods.contains(m)) {
        pane.set(object, |t: &mut Touchpoint| switch(&mut t.methods, method));
    }
}
