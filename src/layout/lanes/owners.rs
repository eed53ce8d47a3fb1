//! Who answers for what happens in a step.

use kurbo::Point;

use super::step_columns;
use crate::layout::bands::Band;
use crate::layout::frame::{Frame, owner_colour};
use crate::layout::pen::Pen;
use crate::model::{Lane, Owner};
use crate::scene::Part;
use crate::text::Weight;
use crate::theme::{metrics, type_scale as ts};

const CHIP: f64 = 20.0;

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    _lane: &Lane,
    y: f64,
) -> f64 {
    let mut end = y;
    for (x, column) in step_columns(band) {
        // Each owner once, pale if nothing of hers here matches the filter.
        let mut owners: Vec<(&Owner, bool)> = Vec::new();
        for t in frame.touchpoints(column) {
            if let Some(owner) = frame
                .journey
                .owner_of(t)
                .map(crate::model::Inherited::value)
            {
                let pale = pen.pale.contains(&(&t.id).into());
                match owners.iter_mut().find(|(o, _)| o.id == owner.id) {
                    Some((_, all_pale)) => *all_pale &= pale,
                    None => owners.push((owner, pale)),
                }
            }
        }
        let mut at = y;
        for (owner, pale) in owners {
            let colour = owner_colour(pen.theme, frame.journey, owner);
            let ink = pen.theme.sheet.ink;
            let height = pen.paled(pale, |pen| {
                pen.of(&owner.id, Part::Whole, |pen| {
                    let centre = Point::new(x + CHIP / 2.0, at + CHIP / 2.0);
                    pen.chip(&owner.initials(), centre, CHIP, colour, false);
                    let width = metrics::STEP_WIDTH - CHIP - 18.0;
                    let name = pen.shape(&owner.name, ts::BODY, Weight::Regular, width);
                    let dy = (CHIP - name.height).max(0.0) / 2.0;
                    pen.put(&name, Point::new(x + CHIP + 8.0, at + dy), ink)
                        .height
                        .max(CHIP)
                })
            });
            at += height + 6.0;
            end = end.max(at - 6.0);
        }
    }
    end
}
