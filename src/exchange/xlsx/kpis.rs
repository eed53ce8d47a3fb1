//! Every measurement with its target and its latest reading.

use rust_xlsxwriter::XlsxError;

use super::super::Handout;
use super::looks::Looks;
use super::table::{Cell, Column, Kind, Table};
use crate::i18n::t;
use crate::model::{Measurement, ObjectId, Standing};
use crate::words::{self, Word as _};

const STANDING: u16 = 11;

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let (language, journey) = (handout.language, handout.journey);
    let columns = [
        ("kpi", 26.0, Kind::Text),
        ("stage", 15.0, Kind::Text),
        ("step", 20.0, Kind::Text),
        ("touchpoint", 20.0, Kind::Text),
        ("unit", 12.0, Kind::Text),
        ("target", 10.0, Kind::Number),
        ("reading", 10.0, Kind::Number),
        ("date", 12.0, Kind::Day),
        ("n", 8.0, Kind::Number),
        ("interval", 12.0, Kind::Text),
        ("source", 24.0, Kind::Text),
        ("standing", 22.0, Kind::Text),
        ("trend", 18.0, Kind::Text),
    ];
    let columns = columns.map(|(column, width, kind)| Column::new(looks, column, width, kind));
    let name = t!(language, "exchange-sheet-kpis");
    let mut table = Table::new(looks, &name, columns.into())?;
    for (object, measurement) in measurements(handout) {
        let place = handout.sentences.place(&object);
        let direction = journey.direction_of(&measurement.kpi);
        let latest = measurement.latest();
        let source = latest.and_then(|r| journey.source(r.source.as_ref()?));
        let unit = journey.unit_of(&measurement.kpi);
        let interval = latest.and_then(|r| Some((r.value, r.interval?)));
        let interval = interval.map(|(value, i)| words::interval(language, value, i, &unit));
        let standing = words::standing(language, measurement, direction);
        let trend = measurement.trend(direction);
        table.row([
            words::kpi(language, journey, &measurement.kpi).into(),
            place.stage.map(|s| s.name.as_str()).into(),
            place.step.map(|s| s.title.as_str()).into(),
            place.touchpoint.map(|t| t.title.as_str()).into(),
            journey.unit_of(&measurement.kpi).word(language).into(),
            measurement.target.into(),
            latest.map(|r| r.value).into(),
            latest.map(|r| r.date).into(),
            latest.and_then(|r| r.n).into(),
            interval.into(),
            source.map(|s| s.name.as_str()).into(),
            standing.into(),
            Cell::from(trend.map(|t| t.word(language))),
        ])?;
    }
    let standing = table.letter(STANDING);
    for (value, look) in [
        (Standing::Met, looks.met()),
        (Standing::Missed, looks.against()),
    ] {
        // A word of ours, which has no quotation mark in it.
        let holds = format!("=${standing}2=\"{}\"", value.word(language));
        table.mark(STANDING..=STANDING, holds, look)?;
    }
    Ok(table)
}

/// All measurements with what they are of, in reading order, those of the journey first.
fn measurements<'a>(handout: &Handout<'a>) -> Vec<(ObjectId, &'a Measurement)> {
    let mut all = Vec::new();
    let mut add = |object: ObjectId, list: &'a [Measurement]| {
        if handout.includes(&object) {
            all.extend(list.iter().map(|m| (object.clone(), m)));
        }
    };
    add(ObjectId::Journey, &handout.journey.measurements);
    for stage in &handout.journey.stages {
        add((&stage.id).into(), &stage.kpis);
        for step in &stage.steps {
            add((&step.id).into(), &step.kpis);
            for touchpoint in &step.touchpoints {
                add((&touchpoint.id).into(), &touchpoint.kpis);
            }
        }
    }
    all
}
