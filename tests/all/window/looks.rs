//! The looks that one prefers: they hold at once, and at the next start.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::i18n::Language;

use super::example;
use crate::support::window::{CTRL, Window};

fn choose(window: &mut Window, name: &str) {
    let option = By::new().role(Role::RadioButton).label(name);
    window.harness.get(option).click();
    window.settle();
}

fn is_dark(window: &Window) -> bool {
    let ctx = &window.harness.ctx;
    ctx.style_of(ctx.theme()).visuals.dark_mode
}

#[test]
fn preferences_hold_at_once_and_at_the_next_start() {
    let (folder, mut window) = example();
    window.press_with(CTRL, Key::Comma);
    assert!(window.says("Einstellungen"));
    assert!(!is_dark(&window));
    choose(&mut window, "Farben: Dunkel");
    assert!(is_dark(&window));
    choose(&mut window, "Größe: 120\u{a0}%");
    assert!((window.harness.ctx.zoom_factor() - 1.2).abs() < 1e-3);
    choose(&mut window, "Akzent: Violett");
    choose(&mut window, "Bewegung: aus");
    let style = window.harness.ctx.global_style();
    assert_eq!(style.animation_time, 0.0);
    let accent = style.visuals.hyperlink_color;
    choose(&mut window, "Akzent: Bernstein");
    let style = window.harness.ctx.global_style();
    assert_ne!(style.visuals.hyperlink_color, accent);
    let accent = style.visuals.hyperlink_color;
    window.press(Key::Escape);
    assert!(!window.says("Bewegung: aus"), "Esc closes them");
    assert!(!window.is_marked_changed(), "the map is as it was");
    drop(window);
    let window = Window::open(folder.path(), None);
    assert!(is_dark(&window));
    let style = window.harness.ctx.global_style();
    assert_eq!(style.visuals.hyperlink_color, accent);
    assert!((window.harness.ctx.zoom_factor() - 1.2).abs() < 1e-3);
}

#[test]
fn the_language_and_ones_name_are_preferences_too() {
    let (folder, mut window) = example();
    window.press_with(CTRL, Key::Comma);
    let name = By::new().role(Role::TextInput).label("Ihr Name");
    window.harness.get(name).click();
    window.settle();
    window.type_text("Ada");
    choose(&mut window, "Oberfläche: English");
    assert!(window.says("Preferences") && window.says("File"));
    window.press_with(CTRL, Key::Comma);
    assert!(!window.says("Motion: off"), "the same keys close them");
    drop(window);
    let stored = std::fs::read_dir(folder.path()).unwrap();
    assert!(stored.count() > 0);
    let window = Window::open_in(folder.path(), None, Language::De);
    assert!(window.says("File"), "the language that was chosen");
}

#[test]
fn one_goes_on_working_beside_the_preferences() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::Comma);
    let card = super::touchpoint(&window.journey(), "Anzeige in der Suche");
    window.click_card(&card);
    window.press(Key::F2);
    window.type_text("Anzeige");
    window.press(Key::Enter);
    super::touchpoint(&window.journey(), "Anzeige");
    assert!(window.says("Bewegung: aus"), "they are still there");
}

#[test]
fn the_interface_grows_and_shrinks_by_keys() {
    let (_folder, mut window) = example();
    let size = |window: &Window| (window.harness.ctx.zoom_factor() * 100.0).round();
    window.press_with(Modifiers::ALT, Key::Plus);
    window.press_with(Modifiers::ALT, Key::Plus);
    assert_eq!(size(&window), 120.0);
    window.press_with(Modifiers::ALT, Key::Minus);
    assert_eq!(size(&window), 110.0);
    for _ in 0..9 {
        window.press_with(Modifiers::ALT, Key::Plus);
    }
    assert_eq!(size(&window), 150.0, "the largest");
    // Also while a name is typed.
    window.press_with(CTRL, Key::B);
    window.press_with(Modifiers::ALT, Key::Num0);
    assert_eq!(size(&window), 100.0);
}
