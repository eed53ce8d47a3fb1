//! Three states held against one another: what was handed out, what the map says now, what the file says.

use std::collections::HashMap;
use std::sync::Arc;

use super::values::{self, Layout, Unreadable};
use super::{Change, Conflict, Filled, NewAction, Row, Value, Whom, Why};
use crate::audit::{State, one_line, state_in_round};
use crate::exchange::cells::Cell;
use crate::exchange::readings::{self, Found};
use crate::exchange::rows::{Field, Mark, RowKey, fitted};
use crate::model::{Check, Holder, Id, Journey, Note, ObjectId, Owner, Touchpoint};
use crate::words::Word as _;

/// What becomes of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// The file says nothing new.
    Leave,
    Take,
    /// Both have changed it.
    Both,
    /// Nobody knows what was handed out.
    Unknown,
}

fn verdict<T: PartialEq>(said: &T, copy: Option<&T>, now: &T) -> Verdict {
    if said == now || copy == Some(said) {
        return Verdict::Leave;
    }
    match copy {
        Some(copy) if copy == now => Verdict::Take,
        Some(_) => Verdict::Both,
        None => Verdict::Unknown,
    }
}

/// Holds the rows of all tables against the map.
pub(super) fn compare(journey: &Journey, tables: &[Layout<'_>]) -> Filled {
    let mut work = Work::new(journey);
    for table in tables {
        let (changes, conflicts) = (work.filled.changes.len(), work.filled.conflicts.len());
        for (number, cells) in table.rows {
            work.row(table, *number, cells);
        }
        work.owners_of_touchpoints();
        // Owners were told last.
        work.filled.changes[changes..].sort_by_key(|c| c.row.number);
        work.filled.conflicts[conflicts..].sort_by_key(|c| c.row.number);
    }
    work.filled
}

struct Work<'a> {
    journey: &'a Journey,
    touchpoints: HashMap<&'a str, &'a Touchpoint>,
    notes: HashMap<&'a str, &'a Note>,
    /// Checks of which a row has said something new: where, and what.
    told: HashMap<RowKey, (usize, Mark)>,
    /// Owners that rows name anew, by touchpoint in the order of the file: a touchpoint has as many rows as checks.
    owners: Vec<(Id<Touchpoint>, Vec<Named>)>,
    filled: Filled,
}

/// An owner as a row names it.
struct Named {
    row: Row,
    said: String,
    copy: Option<String>,
}

impl<'a> Work<'a> {
    fn new(journey: &'a Journey) -> Self {
        let touchpoints = journey.touchpoints().map(|s| s.touchpoint.as_ref());
        Self {
            journey,
            touchpoints: touchpoints.map(|t| (t.id.as_str(), t)).collect(),
            notes: journey
                .notes()
                .map(|(_, n)| (n.id.as_str(), n.as_ref()))
                .collect(),
            told: HashMap::new(),
            owners: Vec::new(),
            filled: Filled::default(),
        }
    }

    fn row(&mut self, table: &Layout<'_>, number: usize, cells: &[Cell]) {
        let mut row = Row {
            sheet: table.name.to_owned(),
            number,
            title: table.title(cells),
            check: None,
        };
        let key = table.key(cells);
        match key.parse() {
            Ok(RowKey::Check(id, check, round)) => {
                self.filled.rows += 1;
                row.check = Some(check);
                match self.touchpoints.get(id.as_str()).copied() {
                    Some(touchpoint) => {
                        row.title = one_line(&touchpoint.title);
                        self.check(table, cells, row.clone(), touchpoint, check, round);
                        self.owner_of_touchpoint(table, cells, row, touchpoint);
                    }
                    None => self.gone(table, cells, row, &Field::OF_CHECK),
                }
            }
            Ok(RowKey::Note(id)) => {
                self.filled.rows += 1;
                match self.notes.get(id.as_str()).copied() {
                    Some(note) => {
                        row.title = one_line(&note.text);
                        self.note(table, cells, &row, note);
                    }
                    None => self.gone(table, cells, row, &Field::OF_ACTION),
                }
            }
            Err(()) if key.trim().is_empty() && table.is_plan() && !row.title.is_empty() => {
                self.filled.rows += 1;
                self.action(table, cells, row);
            }
            Err(()) if !key.trim().is_empty() || table.is_filled_in(cells) => {
                self.conflict(row, Why::NoKey, None);
            }
            // Findings in a CSV, sums below a table.
            Err(()) => {}
        }
    }

