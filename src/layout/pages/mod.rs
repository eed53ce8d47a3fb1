//! Pages: a map on paper, with type that can be read.
//!
//! A map is scaled to its sheet while its smallest type stays as large as asked for; else its stages are folded into
//! bands; else the bands are dealt to pages. A band that is taller than a page is parted between its lanes, and a lane
//! of cards or notes that is taller than a page between these. All pages have one scale, the largest with which their
//! number stays. Each repeats the map's name, the stages' heads, the lanes' labels and the legend, and says which part
//! it is.

mod deal;
mod excerpt;
mod mark;
mod paper;
#[cfg(test)]
mod tests;

use std::ops::Range;

use kurbo::Size;

pub use excerpt::{Excerpt, Row};
pub(super) use mark::draw as draw_mark;
pub use paper::{Orientation, Paper, Up};

use super::{Layouter, View};
use crate::model::Journey;
use crate::scene::{Scene, Shape};
use deal::{Care, Share};

/// The smallest type that is promised unless another is asked for, points.
pub const LEAST_TYPE: f64 = 7.0;
/// The largest scale, points a map unit: beyond, a map of two steps would shout.
const LARGEST: f64 = 3.0;
/// How often a scale is sought between two others: to within a hundredth.
const ROUNDS: u32 = 7;
/// How often pages are made smaller because one of them does not fit.
const SMALLER: u32 = 4;
/// From one scale that is tried to the next, where no page is large enough.
const STEP: f64 = 1.12;
/// How many of these are looked at closely.
const CLOSER: usize = 4;
/// Sums of rounded places may lie so far over an edge, map units.
const SLACK: f64 = 0.5;

/// What stands on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Of the sheet, map units.
    pub size: Size,
    /// From 1.
    pub number: usize,
    pub of: usize,
    /// Which bands of the folded map; a range that reaches beyond the last takes what there is.
    pub bands: Range<usize>,
    /// Which of the lanes, from top to bottom; all if none are named.
    pub lanes: Option<Vec<Row>>,
}

/// What is wanted of the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Print {
    pub paper: Paper,
    pub orientation: Orientation,
    /// How many pages are to stand on a sheet.
    pub up: Up,
    /// The smallest type, points.
    pub least_type: f64,
}

impl Print {
    pub const fn on(paper: Paper) -> Self {
        Self {
            paper,
            orientation: Orientation::Either,
            up: Up::One,
            least_type: LEAST_TYPE,
        }
    }
}

/// How a map comes onto its paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As a whole, on one page.
    Whole,
    /// On one page, its stages in so many bands.
    Folded(usize),
    /// On several pages.
    Split,
}

/// A map on paper.
#[derive(Clone, Debug)]
pub struct Plan {
    pub way: Way,
    /// Of each page, points.
    pub sheet: Size,
    /// Points a map unit, the same on all pages.
    pub scale: f64,
    /// The smallest type on any page, points; 0 if there are no words.
    pub smallest_type: f64,
    /// Whether that is as large as asked for. It is not where something that is not parted is larger than a page.
    pub keeps_promise: bool,
    /// Each is as large as the sheet at the plan's scale.
    pub pages: Vec<Scene>,
}

/// Lays the map out for paper.
pub fn plan(layouter: &mut Layouter, journey: &Journey, view: &View, print: &Print) -> Plan {
    layouter.remembering(|layouter| planned(layouter, journey, view, print))
}

fn planned(layouter: &mut Layouter, journey: &Journey, view: &View, print: &Print) -> Plan {
    let sizes = print.paper.sizes(print.orientation);
    let sizes = sizes.into_iter().map(|sheet| print.up.share_of(sheet));
    let sheets: Vec<Size> = sizes.collect();
    let mut each = |how: &dyn Fn(&mut Planner<'_>) -> Option<Plan>| {
        let plans = sheets.iter().filter_map(|sheet| {
            how(&mut Planner {
                layouter,
                journey,
                view,
                sheet: *sheet,
                least: print.least_type,
            })
        });
        plans.fold(None, better)
    };
    // Only where no sheet has room for every cell are the pages sought that come nearest to it: that takes long.
    let best = each(&|planner| planner.plan()).or_else(|| each(&|planner| planner.nearest()));
    best.unwrap_or_else(|| Plan {
        way: Way::Whole,
        sheet: Size::ZERO,
        scale: 1.0,
        smallest_type: 0.0,
        keeps_promise: true,
        pages: Vec::new(),
    })
}

