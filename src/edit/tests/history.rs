//! Steps of history: what they are called, where they lead.

use super::*;
use crate::i18n::{self, FluentValue, Language};

#[test]
fn history_calls_things_by_what_was_done() {
    let shop = shop();
    let label = |edit: Edit| edit.label(&shop);
    let pay = step(&shop, "pay");
    let renamed = Step {
        title: "Order".into(),
        ..pay.clone()
    };
    assert_eq!(
        label(Edit::replace(renamed)),
        Label::new(Deed::Rename, Class::Step)
    );
    let score = Score::clamped(2.0);
    let emotion = set_emotion(&shop, &(&pay.id).into(), &id("mira"), score).unwrap();
    assert_eq!(
        label(emotion),
        Label::new(Deed::Set(Field::Emotions), Class::Step)
    );
    let slower = Step {
        waiting: Some(Span::Days(2.0)),
        ..pay.clone()
    };
    assert_eq!(
        label(Edit::replace(slower.clone())),
        Label::new(Deed::Set(Field::Waiting), Class::Step)
    );
    let slower_and_longer = Step {
        duration: Some(Span::Days(3.0)),
        ..slower
    };
    assert_eq!(
        label(Edit::replace(slower_and_longer)),
        Label::new(Deed::Change, Class::Step)
    );
    let owned = ["page", "page-again"].map(|text| {
        Edit::replace(Touchpoint {
            owner: Some(id("shop-team")),
            ..touchpoint(&shop, text).clone()
        })
    });
    let expected = Label {
        count: 2,
        ..Label::new(Deed::Set(Field::Owner), Class::Touchpoint)
    };
    assert_eq!(label(Edit::Batch(owned.to_vec())), expected);
    let team = Owner::new("New team");
    let given = Edit::replace(Touchpoint {
        owner: Some(team.id.clone()),
        ..touchpoint(&shop, "page").clone()
    });
    let made = Edit::add_last(team, Holder::Journey);
    assert_eq!(
        label(Edit::Batch(vec![made, given])),
        Label::new(Deed::Set(Field::Owner), Class::Touchpoint),
        "who is made to be given goes without saying"
    );
    let to = in_stage("after", 0);
    let object = ObjectId::Step(id("unpack"));
    assert_eq!(
        label(Edit::Move {
            object,
            to: to.clone()
        }),
        Label::new(Deed::Reorder, Class::Step)
    );
    let object = ObjectId::Step(id("pay"));
    assert_eq!(
        label(Edit::Move { object, to }),
        Label::new(Deed::Move, Class::Step)
    );
    let both = ["page", "checkout"].map(|t| Edit::Remove(ObjectId::Touchpoint(id(t))));
    let expected = Label {
        count: 2,
        ..Label::new(Deed::Remove, Class::Touchpoint)
    };
    assert_eq!(label(Edit::Batch(both.to_vec())), expected);
}

#[test]
fn every_step_of_history_has_words_in_every_language() {
    use Deed::*;
    let deeds = [Add, Remove, Rename, Change, Move, Reorder, Duplicate, Paste];
    let fields = Field::ALL.iter().map(|field| Set(*field));
    let classes = Class::ALL.map(Some).into_iter().chain([None]);
    for (deed, class) in deeds
        .into_iter()
        .chain(fields)
        .flat_map(|d| classes.clone().map(move |c| (d, c)))
    {
        for (language, count) in [
            (Language::De, 1),
            (Language::De, 3),
            (Language::En, 1),
            (Language::En, 3),
        ] {
            let label = Label { deed, class, count };
            let words = i18n::text(
                language,
                label.key(),
                &[
                    ("class", FluentValue::from(label.class_key())),
                    ("count", FluentValue::from(label.count)),
                    ("field", FluentValue::from(label.field_key())),
                    ("name", FluentValue::from("")),
                ],
            );
            assert!(
                !words.contains(['⟨', '{']) && !words.is_empty(),
                "{label:?}: {words}"
            );
        }
    }
}

fn title(session: &mut Session, text: &str) {
    let edit = Edit::replace(Touchpoint {
        title: text.into(),
        ..touchpoint(session.document(), "page").clone()
    });
    assert!(session.apply(&edit).unwrap().document);
}

#[test]
fn when_several_cards_go_at_once_what_is_left_beside_them_is_selected() {
    let mut session = Session::new(shop());
    let all = ["wait", "unpack"].map(|text| Edit::Remove(ObjectId::Step(id(text))));
    let change = session.apply(&Edit::Batch(all.to_vec())).unwrap();
    assert_eq!(change.focus, ObjectId::Stage(id("after")));
    let undone = session.undo().unwrap();
    assert_eq!(undone.focus, ObjectId::Step(id("wait")));
    let both = ["unpack", "wait"].map(|text| ObjectId::Step(id(text)));
    assert_eq!(undone.objects, both, "all that came back is selected");
}