    fn conflict(&mut self, row: Row, why: Why, change: Option<Change>) {
        self.filled.conflicts.push(Conflict { row, why, change });
    }

    fn unreadable(&mut self, row: Row, (field, text): Unreadable) {
        self.conflict(row, Why::Unreadable(field, text), None);
    }

    /// Puts a change where it belongs.
    fn settle(&mut self, verdict: Verdict, change: Change) {
        let why = match verdict {
            Verdict::Leave => return,
            Verdict::Take => return self.filled.changes.push(change),
            Verdict::Both => Why::BothChanged,
            Verdict::Unknown => Why::NoCopy,
        };
        self.conflict(change.row.clone(), why, Some(change));
    }

    /// Worth a word only where somebody has filled something in.
    fn gone(&mut self, table: &Layout<'_>, cells: &[Cell], row: Row, fields: &[Field]) {
        let differs = |field: &Field| {
            let said = table.cell(cells, *field).map(|c| values::plain(&c.text()));
            let copy = table.copy(cells, *field).map(|c| values::plain(&c.text()));
            match field {
                // A box and its copy are different signs for the same.
                Field::Done => {
                    let done = |cell: Option<&Cell>| {
                        let only_done = |f| cell.filter(|_| f == Field::Done);
                        values::mark(&Mark::default(), only_done).ok()
                    };
                    done(table.cell(cells, *field)) != done(table.copy(cells, *field))
                }
                _ => said.is_some() && said != copy,
            }
        };
        if fields.iter().any(differs) {
            self.conflict(row, Why::Gone, None);
        }
    }

    fn check(
        &mut self,
        table: &Layout<'_>,
        cells: &[Cell],
        row: Row,
        touchpoint: &Touchpoint,
        check: Check,
        round: u32,
    ) {
        let state = state_in_round(self.journey, touchpoint, check, round);
        let now = Mark::of(state);
        let now = Mark {
            by: values::plain(&now.by),
            remark: values::plain(&now.remark),
            ..now
        };
        let mut said = match values::mark(&now, |field| table.cell(cells, field)) {
            Ok(said) => said,
            Err(unreadable) => return self.unreadable(row, unreadable),
        };
        // Copies that cannot be read are as good as none.
        let copy = table
            .copy(cells, Field::Done)
            .and_then(|_| values::mark(&now, |field| table.copy(cells, field)).ok());
        if !said.done {
            // Who takes a tick away leaves its name and day standing.
            let signature = |mark: &Mark| (mark.by.clone(), mark.date, mark.remark.clone());
            let is_new = copy.as_ref().map(signature) != Some(signature(&said));
            if is_new && !said.is_unsigned() {
                return self.not_ticked(row, touchpoint, check, now.done, &said);
            }
            if copy.as_ref() != Some(&said) {
                said = Mark::default();
            }
        }
        let verdict = verdict(&said, copy.as_ref(), &now);
        if verdict == Verdict::Leave {
            return;
        }
        if !said.done && matches!(state, State::Proven) {
            // A tick that was handed out is gone from the map already; what the map shows, nobody can take away.
            let had_tick = copy.is_some_and(|copy| !copy.is_unsigned());
            if !had_tick {
                self.conflict(row, Why::Proven, None);
            }
            return;
        }
        let key = RowKey::Check(touchpoint.id.clone(), check, round);
        match self.told.get(&key) {
            Some((_, before)) if *before == said => return,
            Some((first, _)) => {
                let first = *first;
                return self.conflict(row, Why::Twice(first), None);
            }
            None => drop(self.told.insert(key, (row.number, said.clone()))),
        }
        let change = Change {
            row,
            object: (&touchpoint.id).into(),
            now: Value::Mark(check, round, now),
            said: Value::Mark(check, round, said),
        };
        self.settle(verdict, change);
    }