/// The one that keeps its promise on fewer pages, with larger type; if none does, the one with the larger type.
fn better(best: Option<Plan>, other: Plan) -> Option<Plan> {
    let Some(best) = best else { return Some(other) };
    if !best.keeps_promise && !other.keeps_promise {
        let is_larger = other.smallest_type > best.smallest_type;
        return Some(if is_larger { other } else { best });
    }
    let rank = |plan: &Plan| (!plan.keeps_promise, plan.pages.len());
    let is_better = rank(&other) < rank(&best)
        || (rank(&other) == rank(&best) && other.smallest_type > best.smallest_type * 1.05);
    Some(if is_better { other } else { best })
}

struct Planner<'a> {
    layouter: &'a mut Layouter,
    journey: &'a Journey,
    view: &'a View,
    sheet: Size,
    /// The smallest type, points.
    least: f64,
}

impl Planner<'_> {
    /// None where a cell is larger than a page.
    fn plan(&mut self) -> Option<Plan> {
        let natural = self.layouter.layout(self.journey, self.view);
        let smallest = smallest_type(&natural);
        let least = if smallest > 0.0 {
            self.least / smallest
        } else {
            f64::MIN_POSITIVE
        };
        let whole = fit(&natural, self.sheet).min(LARGEST);
        // What is not to be folded is not: whoever set a width of bands sees it kept.
        if whole >= least || self.journey.stages.is_empty() {
            let scenes = self.scenes(whole, &[Share::all()], self.view.fold);
            return Some(self.finished(Way::Whole, whole, scenes));
        }
        let folded = |planner: &mut Self, scale: f64| {
            let scenes = planner.scenes(scale, &[Share::all()], Some(planner.sheet.width / scale));
            let fits = planner.all_fit(&scenes, scale);
            fits.then_some(scenes)
        };
        if folded(self, least).is_some() {
            let scale = seek(least, LARGEST, |scale| folded(self, scale).is_some());
            let scenes = folded(self, scale).unwrap_or_default();
            let way = match scenes.first().map_or(1, |scene| scene.bands.len()) {
                0 | 1 => Way::Whole,
                bands => Way::Folded(bands),
            };
            return Some(self.finished(way, scale, scenes));
        }
        let (shares, shrinks) = self.shares(least, Care::Sums);
        if shrinks < 1.0 {
            return None;
        }
        let count = shares.len();
        let scale = seek(least, LARGEST.min(2.0 * least), |scale| {
            let (shares, shrinks) = self.shares(scale, Care::Sums);
            let width = Some(self.sheet.width / scale);
            shrinks >= 1.0 && shares.len() <= count && {
                let scenes = self.scenes(scale, &shares, width);
                self.all_fit(&scenes, scale)
            }
        });
        Some(self.parted(scale))
    }

    /// On several pages, at this scale or the next smaller one at which all of them fit.
    fn parted(&mut self, mut scale: f64) -> Plan {
        let (shares, _) = self.shares(scale, Care::Layouts);
        let mut scenes = self.scenes(scale, &shares, Some(self.sheet.width / scale));
        // What is found too large only now makes all smaller; then more stands on each.
        for _ in 0..SMALLER {
            if self.all_fit(&scenes, scale) {
                break;
            }
            let fits = scenes.iter().map(|scene| fit(scene, self.sheet));
            scale = fits.fold(scale, f64::min);
            let (shares, _) = self.shares(scale, Care::Layouts);
            scenes = self.scenes(scale, &shares, Some(self.sheet.width / scale));
        }
        self.finished(Way::Split, scale, scenes)
    }

    /// Where a cell is larger than a page: the pages with the largest type of those that are laid out at one scale and
    /// made smaller until all fits. They are the same however much was asked for.
    fn nearest(&mut self) -> Option<Plan> {
        let natural = self.layouter.layout(self.journey, self.view);
        let whole = fit(&natural, self.sheet).min(LARGEST);
        let steps = (LARGEST / whole).ln() / STEP.ln();
        let scales = (0..=steps.max(0.0) as i32).map(|step| whole * STEP.powi(step));
        let mut reached: Vec<_> = scales
            .map(|s| (s * self.shares(s, Care::Sums).1, s))
            .collect();
        reached.sort_by(|a, b| b.0.total_cmp(&a.0));
        let plans = (reached.iter().take(CLOSER)).map(|(_, scale)| self.parted(*scale));
        plans.fold(None, better)
    }

    fn page(&self, scale: f64, number: usize, of: usize, share: Share) -> Page {
        Page {
            size: self.sheet / scale,
            number,
            of,
            bands: share.bands,
            lanes: share.lanes,
        }
    }

    fn lay_out(&mut self, page: Page, fold: Option<f64>) -> Scene {
        let view = View {
            page: Some(page),
            fold,
            ..self.view.clone()
        };
        self.layouter.layout(self.journey, &view)
    }

    fn scenes(&mut self, scale: f64, shares: &[Share], fold: Option<f64>) -> Vec<Scene> {
        let of = shares.len();
        let pages = shares.iter().enumerate();
        pages
            .map(|(index, share)| {
                let page = self.page(scale, index + 1, of, share.clone());
                self.lay_out(page, fold)
            })
            .collect()
    }

    fn all_fit(&self, scenes: &[Scene], scale: f64) -> bool {
        let room = self.sheet / scale;
        let fits =
            |size: Size| size.width <= room.width + SLACK && size.height <= room.height + SLACK;
        scenes.iter().all(|scene| fits(scene.size))
    }

    /// A page that is too large for its sheet makes all smaller: nothing is cut off.
    fn finished(&self, way: Way, scale: f64, mut pages: Vec<Scene>) -> Plan {
        let scale = if self.all_fit(&pages, scale) {
            scale
        } else {
            let fits = pages.iter().map(|scene| fit(scene, self.sheet));
            fits.fold(scale, f64::min)
        };
        for page in &mut pages {
            page.size = self.sheet / scale;
        }
        let smallest = pages.iter().map(smallest_type).filter(|size| *size > 0.0);
        let smallest = smallest.reduce(f64::min).unwrap_or(0.0) * scale;
        Plan {
            way,
            sheet: self.sheet,
            scale,
            smallest_type: smallest,
            keeps_promise: smallest == 0.0 || smallest >= self.least - 0.01,
            pages,
        }
    }
}

