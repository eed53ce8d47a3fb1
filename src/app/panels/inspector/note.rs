//! The form of a note.

use egui::{RichText, TextEdit, Ui};

use super::audit::findings_ui;
use super::chips::{adding_line, persona_chips, switch};
use super::evidence::evidence_ui;
use super::numbers::{Wanted, date_field, date_hint, number_field};
use super::options::{self, worded};
use super::pane::{Pane, widget_id};
use super::parts::{FieldLook, caption, group, text_field};
use super::picker::{Picked, Picker};
use super::touchpoint::owner_picker;
use super::touchpoint_steps::rating_row;
use crate::app::desk::Wish;
use crate::app::style::{color32, semibold};
use crate::app::widgets::{field, focus_ring, icon_button, toggle_chip};
use crate::audit::Sentences;
use crate::edit::{Edit, Place};
use crate::i18n::t;
use crate::model::{Comment, Date, Holder, Note, NoteKind, NoteStatus, ObjectId, Rating};
use crate::text::Icon;
use crate::words;

pub fn note_ui(ui: &mut Ui, pane: &mut Pane<'_>, holder: &Holder, it: &Note) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    holder_link(ui, pane, holder);
    text_of_note(ui, pane, &object, it);
    ui.add_space(6.0);
    let label = t!(language, "term-kind");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(widget_id(&object, "kind"), &label);
        picker.ui(ui, pane, &options::note_kinds(pane), Some(&it.kind))
    });
    if let Some(Picked::Value(kind)) = picked {
        pane.set(&object, |n: &mut Note| n.kind = kind);
    }
    holder_row(ui, pane, &object, holder);
    until_row(ui, pane, &object, holder, it);
    let label = t!(language, "inspector-for-personas");
    let switched = field(ui, pane.theme(), &label, |ui| {
        persona_chips(ui, pane, &it.personas)
    });
    if let Some(id) = switched {
        pane.set(&object, |n: &mut Note| switch(&mut n.personas, id));
    }
    type Part = fn(&mut Note) -> &mut Option<Rating>;
    let impact = match it.kind {
        NoteKind::Opportunity | NoteKind::Idea => t!(language, "inspector-impact"),
        _ => t!(language, "inspector-severity"),
    };
    let rows: [(String, Option<Rating>, Part); 2] = [
        (impact, it.severity, |n| &mut n.severity),
        (t!(language, "inspector-effort"), it.effort, |n| {
            &mut n.effort
        }),
    ];
    for (label, own, part) in rows {
        if let Some(new) = rating_row(ui, pane, &label, own) {
            pane.set(&object, |n: &mut Note| *part(n) = new);
        }
    }
    to_do_rows(ui, pane, &object, it);
    let evidence = it.evidence.as_ref();
    evidence_ui(ui, pane, (&object, "own"), evidence, |n: &mut Note| {
        &mut n.evidence
    });
    comments_ui(ui, pane, &object, it);
    ui.add_space(6.0);
    findings_ui(ui, pane, &object);
}

/// On what the note stands; a click on the link goes there.
fn holder_link(ui: &mut Ui, pane: &mut Pane<'_>, holder: &Holder) {
    let on = ObjectId::from(holder.clone());
    let name = Sentences::new(pane.language(), pane.journey()).name(&on);
    let text = t!(pane.language(), "inspector-note-on", name = name);
    if ui.link(RichText::new(text).small()).clicked() {
        pane.wishes.push(Wish::Select(vec![on]));
    }
}

/// Puts the note on something else.
fn holder_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, holder: &Holder) {
    let label = t!(pane.language(), "inspector-stands-on");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(widget_id(object, "holder"), &label);
        picker.ui(ui, pane, &options::holders(pane), Some(holder))
    });
    if let Some(Picked::Value(to)) = picked
        && to != *holder
    {
        pane.wishes.edit(Edit::Move {
            object: object.clone(),
            to: Place::last(to),
        });
    }
}

fn text_of_note(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Note) {
    let mut text = it.text.clone();
    let hint = t!(pane.language(), "inspector-note-hint");
    let edit = TextEdit::multiline(&mut text)
        .id(widget_id(object, "text"))
        .font(semibold(14.0))
        .hint_text(hint)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(9, 7));
    let response = ui
        .add(edit)
        .accessible_name(t!(pane.language(), "inspector-text"));
    focus_ring(ui, &response, 6, pane.theme());
    if response.changed() {
        pane.typed(object, "text", |n: &mut Note| n.text = text);
    }
}

/// The last step of the run that a note on a step covers.
fn until_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, holder: &Holder, it: &Note) {
    let Holder::Step(start) = holder else {
        return;
    };
    let label = t!(pane.language(), "inspector-until");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let steps = pane.journey().steps().map(|(_, s)| s);
        let later = steps.skip_while(|s| s.id != *start).skip(1);
        let entries = options::steps(pane, later);
        let picker = Picker::new(widget_id(object, "until"), &label).unsettable();
        picker.ui(ui, pane, &entries, it.until.as_ref())
    });
    match picked {
        Some(Picked::Value(id)) => pane.set(object, |n: &mut Note| n.until = Some(id)),
        Some(_) => pane.set(object, |n: &mut Note| n.until = None),
        None => {}
    }
}