    /// What stands beside a box without a tick: a remark becomes a note, for a name and a day there is no place.
    fn not_ticked(
        &mut self,
        row: Row,
        touchpoint: &Touchpoint,
        check: Check,
        was_done: bool,
        said: &Mark,
    ) {
        let is_signed = !said.by.is_empty() || said.date.is_some();
        if is_signed || was_done {
            self.conflict(row.clone(), Why::NotTicked, None);
        }
        if said.remark.is_empty() || was_done {
            return;
        }
        let check = check.word(self.journey.about.language);
        let text = format!("{check}: {}", said.remark);
        // Else a file that is read again would say it again.
        let is_known = |note: &Arc<Note>| note.text == text;
        if touchpoint.notes.iter().any(is_known) {
            return;
        }
        self.filled.changes.push(Change {
            row,
            object: (&touchpoint.id).into(),
            now: Value::Remark(None),
            said: Value::Remark(Some(text)),
        });
    }

    fn owner_of_touchpoint(
        &mut self,
        table: &Layout<'_>,
        cells: &[Cell],
        row: Row,
        touchpoint: &Touchpoint,
    ) {
        let Some(said) = table.cell(cells, Field::Owner).map(values::name) else {
            return;
        };
        let copy = table.copy(cells, Field::Owner).map(values::name);
        if copy.as_ref() == Some(&said) {
            return;
        }
        // It is the touchpoint's, not the check's.
        let row = Row { check: None, ..row };
        let named = Named { row, said, copy };
        // Its rows mostly stand together.
        match self
            .owners
            .iter_mut()
            .rev()
            .find(|(id, _)| *id == touchpoint.id)
        {
            Some((_, all)) => all.push(named),
            None => self.owners.push((touchpoint.id.clone(), vec![named])),
        }
    }

    fn owners_of_touchpoints(&mut self) {
        for (id, mut named) in std::mem::take(&mut self.owners) {
            let Some(touchpoint) = self.touchpoints.get(id.as_str()).copied() else {
                continue;
            };
            let first = named.remove(0);
            let others = named
                .iter()
                .map(|n| &n.said)
                .filter(|said| **said != first.said);
            let mut names: Vec<String> = others.cloned().collect();
            if !names.is_empty() {
                names.insert(0, first.said);
                names.dedup();
                self.conflict(first.row, Why::SeveralOwners(names), None);
                continue;
            }
            let owner = self.journey.owner_of(touchpoint);
            let inherits = owner.is_some_and(|o| !o.is_own());
            let owner = owner.map(|o| o.value());
            if first.said.is_empty() && inherits {
                self.conflict(first.row, Why::OwnerOfChannel, None);
                continue;
            }
            self.owner(first, (&touchpoint.id).into(), owner);
        }
    }

    /// An owner of a touchpoint or a note.
    fn owner(&mut self, named: Named, object: ObjectId, now: Option<&Owner>) {
        let now_name = now.map(|o| one_line(&fitted(&o.name))).unwrap_or_default();
        let verdict = verdict(&named.said, named.copy.as_ref(), &now_name);
        let said = self.whom(&named.said);
        let now = now.map_or(Whom::Nobody, |o| Whom::Known(o.id.clone()));
        if said == now {
            // Written in other letters.
            return;
        }
        let change = Change {
            row: named.row,
            object,
            now: Value::Owner(now),
            said: Value::Owner(said.clone()),
        };
        match said {
            Whom::New(name) if verdict == Verdict::Take => {
                let row = change.row.clone();
                self.conflict(row, Why::UnknownOwner(name), Some(change));
            }
            _ => self.settle(verdict, change),
        }
    }

    /// The owner of this name, in any case of letters if none has it exactly.
    fn whom(&self, name: &str) -> Whom {
        if name.is_empty() {
            return Whom::Nobody;
        }
        let owners = &self.journey.owners;
        let exact = owners.iter().find(|o| one_line(&o.name) == name);
        let lower = name.to_lowercase();
        let alike = || {
            owners
                .iter()
                .find(|o| one_line(&o.name).to_lowercase() == lower)
        };
        match exact.or_else(alike) {
            Some(owner) => Whom::Known(owner.id.clone()),
            None => Whom::New(name.to_owned()),
        }
    }

