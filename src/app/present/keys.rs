//! The keys of a presentation: those of a clicker, and a few more.

use egui::{Context, Event, Key, Modifiers};

use super::{Blank, Move, Presentation, Showing, Stop, go, tour};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};

/// What each key does; those with a modifier first, since a bare key answers for them, too.
const MOVES: [(Modifiers, Key, Move); 14] = [
    (Modifiers::SHIFT, Key::PageDown, Move::NextStage),
    (Modifiers::SHIFT, Key::PageUp, Move::PreviousStage),
    (Modifiers::SHIFT, Key::ArrowRight, Move::NextStage),
    (Modifiers::SHIFT, Key::ArrowLeft, Move::PreviousStage),
    (Modifiers::NONE, Key::Space, Move::Forward),
    (Modifiers::NONE, Key::ArrowRight, Move::Forward),
    (Modifiers::NONE, Key::ArrowDown, Move::Forward),
    (Modifiers::NONE, Key::PageDown, Move::Forward),
    (Modifiers::NONE, Key::ArrowLeft, Move::Back),
    (Modifiers::NONE, Key::ArrowUp, Move::Back),
    (Modifiers::NONE, Key::PageUp, Move::Back),
    (Modifiers::NONE, Key::Backspace, Move::Back),
    (Modifiers::NONE, Key::Home, Move::First),
    (Modifiers::NONE, Key::End, Move::Last),
];

const STAGES: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Reads the keys; not while somebody types, and before those of the commands are read.
pub fn keys(ctx: &Context, desk: &Desk, shown: &Presentation, wishes: &mut Wishes) {
    if shown.blank.is_some() {
        // Whatever is pressed brings the picture back, and does nothing else.
        let mut pressed = false;
        ctx.input_mut(|i| {
            i.events.retain(|event| {
                let does = matches!(
                    event,
                    Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. }
                );
                pressed |= does;
                !does && !matches!(event, Event::Text(_))
            });
        });
        if pressed {
            wishes.push(Wish::Present(Showing::Blank(None)));
        }
        return;
    }
    // With Alt and Ctrl they are those of commands.
    if ctx.input(|i| i.modifiers.alt || i.modifiers.command) {
        return;
    }
    let pressed = |modifiers, key| ctx.input_mut(|i| i.consume_key(modifiers, key));
    let moves = MOVES.into_iter();
    let moves: Vec<Move> = moves
        .filter_map(|(modifiers, key, by)| pressed(modifiers, key).then_some(by))
        .collect();
    let stages = STAGES.into_iter().enumerate();
    let stages: Vec<Move> = stages
        .filter_map(|(i, key)| pressed(Modifiers::NONE, key).then_some(Move::Stage(i + 1)))
        .collect();
    for by in moves.into_iter().chain(stages) {
        go_on(desk, by, wishes);
    }
    for (key, showing) in [
        (Key::B, Showing::Blank(Some(Blank::Black))),
        (Key::Period, Showing::Blank(Some(Blank::Black))),
        (Key::W, Showing::Blank(Some(Blank::White))),
        (Key::P, Showing::NextCurves),
    ] {
        if pressed(Modifiers::NONE, key) {
            wishes.push(Wish::Present(showing));
        }
    }
    if pressed(Modifiers::NONE, Key::L) {
        wishes.command(Command::PresentOnWhite);
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        wishes.command(Command::Present);
    }
}

/// Wishes for the next stop from the one that is in focus; at the end of the way nothing.
pub fn go_on(desk: &Desk, by: Move, wishes: &mut Wishes) {
    let at = Stop::of(desk.journey(), desk.selected());
    let tour = tour(desk.journey(), desk.curves.alone());
    if let Some(stop) = go(&tour, &at, by) {
        wishes.push(Wish::Select(stop.object().into_iter().collect()));
    }
}
