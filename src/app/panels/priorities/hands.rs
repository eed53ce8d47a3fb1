//! What hands do in the matrix: bubbles are dragged and moved by the arrow keys.

use egui::{EventFilter, Id as WidgetId, Key, Modifiers, Ui};

use super::chart::{Axis, Plot};
use super::{Bubble, Drag, Priorities};
use crate::app::command::Command;
use crate::app::desk::{Burst, Desk, Wish, Wishes};
use crate::edit::Edit;
use crate::model::{Rating, Score, Touchpoint};

/// Scores go by halves; while Alt is held by tenths.
const SNAP: f64 = 0.5;
const FINE: f64 = 0.1;

impl Priorities {
    /// A bubble follows the hand that holds it; what it shows is meant once it is let go.
    pub(super) fn drag(
        &mut self,
        ui: &Ui,
        wishes: &mut Wishes,
        (axis, plot): (&Axis, Plot),
        response: &egui::Response,
        bubble: &Bubble<'_>,
    ) {
        if response.drag_started() {
            response.request_focus();
            wishes.push(Wish::Select(vec![bubble.object()]));
            self.drag = Some(Drag {
                before: bubble.spot.touchpoint.clone(),
                at: (bubble.importance, bubble.value.score),
                differs: false,
            });
        }
        let Some(drag) = &mut self.drag else {
            return;
        };
        if drag.before.id != bubble.spot.touchpoint.id {
            return;
        }
        if response.drag_stopped() {
            wishes.push(match drag.differs {
                true => Wish::CommitPreview,
                false => Wish::AbortPreview,
            });
            self.drag = None;
        } else if response.dragged() {
            let by = response.total_drag_delta().unwrap_or_default();
            let snap = if ui.input(|i| i.modifiers.alt) {
                FINE
            } else {
                SNAP
            };
            let to = plot.moved(drag.at, by, snap);
            let edit = changed(&drag.before, axis, drag.at, to);
            drag.differs = edit.is_some();
            wishes.push(match edit {
                Some(edit) => Wish::Preview(edit),
                None => Wish::AbortPreview,
            });
        }
    }

    /// The arrow keys, at a bubble or at the plot as a whole.
    pub(super) fn keys(
        &self,
        ui: &Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        (axis, id): (&Axis, WidgetId),
        bubble: Option<&Bubble<'_>>,
    ) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        let arrows = [
            (Key::ArrowLeft, -1, 0.0),
            (Key::ArrowRight, 1, 0.0),
            (Key::ArrowUp, 0, SNAP),
            (Key::ArrowDown, 0, -SNAP),
        ];
        for (key, right, up) in arrows {
            if !ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                continue;
            }
            let Some(bubble) = bubble else {
                return;
            };
            let from = (bubble.importance, bubble.value.score);
            // On to the next half, also from between two.
            let score = match up {
                0.0 => from.1,
                up if up > 0.0 => ((from.1 / SNAP + 1e-6).floor() + 1.0) * SNAP,
                _ => ((from.1 / SNAP - 1e-6).ceil() - 1.0) * SNAP,
            };
            let to = (
                from.0.saturating_add_signed(right).clamp(1, 5),
                score.clamp(Score::LOWEST, Score::HIGHEST),
            );
            if let Some(edit) = changed(bubble.spot.touchpoint, axis, from, to) {
                let burst = Burst {
                    object: bubble.object(),
                    field: "priority",
                };
                wishes.push(Wish::Type(burst, edit));
            }
        }
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Delete))
            && desk.selected().is_some()
        {
            wishes.command(Command::Delete);
        }
    }
}

/// The edit that takes a touchpoint from one place to another; none if it would not change anything. What is measured,
/// and what all feel on average, is not set by hand.
fn changed(before: &Touchpoint, axis: &Axis, from: (u8, f64), to: (u8, f64)) -> Option<Edit> {
    let mut it = before.clone();
    if to.0 != from.0 {
        it.importance = Rating::try_from(i64::from(to.0)).ok();
    }
    if let Axis::Persona(persona) = axis
        && (to.1 - from.1).abs() > 1e-6
    {
        it.feel(persona, Score::clamped(to.1));
    }
    (it != *before).then(|| Edit::replace(it))
}
