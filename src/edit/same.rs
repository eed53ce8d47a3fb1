//! Whether two journeys are equal, quickly where they share most of what they hold.

use std::sync::Arc;

use crate::model::{Journey, Stage, Step};

/// Equal, looking only at branches that are not shared.
pub(super) fn same(a: &Journey, b: &Journey) -> bool {
    // Taken apart in full, so that a field that is added to a journey is not forgotten here.
    let Journey {
        wegmarke,
        about,
        personas,
        paths,
        owners,
        kinds,
        channels,
        kpis,
        sources,
        lanes,
        views,
        stages,
        measurements,
        notes,
    } = a;
    all(stages, &b.stages, same_stage)
        && *wegmarke == b.wegmarke
        && one(about, &b.about)
        && all(personas, &b.personas, one)
        && all(paths, &b.paths, one)
        && all(owners, &b.owners, one)
        && all(kinds, &b.kinds, one)
        && all(channels, &b.channels, one)
        && all(kpis, &b.kpis, one)
        && all(sources, &b.sources, one)
        && all(lanes, &b.lanes, one)
        && all(views, &b.views, one)
        && all(notes, &b.notes, one)
        && *measurements == b.measurements
}

fn all<T>(a: &[Arc<T>], b: &[Arc<T>], same: impl Fn(&Arc<T>, &Arc<T>) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

fn one<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

/// A difference in what stands below is found first, for it is found by pointers.
fn same_stage(a: &Arc<Stage>, b: &Arc<Stage>) -> bool {
    Arc::ptr_eq(a, b) || (all(&a.steps, &b.steps, same_step) && a == b)
}

fn same_step(a: &Arc<Step>, b: &Arc<Step>) -> bool {
    Arc::ptr_eq(a, b) || (all(&a.touchpoints, &b.touchpoints, one) && a == b)
}
