//! Dragging cards, notes, steps, stages and lanes to other places, or copies of them.
//!
//! While it lasts the document is shown as if it were over (a preview), so that the map flows around it.

use egui::{CursorIcon, Pos2, Ui, Vec2};
use kurbo::Point;

use super::place::{Ground, Landing};
use super::{Canvas, Tool};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::titles;
use crate::edit::{self, Edit, Object};
use crate::i18n::t;
use crate::model::{Holder, Journey, Note, NoteKind, ObjectId, Touchpoint};
use crate::render::screen;
use crate::scene::{Part, Subject};

/// Objects in the hand, all of one class.
#[derive(Debug)]
pub(super) struct Drag {
    /// The one that was taken.
    lead: ObjectId,
    /// With the others that were selected, in reading order.
    objects: Vec<ObjectId>,
    /// What the pointer carries along.
    pub name: String,
    /// Where they would stand if they were let go now.
    landing: Option<Landing>,
    /// Where the pointer was when it was taken, and when the landing was decided, map units.
    taken: Point,
    decided: Point,
    /// Whether the hand has left the row of what it took, so that another lane can be meant.
    leaves_row: bool,
    /// Made when copies were asked for first.
    copies: Option<Copies>,
    pub copying: bool,
    /// Nothing of it is on the map yet: it comes from a panel, and is put down as a copy is.
    pub is_new: bool,
}

/// The copies of what is in the hand.
#[derive(Debug)]
struct Copies {
    add: Edit,
    objects: Vec<ObjectId>,
}

impl Drag {
    /// What is being put down: the objects or their copies.
    pub fn held(&self) -> &[ObjectId] {
        match &self.copies {
            Some(copies) if self.copying => &copies.objects,
            _ => &self.objects,
        }
    }

    /// Whether the map shows them where they would stand.
    pub const fn is_placed(&self) -> bool {
        self.landing.is_some()
    }
}

/// How near to the edge of the view the map begins to scroll, points.
const EDGE: f32 = 40.0;
/// How far the hand has gone towards that edge before, points: who takes something at the edge and carries it along
/// does not mean to scroll.
const TOWARDS: f32 = 24.0;
/// How far a note is carried upwards or downwards at the most before it can change its lane, map units.
const ROW: f64 = 24.0;
/// How far the pointer travels at least from one place to the next, points: where the map that flows around it would
/// lead to and fro, nothing flickers.
const STEADY: f64 = 6.0;

impl Canvas {
    /// What is taken at this subject, if it can be: with all of its class that are selected, if it is.
    pub(super) fn take(&self, desk: &Desk, at: Pos2, subject: &Subject) -> Option<Drag> {
        let movable = matches!(
            (&subject.object, &subject.part),
            (
                ObjectId::Touchpoint(_)
                    | ObjectId::Note(_)
                    | ObjectId::Step(_)
                    | ObjectId::Stage(_)
                    | ObjectId::Lane(_),
                Part::Whole | Part::Title | Part::Detail,
            )
        );
        let class = subject.object.class().filter(|_| movable)?;
        let lead = subject.object.clone();
        let objects = if desk.is_selected(&lead) {
            let mut all = self.in_reading_order(class);
            all.retain(|o| desk.is_selected(o));
            all
        } else {
            vec![lead.clone()]
        };
        let whole = Subject {
            object: lead.clone(),
            part: Part::Whole,
        };
        let name = match objects.len() {
            1 => titles::text_of(desk.journey(), &whole).unwrap_or_default(),
            count => t!(desk.language, "inspector-several", count = count),
        };
        let taken = self.camera.map_from_screen(self.viewport, at);
        Some(Drag {
            lead,
            objects,
            name,
            landing: None,
            taken,
            decided: taken,
            leaves_row: false,
            copies: None,
            copying: false,
            is_new: false,
        })
    }

    /// Takes a touchpoint that is not on the map into the hand, from a panel; not on a map without any step.
    pub fn take_new(&mut self, journey: &Journey, touchpoint: Touchpoint) {
        let Some((_, step)) = journey.steps().next() else {
            return;
        };
        let lead = ObjectId::from(&touchpoint.id);
        let name = touchpoint.title.clone();
        let add = Edit::add_last(touchpoint, Holder::Step(step.id.clone()));
        self.tool = Tool::Object(Drag {
            lead: lead.clone(),
            objects: vec![lead.clone()],
            name,
            landing: None,
            taken: Point::ZERO,
            decided: Point::ZERO,
            leaves_row: true,
            copies: Some(Copies {
                add,
                objects: vec![lead],
            }),
            copying: true,
            is_new: true,
        });
    }

    /// Follows the hand with what it took from a panel: it is on the map while the hand is.
    pub(super) fn carry_new(&mut self, ui: &Ui, desk: &Desk, wishes: &mut Wishes) {
        let Tool::Object(drag) = &mut self.tool else {
            return;
        };
        let (pointer, down) = ui.input(|i| (i.pointer.latest_pos(), i.pointer.primary_down()));
        let over = pointer.filter(|at| self.viewport.contains(*at));
        match over {
            None if drag.landing.take().is_some() => wishes.push(Wish::AbortPreview),
            None => {}
            Some(pointer) => {
                self.scroll_at_edges(ui, pointer);
                self.move_on(ui, desk, pointer, true, wishes);
            }
        }
        if !down
            && let Tool::Object(drag) = std::mem::take(&mut self.tool)
            && drag.is_placed()
        {
            wishes.push(Wish::CommitPreview);
            wishes.push(Wish::Select(drag.held().to_vec()));
            // It is in the hand of the map now, and so is the keyboard.
            ui.memory_mut(|m| m.request_focus(super::id()));
        }
    }

