//! Hands for the window: an application of its own in an empty folder, and the gestures of its users.

use std::path::{Path, PathBuf};

use egui::{
    Event, Key, Modifiers, Pos2, Rect, Role, Vec2, ViewportCommand, ViewportEvent, ViewportId,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::app::{App, Dirs};
use wegmarke::i18n::Language;
use wegmarke::model::{Id, Journey, ObjectId, Persona, Step, Touchpoint};
use wegmarke::scene::{Part, Subject};

/// Ctrl, as the window system reports it.
pub const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);

/// A window with the application in it.
pub struct Window {
    pub harness: Harness<'static, App>,
}

impl Window {
    /// Starts the application in German; settings, drafts and the file dialog are at home in `folder`.
    pub fn open(folder: &Path, file: Option<&Path>) -> Self {
        Self::open_in(folder, file, Language::De)
    }

    pub fn open_in(folder: &Path, file: Option<&Path>, language: Language) -> Self {
        let dirs = Dirs::below(folder);
        let file: Option<PathBuf> = file.map(Path::to_owned);
        let harness = Harness::builder()
            .with_size([1440.0, 900.0])
            .build_eframe(move |cc| App::in_dirs(&cc.egui_ctx, file, language, dirs));
        let mut window = Self { harness };
        window.settle();
        // All of the map, so that everything is within reach of the hand.
        window.press_with(CTRL, Key::Num9);
        window
    }

    /// A few frames, for what takes more than one.
    pub fn settle(&mut self) {
        self.harness.run_steps(3);
    }

    pub fn app(&self) -> &App {
        self.harness.state()
    }

    /// The document as it stands.
    pub fn journey(&self) -> Journey {
        Journey::clone(self.app().journey())
    }

    /// Whether the title of the window says that there are unsaved changes.
    pub fn is_marked_changed(&self) -> bool {
        self.app().title().starts_with('•')
    }

    // --- keyboard ---

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    // --- pointer ---

    pub fn click_at(&mut self, at: Pos2) {
        self.click_with(Modifiers::NONE, at);
    }

    pub fn click_with(&mut self, modifiers: Modifiers, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(button(at, true, modifiers));
        self.harness.event(button(at, false, modifiers));
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.settle();
        // Long enough that the next click is none of a double click.
        self.harness.run_steps(2);
    }

    pub fn double_click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.settle();
        // Two clicks, a frame each: events that are queued get more time than a double click has.
        for _ in 0..2 {
            let events = [true, false].map(|pressed| button(at, pressed, Modifiers::NONE));
            self.harness.input_mut().events.extend(events);
            self.harness.step();
        }
        self.settle();
        self.harness.run_steps(2);
    }

    pub fn right_click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Secondary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        self.settle();
    }

    /// Turns the wheel over this place: what is seen moves by so many points.
    pub fn scroll(&mut self, at: Pos2, delta: Vec2) {
        self.harness.hover_at(at);
        self.harness.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        self.settle();
        self.settle();
    }

    /// Presses these keys without letting them go.
    pub fn hold(&mut self, modifiers: Modifiers) {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.settle();
    }

    /// Presses at one place and moves to another, without letting go.
    pub fn drag(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) {
        self.harness.hover_at(from);
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(button(from, true, modifiers));
        for part in [0.3, 0.6, 0.9, 1.0] {
            self.harness.hover_at(from.lerp(to, part));
        }
        self.settle();
    }

    pub fn let_go(&mut self, at: Pos2) {
        self.harness.event(button(at, false, Modifiers::NONE));
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.settle();
    }

    // --- the map ---

    /// Where it stands on the canvas.
    pub fn place_of(&self, object: impl Into<ObjectId>, part: Part) -> Rect {
        let subject = Subject {
            object: object.into(),
            part,
        };
        self.app()
            .canvas_rect_of(&subject)
            .unwrap_or_else(|| panic!("not on the canvas: {subject:?}"))
    }

    pub fn click_card(&mut self, touchpoint: &Id<Touchpoint>) {
        let at = self.place_of(touchpoint, Part::Whole).center();
        self.click_at(at);
        assert_eq!(
            self.app().selection(),
            [touchpoint.into()],
            "a click selects the card"
        );
    }

    pub fn point_of_curve(&self, step: &Id<Step>, persona: &Id<Persona>) -> Pos2 {
        self.place_of(step, Part::Emotion(persona.clone())).center()
    }

    // --- what is in the accessibility tree ---

    pub fn is_enabled(&self, label: &str) -> bool {
        !self
            .harness
            .get_by_role_and_label(Role::Button, label)
            .accesskit_node()
            .is_disabled()
    }

    pub fn click(&mut self, label: &str) {
        self.harness
            .get_by_role_and_label(Role::Button, label)
            .click();
        self.settle();
    }

    /// Opens a list and takes an entry of it, which may lie below what the list has room for.
    pub fn choose(&mut self, list: &str, entry: &str) {
        let list = By::new().role(Role::ComboBox).label(list);
        self.harness.get(list).click();
        self.settle();
        let entries = self.harness.query_all(By::new().label(entry));
        let last = entries.last();
        last.unwrap_or_else(|| panic!("no {entry}"))
            .click_accesskit();
        self.settle();
    }

    pub fn says(&self, words: &str) -> bool {
        self.harness
            .query_all(By::new().label_contains(words))
            .next()
            .is_some()
    }

    /// The name of the dialog that is open.
    pub fn dialog(&self) -> Option<String> {
        self.harness
            .query_by_role(Role::Dialog)?
            .accesskit_node()
            .label()
    }

    // --- the window itself ---

    /// Presses the cross of the window; says whether the window closes.
    pub fn close(&mut self) -> bool {
        let root = self
            .harness
            .input_mut()
            .viewports
            .entry(ViewportId::ROOT)
            .or_default();
        root.events.push(ViewportEvent::Close);
        self.harness.step();
        let stays = self.commands().contains(&ViewportCommand::CancelClose);
        self.settle();
        !stays
    }

    /// Whether the application itself has asked the window to close.
    pub fn wants_to_close(&self) -> bool {
        self.commands().contains(&ViewportCommand::Close)
    }

    /// What the application asked of the window in the last frame.
    pub fn commands(&self) -> Vec<ViewportCommand> {
        let output = &self.harness.output().viewport_output;
        output
            .get(&ViewportId::ROOT)
            .map(|v| v.commands.clone())
            .unwrap_or_default()
    }
}

fn button(pos: Pos2, pressed: bool, modifiers: Modifiers) -> Event {
    Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers,
    }
}
