//! Files that are wrong: each is refused at the right place, with a sentence that helps.
//!
//! `‸` stands where the error must point; it is not part of the file.

use wegmarke::file::{self, Problem};
use wegmarke::i18n::Language;

struct Bad {
    text: String,
    en: &'static str,
    de: &'static str,
}

/// A whole text.
fn bad(text: &str, en: &'static str, de: &'static str) -> Bad {
    let text = text.to_owned();
    Bad { text, en, de }
}

/// Fields of a journey that is sound otherwise.
fn fields(fields: &str, en: &'static str, de: &'static str) -> Bad {
    let text = format!(
        "(\n    wegmarke: 1,\n    about: (title: \"Laufschuhe „Weitblick“\"),\n    \
         personas: [(id: \"mira\", name: \"Mira\"), (id: \"jonas\", name: \"Jonas\")],\n    {fields}\n)\n"
    );
    Bad { text, en, de }
}

/// A field of a touchpoint that is sound otherwise.
fn touchpoint(field: &str, en: &'static str, de: &'static str) -> Bad {
    let text = format!(
        "owners: [(id: \"crm\", name: \"CRM\")],\n    stages: [(id: \"s\", name: \"Kauf\", period: during, steps: [(\
         \n        id: \"t\", title: \"Wählt Größe\", touchpoints: [\n            (id: \"p\", title: \"Beratung\", {field}),\
         \n        ])])],"
    );
    fields(&text, en, de)
}

/// A second step with this field, after the step "one".
fn second_step(field: &str, en: &'static str, de: &'static str) -> Bad {
    let text = format!(
        "stages: [(id: \"s\", name: \"Kauf\", period: during, steps: [\n        (id: \"one\", title: \"Sucht\"),\n        \
         (id: \"two\", title: \"Wartet\", {field}),\n    ])],"
    );
    fields(&text, en, de)
}

