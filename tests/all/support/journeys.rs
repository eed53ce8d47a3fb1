//! Journeys of every shape, for tests that must hold for all of them.
//!
//! A journey is drawn with its lists first; everything that refers to them is then drawn from what there is, so that
//! each one is sound.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::strategy::Union;
use wegmarke::i18n::Language;
use wegmarke::model::*;
use wegmarke::theme::Colour;

/// A sound journey in which every field is set now and then.
pub fn journey() -> impl Strategy<Value = Journey> {
    let lists = (
        vec(persona(), 0..4),
        vec(path(), 0..3),
        vec(owner(), 0..4),
        vec(own_kind(), 0..2),
        vec(own_kpi(), 0..3),
        vec(source(), 0..3),
    );
    lists.prop_flat_map(|(personas, paths, owners, kinds, kpis, sources)| {
        let known = Known {
            personas: personas.iter().map(|x| x.id.clone()).collect(),
            paths: paths.iter().map(|x| x.id.clone()).collect(),
            owners: owners.iter().map(|x| x.id.clone()).collect(),
            kinds: (kinds.iter().map(|x| x.id.clone()))
                .chain(BUILT_IN_KINDS.iter().map(|k| Id::new(k.id)))
                .collect(),
            kpis: (kpis.iter().map(|x| x.id.clone()))
                .chain(BUILT_IN_KPIS.iter().map(|k| Id::new(k.id)))
                .collect(),
            sources: sources.iter().map(|x| x.id.clone()).collect(),
        };
        let lists = Journey {
            personas: arcs(personas),
            paths: arcs(paths),
            owners: arcs(owners),
            kinds: arcs(kinds),
            kpis: arcs(kpis),
            sources: arcs(sources),
            ..Journey::default()
        };
        (
            Just(lists),
            about(),
            channels(&known),
            vec(lane(), 0..5),
            vec(stage(known.clone()), 0..4),
            measurements(&known),
            vec(note(&known), 0..3),
            (vec(view(&known), 0..3), vec(any::<(Index, Index)>(), 4)),
        )
            .prop_map(
                |(lists, about, channels, lanes, stages, measurements, notes, (views, links))| {
                    let mut journey = Journey {
                        about: Arc::new(about),
                        channels: arcs(channels),
                        lanes: arcs(lanes),
                        views: arcs(views),
                        stages: arcs(stages),
                        measurements,
                        notes: arcs(notes),
                        ..lists
                    };
                    link(&mut journey, &links);
                    journey
                },
            )
    })
}

/// The ids that references are drawn from.
#[derive(Clone)]
struct Known {
    personas: Vec<Id<Persona>>,
    paths: Vec<Id<Path>>,
    owners: Vec<Id<Owner>>,
    kinds: Vec<Id<Kind>>,
    kpis: Vec<Id<Kpi>>,
    sources: Vec<Id<Source>>,
}

fn view(known: &Known) -> impl Strategy<Value = SavedView> + use<> {
    let built_in: Vec<Id<Channel>> = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id)).collect();
    let mut condition = vec![
        select(&[
            Condition::WithoutOwner,
            Condition::WithoutImportance,
            Condition::BadEmotion,
            Condition::MomentOfTruth,
            Condition::Breakpoint,
        ])
        .boxed(),
        select(built_in).prop_map(Condition::Channel).boxed(),
        select(&Period::ALL).prop_map(Condition::Period).boxed(),
        select(Control::ALL).prop_map(Condition::Control).boxed(),
        select(Status::ALL).prop_map(Condition::Status).boxed(),
        select(&Ground::ALL).prop_map(Condition::Evidence).boxed(),
        select(Check::ALL).prop_map(Condition::Open).boxed(),
        rating().prop_map(Condition::Importance).boxed(),
        select(known.kinds.clone())
            .prop_map(Condition::Kind)
            .boxed(),
        text().prop_map(Condition::Text).boxed(),
    ];
    if !known.owners.is_empty() {
        let owner = select(known.owners.clone());
        condition.push(owner.prop_map(Condition::Owner).boxed());
    }
    if !known.personas.is_empty() {
        let persona = select(known.personas.clone());
        condition.push(persona.prop_map(Condition::Persona).boxed());
    }
    let zoom = (1_u32..800).prop_map(|n| f64::from(n) / 100.0);
    (
        id(),
        text(),
        vec(Union::new(condition), 0..4),
        any::<bool>(),
        one_of(&known.personas),
        zoom,
        (number(), number()),
    )
        .prop_map(
            |(id, name, conditions, hides, persona, zoom, (x, y))| SavedView {
                id,
                name,
                filter: Filter { conditions },
                hides,
                curves: match persona {
                    None if hides => Curves::Mean,
                    only => Curves::only(only),
                },
                persona_cards: hides,
                state: hides.then_some(State::AsIs),
                zoom,
                centre: SheetPlace { x, y },
            },
        )
}

