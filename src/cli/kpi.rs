//! `wegmarke kpi`: readings of KPIs from other systems' exports and from the answers of surveys, and emotions from
//! answers.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::edit::{self, Edit};
use crate::exchange::readings::{self, Column, Found, Ledger, Mapping};
use crate::exchange::survey::{self, Measure};
use crate::exchange::table::{Days, MOST_BYTES, Table, TableError};
use crate::file;
use crate::i18n::{Language, t};
use crate::model::{
    BUILT_IN_KPIS, Date, Holder, Id, Journey, Kpi, ObjectId, Persona, SourceKind, Unit,
};
use crate::words;

/// Puts readings into a map.
#[derive(Debug, Args)]
pub struct KpiCommand {
    #[arg(value_name = "FILE")]
    map: PathBuf,
    /// Answers, one a row.
    #[arg(
        long,
        value_name = "FILE.csv",
        required_unless_present = "readings",
        conflicts_with = "readings"
    )]
    answers: Option<PathBuf>,
    #[arg(long, value_name = "FILE.csv")]
    readings: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    column: Option<String>,
    #[arg(long, value_name = "NAME")]
    kpi: Option<String>,
    #[arg(long = "as", value_enum, value_name = "MEASURE")]
    measure: Option<MeasureName>,
    #[arg(long, value_name = "ANSWER,…", value_delimiter = ',')]
    share_of: Vec<String>,
    #[arg(long, value_name = "NAME")]
    touchpoint: Option<String>,
    #[arg(long, value_name = "NAME")]
    step: Option<String>,
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    #[arg(long, requires = "persona", requires = "answers", conflicts_with_all = ["kpi", "measure", "share_of"])]
    emotion: bool,
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// None: the map itself.
    #[arg(short, long, value_name = "FILE.ron")]
    output: Option<PathBuf>,
}

/// What is computed of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum MeasureName {
    Nps,
    Csat,
    Ces,
    Mean,
    Share,
}

/// Why nothing was written.
struct Failure(Status, String);

impl Failure {
    const fn usage(sentence: String) -> Self {
        Self(Status::WrongUsage, sentence)
    }

    const fn input(sentence: String) -> Self {
        Self(Status::WrongInput, sentence)
    }
}

impl KpiCommand {
    pub fn run(&self, language: Language) -> Status {
        let journey = match file::read(&self.map) {
            Ok(journey) => journey,
            Err(error) => {
                complain(&file::located(language, &error));
                return Status::WrongInput;
            }
        };
        let edit = match (&self.answers, &self.readings) {
            (Some(path), _) => self.of_answers(language, &journey, path),
            (None, Some(path)) => self.of_readings(language, &journey, path),
            (None, None) => return Status::WrongUsage,
        };
        let after = edit.and_then(|edit| match edit {
            None => Ok(journey),
            Some(edit) => edit::apply(&journey, &edit)
                .map_err(|error| Failure::input(t!(language, error.key()))),
        });
        match after {
            Ok(journey) => self.write(language, &journey),
            Err(Failure(status, sentence)) => {
                complain(&sentence);
                status
            }
        }
    }

    fn write(&self, language: Language, journey: &Journey) -> Status {
        let path = self.output.as_deref().unwrap_or(&self.map);
        Output::from(path).write_map(language, journey)
    }

    // --- answers ---