#[rustfmt::skip]
fn table() -> Vec<Bad> {
    vec![
        // Not a map, or not one of ours.
        bad("‸", "file is empty", "Datei ist leer"),
        bad("‸  \n// nothing here\n", "file is empty", "Datei ist leer"),
        bad("‸{\"wegmarke\": 1}", "not a Wegmarke map", "keine Wegmarke-Karte"),
        bad("// my map\n\n‸(about: (title: \"T\"))", "not a Wegmarke map", "keine Wegmarke-Karte"),
        bad("‸Dear all,", "not a Wegmarke map", "keine Wegmarke-Karte"),
        bad("(\n    wegmarke: ‸3,\n    aboat: (", "format 3, and this version reads up to 2", "Format 3, diese Version liest bis 2"),
        bad("(wegmarke: ‸0, about: (title: \"T\"))", "no format “0”", "Format „0“ gibt es nicht"),
        bad("(wegmarke: ‸\"1\", about: (title: \"T\"))", "no format “\"1\"”", "gibt es nicht"),
        bad("(wegmarke: 1, about: (title: \"T\"))\n\n‸(wegmarke: 1)", "ended before", "schon vorher zu Ende"),

        // Brackets, quotation marks, commas.
        bad("‸(\n    wegmarke: 1,\n    about: (title: \"T\"),\n", "“(” is never closed: put “)”", "„(“ wird nie geschlossen"),
        bad("(\n    wegmarke: 1,\n    about: (title: ‸\"T),\n)\n", "text is never closed", "Text wird nie geschlossen"),
        bad("(\n    wegmarke: 1, ‸/* about: (title: \"T\"),\n)\n", "comment is never closed", "Kommentar wird nie geschlossen"),
        fields("stages: [(id: \"s\", name: \"Kauf\", period: during)‸),", "does not match “[” of line 5: is there a “]” missing", "passt nicht zu „[“ aus Zeile 5"),
        fields("stages: []\n)‸]", "closes nothing", "schließt nichts"),
        fields("stages: [(id: \"s\",\n    name: \"Kauf\"‸ period: during)],", "comma is missing", "fehlt ein Komma"),
        fields("stages: [(id: \"s\", name‸ \"Kauf\", period: during)],", "colon is missing", "fehlt ein Doppelpunkt"),
        fields("stages: [(id: \"s\", name: \"Kauf\", period: during, ‸(id: \"t\")],", "name of a field", "Name eines Feldes"),
        fields("stages: [(id: \"s\", ‸\"name\": \"Kauf\", period: during)],", "name of a field was expected, without quotation marks", "ohne Anführungszeichen"),
        second_step("duration: days(3, ‸4)", "“)” was expected, but here stands “4”", "müsste „)“ stehen"),
        second_step("picture: (data: ‸\"no base64!\")", "no picture in base64", "kein Bild in Base64"),
        second_step("picture: (data: ‸\"R0lGODlh\")", "neither PNG nor JPEG nor WebP", "weder PNG noch JPEG noch WebP"),
        second_step("picture: (file: \"a.png\", crop: (x: ‸1.5))", "0 to 1", "0 bis 1"),
        touchpoint("owner: \"c‸\\qrm\"", "After a backslash", "Nach einem Rückstrich"),
        bad(&format!("(wegmarke: 1, about: (‸{}", "(".repeat(100_000)), "here stands “(”", "es steht „(“ da"),

        // Names that there are not.
        touchpoint("‸onwer: \"crm\"", "Unknown field “onwer”. Did you mean “owner”? Allowed here: id, title", "Unbekanntes Feld „onwer“. Meinten Sie „owner“?"),
        touchpoint("‸colour: 3", "Unknown field “colour”. Allowed here", "Unbekanntes Feld „colour“. Erlaubt ist hier"),
        touchpoint("status: ‸to_chnage", "Unknown value “to_chnage”. Did you mean “to_change”? Allowed here: existing, new, to_change, to_drop", "Unbekannter Wert „to_chnage“. Meinten Sie „to_change“?"),
        touchpoint("purposes: [inform, ‸amuse]", "Unknown value “amuse”. Allowed here: identify_prospect", "Unbekannter Wert „amuse“. Erlaubt"),
        touchpoint("evidence: observed(‸sauce: \"iv\", n: 12)", "Did you mean “source”?", "Meinten Sie „source“?"),
        touchpoint("owner: ‸\"cmr\"", "No owner in this map has the id “cmr”. Did you mean “crm”?", "Kennung „cmr“"),
        touchpoint("channels: [\"email\", ‸\"fax\"]", "No channel in this map has the id “fax”", "Kennung „fax“"),
        touchpoint("channels: [‸\"webseite\", \"email\"]", "Did you mean “website”?", "Meinten Sie „website“?"),
        touchpoint("emotions: [(persona: ‸\"myra\", score: 1)]", "No persona in this map has the id “myra”. Did you mean “mira”?", "Persona"),
        touchpoint("emotions: [(persona: \"mira\", score: 1)], kpis: [(kpi: ‸\"npx\")]", "Did you mean “nps”?", "Meinten Sie „nps“?"),
        second_step("leads_back_to: ‸\"on\"", "Did you mean “one”?", "Meinten Sie „one“?"),

        // Fields and ids that are missing or there twice.
        touchpoint("‸title: \"Noch einmal\"", "field “title” stands here a second time", "Feld „title“ steht hier zum zweiten Mal"),
        touchpoint("kind: \"sales_talk\", ‸kind: \"offer\"", "field “kind” stands here a second time", "Feld „kind“ steht hier zum zweiten Mal"),
        fields("stages: [‸(id: \"s\", period: during)],", "A stage needs the field “name”", "Bei einer Phase fehlt das Feld „name“"),
        fields("measurements: [(kpi: \"nps\", readings: [\n        ‸(date: \"2026-11-18\"),\n    ])],", "A reading needs the field “value”", "Bei einem Messwert fehlt das Feld „value“"),
        bad("‸(\n    wegmarke: 1,\n)", "The journey needs the field “about”", "Bei der Karte fehlt das Feld „about“"),
        fields("owners: [(id: \"crm\", name: \"CRM\"),\n        (id: ‸\"crm\", name: \"Shop\")],", "A second owner has the id “crm”", "Kennung „crm“ ist schon vergeben"),
        fields("owners: [(id: ‸\"Großkunden\", name: \"CRM\")],", "cannot be an id", "kann keine Kennung sein"),
        fields("owners: [(id: ‸\"\", name: \"CRM\")],", "cannot be an id", "kann keine Kennung sein"),

        // Values of a wrong type or outside their range.
        touchpoint("importance: ‸6", "6 is out of range: allowed is 1 to 5", "6 liegt außerhalb des Bereichs: Erlaubt ist 1 bis 5"),
        touchpoint("importance: ‸2.5", "Expected a whole number, but here stands “2.5”", "eine ganze Zahl"),
        touchpoint("importance: ‸\"high\"", "Expected a whole number", "eine ganze Zahl"),
        touchpoint("emotions: [(persona: \"mira\", score: ‸-2.5)]", "-2.5 is out of range: allowed is -2 to 2", "-2.5 liegt außerhalb"),
        touchpoint("emotions: [(persona: \"mira\", score: ‸NaN)]", "NaN is out of range", "NaN liegt außerhalb"),
        touchpoint("emotions: [(persona: \"mira\", score: ‸good)]", "Expected a number, but here stands “good”", "eine Zahl"),
        touchpoint("breakpoint: (reason: \"teuer\", drop_off: ‸140)", "140 is out of range: allowed is 0 to 100", "Erlaubt ist 0 bis 100"),
        touchpoint("kpis: [(kpi: \"nps\", target: ‸1e400)]", "inf is not a number to count with", "inf ist keine Zahl"),
        touchpoint("kpis: [(kpi: \"nps\", readings: [(date: \"2026-11-18\", value: 5, interval: (9, 4‸))])]", "(9, 4) is no interval", "(9, 4) ist kein Intervall"),
        touchpoint("kpis: [(kpi: \"nps\", readings: [(date: \"2026-11-18\", value: ‸inf)])]", "inf is not a number", "inf ist keine Zahl"),
        second_step("duration: days(‸NaN)", "NaN is not a number", "NaN ist keine Zahl"),
        fields("sources: [(id: \"iv\", name: \"Interviews\", kind: interviews, n: ‸-3)],", "-3 does not fit here", "-3 passt hier nicht"),
        fields("sources: [(id: \"iv\", name: \"Interviews\", kind: interviews, n: ‸5000000000)],", "5000000000 does not fit here", "5000000000 passt hier nicht"),
        fields("notes: [(id: \"n\", kind: free, text: \"x\", due: ‸\"18.11.2026\")],", "“18.11.2026” is not a day", "„18.11.2026“ ist kein Tag"),
        fields("notes: [(id: \"n\", kind: free, text: \"x\", due: ‸\"2026-02-30\")],", "“2026-02-30” is not a day", "ist kein Tag"),
        fields("notes: [(id: \"n\", kind: ‸\"idea\", text: \"x\")],", "one of the fixed words, without quotation marks", "ohne Anführungszeichen"),
        fields("notes: [(id: \"n\", kind: free, text: ‸12)],", "Expected a text in quotation marks", "ein Text in Anführungszeichen"),
        fields("owners: [(id: \"crm\", name: \"CRM\", colour: ‸\"red\")],", "“red” is not a colour", "„red“ ist keine Farbe"),
        fields("stages: ‸(id: \"s\", name: \"Kauf\", period: during),", "Expected a list in square brackets", "eine Liste in eckigen Klammern"),
        fields("stages: [‸\"Kauf\"],", "Expected fields in round brackets", "Felder in runden Klammern"),
        touchpoint("moment_of_truth: ‸yes", "Expected true or false", "true oder false"),
        touchpoint("moment_of_truth: ‸1", "Expected true or false", "true oder false"),
        fields("lanes: [(id: \"l\", shows: notes‸)],", "“(” was expected, but here stands “)”", "müsste „(“ stehen"),

        // What is well written and makes no sense.
        second_step("leads_back_to: ‸\"two\"", "can lead back only to one before it", "nur zu einem früheren"),
        second_step("waiting: days(2), duration: hours(1), emotions: [\n            (persona: \"mira\", score: 1), (persona: \"jonas\"),\n            (persona: ‸\"mira\", score: 2)]", "“mira” has two emotions here", "„mira“ hat hier zwei Gefühle"),
        second_step("duration: days(1), waiting: ‸days(-2)", "cannot be negative", "nicht negativ"),
        second_step("notes: [(id: \"n\", kind: idea, text: \"Mehr\", until: ‸\"one\")]", "from its step to a later one", "bis zu einem späteren"),
        touchpoint("same_as: ‸\"p\"", "cannot be “the same as” itself", "„derselbe wie“"),
        touchpoint("kpis: [(kpi: \"nps\"), (kpi: ‸\"nps\")]", "“nps” is measured twice", "„nps“ wird hier zweimal"),
        fields("measurements: [(kpi: \"nps\"), (kpi: ‸\"nps\")],", "“nps” is measured twice", "„nps“ wird hier zweimal"),
        fields("lanes: [(id: \"l\", shows: actions, height: ‸0)],", "must be above zero", "höher als null"),
    ]
}

