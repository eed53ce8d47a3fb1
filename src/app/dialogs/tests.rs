//! Dialogs as their users meet them: by the words on their buttons and by the keyboard.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::app::desk::{Wish, Wishes};
use crate::app::dirs::Dirs;
use crate::app::{command::Command, style};
use crate::export::{Format, Scale};
use crate::file::{self, Draft};
use crate::i18n::Language;
use crate::layout::pages::{Paper, Print};
use crate::model::Journey;
use crate::theme::ThemeName;

/// What was answered, in order.
type Answers<T> = Rc<RefCell<Vec<T>>>;

/// A window of this size with one dialog in it.
fn window<T: 'static>(
    size: [f32; 2],
    language: Language,
    mut dialog: impl FnMut(&egui::Context, Look<'_>) -> Option<T> + 'static,
) -> (Harness<'static>, Answers<T>) {
    let answers = Answers::default();
    let told = answers.clone();
    let theme = ThemeName::Light.theme();
    let dress = theme.clone();
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_max_steps(20)
        .with_context_setup(move |ctx| {
            ctx.set_fonts(style::fonts());
            style::apply(ctx, &dress, true);
        })
        .build_ui(move |ui| {
            let look = Look {
                theme: &theme,
                language,
            };
            told.borrow_mut().extend(dialog(ui.ctx(), look));
        });
    harness.run_steps(3);
    (harness, answers)
}

