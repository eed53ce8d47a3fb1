//! How many keys a whole map takes, counted.

use egui::{Key, Modifiers};
use wegmarke::i18n::Language;
use wegmarke::model::Score;

use super::CTRL_SHIFT;
use super::capture::{blank, letters};
use crate::support::window::{CTRL, Window};

/// Owner, and how it is called after it has been made once.
const OWNERS: [(&str, &str); 4] = [
    ("Marketing", "ma"),
    ("Vertrieb", "ve"),
    ("Onlineshop", "on"),
    ("Kundendienst", "ku"),
];

/// A channel, and the letters that find it.
const CHANNELS: [(&str, &str); 8] = [
    ("Suchmaschine", "su"),
    ("Soziale Medien", "so"),
    ("Website", "we"),
    ("Geschäft und Verkaufsstelle", "ge"),
    ("Telefon", "te"),
    ("Onlineshop", "on"),
    ("E-Mail", "em"),
    ("Post und Paket", "po"),
];

type Card = (&'static str, usize, usize);
type Moment = (&'static str, &'static str, &'static [Card]);

/// Six stages, a step or two in each with a face, twenty touchpoints with owner and channel.
const MAP: [(&str, &[Moment]); 6] = [
    (
        "Wahrnehmung",
        &[
            (
                "Sieht Werbung im Netz",
                ":)",
                &[
                    ("Anzeige in der Suche", 0, 0),
                    ("Beitrag einer Läuferin", 0, 1),
                ],
            ),
            (
                "Hört davon im Verein",
                ":)",
                &[("Stand beim Stadtlauf", 0, 3)],
            ),
        ],
    ),
    (
        "Engagement",
        &[
            (
                "Liest sich ein",
                ":)",
                &[
                    ("Ratgeber zum Laufstil", 0, 2),
                    ("Newsletter mit Trainingsplan", 0, 6),
                ],
            ),
            ("Fragt nach", ":|", &[("Beratung am Telefon", 1, 4)]),
        ],
    ),
    (
        "Bewertung",
        &[
            (
                "Vergleicht Modelle",
                ":(",
                &[
                    ("Vergleich von drei Schuhen", 2, 2),
                    ("Bewertungen anderer", 2, 2),
                ],
            ),
            (
                "Probiert an",
                ":))",
                &[
                    ("Laufanalyse im Geschäft", 1, 3),
                    ("Probelauf um den Block", 1, 3),
                ],
            ),
        ],
    ),
    (
        "Kauf",
        &[
            ("Legt in den Warenkorb", ":|", &[("Warenkorb", 2, 5)]),
            (
                "Bezahlt",
                ":((",
                &[
                    ("Kasse mit Zwangskonto", 2, 5),
                    ("Bestätigung der Bestellung", 2, 6),
                ],
            ),
        ],
    ),
    (
        "Nach dem Kauf",
        &[
            (
                "Wartet auf das Paket",
                ":(",
                &[("Nachricht zum Versand", 2, 6), ("Paket vor der Tür", 2, 7)],
            ),
            (
                "Schickt ein Paar zurück",
                ":(",
                &[("Rücksendeschein", 3, 7), ("Erstattung", 3, 6)],
            ),
        ],
    ),
    (
        "Loyalität",
        &[(
            "Läuft sich ein",
            ":))",
            &[
                ("Nachfrage nach vier Wochen", 3, 6),
                ("Gutschein für Freunde", 0, 6),
                ("Laufgruppe am Donnerstag", 1, 3),
            ],
        )],
    ),
];

/// Hands that are counted.
struct Typist {
    window: Window,
    /// Every press of a key: a letter, Enter, Tab, Ctrl+Enter. Shift for a capital or a bracket belongs to its letter,
    /// as Ctrl to its Enter.
    keys: usize,
}

impl Typist {
    fn types(&mut self, text: &str) {
        self.keys += text.chars().count();
        letters(&mut self.window, text);
    }

    fn presses(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.window.press_with(modifiers, key);
    }
}

/// The promise of this product's issue: at most 1.3 keys for a character of content, and no pointer. Content is what
/// the map holds in the end and somebody had to say: the titles of stages, steps and touchpoints, the name of the owner
/// and of the channel of each touchpoint, and one character for each emotion. The names count in full each time, for
/// each stands on the map each time, although a few letters find them: that is what completion is for. Not counted
/// as content: spaces before marks, the marks, Enter and its kin.
#[test]
fn a_whole_map_takes_no_pointer_and_few_keys() {
    let (_folder, window) = blank();
    let mut typist = Typist { window, keys: 0 };
    let mut made = [false; OWNERS.len()];
    for (s, (stage, moments)) in MAP.iter().enumerate() {
        typist.presses(CTRL_SHIFT, Key::Enter);
        typist.types(stage);
        for (title, face, cards) in *moments {
            typist.presses(CTRL, Key::Enter);
            typist.types(&format!("{title} {face}"));
            typist.presses(Modifiers::NONE, Key::Enter);
            for (title, owner, channel) in *cards {
                typist.presses(Modifiers::NONE, Key::Enter);
                let (name, short) = OWNERS[*owner];
                let known = std::mem::replace(&mut made[*owner], true);
                typist.types(&format!("{title} @{}", if known { short } else { name }));
                // Tab takes what is chosen, and makes what there is not.
                typist.presses(Modifiers::NONE, Key::Tab);
                typist.types(&format!("#{}", CHANNELS[*channel].1));
                typist.presses(Modifiers::NONE, Key::Tab);
            }
        }
        let stages = typist.window.journey().stages.len();
        assert_eq!(stages, s + 1);
    }
    typist.presses(Modifiers::NONE, Key::Enter);
    typist.presses(Modifiers::NONE, Key::Escape);

    let journey = typist.window.journey();
    let count = |text: &str| text.chars().count();
    let mut content = 0;
    let mut touchpoints = journey.touchpoints();
    for (stage, (name, moments)) in journey.stages.iter().zip(&MAP) {
        assert_eq!(stage.name, *name);
        content += count(name);
        for (step, (title, face, cards)) in stage.steps.iter().zip(*moments) {
            assert_eq!(step.title, *title);
            let score = match *face {
                ":))" => 2.0,
                ":)" => 1.0,
                ":|" => 0.0,
                ":(" => -1.0,
                _ => -2.0,
            };
            let felt = step.emotion(&journey.personas[0].id).unwrap();
            assert_eq!(felt.score.map(Score::get), Some(score), "{title}");
            content += count(title) + 1;
            for (title, owner, channel) in *cards {
                let card = touchpoints.next().unwrap().touchpoint;
                assert_eq!(card.title, *title);
                let name = &journey.owner(card.owner.as_ref().unwrap()).unwrap().name;
                assert_eq!(name, OWNERS[*owner].0);
                let [only] = card.channels.as_slice() else {
                    panic!("{title}: {:?}", card.channels);
                };
                let reached = wegmarke::words::channel(Language::De, &journey, only);
                assert_eq!(reached, CHANNELS[*channel].0);
                content += count(title) + count(name) + count(&reached);
            }
        }
    }
    assert!(touchpoints.next().is_none());
    assert_eq!(
        (journey.stages.len(), journey.touchpoints().count()),
        (6, 20)
    );
    let ratio = typist.keys as f64 / content as f64;
    println!(
        "{} keys for {content} characters of content: {ratio:.2}",
        typist.keys
    );
    assert!(ratio <= 1.3, "{ratio}");
}
