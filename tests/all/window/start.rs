//! The start page: maps that were open, with their pictures; those that are gone.

use std::fs;

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use super::example;
use crate::support;
use crate::support::window::Window;

#[test]
fn recent_maps_are_shown_with_a_picture_that_is_kept_and_the_lost_ones_can_go() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["laufschuhe", "cancellation"].map(|name| {
        let path = folder.path().join(format!("{name}.journey.ron"));
        let map = support::read(&format!("assets/examples/{name}.journey.ron"));
        fs::write(&path, map).unwrap();
        path
    });
    for path in &paths {
        assert!(Window::open(folder.path(), Some(path)).close());
    }
    fs::remove_file(&paths[0]).unwrap();
    let mut window = Window::open(folder.path(), None);
    window.click("Datei");
    window.click("Startseite");
    assert!(window.says("Zuletzt geöffnet"));
    let cache = folder.path().join("cache");
    let pictures = || {
        let files = fs::read_dir(&cache).into_iter().flatten().flatten();
        files
            .filter(|f| f.path().extension().is_some_and(|e| e == "png"))
            .count()
    };
    let title = wegmarke::file::read(&paths[1]).unwrap().about.title.clone();
    let begun = std::time::Instant::now();
    while pictures() == 0 || window.is_enabled("laufschuhe") {
        assert!(
            begun.elapsed().as_secs() < 20,
            "a picture of the map that is there"
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
        window.harness.step();
    }
    assert_eq!(pictures(), 1);
    window.click("laufschuhe");
    assert!(
        window.says("Zuletzt geöffnet"),
        "what is gone cannot be opened"
    );
    window.click("laufschuhe aus der Liste nehmen");
    let is_listed = |window: &Window| window.harness.query_by_label("laufschuhe").is_some();
    assert!(!is_listed(&window));
    // Cards are called what their maps are, not their files.
    let cards = egui_kittest::kittest::By::new().label(&title);
    let card = window.harness.query_all(cards).next();
    card.expect("the card of the map, before that of the example")
        .click();
    window.settle();
    assert!(window.app().title().contains("broadband"));
}

#[test]
fn the_first_tab_leads_to_what_is_on_the_start_page() {
    let (_folder, mut window) = example();
    window.click("Datei");
    window.click("Startseite");
    window.press(Key::Tab);
    let open = window
        .harness
        .get_by_role_and_label(Role::Button, "Karte öffnen …");
    assert!(open.is_focused());
}

#[test]
fn the_start_page_is_a_tab_beside_maps_with_work_in_them() {
    let (_folder, mut window) = example();
    super::rename_first(&mut window, "Meins");
    let work = window.journey();
    window.click("Datei");
    window.click("Startseite");
    assert_eq!(
        window.dialog(),
        None,
        "nothing is asked, for nothing is lost"
    );
    assert!(window.says("Beispiele zum Ansehen"));
    window.press_with(crate::support::window::CTRL, egui::Key::Tab);
    assert_eq!(window.journey(), work);
}