fn press(harness: &mut Harness<'_>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn click(harness: &mut Harness<'_>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

#[test]
fn unsaved_changes_are_saved_by_enter_kept_by_escape_and_lost_only_on_purpose() {
    let ask = || {
        window([800.0, 600.0], Language::De, |ctx, look| {
            unsaved_ui(ctx, look, &["Umzug".to_owned()])
        })
    };
    let (mut harness, answers) = ask();
    let dialog = harness.get_by_role(egui::Role::Dialog);
    assert_eq!(
        dialog.accesskit_node().label().as_deref(),
        Some("„Umzug“ speichern?")
    );
    press(&mut harness, Key::Enter);
    assert_eq!(answers.borrow()[..], [Unsaved::Save]);
    let (mut harness, answers) = ask();
    press(&mut harness, Key::Escape);
    assert_eq!(answers.borrow()[..], [Unsaved::Cancel]);
    let (mut harness, answers) = ask();
    click(&mut harness, "Verwerfen");
    assert_eq!(answers.borrow()[..], [Unsaved::Discard]);
}

#[test]
fn several_maps_are_asked_about_at_once_and_by_name() {
    let names = ["Umzug".to_owned(), "Anmeldung".to_owned()];
    let (mut harness, answers) = window([800.0, 600.0], Language::De, move |ctx, look| {
        unsaved_ui(ctx, look, &names)
    });
    let dialog = harness.get_by_role(egui::Role::Dialog);
    assert_eq!(
        dialog.accesskit_node().label().as_deref(),
        Some("2 Karten speichern?")
    );
    harness.get_by_label_contains("Anmeldung");
    click(&mut harness, "Alle verwerfen");
    assert_eq!(answers.borrow()[..], [Unsaved::Discard]);
}

#[test]
fn recovered_work_is_discarded_only_when_asked_twice() {
    let draft = |title: &str| Draft {
        path: PathBuf::from(title),
        original: None,
        saved_at: None,
        title: Ok(title.to_owned()),
    };
    let mut dialog = RecoveredDialog::new(vec![draft("Umzug")]).unwrap();
    let (mut harness, answers) = window([800.0, 600.0], Language::En, move |ctx, look| {
        dialog.ui(ctx, look)
    });
    click(&mut harness, "Discard");
    assert!(answers.borrow().is_empty());
    click(&mut harness, "Discard for good");
    assert!(
        matches!(&answers.borrow()[..], [Recovered::Discard(gone)] if gone.path == Path::new("Umzug"))
    );
}

#[test]
fn file_errors_say_where_and_what() {
    let mut error = file::parse("(\n  wegmarke: 1,\n  about: (titel: \"x\"),\n)").unwrap_err();
    error.path = Some("maps/umzug.ron".into());
    let (mut harness, answers) = window([800.0, 600.0], Language::En, move |ctx, look| {
        file_errors_ui(ctx, look, std::slice::from_ref(&error)).then_some(())
    });
    harness.get_by_label_contains("umzug.ron, line 3");
    harness.get_by_label_contains("titel");
    click(&mut harness, "Copy text");
    assert!(answers.borrow().is_empty());
    press(&mut harness, Key::Escape);
    assert_eq!(answers.borrow().len(), 1);
}

/// Our own file dialog over a folder with a map and a folder in it.
fn file_dialog(
    purpose: FilePurpose,
    name: &str,
) -> (tempfile::TempDir, Harness<'static>, Answers<Choice>) {
    let folder = tempfile::tempdir().unwrap();
    file::replace_bytes(&folder.path().join("umzug.journey.ron"), b"").unwrap();
    std::fs::create_dir(folder.path().join("alt")).unwrap();
    let dirs = Dirs {
        config: PathBuf::new(),
        drafts: PathBuf::new(),
        cache: PathBuf::new(),
        home: None,
        documents: None,
        desktop: None,
        own_file_dialog: true,
    };
    let begin = Begin {
        name: name.to_owned(),
        folder: Some(folder.path()),
        recent: &[],
    };
    let mut dialog = files::OwnDialog::new(purpose, &begin, &dirs);
    let (harness, answers) = window([900.0, 700.0], Language::En, move |ctx, look| {
        dialog.ui(ctx, look)
    });
    (folder, harness, answers)
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_its_button() {
    let (folder, mut harness, answers) = file_dialog(FilePurpose::SaveMap, "umzug");
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains("is there already");
    press(&mut harness, Key::Enter);
    assert!(
        answers.borrow().is_empty(),
        "a second Enter, held down, replaces nothing"
    );
    click(&mut harness, "Replace");
    let path = folder.path().join("umzug.journey.ron");
    assert_eq!(
        answers.borrow()[..],
        [Choice::File(FilePurpose::SaveMap, path)]
    );
}

#[test]
fn a_new_name_is_taken_at_once_and_gets_its_extension() {
    let (folder, mut harness, answers) = file_dialog(FilePurpose::Export(Format::Png), "Karte");
    press(&mut harness, Key::Enter);
    let path = folder.path().join("Karte.png");
    assert_eq!(
        answers.borrow()[..],
        [Choice::File(FilePurpose::Export(Format::Png), path)]
    );
}

#[test]
fn a_map_is_opened_with_the_keyboard_alone() {
    let (folder, mut harness, answers) = file_dialog(FilePurpose::OpenMap, "");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    // In the folder "alt" now, where there is nothing; and up again.
    assert!(harness.query_by_label("umzug.journey.ron").is_none());
    press(&mut harness, Key::Backspace);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    let path = folder.path().join("umzug.journey.ron");
    assert_eq!(
        answers.borrow()[..],
        [Choice::File(FilePurpose::OpenMap, path)]
    );
}

#[test]
fn what_is_typed_finds_the_file() {
    let (folder, mut harness, answers) = file_dialog(FilePurpose::OpenMap, "");
    for name in ["zweiter umzug", "umzug 2"] {
        let path = folder.path().join(format!("{name}.journey.ron"));
        file::replace_bytes(&path, b"").unwrap();
    }
    // Into "alt" and up again: the folder is looked at anew.
    harness.event(egui::Event::Text("AL".to_owned()));
    harness.run_steps(2);
    assert!(harness.query_by_label("umzug.journey.ron").is_none());
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Backspace);
    harness.event(egui::Event::Text("umzug".to_owned()));
    harness.run_steps(2);
    assert!(harness.query_by_label("alt").is_none());
    let selected = |harness: &Harness<'_>| {
        let rows = harness.query_all_by_role(egui::Role::ListBoxOption);
        let mut rows = rows.map(|row| row.accesskit_node());
        let chosen = |row: &egui_kittest::kittest::AccessKitNode<'_>| {
            row.toggled() == Some(egui::accesskit::Toggled::True)
        };
        rows.find(chosen).and_then(|row| row.label())
    };
    let best = Some("umzug.journey.ron".to_owned());
    assert_eq!(selected(&harness), best, "the very name");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(selected(&harness).as_deref(), Some("umzug 2.journey.ron"));
    press(&mut harness, Key::Enter);
    let path = folder.path().join("umzug 2.journey.ron");
    assert_eq!(
        answers.borrow()[..],
        [Choice::File(FilePurpose::OpenMap, path)]
    );
}