/// References between steps and touchpoints, which are known only when all are there.
fn link(journey: &mut Journey, links: &[(Index, Index)]) {
    let own: Vec<Id<Channel>> = journey.channels.iter().map(|c| c.id.clone()).collect();
    let steps: Vec<Id<Step>> = journey.steps().map(|(_, s)| s.id.clone()).collect();
    let touchpoints: Vec<Id<Touchpoint>> = journey
        .touchpoints()
        .map(|s| s.touchpoint.id.clone())
        .collect();
    let at_step = |journey: &mut Journey, id: &Id<Step>, change: &dyn Fn(&mut Step)| {
        for stage in journey.stages.iter_mut().map(Arc::make_mut) {
            for step in stage.steps.iter_mut().map(Arc::make_mut) {
                if step.id == *id {
                    change(step);
                }
            }
        }
    };
    for (a, b) in links {
        if steps.len() > 1 {
            let later = 1 + a.index(steps.len() - 1);
            let earlier = &steps[b.index(later)];
            at_step(journey, &steps[later], &|step| {
                step.leads_back_to = Some(earlier.clone());
            });
            at_step(journey, earlier, &|step| {
                if let Some(note) = step.notes.first_mut() {
                    Arc::make_mut(note).until = Some(steps[later].clone());
                }
            });
        }
        if touchpoints.len() > 1 {
            let (one, other) = (a.get(&touchpoints), b.get(&touchpoints));
            for stage in journey.stages.iter_mut().map(Arc::make_mut) {
                for step in stage.steps.iter_mut().map(Arc::make_mut) {
                    for t in step.touchpoints.iter_mut().map(Arc::make_mut) {
                        if t.id == *one && one != other {
                            t.same_as = Some(other.clone());
                        }
                        if t.id == *other && !own.is_empty() {
                            t.channels.push(a.get(&own).clone());
                        }
                    }
                }
            }
        }
    }
}

fn arcs<T>(items: Vec<T>) -> Vec<Arc<T>> {
    items.into_iter().map(Arc::new).collect()
}

/// Any text: names, long words, several lines, other scripts, what files and pictures stumble over.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-ZÄÖÜ][a-zäöüß]{2,12}( [a-z]{2,10}){0,4}",
        1 => Just(String::new()),
        1 => select(&[
            "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerung",
            "Kund:innen-/Partner-Onboarding\nzweite Zeile\n\n\tvierte",
            "it's \"quoted\" \\ back\\slash \\' {brace} (round) [square],",
            "רחוב 12, قهوة, 買い物, 👩‍🚀 e\u{301}",
            "a\u{a0}b\u{200b}c\u{202e}d\r\ne\u{feff}\u{7}",
            "(\n    [\n",
            "// no comment */ /*",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn id<T>() -> impl Strategy<Value = Id<T>> {
    // Ids of the system's randomness: equal ones would not be sound.
    Just(()).prop_map(|()| Id::fresh())
}

fn date() -> impl Strategy<Value = Date> {
    (1900_i16..2100, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-1000_i32..1000).prop_map(|n| f64::from(n) / 4.0),
        any::<f64>()
            .prop_filter("finite", |n| n.is_finite())
            .prop_map(|n| n + 0.0),
    ]
}

fn rating() -> impl Strategy<Value = Rating> {
    select(&Rating::ALL)
}

fn percent() -> impl Strategy<Value = Percent> {
    (0_u32..=1000).prop_map(|n| Percent::try_from(f64::from(n) / 10.0).unwrap())
}

fn score() -> impl Strategy<Value = Score> {
    (-20_i32..=20).prop_map(|n| Score::try_from(f64::from(n) / 10.0).unwrap())
}

fn colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 4]>().prop_map(|[r, g, b, a]| Colour { r, g, b, a })
}

