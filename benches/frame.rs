//! A frame of the window as a person meets it who types or drags in a map of 1,000 touchpoints: input, panels,
//! layout, painting and tessellation, as the program runs it, without a display and without a screen reader.
//! An empty frame of egui with the same fonts is measured beside them, to tell the machine from the program.

use std::time::Duration;

use criterion::{
    BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime,
};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use tempfile::TempDir;
use wegmarke::app::{App, Dirs};
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{Journey, ObjectId};
use wegmarke::scene::{Part, Subject};

#[path = "support/maps.rs"]
mod maps;

const SIZE: egui::Vec2 = vec2(1600.0, 1000.0);
const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);

/// The program without a display.
struct Window {
    ctx: egui::Context,
    app: App,
    time: f64,
    _folder: TempDir,
}

impl Window {
    /// Shows this map where it begins, its cards legible.
    fn open(map: &Journey) -> Self {
        let folder = tempfile::tempdir().expect("a folder for scratch files");
        let path = folder.path().join("large.journey.ron");
        file::write(&path, map).expect("room for the map");
        let ctx = egui::Context::default();
        let dirs = Dirs::below(folder.path());
        let app = App::in_dirs(&ctx, Some(path), Language::En, dirs);
        let mut window = Self {
            ctx,
            app,
            time: 0.0,
            _folder: folder,
        };
        window.rest();
        window
    }

    /// One frame, with its triangles.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            focused: true,
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.frame(ui));
        let shapes = std::mem::take(&mut output.shapes);
        let drawn = self.ctx.tessellate(shapes, output.pixels_per_point).len();
        output.drop_without_applying_deltas();
        drawn
    }

    /// Frames until everything that moves has come to rest.
    fn rest(&mut self) {
        for _ in 0..30 {
            self.frame(Vec::new());
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.frame(vec![Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            }]);
        }
    }

    /// The middle of the card at this place in reading order.
    fn card(&self, place: usize) -> Pos2 {
        let touchpoint = self.app.journey().touchpoints().nth(place);
        let id = touchpoint.map(|spot| spot.touchpoint.id.clone());
        let subject = Subject {
            object: ObjectId::Touchpoint(id.expect("the map is large")),
            part: Part::Whole,
        };
        let rect = self.app.canvas_rect_of(&subject);
        rect.expect("the card is drawn").center()
    }

    fn button(at: Pos2, pressed: bool) -> Event {
        Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        }
    }

    fn click(&mut self, at: Pos2) {
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![Self::button(at, true)]);
        self.frame(vec![Self::button(at, false)]);
        self.rest();
    }

    /// Letters into the title of a card: each frame has one more or one fewer.
    fn typing(&mut self, group: &mut BenchmarkGroup<'_, WallTime>, name: &str) {
        let at = self.card(12);
        self.click(at);
        self.press(Modifiers::NONE, Key::F2);
        self.press(Modifiers::NONE, Key::End);
        let mut letters = ["a", "b", "c", "d", "e"].into_iter().cycle();
        let mut typed = 0;
        group.bench_function(name, |b| {
            b.iter(|| {
                typed += 1;
                let event = if typed % 12 < 6 {
                    Event::Text(letters.next().unwrap_or("a").to_owned())
                } else {
                    Event::Key {
                        key: Key::Backspace,
                        physical_key: None,
                        pressed: true,
                        repeat: false,
                        modifiers: Modifiers::NONE,
                    }
                };
                self.frame(vec![event])
            });
        });
        self.press(Modifiers::NONE, Key::Escape);
        self.rest();
    }

    /// A card in the hand: each frame it would stand in another place.
    fn dragging(&mut self, group: &mut BenchmarkGroup<'_, WallTime>, name: &str) {
        let (from, here, there) = (self.card(12), self.card(22), self.card(33));
        self.frame(vec![Event::PointerMoved(from)]);
        self.frame(vec![Self::button(from, true)]);
        self.frame(vec![Event::PointerMoved(from.lerp(here, 0.5))]);
        let mut even = false;
        group.bench_function(name, |b| {
            b.iter(|| {
                even = !even;
                let to = if even { here } else { there };
                self.frame(vec![Event::PointerMoved(to)])
            });
        });
        self.press(Modifiers::NONE, Key::Escape);
        self.frame(vec![Self::button(there, false)]);
        self.frame(vec![Event::PointerMoved(pos2(20.0, 500.0))]);
        self.rest();
    }

    fn all(&mut self, group: &mut BenchmarkGroup<'_, WallTime>, zoom: &str) {
        group.bench_function(format!("resting, {zoom}"), |b| {
            b.iter(|| self.frame(Vec::new()));
        });
        self.typing(group, &format!("typing, {zoom}"));
        self.dragging(group, &format!("dragging, {zoom}"));
    }
}

fn empty(group: &mut BenchmarkGroup<'_, WallTime>) {
    let ctx = egui::Context::default();
    group.bench_function("empty", |b| {
        b.iter(|| {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                ui.label("Wegmarke");
            });
            let shapes = std::mem::take(&mut output.shapes);
            let drawn = ctx.tessellate(shapes, output.pixels_per_point).len();
            output.drop_without_applying_deltas();
            drawn
        });
    });
}

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    group.sample_size(30);
    group.warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));
    empty(&mut group);
    let mut window = Window::open(&maps::large(1_000));
    window.all(&mut group, "cards legible");
    window.press(CTRL, Key::Num9);
    window.rest();
    window.all(&mut group, "whole map");
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