#[test]
fn a_map_that_is_not_there_is_told_in_place() {
    let (_folder, mut harness, answers) = file_dialog(FilePurpose::OpenMap, "");
    harness
        .get_by_role(egui::Role::TextInput)
        .type_text("nirgends");
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains("There is no such file");
    press(&mut harness, Key::Escape);
    assert_eq!(
        answers.borrow()[..],
        [Choice::Cancelled(FilePurpose::OpenMap)]
    );
}

fn example() -> Arc<Journey> {
    let (_, text) = crate::app::session_file::EXAMPLES[0];
    Arc::new(file::parse(text).unwrap())
}

fn export(size: [f32; 2], language: Language) -> (Harness<'static>, Answers<ExportAnswer>) {
    let mut dialog = ExportDialog::new(example(), ExportChoices::default(), AsSeen::default());
    window(size, language, move |ctx, look| dialog.ui(ctx, look))
}

#[test]
fn a_picture_is_exported_as_it_was_put_together() {
    let (mut harness, answers) = export([1200.0, 900.0], Language::En);
    click(&mut harness, "Size: 3×");
    click(&mut harness, "Resolution: 300 dpi");
    await_words(&mut harness, "the smallest type");
    click(&mut harness, "Theme: Print");
    click(&mut harness, "Header");
    click(&mut harness, "Wahrnehmung");
    click(&mut harness, "Export…");
    let answers = answers.borrow();
    let [ExportAnswer::Export(export)] = &answers[..] else {
        panic!("{answers:?}")
    };
    assert_eq!(export.format, Format::Png);
    assert_eq!((export.scale, export.dpi), (Scale::Times(3.0), Some(300)));
    assert_eq!(export.view.theme, ThemeName::Print);
    assert!(!export.view.header && export.view.footer && !export.view.editing);
    let stages = export.view.stages.as_ref().unwrap();
    assert_eq!(stages.len(), export.journey.stages.len() - 1);
    assert!(!stages.contains(&export.journey.stages[0].id));
    assert_eq!(export.view.lanes, None, "the map's own lanes");
}