/// Owner, due date, status, votes.
fn to_do_rows(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Note) {
    let language = pane.language();
    let label = t!(language, "term-owner");
    field(ui, pane.theme(), &label, |ui| {
        let own = (it.owner.as_ref(), None);
        owner_picker(ui, pane, (object, "owner"), &label, own, {
            |n: &mut Note, new| n.owner = new
        });
    });
    let label = t!(language, "inspector-due");
    field(ui, pane.theme(), &label, |ui| {
        let hint = date_hint(language);
        let look = FieldLook::named(&label).hint(&hint);
        date_field(ui, pane, (object, "due"), look, it.due, true, {
            |n: &mut Note, new| n.due = new
        });
    });
    let label = t!(language, "term-status");
    let statuses = worded(pane, &NoteStatus::ALL);
    super::parts::one_of_row(
        ui,
        pane,
        (object, "status"),
        &label,
        &statuses,
        (it.status, None),
        |n: &mut Note, new| n.status = new,
    );
    let label = t!(language, "inspector-votes");
    field(ui, pane.theme(), &label, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let fewer = t!(language, "inspector-fewer-votes");
            if icon_button(ui, pane.theme(), Icon::Minus, &fewer).clicked() {
                pane.set(object, |n: &mut Note| n.votes = n.votes.saturating_sub(1));
            }
            ui.vertical(|ui| {
                ui.set_width(64.0);
                let look = FieldLook::named(&label).width(64.0);
                let votes = Some(f64::from(it.votes));
                let wanted = Wanted::COUNT;
                number_field(ui, pane, (object, "votes"), look, votes, wanted, {
                    |n: &mut Note, new| n.votes = new.unwrap_or(0.0) as u32
                });
            });
            let more = t!(language, "inspector-more-votes");
            if icon_button(ui, pane.theme(), Icon::Plus, &more).clicked() {
                pane.set(object, |n: &mut Note| n.votes = n.votes.saturating_add(1));
            }
        });
    });
}

fn comments_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Note) {
    let language = pane.language();
    let open = it.comments.iter().filter(|c| !c.resolved).count();
    group(
        ui,
        pane.theme(),
        &t!(language, "inspector-comments"),
        |ui| {
            if open > 0 {
                caption(
                    ui,
                    pane.theme(),
                    &t!(language, "inspector-comments-open", count = open),
                );
            }
        },
    );
    for (place, comment) in it.comments.iter().enumerate() {
        comment_ui(ui, pane, object, place, comment);
    }
    ui.add_space(2.0);
    let hint = match it.comments.is_empty() {
        true => t!(language, "inspector-new-comment"),
        false => t!(language, "inspector-reply"),
    };
    let field = widget_id(object, "new-comment");
    if pane.memory.comment_on.take_if(|on| on == object).is_some() {
        ui.memory_mut(|m| m.request_focus(field));
        ui.scroll_to_cursor(Some(egui::Align::Center));
    }
    if let Some(text) = adding_line(ui, pane, field, &hint) {
        let author = pane.desk.settings.author.clone();
        pane.set(object, |n: &mut Note| {
            n.comments.push(Comment {
                author,
                date: Some(Date::today()),
                text,
                resolved: false,
            });
        });
    }
}

fn comment_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    place: usize,
    comment: &Comment,
) {
    let language = pane.language();
    let theme = pane.theme();
    ui.horizontal(|ui| {
        let author = options::named(pane, &comment.author);
        let date = comment
            .date
            .map(|d| format!(" · {}", words::date(language, d)));
        let text = format!("{author}{}", date.unwrap_or_default());
        let ink = color32(theme.window.text_soft);
        ui.label(RichText::new(text).small().color(ink));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let remove = t!(language, "inspector-remove-comment");
            if icon_button(ui, theme, Icon::X, &remove).clicked() {
                pane.set(object, |n: &mut Note| {
                    if place < n.comments.len() {
                        n.comments.remove(place);
                    }
                });
            }
        });
    });
    let at = |n: &mut Note, change: &dyn Fn(&mut Comment)| {
        if let Some(comment) = n.comments.get_mut(place) {
            change(comment);
        }
    };
    let name = t!(language, "inspector-comment-numbered", n = place + 1);
    let key = format!("comment-{place}");
    let field_at = (object, key.as_str(), "comment");
    text_field(
        ui,
        pane,
        field_at,
        FieldLook::named(&name),
        &comment.text,
        |n: &mut Note, text| {
            at(n, &|c| c.text.clone_from(&text));
        },
    );
    let done = t!(language, "inspector-resolved");
    ui.push_id((&key, "resolved"), |ui| {
        if toggle_chip(ui, theme, Some(Icon::Check), &done, comment.resolved, false) {
            pane.set(object, |n: &mut Note| at(n, &|c| c.resolved = !c.resolved));
        }
    });
}
