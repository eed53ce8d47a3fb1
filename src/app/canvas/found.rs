//! Marks over the words that are looked for: like a highlighter, word by word where the words stand on the sheet, and
//! a ring around an object that holds them where they do not.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{CornerRadius, Stroke, StrokeKind, Ui};

use super::Canvas;
use crate::app::desk::Desk;
use crate::app::style::color32;
use crate::model::ObjectId;
use crate::render::screen;
use crate::scene::{Layer, Region, Scene, Shape};
use crate::search::{Hit, Pattern};

/// The marks of the moment, with that of which they are.
#[derive(Default)]
pub(super) struct Marks {
    of: Option<(Arc<Scene>, Arc<[Hit]>)>,
    marks: Vec<Mark>,
}

/// A box on the sheet.
struct Mark {
    /// In what the words stand.
    object: ObjectId,
    region: Region,
    /// The words themselves, not the object around them.
    words: Option<Words>,
}

/// Which words a mark covers, so that the hit at hand can be told from the others.
struct Words {
    text: Arc<str>,
    start: usize,
}

impl Mark {
    /// Whether it marks this hit.
    fn is_of(&self, hit: &Hit) -> bool {
        self.object == hit.object
            && self.words.as_ref().is_none_or(|words| {
                // A quote stands on the sheet between its marks.
                let inside = words.text.find(&*hit.text);
                inside.is_some_and(|at| at + hit.range.start == words.start)
            })
    }
}

impl Canvas {
    pub(super) fn found_ui(&mut self, ui: &Ui, desk: &Desk) {
        let (Some(pattern), Some(hits)) = (desk.lens.pattern(), desk.lens.shared_hits()) else {
            self.marks = Marks::default();
            return;
        };
        let current = self.marks.of.as_ref();
        let stale = current
            .is_none_or(|(scene, of)| !Arc::ptr_eq(scene, &self.scene) || !Arc::ptr_eq(of, hits));
        if stale {
            self.marks = Marks {
                marks: marks(&self.scene, &pattern, hits, |o| desk.stands_on(o)),
                of: Some((self.scene.clone(), hits.clone())),
            };
        }
        let painter = ui.painter_at(self.viewport);
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let w = &desk.theme.window;
        let marker = color32(w.found);
        let edge = color32(w.found.mix(w.text, 0.4));
        let at_hand = desk.lens.hit();
        for mark in &self.marks.marks {
            let region = &mark.region;
            let rect = screen::screen_rect(&self.scene, region, &self.camera, self.viewport);
            let mut clip = self.viewport;
            match region.layer {
                Layer::Sheet => clip = open,
                Layer::Label => clip.min.y = open.min.y,
                Layer::Head => clip.min.x = open.min.x,
            }
            let painter = painter.with_clip_rect(clip);
            let current = at_hand.is_some_and(|hit| mark.is_of(hit));
            if mark.words.is_some() {
                let rect = rect.expand(if current { 2.0 } else { 1.0 });
                let radius = CornerRadius::same(3);
                if current {
                    // A ring: ink over the words would take from their contrast, here above all.
                    let stroke = Stroke::new(2.5, edge);
                    painter.rect_stroke(rect, radius, stroke, StrokeKind::Outside);
                } else {
                    painter.rect_filled(rect, radius, marker.gamma_multiply(0.25));
                }
            } else {
                let (width, strength) = if current { (3.0, 1.0) } else { (2.0, 0.7) };
                let stroke = Stroke::new(width, edge.gamma_multiply(strength));
                let radius = CornerRadius::same(6);
                painter.rect_stroke(rect.expand(4.0), radius, stroke, StrokeKind::Outside);
            }
        }
    }
}

/// `on` answers with what an object stands on: that is marked where the object itself is not drawn.
fn marks(
    scene: &Scene,
    pattern: &Pattern,
    hits: &[Hit],
    on: impl Fn(&ObjectId) -> Option<ObjectId>,
) -> Vec<Mark> {
    let wanted: HashSet<&ObjectId> = hits.iter().map(|h| &h.object).collect();
    let mut marks = Vec::new();
    let mut shown: HashSet<&ObjectId> = HashSet::new();
    for (item, by) in scene.placed() {
        let (Some(subject), Shape::Text { text, at, .. }) = (&item.subject, &item.shape) else {
            continue;
        };
        let Some(object) = wanted.get(&subject.object) else {
            continue;
        };
        for range in pattern.find(&text.text) {
            shown.insert(object);
            marks.extend(text.boxes(&range).into_iter().map(|rect| Mark {
                object: subject.object.clone(),
                region: Region {
                    rect: rect + at.to_vec2() + by,
                    subject: (**subject).clone(),
                    layer: item.layer,
                },
                words: Some(Words {
                    text: text.text.clone(),
                    start: range.start,
                }),
            }));
        }
    }
    // What is known of an object but does not stand on the sheet.
    for object in wanted.into_iter().filter(|o| !shown.contains(o)) {
        let region = scene.region_of_object(object).or_else(|| {
            let on = on(object)?;
            scene.region_of_object(&on)
        });
        if let Some(region) = region.filter(|r| r.subject.object != ObjectId::Journey) {
            marks.push(Mark {
                object: object.clone(),
                region: region.clone(),
                words: None,
            });
        }
    }
    marks
}
