//! Who has how much to do. The first column is also the list from which the other sheets offer owners.

use std::collections::HashMap;

use rust_xlsxwriter::{ConditionalFormatDataBar, XlsxError};

use super::super::{Handout, share_name};
use super::looks::Looks;
use super::table::{Column, Kind, Table};
use crate::audit::{Placed, Share};
use crate::i18n::t;
use crate::model::{Id, Owner};

const SHARE: u16 = 5;

/// The owners that have a row, in the order of the map.
pub(super) fn listed<'a>(handout: &Handout<'a>) -> impl Iterator<Item = &'a Owner> {
    let named = |o: &&Owner| !o.name.trim().is_empty();
    handout
        .journey
        .owners
        .iter()
        .map(AsRef::as_ref)
        .filter(named)
}

/// What one owner has, or nobody.
#[derive(Default)]
struct Load {
    touchpoints: usize,
    moments: usize,
    done: usize,
    of: usize,
    problems: usize,
    highest: Option<u8>,
    actions: usize,
}

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let language = handout.language;
    let columns = [
        ("owner", 30.0, Kind::Text),
        ("touchpoints", 18.0, Kind::Short),
        ("moments", 15.0, Kind::Short),
        ("checks-done", 12.0, Kind::Short),
        ("checks", 12.0, Kind::Short),
        ("share", 14.0, Kind::Percent),
        ("problems", 17.0, Kind::Short),
        ("highest-priority", 12.0, Kind::Short),
        ("actions", 14.0, Kind::Short),
    ];
    let columns = columns.map(|(column, width, kind)| Column::new(looks, column, width, kind));
    let name = t!(language, "exchange-sheet-owners");
    let mut table = Table::new(looks, &name, columns.into())?;
    let mut loads = loads(handout);
    let nobody = share_name(language, handout.journey, &Share::Unowned);
    let owners = listed(handout).map(|o| (o.name.clone(), Some(o.id.clone())));
    // Whatever is nobody's stands below the list that is offered.
    for (name, id) in owners.chain([(nobody.unwrap_or_default(), None)]) {
        let load = loads.remove(&id).unwrap_or_default();
        table.row([
            name.into(),
            load.touchpoints.into(),
            load.moments.into(),
            load.done.into(),
            load.of.into(),
            (load.of > 0)
                .then(|| load.done as f64 / load.of as f64)
                .into(),
            load.problems.into(),
            load.highest.into(),
            load.actions.into(),
        ])?;
    }
    let bar = ConditionalFormatDataBar::new()
        .set_fill_color(looks.bar())
        .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, 0)
        .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, 1)
        .set_solid_fill(true);
    let (sheet, last) = table.sheet();
    sheet.add_conditional_format(1, SHARE, last, SHARE, &bar)?;
    Ok(table)
}

fn loads(handout: &Handout<'_>) -> HashMap<Option<Id<Owner>>, Load> {
    let mut loads: HashMap<Option<Id<Owner>>, Load> = HashMap::new();
    let id = |owner: Option<&Owner>| owner.map(|o| o.id.clone());
    for Placed { entry, .. } in handout.sections.iter().flat_map(|s| &s.entries) {
        let load = loads.entry(id(entry.owner)).or_default();
        load.touchpoints += 1;
        load.moments += usize::from(entry.touchpoint.moment_of_truth);
        for item in entry.groups.iter().flat_map(|g| &g.items) {
            load.of += 1;
            load.done += usize::from(item.state.is_done());
        }
    }
    for problem in &handout.problems {
        for owner in each_or_nobody(handout.sentences.owners(&problem.object)) {
            let load = loads.entry(id(owner)).or_default();
            load.problems += 1;
            load.highest = load.highest.max(Some(problem.priority()));
        }
    }
    for note in handout.actions() {
        for owner in each_or_nobody(handout.sentences.owners(&(&note.id).into())) {
            loads.entry(id(owner)).or_default().actions += 1;
        }
    }
    loads
}

fn each_or_nobody(owners: Vec<&Owner>) -> Vec<Option<&Owner>> {
    match owners.is_empty() {
        true => vec![None],
        false => owners.into_iter().map(Some).collect(),
    }
}