/// The largest scale from `least` to `most` of which `holds` is true, to within a hundredth; `least` is taken at its
/// word.
fn seek(least: f64, most: f64, mut holds: impl FnMut(f64) -> bool) -> f64 {
    let (mut low, mut high) = (least, most.max(least));
    for _ in 0..ROUNDS {
        let middle = (low * high).sqrt();
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The scale at which a scene is as large as the sheet allows.
fn fit(scene: &Scene, sheet: Size) -> f64 {
    (sheet.width / scene.size.width).min(sheet.height / scene.size.height)
}

/// The longest text that is a mark, in letters: initials on a face, the number in a chip.
const MARK: usize = 3;

/// The smallest words of a scene, map units; 0 if there are none. Icons have no words, and initials that stand for a
/// face are a mark as icons are: what they mean stands in the legend and the header, in words.
pub fn smallest_type(scene: &Scene) -> f64 {
    let is_mark = |words: &str| words.chars().nth(MARK).is_none();
    let texts = scene.placed().filter_map(|(item, _)| match &item.shape {
        Shape::Text { text, .. } if !is_mark(text.text.trim()) => Some(text),
        _ => None,
    });
    let sizes = texts
        .flat_map(|t| t.lines.iter().flat_map(|l| &l.runs))
        .map(|r| f64::from(r.size));
    sizes.reduce(f64::min).unwrap_or(0.0)
}