#[test]
fn what_was_undone_survives_until_something_new_is_done() {
    let mut session = Session::new(shop());
    for text in ["One", "Two", "Three"] {
        title(&mut session, text);
    }
    assert!(session.go_to(1).is_some());
    assert_eq!((session.position(), session.history().len()), (1, 3));
    session.begin(None);
    session.abort();
    assert!(session.can_redo(), "looking and giving up is nothing new");
    assert_eq!(touchpoint(session.before(1), "page").title, "One");
    assert!(session.go_to(3).is_some());
    assert_eq!(touchpoint(session.document(), "page").title, "Three");
    let _ = session.undo();
    title(&mut session, "Other");
    assert!(!session.can_redo());
    assert_eq!(session.history().len(), 3);
}

#[test]
fn a_burst_of_typing_is_one_step_back() {
    let mut session = Session::new(shop());
    session.begin(None);
    for text in ["P", "Pa", "Page"] {
        title(&mut session, text);
    }
    assert!(session.can_undo() && session.is_modified());
    assert!(session.commit());
    assert_eq!(session.history().len(), 1);
    let undone = session.undo().unwrap();
    assert_eq!(undone.label, Label::new(Deed::Rename, Class::Touchpoint));
    assert_eq!(undone.focus, ObjectId::Touchpoint(id("page")));
    assert_eq!(**session.document(), shop());
    assert!(!session.is_modified());
}

#[test]
fn typing_there_and_back_leaves_nothing_to_undo() {
    let mut session = Session::new(shop());
    session.begin(None);
    for text in ["Product pag", "Product page"] {
        title(&mut session, text);
    }
    assert!(!session.commit());
    assert!(!session.can_undo() && !session.is_modified());
}

#[test]
fn a_new_card_with_its_title_is_one_step_and_escape_leaves_none() {
    let mut session = Session::new(shop());
    let (edit, new) = new_touchpoint_after(session.document(), &id("page")).unwrap();
    session.begin(None);
    let change = session.apply(&edit).unwrap();
    assert_eq!(change.focus, ObjectId::Touchpoint(new.clone()));
    let titled = Edit::replace(Touchpoint {
        id: new,
        ..Touchpoint::new("Advice")
    });
    assert!(session.apply(&titled).unwrap().document);
    session.commit();
    let undone = session.undo().unwrap();
    assert_eq!(undone.label, Label::new(Deed::Add, Class::Touchpoint));
    assert_eq!(
        undone.focus,
        ObjectId::Touchpoint(id("page")),
        "beside where it was"
    );
    session.begin(None);
    assert!(session.apply(&edit).unwrap().document);
    session.abort();
    assert_eq!(**session.document(), shop());
}

#[test]
fn a_drag_across_and_back_breaks_nothing() {
    let mut session = Session::new(shop());
    let drag = |index| Edit::Move {
        object: ObjectId::Step(id("pay")),
        to: in_stage("search", index),
    };
    let change = session.preview(&drag(0)).unwrap();
    assert_eq!(change.mended, [ObjectId::Step(id("pay"))]);
    assert!(session.preview(&drag(2)).unwrap().document);
    assert_eq!(
        step(session.document(), "pay").leads_back_to,
        Some(id("compare"))
    );
    let error = session.preview(&Edit::Remove(ObjectId::Journey));
    assert_eq!(error, Err(EditError::JourneyItself));
    assert!(session.commit());
    assert_eq!(session.history().len(), 1);
}

#[test]
fn saving_an_older_state_leaves_the_newer_one_modified() {
    let mut session = Session::unsaved(shop());
    assert!(session.is_modified());
    let written = session.document().clone();
    title(&mut session, "Page");
    session.mark_saved(written);
    assert!(session.is_modified());
    session.undo();
    assert!(!session.is_modified());
    session.redo();
    assert!(session.is_modified());
}

#[test]
fn history_can_be_walked_at_a_stride_and_is_bounded() {
    let mut session = Session::new(shop());
    for n in 0..LIMIT + 20 {
        title(&mut session, &n.to_string());
    }
    assert_eq!(
        (session.history().len(), session.position()),
        (LIMIT, LIMIT)
    );
    session.go_to(0).unwrap();
    assert_eq!(touchpoint(session.document(), "page").title, "19");
    session.go_to(2).unwrap();
    assert_eq!(touchpoint(session.document(), "page").title, "21");
    assert_eq!(session.go_to(2), None);
    title(&mut session, "elsewhere");
    assert!(!session.can_redo());
    assert_eq!(session.history().len(), 3);
}