    fn of_answers(
        &self,
        language: Language,
        journey: &Journey,
        path: &Path,
    ) -> Result<Option<Edit>, Failure> {
        let at = self.place(language, journey)?;
        let table = read_table(language, path)?;
        let mut mapping = Mapping {
            at,
            ..Mapping::guessed(journey, &table)
        };
        if mapping.at.is_none() && mapping.place_column().is_none() {
            return Err(Failure::usage(t!(language, "cli-kpi-no-place")));
        }
        let kpi = match self.emotion {
            true => None,
            false => Some(
                self.kpi(language, journey)?
                    .ok_or_else(|| Failure::usage(t!(language, "cli-kpi-no-kpi")))?,
            ),
        };
        let measure = match &kpi {
            Some(kpi) => self.measure(journey, kpi),
            None => Measure::Emotion,
        };
        let column = self.answer_column(language, &table)?;
        mapping.set(column, Column::Nothing);
        let answers = readings::answers(journey, &table, &mapping, column, &measure, language);
        let path_said = path.display();
        for (line, trouble) in &answers.troubles {
            complain(&format!(
                "{path_said}:{line}: {}",
                trouble.sentence(language)
            ));
        }
        let left_out = answers.found.iter().flat_map(|(_, it)| &it.left_out);
        for left in left_out {
            let said = survey::left_out_text(language, &measure, left);
            complain(&format!("{path_said}: {said}"));
        }
        let outcomes = answers.found.iter().map(|(_, it)| it);
        if let Some(doubt) = survey::doubt_text(language, &measure, outcomes) {
            // Whoever names the formula has decided.
            if kpi.is_some() && self.measure.is_none() {
                let hint = t!(language, "cli-kpi-doubt");
                return Err(Failure::input(format!("{path_said}: {doubt} {hint}")));
            }
            complain(&format!("{path_said}: {doubt}"));
        }
        let figures: Vec<_> = answers.figures().collect();
        if figures.is_empty() {
            let path = path_said.to_string();
            let column = table.column_name(language, column);
            return Err(Failure::input(t!(
                language,
                "cli-kpi-no-answers",
                path = path,
                column = column
            )));
        }
        let unit = kpi
            .as_ref()
            .map_or(Unit::Number, |kpi| journey.unit_of(kpi));
        let what = match &kpi {
            Some(kpi) => words::kpi(language, journey, kpi),
            None => t!(language, "term-emotion"),
        };
        for (at, estimate) in &figures {
            let place = words::object(language, journey, &ObjectId::from(Holder::clone(at)));
            let said = survey::found_text(language, &what, estimate, &unit);
            complain(&format!("{path_said}: {place}: {said}"));
        }
        let source = self.source_name(path);
        let Some(kpi) = kpi else {
            let persona = self.persona(language, journey)?;
            let edit = readings::felt(journey, &persona, figures.into_iter(), Some(&source));
            return match edit {
                Some(edit) => Ok(Some(edit)),
                None => Err(Failure::usage(t!(language, "cli-kpi-no-step"))),
            };
        };
        let mut ledger = Ledger::new(journey);
        let source = ledger.source(&source, SourceKind::Survey);
        let date = self
            .date
            .or_else(|| survey::latest_day(&table))
            .unwrap_or_else(Date::today);
        for (at, estimate) in figures {
            ledger.put(at, &kpi, estimate.reading(date, Some(source.clone())));
        }
        Ok(ledger.into_edit())
    }

    fn measure(&self, journey: &Journey, kpi: &Id<Kpi>) -> Measure {
        let share = || Measure::Share(self.share_of.clone());
        match self.measure {
            None if !self.share_of.is_empty() => share(),
            None => Measure::usual(journey, kpi),
            Some(MeasureName::Nps) => Measure::Nps,
            Some(MeasureName::Csat) => Measure::Csat,
            Some(MeasureName::Ces) => Measure::Ces,
            Some(MeasureName::Mean) => Measure::Mean,
            Some(MeasureName::Share) => share(),
        }
    }

    /// The column that is named; a table with a single one needs no name.
    fn answer_column(&self, language: Language, table: &Table) -> Result<usize, Failure> {
        let columns = (0..table.width()).map(|c| Named {
            names: vec![table.column_name(language, c)],
            value: c,
        });
        let columns: Vec<_> = columns.collect();
        let Some(name) = &self.column else {
            if columns.len() == 1 {
                return Ok(0);
            }
            let names: Vec<&str> = columns
                .iter()
                .filter_map(|c| c.names.first())
                .map(String::as_str)
                .collect();
            let names = names.join(", ");
            return Err(Failure::usage(t!(
                language,
                "cli-kpi-which-column",
                names = names
            )));
        };
        let found = table.column(name);
        found.ok_or_else(|| Failure::usage(super::names::unknown(language, name, &columns)))
    }

    /// The one that is named, else what the file is called.
    fn source_name(&self, path: &Path) -> String {
        let stem = || {
            path.file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
        };
        self.source.clone().or_else(stem).unwrap_or_default()
    }

    // --- readings ---

    fn of_readings(
        &self,
        language: Language,
        journey: &Journey,
        path: &Path,
    ) -> Result<Option<Edit>, Failure> {
        let at = self.place(language, journey)?;
        let kpi = self.kpi(language, journey)?;
        let table = read_table(language, path)?;
        let mapping = Mapping {
            at,
            kpi,
            date: self.date,
            source: Some(self.source_name(path)),
            ..Mapping::guessed(journey, &table)
        };
        if !mapping.has_values() {
            let path = path.display().to_string();
            return Err(Failure::input(t!(
                language,
                "cli-kpi-no-values",
                path = path
            )));
        }
        let plan = readings::plan(journey, &table, &mapping, language);
        for (line, trouble) in plan.troubles() {
            complain(&format!(
                "{}:{line}: {}",
                path.display(),
                trouble.sentence(language)
            ));
        }
        let counts = plan.counts();
        let said = format!("{}: {}", path.display(), counts.sentence(language));
        if counts.added + counts.replaced + counts.same == 0 {
            return Err(Failure::input(said));
        }
        complain(&said);
        Ok(plan.edit)
    }