fn picture() -> impl Strategy<Value = Picture> {
    let crop = (0..=100_u8, 0..=100_u8, 10..=80_u8).prop_map(|(x, y, zoom)| {
        Crop::new(
            f64::from(x) / 100.0,
            f64::from(y) / 100.0,
            f64::from(zoom) / 10.0,
        )
    });
    let data = option::of(vec(any::<u8>(), 0..40)).prop_map(|bytes| {
        let bytes = bytes.map(|b| [b"\x89PNG".as_slice(), &b].concat())?;
        Some(PictureData::new(bytes).unwrap())
    });
    ("[a-z]{1,8}/[a-zäöü]{1,8}\\.png", text(), crop, data).prop_map(|(file, alt, crop, data)| {
        Picture {
            file,
            alt,
            crop,
            data,
        }
    })
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> BoxedStrategy<Option<T>> {
    if all.is_empty() {
        return Just(None).boxed();
    }
    option::of(select(all.to_vec())).boxed()
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> BoxedStrategy<Vec<T>> {
    let most = all.len().min(3);
    subsequence(all.to_vec(), 0..=most).boxed()
}

fn about() -> impl Strategy<Value = About> {
    let names = (option::of(text()), option::of(text()), option::of(text())).prop_map(
        |(before, during, after)| PeriodNames {
            before,
            during,
            after,
        },
    );
    let client = (text(), option::of(picture())).prop_map(|(name, logo)| Client { name, logo });
    (
        (text(), text(), text(), text(), text(), text()),
        select(&Language::ALL),
        any::<bool>(),
        any::<bool>(),
        names,
        option::of(date()),
        client,
        option::of(colour()),
        audit(),
    )
        .prop_map(
            |(texts, language, whole, as_is, period_names, date, client, accent, audit)| {
                let (title, scenario, goal, author, version, confidentiality) = texts;
                About {
                    title,
                    scenario,
                    goal,
                    language,
                    scope: if whole { Scope::Whole } else { Scope::Section },
                    state: if as_is { State::AsIs } else { State::ToBe },
                    period_names,
                    author,
                    date,
                    version,
                    confidentiality,
                    client,
                    accent,
                    audit,
                }
            },
        )
}

fn audit() -> impl Strategy<Value = Audit> {
    let changed = vec((select(Threshold::ALL), 0..=100_u8), 0..3);
    (1_u32..4, changed, any::<bool>()).prop_map(|(round, changed, health)| {
        let mut thresholds = Thresholds::default();
        for (threshold, part) in changed {
            let (low, high) = threshold.range();
            let value = low + (high - low) * f64::from(part) / 100.0;
            thresholds.set(threshold, Some(value));
        }
        Audit {
            round,
            thresholds,
            health,
        }
    })
}

fn persona() -> impl Strategy<Value = Persona> {
    (
        (id(), text(), text(), text()),
        option::of(any::<u8>()),
        (vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..3)),
        option::of(percent()),
        option::of(colour()),
        option::of(picture()),
    )
        .prop_map(
            |((id, name, role, quote), age, lists, share, colour, picture)| {
                let (goals, needs, frustrations) = lists;
                Persona {
                    id,
                    name,
                    age,
                    role,
                    quote,
                    goals,
                    needs,
                    frustrations,
                    share,
                    colour,
                    picture,
                }
            },
        )
}

fn path() -> impl Strategy<Value = Path> {
    (id(), text(), option::of(percent())).prop_map(|(id, name, share)| Path { id, name, share })
}

fn owner() -> impl Strategy<Value = Owner> {
    (id(), text(), option::of("[A-Z]{1,3}"), option::of(colour())).prop_map(
        |(id, name, initials, colour)| Owner {
            id,
            name,
            initials,
            colour,
        },
    )
}

fn own_kind() -> impl Strategy<Value = Kind> {
    (id(), text(), option::of("[a-z]{3,8}")).prop_map(|(id, name, icon)| Kind { id, name, icon })
}

fn own_kpi() -> impl Strategy<Value = Kpi> {
    let unit = prop_oneof![
        select(&[Unit::Percent, Unit::Number, Unit::Points, Unit::Seconds]),
        select(&[Unit::Minutes, Unit::Hours, Unit::Days]),
        any::<u32>().prop_map(Unit::OutOf),
        text().prop_map(Unit::Money),
        text().prop_map(Unit::Own),
    ];
    let direction = select(&[Direction::Higher, Direction::Lower]);
    (id(), text(), option::of(unit), option::of(direction)).prop_map(
        |(id, name, unit, direction)| Kpi {
            id,
            name,
            unit,
            direction,
        },
    )
}

fn source() -> impl Strategy<Value = Source> {
    (
        id(),
        text(),
        select(&SourceKind::ALL),
        option::of(any::<u32>()),
        option::of(date()),
        option::of(date()),
    )
        .prop_map(|(id, name, kind, n, from, to)| Source {
            id,
            name,
            kind,
            n,
            from,
            to,
        })
}

/// Own channels, and now and then defaults for a built-in one.
fn channels(known: &Known) -> impl Strategy<Value = Vec<Channel>> + use<> {
    let own = (
        text(),
        option::of("[a-z]{3,8}"),
        one_of(&known.owners),
        option::of(select(Medium::ALL)),
        option::of(select(Control::ALL)),
        some_of(&known.kpis),
    )
        .prop_map(|(name, icon, owner, medium, control, kpis)| Channel {
            id: Id::fresh(),
            name,
            icon,
            owner,
            medium,
            control,
            kpis,
        });
    (vec(own, 0..3), any::<bool>()).prop_map(|(mut channels, built_in)| {
        if let (true, Some(first)) = (built_in, channels.first_mut()) {
            first.id = Id::new(BUILT_IN_CHANNELS[0].id);
        }
        channels
    })
}

fn lane() -> impl Strategy<Value = Lane> {
    let shows = prop_oneof![
        select(&[LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Emotions]),
        select(&[
            LaneKind::Channels,
            LaneKind::Kpis,
            LaneKind::Owners,
            LaneKind::Pictures
        ]),
        some_of(&NoteKind::ALL).prop_map(LaneKind::Notes),
    ];
    (
        id(),
        shows,
        option::of(text()),
        option::of(text()),
        option::of((1_u32..2000).prop_map(|n| f64::from(n) / 2.0)),
        any::<bool>(),
    )
        .prop_map(|(id, shows, title, subtitle, height, hidden)| Lane {
            id,
            shows,
            title,
            subtitle,
            height,
            hidden,
        })
}

fn evidence(known: &Known) -> impl Strategy<Value = Evidence> + use<> {
    prop_oneof![
        Just(Evidence::Assumed),
        (one_of(&known.sources), option::of(any::<u32>()))
            .prop_map(|(source, n)| Evidence::Observed { source, n }),
    ]
}

/// At most one emotion a persona.
fn emotions(known: &Known) -> impl Strategy<Value = Vec<Emotion>> + use<> {
    let felt = (
        option::of(score()),
        option::of(text()),
        option::of(evidence(known)),
    );
    (some_of(&known.personas), vec(felt, 3)).prop_map(|(personas, felt)| {
        personas
            .into_iter()
            .zip(felt)
            .map(|(persona, (score, quote, evidence))| Emotion {
                persona,
                interval: score
                    .and_then(|s| Interval::try_from((s.get() - 0.25, s.get() + 0.5)).ok()),
                score,
                quote,
                evidence,
            })
            .collect()
    })
}

/// At most one measurement a KPI.
fn measurements(known: &Known) -> impl Strategy<Value = Vec<Measurement>> + use<> {
    let reading = (
        date(),
        number(),
        option::of(any::<u32>()),
        option::of((number(), number())),
        one_of(&known.sources),
    )
        .prop_map(|(date, value, n, ends, source)| Reading {
            date,
            value,
            n,
            interval: ends.map(|(a, b)| Interval::try_from((a.min(b), a.max(b))).unwrap()),
            source,
        });
    let measured = (option::of(number()), vec(reading, 0..3));
    (some_of(&known.kpis), vec(measured, 3)).prop_map(|(kpis, measured)| {
        kpis.into_iter()
            .zip(measured)
            .map(|(kpi, (target, readings))| Measurement {
                kpi,
                target,
                readings,
            })
            .collect()
    })
}

fn note(known: &Known) -> impl Strategy<Value = Note> + use<> {
    let comment = (text(), option::of(date()), text(), any::<bool>()).prop_map(
        |(author, date, text, resolved)| Comment {
            author,
            date,
            text,
            resolved,
        },
    );
    (
        (select(&NoteKind::ALL), text(), some_of(&known.personas)),
        option::of(rating()),
        option::of(rating()),
        one_of(&known.owners),
        option::of(date()),
        option::of(select(&NoteStatus::ALL)),
        0_u32..9,
        option::of(evidence(known)),
        vec(comment, 0..2),
    )
        .prop_map(
            |(
                (kind, text, personas),
                severity,
                effort,
                owner,
                due,
                status,
                votes,
                evidence,
                comments,
            )| {
                Note {
                    id: Id::fresh(),
                    kind,
                    text,
                    until: None,
                    personas,
                    severity,
                    effort,
                    owner,
                    due,
                    status,
                    votes,
                    evidence,
                    comments,
                }
            },
        )
}

fn stage(known: Known) -> impl Strategy<Value = Stage> {
    let criterion = prop_oneof![
        select(&[Criterion::Features, Criterion::ExtraServices]),
        select(&[Criterion::Price, Criterion::ExperienceOfOthers]),
        text().prop_map(Criterion::Own),
    ];
    (
        (text(), text(), text(), text(), text()),
        select(&Period::ALL),
        vec(criterion, 0..3),
        (vec(text(), 0..2), vec(text(), 0..2), vec(text(), 0..2)),
        option::of(colour()),
        measurements(&known),
        vec(note(&known), 0..2),
        vec(step(known), 0..4),
    )
        .prop_map(
            |(texts, period, criteria, lists, colour, kpis, notes, steps)| {
                let (name, goal, motivation, behaviour, company_goal) = texts;
                let (strengths, weaknesses, growth_levers) = lists;
                Stage {
                    id: Id::fresh(),
                    name,
                    period,
                    goal,
                    motivation,
                    behaviour,
                    criteria,
                    company_goal,
                    strengths,
                    weaknesses,
                    growth_levers,
                    colour,
                    kpis,
                    notes: arcs(notes),
                    steps: arcs(steps),
                }
            },
        )
}

fn span() -> impl Strategy<Value = Span> {
    let units = [
        Span::Seconds,
        Span::Minutes,
        Span::Hours,
        Span::Days,
        Span::Weeks,
        Span::Months,
        Span::Years,
    ];
    let amount = (0_u32..400).prop_map(|n| f64::from(n) / 4.0);
    Union::new(units.map(|unit| amount.clone().prop_map(unit).boxed()))
}

fn step(known: Known) -> impl Strategy<Value = Step> {
    (
        text(),
        option::of(select(&Period::ALL)),
        option::of(span()),
        option::of(span()),
        one_of(&known.paths),
        some_of(&known.personas),
        (
            option::of(picture()),
            option::of((120_u32..=560).prop_map(f64::from)),
        ),
        emotions(&known),
        measurements(&known),
        vec(note(&known), 0..2),
        vec(touchpoint(&known), 0..3),
    )
        .prop_map(
            |(
                title,
                period,
                duration,
                waiting,
                path,
                personas,
                (picture, width),
                emotions,
                kpis,
                notes,
                touchpoints,
            )| {
                Step {
                    id: Id::fresh(),
                    title,
                    period,
                    duration,
                    waiting,
                    path,
                    leads_back_to: None,
                    personas,
                    picture,
                    width,
                    emotions,
                    kpis,
                    notes: arcs(notes),
                    touchpoints: arcs(touchpoints),
                }
            },
        )
}

fn touchpoint(known: &Known) -> impl Strategy<Value = Touchpoint> + use<> {
    let built_in: Vec<Id<Channel>> = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id)).collect();
    let what = (
        text(),
        one_of(&known.kinds),
        some_of(&built_in),
        option::of(rating()),
        any::<bool>(),
        option::of(select(Status::ALL)),
    );
    let raci = (
        one_of(&known.owners),
        some_of(&known.owners),
        some_of(&known.owners),
    )
        .prop_map(|(accountable, consulted, informed)| Raci {
            accountable,
            consulted,
            informed,
        });
    let breakpoint =
        (text(), option::of(percent()), text()).prop_map(|(reason, drop_off, goes_to)| {
            Breakpoint {
                reason,
                drop_off,
                goes_to,
            }
        });
    let manner = (
        option::of(select(Interaction::ALL)),
        option::of(select(Mode::ALL)),
        option::of(select(Medium::ALL)),
        option::of(select(Control::ALL)),
        option::of(select(Consistency::ALL)),
        option::of(select(Personalisation::ALL)),
    );
    let purpose = prop_oneof![select(&Purpose::NAMED), text().prop_map(Purpose::Own),];
    let role = prop_oneof![select(&Role::NAMED), text().prop_map(Role::Own)];
    let meant = (vec(purpose, 0..3), vec(role, 0..3), some_of(Method::ALL));
    let expectations = [(); 4].map(|()| option::of(rating()));
    let tick = (
        select(Check::ALL),
        1_u32..4,
        text(),
        option::of(date()),
        text(),
    )
        .prop_map(|(check, round, by, date, remark)| Tick {
            check,
            round,
            by,
            date,
            remark,
        });
    let silenced =
        (text(), text(), text(), option::of(date())).prop_map(|(rule, reason, by, date)| {
            Silenced {
                rule,
                reason,
                by,
                date,
            }
        });
    let before =
        (some_of(Check::ALL), vec(text(), 0..2)).prop_map(|(done, found)| Before { done, found });
    let who = (
        one_of(&known.owners),
        raci,
        some_of(&known.personas),
        one_of(&known.paths),
    );
    let held = (
        option::of(evidence(known)),
        emotions(known),
        measurements(known),
        vec(note(known), 0..2),
        (vec(tick, 0..2), option::of(before), vec(silenced, 0..2)),
    );
    (
        what,
        who,
        option::of(breakpoint),
        manner,
        meant,
        expectations,
        held,
    )
        .prop_map(
            |(what, who, breakpoint, manner, meant, expectations, held)| {
                let (title, kind, channels, importance, moment_of_truth, status) = what;
                let (owner, raci, personas, path) = who;
                let (interaction, mode, medium, control, consistency, personalisation) = manner;
                let (purposes, roles, methods) = meant;
                let [appropriate, relevant, useful, endearing] = expectations;
                let (evidence, emotions, kpis, notes, (ticks, before, silenced)) = held;
                Touchpoint {
                    id: Id::fresh(),
                    title,
                    kind,
                    channels,
                    owner,
                    raci,
                    importance,
                    moment_of_truth,
                    breakpoint,
                    status,
                    interaction,
                    mode,
                    medium,
                    control,
                    purposes,
                    roles,
                    expectations: Expectations {
                        appropriate,
                        relevant,
                        useful,
                        endearing,
                    },
                    consistency,
                    personalisation,
                    methods,
                    evidence,
                    personas,
                    path,
                    same_as: None,
                    emotions,
                    kpis,
                    notes: arcs(notes),
                    ticks,
                    before,
                    silenced,
                }
            },
        )
}