/// Steps until these words are there: pages are laid out on a thread of their own.
fn await_words(harness: &mut Harness<'static>, words: &str) {
    for _ in 0..600 {
        harness.step();
        if harness.query_by_label_contains(words).is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("nothing says {words}");
}

fn open_list(harness: &mut Harness<'static>, name: &str) {
    harness
        .get_by_role_and_label(egui::Role::ComboBox, name)
        .click();
    harness.run_steps(2);
}

#[test]
fn pages_are_shown_before_they_are_written() {
    let (mut harness, answers) = export([1200.0, 900.0], Language::En);
    click(&mut harness, "Format: PDF");
    open_list(&mut harness, "Paper");
    harness.get_by_label("A4").click();
    await_words(&mut harness, "Page 1 of ");
    harness.get_by_label_contains("smallest type 7");
    press(&mut harness, Key::PageDown);
    await_words(&mut harness, "Page 2 of ");
    // Everything fits on paper that is large enough.
    open_list(&mut harness, "Paper");
    harness.get_by_label("A0").click();
    await_words(&mut harness, "The whole map on one page");
    assert!(harness.query_by_label_contains("Page 1 of").is_none());
    click(&mut harness, "Export…");
    let answers = answers.borrow();
    let [ExportAnswer::Export(export)] = &answers[..] else {
        panic!("{answers:?}")
    };
    assert_eq!(export.format, Format::Pdf);
    assert_eq!(export.print.unwrap(), Print::on(Paper::A0));
}

#[test]
fn a_report_says_which_files_there_will_be() {
    let (mut harness, answers) = export([1200.0, 900.0], Language::En);
    click(&mut harness, "Format: Markdown");
    await_words(&mut harness, "A report and 8 pictures");
    harness.get_by_label_contains("in the folder “…-files”: 15.1 cm wide");
    // It has no use for what only the sheet has.
    assert!(harness.query_by_label("Legend and footer").is_none());
    harness.get_by_label("Picture 1 of 8");
    click(&mut harness, "Export…");
    let answers = answers.borrow();
    let [ExportAnswer::Export(export)] = &answers[..] else {
        panic!("{answers:?}")
    };
    assert_eq!(export.format, Format::Markdown);
}

#[test]
fn what_a_table_lacks_is_said_beforehand() {
    let (mut harness, _) = export([1200.0, 900.0], Language::En);
    click(&mut harness, "Format: CSV");
    await_words(&mut harness, "Not in the file");
    click(&mut harness, "Table: Grid");
    await_words(&mut harness, "The map as a grid");
}

#[test]
fn the_buttons_of_the_export_stay_in_a_small_window() {
    for language in Language::ALL {
        for size in [[760.0, 480.0], [1000.0, 600.0]] {
            let (harness, _) = export(size, language);
            let go = if language == Language::De {
                "Exportieren …"
            } else {
                "Export…"
            };
            let rect = harness.get_by_label(go).rect();
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
            assert!(
                window.contains_rect(rect),
                "{language:?} {size:?}: {rect:?}"
            );
        }
    }
}

#[test]
fn a_template_is_chosen_from_its_card() {
    let mut page = StartPage::new(std::path::PathBuf::new());
    let (mut harness, answers) = window([1300.0, 900.0], Language::De, move |ctx, look| {
        new_map_ui(ctx, look, &mut page)
    });
    for template in crate::templates::all() {
        harness.get_by_label(&template.name(Language::De));
    }
    click(&mut harness, "Kündigung");
    assert_eq!(answers.borrow()[..], [NewAnswer::Template("cancellation")]);
}

#[test]
fn messages_go_by_themselves_but_errors_wait_to_be_read() {
    let mut toasts = Toasts::default();
    toasts.undoable("Two cards deleted", "Undo");
    toasts.error("The disk is full");
    let (mut harness, answers) = window([800.0, 600.0], Language::En, move |ctx, look| {
        let mut wishes = Wishes::default();
        toasts.ui(ctx, look, ctx.content_rect(), &mut wishes);
        wishes.0.pop()
    });
    click(&mut harness, "Undo");
    assert!(matches!(answers.borrow()[..], [Wish::Do(Command::Undo)]));
    assert!(
        harness.query_by_label("Two cards deleted").is_none(),
        "undone, it is gone"
    );
    // No more than a tenth of a second counts at once, lest a frame that hangs swallows a message.
    harness.run_steps(100);
    let error = harness.get_by_label("The disk is full");
    assert_eq!(error.accesskit_node().role(), egui::Role::Alert);
    click(&mut harness, "Close message");
    assert!(harness.query_by_label("The disk is full").is_none());
}

#[test]
fn a_message_that_is_no_error_is_gone_after_a_while() {
    let mut toasts = Toasts::default();
    toasts.say("umzug.png saved");
    let (mut harness, _) = window([800.0, 600.0], Language::En, move |ctx, look| {
        toasts.ui(ctx, look, ctx.content_rect(), &mut Wishes::default());
        None::<()>
    });
    harness.get_by_label("umzug.png saved");
    harness.run_steps(60);
    assert!(harness.query_by_label("umzug.png saved").is_none());
}
