//! What a touchpoint takes from its channels until it is set, and what a KPI takes from its built-in definition.

use super::{
    Control, Direction, Id, Journey, Kpi, Medium, Owner, Touchpoint, Unit, built_in_channel,
    built_in_kpi,
};

/// A value and whence it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inherited<T> {
    /// Set on the object itself.
    Own(T),
    /// From a channel; shown pale.
    FromChannel(T),
}

impl<T> Inherited<T> {
    pub fn value(self) -> T {
        match self {
            Self::Own(v) | Self::FromChannel(v) => v,
        }
    }

    pub const fn is_own(&self) -> bool {
        matches!(self, Self::Own(_))
    }
}

impl Journey {
    /// The owner, or the one of the first channel that names one.
    pub fn owner_of<'a>(&'a self, touchpoint: &'a Touchpoint) -> Option<Inherited<&'a Owner>> {
        if let Some(id) = &touchpoint.owner {
            return self.owner(id).map(Inherited::Own);
        }
        touchpoint
            .channels
            .iter()
            .find_map(|c| self.owner(self.channel(c)?.owner.as_ref()?))
            .map(Inherited::FromChannel)
    }

    /// The medium, or the one of the first channel that has one.
    pub fn medium_of(&self, touchpoint: &Touchpoint) -> Option<Inherited<Medium>> {
        if let Some(own) = touchpoint.medium {
            return Some(Inherited::Own(own));
        }
        touchpoint
            .channels
            .iter()
            .find_map(|c| {
                self.channel(c)
                    .and_then(|c| c.medium)
                    .or_else(|| built_in_channel(c.as_str()).map(|b| b.medium))
            })
            .map(Inherited::FromChannel)
    }

    /// Who controls it, or who controls the first channel that says so.
    pub fn control_of(&self, touchpoint: &Touchpoint) -> Option<Inherited<Control>> {
        if let Some(own) = touchpoint.control {
            return Some(Inherited::Own(own));
        }
        touchpoint
            .channels
            .iter()
            .find_map(|c| {
                self.channel(c)
                    .and_then(|c| c.control)
                    .or_else(|| built_in_channel(c.as_str()).map(|b| b.control))
            })
            .map(Inherited::FromChannel)
    }

    /// KPIs that its channels suggest and that it does not measure yet.
    pub fn suggested_kpis<'a>(
        &'a self,
        touchpoint: &'a Touchpoint,
    ) -> impl Iterator<Item = &'a Id<Kpi>> {
        touchpoint
            .channels
            .iter()
            .filter_map(|c| self.channel(c))
            .flat_map(|c| &c.kpis)
            .filter(|k| !touchpoint.kpis.iter().any(|m| m.kpi == **k))
    }

    /// In what this KPI is counted.
    pub fn unit_of(&self, kpi: &Id<Kpi>) -> Unit {
        self.kpi(kpi)
            .and_then(|k| k.unit.clone())
            .or_else(|| built_in_kpi(kpi.as_str()).map(|b| b.unit.clone()))
            .unwrap_or(Unit::Number)
    }

    /// Which way of this KPI is better, if that is known.
    pub fn direction_of(&self, kpi: &Id<Kpi>) -> Option<Direction> {
        self.kpi(kpi)
            .and_then(|k| k.direction)
            .or_else(|| built_in_kpi(kpi.as_str()).map(|b| b.direction))
    }
}