    fn note(&mut self, table: &Layout<'_>, cells: &[Cell], row: &Row, note: &Note) {
        let object = ObjectId::from(&note.id);
        if let Some(said) = table.cell(cells, Field::Owner).map(values::name) {
            let copy = table.copy(cells, Field::Owner).map(values::name);
            let now = note.owner.as_ref().and_then(|id| self.journey.owner(id));
            let row = row.clone();
            self.owner(Named { row, said, copy }, object.clone(), now);
        }
        let mut field = |field, now, read: &dyn Fn(&Cell) -> Result<Value, Unreadable>| {
            self.field(table, cells, row, (&object, field), now, read);
        };
        let now = Value::Text(values::plain(&note.text));
        field(Field::Action, now, &|cell| {
            values::action(cell).map(Value::Text)
        });
        field(Field::Impact, Value::Impact(note.severity), &|cell| {
            values::rating(Field::Impact, cell).map(Value::Impact)
        });
        field(Field::Effort, Value::Effort(note.effort), &|cell| {
            values::rating(Field::Effort, cell).map(Value::Effort)
        });
        field(Field::Due, Value::Due(note.due), &|cell| {
            values::day(Field::Due, cell).map(Value::Due)
        });
        field(Field::Status, Value::Status(note.status), &|cell| {
            values::status(cell).map(Value::Status)
        });
    }

    /// A row that somebody has added to the plan. One that says what an action of its place says is that action, or a
    /// file that is read again would add it again.
    fn action(&mut self, table: &Layout<'_>, cells: &[Cell], row: Row) {
        let place = table.place(cells);
        let named = |at: usize| Some(place[at].as_str()).filter(|name| !name.is_empty());
        let at = match [named(0), named(1), named(2)] {
            [None, None, None] => Holder::Journey,
            [stage, step, touchpoint] => {
                match readings::places(self.journey).find(stage, step, touchpoint) {
                    Found::One(at) => at,
                    Found::Several(_) | Found::None { .. } => {
                        let named = place.iter().filter(|name| !name.is_empty());
                        let name = named.cloned().collect::<Vec<_>>().join(" · ");
                        return self.conflict(row, Why::NoPlace(name), None);
                    }
                }
            }
        };
        let cell = |field| table.cell(cells, field).unwrap_or(&Cell::Empty);
        let text = match values::action(cell(Field::Action)) {
            Ok(text) => text,
            Err(unreadable) => return self.unreadable(row, unreadable),
        };
        let mut notes = self.journey.notes();
        let known = notes.find(|(on, note)| *on == at && values::plain(&note.text) == text);
        if let Some((_, note)) = known {
            return self.note(table, cells, &row, note);
        }
        let mut note = Note::new(table.kind(cells), &text);
        let mut read = || -> Result<(), Unreadable> {
            note.severity = values::rating(Field::Impact, cell(Field::Impact))?;
            note.effort = values::rating(Field::Effort, cell(Field::Effort))?;
            note.due = values::day(Field::Due, cell(Field::Due))?;
            note.status = values::status(cell(Field::Status))?;
            Ok(())
        };
        if let Err(unreadable) = read() {
            return self.unreadable(row, unreadable);
        }
        let owner = self.whom(&values::name(cell(Field::Owner)));
        let change = Change {
            row,
            object: at.into(),
            now: Value::Action(None),
            said: Value::Action(Some(Box::new(NewAction {
                note,
                owner: owner.clone(),
            }))),
        };
        match owner {
            Whom::New(name) => {
                self.conflict(change.row.clone(), Why::UnknownOwner(name), Some(change));
            }
            Whom::Nobody | Whom::Known(_) => self.filled.changes.push(change),
        }
    }

    fn field(
        &mut self,
        table: &Layout<'_>,
        cells: &[Cell],
        row: &Row,
        (object, field): (&ObjectId, Field),
        now: Value,
        read: &dyn Fn(&Cell) -> Result<Value, Unreadable>,
    ) {
        let Some(cell) = table.cell(cells, field) else {
            return;
        };
        let said = match read(cell) {
            Ok(said) => said,
            Err(unreadable) => return self.unreadable(row.clone(), unreadable),
        };
        let copy = table.copy(cells, field).and_then(|c| read(c).ok());
        let verdict = verdict(&said, copy.as_ref(), &now);
        let change = Change {
            row: row.clone(),
            object: object.clone(),
            now,
            said,
        };
        self.settle(verdict, change);
    }
}