    // --- names ---

    /// On what: the touchpoint, else the step, else the stage that is named.
    fn place(&self, language: Language, journey: &Journey) -> Result<Option<Holder>, Failure> {
        let [stage, step, touchpoint] =
            [&self.stage, &self.step, &self.touchpoint].map(Option::as_deref);
        let Some(name) = touchpoint.or(step).or(stage) else {
            return Ok(None);
        };
        match readings::places(journey).find(stage, step, touchpoint) {
            Found::One(at) => Ok(Some(at)),
            Found::Several(_) => Err(Failure::usage(t!(
                language,
                "cli-kpi-ambiguous",
                name = name
            ))),
            Found::None { .. } => Err(Failure::usage(unknown_place(
                language,
                journey,
                [stage, step, touchpoint],
            ))),
        }
    }

    fn kpi(&self, language: Language, journey: &Journey) -> Result<Option<Id<Kpi>>, Failure> {
        let Some(name) = &self.kpi else {
            return Ok(None);
        };
        match readings::kpis(journey).find(name) {
            Found::One(kpi) => Ok(Some(kpi)),
            Found::Several(_) => Err(Failure::usage(t!(
                language,
                "readings-ambiguous-kpi",
                name = name.as_str()
            ))),
            Found::None { .. } => {
                let own = journey.kpis.iter().map(|k| k.id.clone());
                let built_in = BUILT_IN_KPIS.iter().map(|k| Id::new(k.id));
                let known: Vec<_> = own
                    .chain(built_in)
                    .map(|id| Named {
                        names: vec![words::kpi(language, journey, &id)],
                        value: id,
                    })
                    .collect();
                Err(Failure::usage(super::names::unknown(
                    language, name, &known,
                )))
            }
        }
    }

    fn persona(&self, language: Language, journey: &Journey) -> Result<Id<Persona>, Failure> {
        let personas = journey.personas.iter().map(|persona| Named {
            names: vec![persona.name.clone(), persona.short_name().to_owned()],
            value: persona.id.clone(),
        });
        let personas: Vec<_> = personas.collect();
        let asked = self.persona.as_slice();
        let found = chosen(language, asked, &personas).map_err(Failure::usage)?;
        let unnamed = || Failure::usage(t!(language, "cli-no-names"));
        found.into_iter().next().ok_or_else(unnamed)
    }
}

/// The sentence for the first name that there is not, with those that there are; or for a touchpoint that does not
/// stand in that stage or step.
fn unknown_place(
    language: Language,
    journey: &Journey,
    [stage, step, touchpoint]: [Option<&str>; 3],
) -> String {
    let named = |names: Vec<String>| -> Vec<Named<()>> {
        let names = names.into_iter().map(|name| Named {
            names: vec![name],
            value: (),
        });
        names.collect()
    };
    let stages = named(journey.stages.iter().map(|s| s.name.clone()).collect());
    let steps = named(journey.steps().map(|(_, s)| s.title.clone()).collect());
    let touchpoints = journey.touchpoints().map(|s| s.touchpoint.title.clone());
    let touchpoints = named(touchpoints.collect());
    let places = readings::places(journey);
    let all = [
        (stage, [stage, None, None], stages),
        (step, [None, step, None], steps),
        (touchpoint, [None, None, touchpoint], touchpoints),
    ];
    for (name, [stage, step, touchpoint], known) in all {
        if let Some(name) = name
            && matches!(places.find(stage, step, touchpoint), Found::None { .. })
        {
            return super::names::unknown(language, name, &known);
        }
    }
    let name = touchpoint.or(step).unwrap_or_default();
    t!(language, "cli-kpi-not-there", name = name)
}

/// In any of the forms in which tables write days.
fn day(text: &str) -> Result<Date, String> {
    let wanted = |_| "YYYY-MM-DD".to_owned();
    Days::default().read(text).map_err(wanted)
}

fn read_table(language: Language, path: &Path) -> Result<Table, Failure> {
    let shown = path.display().to_string();
    let said = |sentence: String| Failure::input(format!("{shown}: {sentence}"));
    let size = fs::metadata(path).map_or(0, |m| m.len());
    if size > MOST_BYTES as u64 {
        return Err(said(TableError::TooLarge.sentence(language)));
    }
    let bytes = fs::read(path)
        .map_err(|error| said(t!(language, "table-unreadable", why = error.to_string())))?;
    Table::read(&bytes).map_err(|error| said(error.sentence(language)))
}