#[test]
fn each_mistake_is_told_where_it_is_in_both_languages() {
    let mut wrong = Vec::new();
    for case in table() {
        let Some((before, after)) = case.text.split_once('‸') else {
            wrong.push(format!("no mark in {}", case.text));
            continue;
        };
        let text = format!("{before}{after}");
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        match file::parse(&text) {
            Ok(_) => wrong.push(format!("accepted: {}", case.text)),
            Err(error) => {
                let place = error.position.map(|p| (p.line, p.column));
                let en = file::message(Language::En, &error);
                let de = file::message(Language::De, &error);
                let told = en.contains(case.en) && de.contains(case.de);
                let ours = !matches!(*error.problem, Problem::Other(_));
                if place != Some((line, column)) || !told || !ours || case.en.is_empty() {
                    wrong.push(format!(
                        "{}\n  at {place:?}, not at {:?}\n  {en}\n  {de}",
                        case.text,
                        (line, column)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_object_around_a_mistake_is_named() {
    let case = touchpoint("importance: ‸9", "", "");
    let error = file::parse(&case.text.replace('‸', "")).unwrap_err();
    let said = file::message(Language::De, &error);
    assert!(said.ends_with("(Touchpoint „Beratung“)"), "{said}");
}

#[test]
fn bytes_that_are_no_text_are_told_where_they_begin() {
    let error = file::parse_bytes(b"\xef\xbb\xbf(\n  wegmarke: 1, // \xc3\xa4\xff\n)").unwrap_err();
    assert_eq!(*error.problem, Problem::NotUtf8);
    assert_eq!(error.position.map(|p| (p.line, p.column)), Some((2, 20)));
}

#[test]
fn what_editors_do_to_a_file_is_no_mistake() {
    let text = "\u{feff}// a comment\r\n(\r\n    wegmarke: 1, /* and /* another */ one */\r\n    about: (title: \"T\",),\r\n)\r\n\r\n";
    let journey = file::parse(text).unwrap();
    assert_eq!(journey.about.title, "T");
}