    /// Shows what is in the hand where it would stand.
    pub(super) fn move_on(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        pointer: Pos2,
        copying: bool,
        wishes: &mut Wishes,
    ) {
        let mut at = self.camera.map_from_screen(self.viewport, pointer);
        let way = hand_way(ui, pointer);
        let Tool::Object(drag) = &mut self.tool else {
            return;
        };
        if let ObjectId::Note(_) = drag.lead {
            // What the hand did counts, not how far the map has scrolled below it.
            let drawn = self.scene.rect_of_object(&drag.lead);
            let row = drawn.map_or(ROW, |r| (r.height() / 2.0).min(ROW));
            drag.leaves_row |= f64::from(way.y.abs()) > row * self.camera.zoom;
            if !drag.leaves_row {
                at.y = drag.taken.y;
            }
        }
        ui.ctx().set_cursor_icon(if copying {
            CursorIcon::Copy
        } else {
            CursorIcon::Grabbing
        });
        let journey = desk.session.committed();
        let turned = copying != drag.copying;
        drag.copying = copying;
        if copying && drag.copies.is_none() {
            drag.copies = copies(journey, &drag.objects);
        }
        let ground = Ground {
            scene: &self.scene,
            journey,
            held: drag.held(),
        };
        let Some(landing) = ground.landing(&drag.lead, at) else {
            return;
        };
        let steady = (at - drag.decided).hypot() * self.camera.zoom < STEADY;
        let same = drag.landing.as_ref() == Some(&landing);
        if !turned && (same || (steady && drag.landing.is_some())) {
            return;
        }
        drag.decided = at;
        if let Some(edit) = drag.put_down(journey, &landing) {
            wishes.push(Wish::Preview(edit));
        }
        drag.landing = Some(landing);
    }

    /// Scrolls where the pointer comes near an edge of what is seen of the sheet, also while it rests there.
    pub(super) fn scroll_at_edges(&mut self, ui: &Ui, pointer: Pos2) {
        let (sideways, upright) = match &self.tool {
            Tool::Emotion { .. } | Tool::Band(_) => (true, true),
            Tool::Object(drag) => match drag.lead {
                ObjectId::Step(_) | ObjectId::Stage(_) => (true, false),
                ObjectId::Lane(_) => (false, true),
                _ => (true, true),
            },
            Tool::Idle | Tool::Pressed { .. } | Tool::Pan | Tool::Resize(_) => return,
        };
        let push = |along: bool, way: f32, p: f32, low: f32, high: f32| {
            if !along {
                0.0
            } else if p < low + EDGE && way < -TOWARDS {
                p - low - EDGE
            } else if p > high - EDGE && way > TOWARDS {
                p - high + EDGE
            } else {
                0.0
            }
        };
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let way = hand_way(ui, pointer);
        let by = Vec2::new(
            push(sideways, way.x, pointer.x, open.min.x, open.max.x),
            push(upright, way.y, pointer.y, open.min.y, open.max.y),
        );
        if by != Vec2::ZERO {
            let seconds = ui.input(|i| i.stable_dt).min(0.05);
            self.pan(by.clamp(Vec2::splat(-EDGE), Vec2::splat(EDGE)) * seconds * 14.0);
            ui.ctx().request_repaint();
        }
    }
}

/// How far the hand has gone since it pressed, points.
fn hand_way(ui: &Ui, pointer: Pos2) -> Vec2 {
    let pressed = ui.input(|i| i.pointer.press_origin());
    pressed.map_or(Vec2::ZERO, |from| pointer - from)
}

impl Drag {
    /// The edit that leaves what is in the hand there.
    fn put_down(&self, journey: &Journey, landing: &Landing) -> Option<Edit> {
        let Some(copies) = self.copies.as_ref().filter(|_| self.copying) else {
            return put(journey, &self.objects, landing).map(Edit::of);
        };
        let with_copies = edit::apply(journey, &copies.add).ok()?;
        let mut edits = vec![copies.add.clone()];
        edits.extend(put(&with_copies, &copies.objects, landing)?);
        Some(Edit::of(edits))
    }
}

fn put(journey: &Journey, objects: &[ObjectId], landing: &Landing) -> Option<Vec<Edit>> {
    let mut edits = vec![edit::gather(journey, objects, &landing.to)?];
    if let Some(kind) = landing.kind {
        edits.extend(objects.iter().filter_map(|o| of_kind(journey, o, kind)));
    }
    Some(edits)
}

fn of_kind(journey: &Journey, note: &ObjectId, kind: NoteKind) -> Option<Edit> {
    match Object::find(journey, note)? {
        Object::Note(note) => Some(Edit::replace(Note {
            kind,
            ..Note::clone(&note)
        })),
        _ => None,
    }
}

fn copies(journey: &Journey, objects: &[ObjectId]) -> Option<Copies> {
    let each = objects.iter().map(|o| edit::duplicate(journey, o));
    let (add, objects): (Vec<Edit>, Vec<ObjectId>) =
        each.collect::<Option<Vec<_>>>()?.into_iter().unzip();
    Some(Copies {
        add: Edit::of(add),
        objects,
    })
}
