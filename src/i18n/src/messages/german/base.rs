//! Deutsch, in plain words: the messages before and in the first answer.

use crate::message::Message;
use crate::messages::base::{
    AnswerMessages, BaseMessages, FailureMessages, LinkMessages, ListMessages, LocationMessages,
    MapMessages, NotesMessages, NumberMessages, PlaceMessages, ProblemMessages, ProblemTerms,
    SearchMessages, WalkingMessages,
};
use crate::plural::PluralCategory;
use atlas::Problem;

pub static MESSAGES: BaseMessages = BaseMessages {
    answer: AnswerMessages {
        all: Message::new("{} in {}."),
        all_untitled: Message::new("{}."),
        free: Message::new("Davon frei zugänglich: {}."),
        free_all: "Der Zugang ist frei.",
        empty: "Hier sind keine Orte bekannt.",
        ask: "Sagen Sie, wo Sie sind. Dann sehen Sie, was in der Nähe ist.",
        none: "Von dieser Art ist hier kein Ort bekannt. Wählen Sie eine andere Art.",
        nearest: Message::new("Am nächsten, soweit bekannt: {}. Entfernung: {}."),
        nearest_free: Message::new("Frei zugänglich: {}. Entfernung: {}."),
        nearer: Message::new("Näher liegt: {}. Entfernung: {}."),
        fee: "Dort müssen Sie bezahlen.",
        conditional: "Dort ist der Zugang nicht immer frei.",
        unknown_key: "Wir wissen nicht, ob dort der Zugang frei ist.",
        closed: "Dort ist jetzt geschlossen.",
        unknown_hours: "Ob hier jetzt geöffnet ist, ist nicht bekannt.",
        inside: Message::new("Sie sind schon da: {}."),
        perhaps_inside: Message::new("Vielleicht sind Sie schon da: {}."),
        far_away: Message::new(
            "Achtung: Sie sind weit weg von diesem Gebiet. Bis zum nächsten Ort, den wir kennen: {}.",
        ),
        go: "Weg zeigen",
        see: "Diesen Ort ansehen",
    },
    failure: FailureMessages {
        heading: "Die Karte kann nicht gezeigt werden",
        retry: "Noch einmal versuchen",
        status: Message::new("Die Datei {} fehlt: Der Server antwortet mit {}."),
        server: Message::new("Die Datei {} kommt nicht: Der Server hat eine Störung ({})."),
        slow: Message::new("Die Datei {} kommt nicht: Der Server antwortet nicht rechtzeitig."),
        network: Message::new("Die Datei {} kann nicht geladen werden."),
        size: Message::new("Die Datei {} hat zu viele Daten."),
        damaged: Message::new("Die Datei {} ist beschädigt oder gehört nicht zu dieser Karte."),
        streets: Message::new(
            "Die Wege in der Datei {} können nicht benutzt werden. Alle Entfernungen sind Luftlinie.",
        ),
        no_source: "Es ist nicht angegeben, welche Daten gezeigt werden sollen (Attribut src oder places).",
        empty: Message::new(
            "In {} gibt es keinen Ort und kein Quartier, die gezeigt werden können.",
        ),
    },
    walking: WalkingMessages {
        straight: Message::new("{} Luftlinie"),
        here: "hier",
        perhaps_here: "vielleicht hier",
        walk: Message::new("{}, etwa {}"),
        about: &[],
        no_way: Message::new("{}; ein Weg dorthin ist nicht bekannt"),
        no_step_free_way: Message::new("{}; ein Weg ohne Treppen ist nicht bekannt"),
    },
    link: LinkMessages {
        here: "Gemessen wird ab dem Standort im Link.",
        unknown: "Diese Karte kann einen Teil des Links nicht lesen. Dieser Teil zählt nicht.",
    },
    list: ListMessages {
        region: Message::new("Orte in {}"),
        region_untitled: "Orte auf der Karte",
        heading: "Orte",
        places: |count| match count {
            PluralCategory::One => "1 Ort",
            _ => "{} Orte",
        },
        outside_group: "In keinem Quartier",
        within: Message::new("Bis {}"),
        between: Message::new("{} bis {}"),
        farther: Message::new("Weiter als {}"),
        no_walk: "Weg nicht bekannt",
        more_places: Message::new("Mehr Orte zeigen (noch {})"),
        more_groups: Message::new("Mehr Quartiere zeigen (noch {})"),
        conditional_short: "nicht immer frei zugänglich",
        unknown_short: "nicht bekannt, ob frei zugänglich",
    },
    map: MapMessages {
        missing: "Die Karte und die Auswahl können nicht geladen werden. Die Orte stehen in der Liste.",
        coming: "Die Karte wird geladen…",
    },
    notes: NotesMessages {
        gaps_heading: "Was dieser Karte fehlt",
        problems: Message::new("Fehler in den Daten: {}"),
        problem: Some(ProblemMessages {
            terms: ProblemTerms {
                comma: ", ",
                feature: "Eintrag",
                line: "Zeile",
            },
            sentence,
        }),
        more_alike: Message::new("(und noch {} Mal)"),
        more_problems: Message::new("Und noch {}. Alle stehen in der Konsole des Browsers."),
        private: "Diese Karte sagt niemandem, wo Sie sind.",
    },
    number: NumberMessages { comma: ", " },
    place: PlaceMessages {
        // An article would have to know the gender of every kind.
        one_of: str::to_owned,
        named: Message::new("{} ({})"),
        back: "Zurück zur Liste",
        key_free: "Dieser Ort ist für alle frei zugänglich.",
        key_usual: "Meistens ist ein solcher Ort für alle frei zugänglich.",
        key_conditional: "Dieser Ort ist nicht immer frei zugänglich.",
        key_unknown: "Ob dieser Ort frei zugänglich ist, ist nicht bekannt.",
        reason_customers: "Er ist für Kundinnen und Kunden.",
        reason_permit: "Sie brauchen eine Erlaubnis.",
        reason_fee: "Sie müssen bezahlen.",
        reason_hours: "Beachten Sie die Öffnungszeiten.",
        reason_members: "Er ist für Mitglieder.",
        note_purchase: "Meistens kauft man hier etwas.",
        hours: "Öffnungszeiten",
        hours_note: "So steht es in der Quelle.",
        address: "Adresse",
        near: "Bei",
        phone: "Telefon",
    },
    search: SearchMessages {
        label: "Adresse, Ort oder Art von Ort suchen",
        label_places: "Ort, Art von Ort oder Quartier suchen",
        missing: "Die Suche geht im Moment nicht: Ein Teil dieser Karte ist nicht angekommen.",
        here_street: Message::new("Wir messen von einem Punkt in dieser Straße: {}."),
        here_address: Message::new("Wir messen von dieser Adresse: {}."),
        damaged: Message::new(
            "Die Adressen in der Datei {} können nicht verwendet werden. Die Suche nach Straßen und Adressen geht nicht.",
        ),
    },
    location: LocationMessages {
        heading: "Wo sind Sie?",
        locate: "Meinen Standort verwenden",
        locating: "Ihr Standort wird gesucht…",
        pin: "Auf der Karte auswählen",
        pin_stop: "Zeigen beenden",
        choose: "Oder ein Quartier wählen",
        choose_none: "Kein Quartier gewählt",
        other: "Anderen Standort wählen",
        forget: "Diesen Standort vergessen",
        here_device: "Ihr Gerät hat Ihren Standort angegeben.",
        about: Message::new("Das ist nicht genau: Es kann um {} abweichen."),
        here_pin: "Sie sind dort, wo Sie auf die Karte gezeigt haben.",
        here_page: "Diese Seite hat den Standort gewählt.",
        here_page_in: Message::new("Diese Seite hat einen Standort in {} gewählt."),
        here_middle: Message::new("Gemessen wird ab der Mitte von {}."),
        located_in: Message::new("Sie sind in {}."),
        located_outside: "Dieser Standort liegt nicht im Gebiet der Karte.",
        refused: "Ihr Gerät gibt den Standort nicht weiter. Das muss es auch nicht: Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
        unavailable: "Ihr Standort wurde nicht gefunden. Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
        unsupported: "Dieser Browser kann keinen Standort angeben. Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
        pin_at: Message::new("Die Nadel steht in {}."),
        pin_cancelled: "Das Zeigen ist beendet.",
        outside: "keinem Quartier dieser Karte",
    },
};

/// The description of a problem, with gaps for its details.
fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotJson { .. } => "Das ist kein JSON: Der Fehler ist in Zeile {}, Zeichen {}",
        Problem::BreaksOff { .. } => {
            "Die Datei bricht in Zeile {} ab, nach {} Einträgen; sie zählt nicht"
        }
        Problem::NotACollection { .. } => "Das ist keine GeoJSON FeatureCollection",
        Problem::TooMany { .. } => "Die Datei hat mehr als {} Einträge; sie zählt nicht",
        Problem::NotAFeature { .. } => "Das ist kein GeoJSON Feature",
        Problem::NoGeometry => "Es steht nicht dabei, wo es ist",
        Problem::EmptyGeometry => "Die Stelle auf der Karte ist leer",
        Problem::GeometryType { .. } => "Das ist ein {}; nötig ist ein Punkt oder eine Fläche",
        Problem::Metres { .. } => "Die Koordinaten sind wohl Meter; nötig sind Grade",
        Problem::OffTheEarth { .. } => "Die Koordinaten liegen nicht auf der Erde",
        Problem::AxesSwapped { .. } => "Länge und Breite sind wohl vertauscht",
        Problem::RingNotClosed => "Der Rand der Fläche ist nicht geschlossen; er wurde ergänzt",
        Problem::RingCollapsed => "Ein Rand ohne Inneres wurde weggelassen",
        Problem::RingCrossesItself { .. } => "Der Rand der Fläche kreuzt sich selbst",
        Problem::DoubleId => "Diese id gibt es schon",
        Problem::Missing => "Das fehlt",
        Problem::NotInTaxonomy { .. } => "«{}» ist keine bekannte Art",
        Problem::Value { .. } => "«{}» ist nicht verständlich",
        Problem::HiddenCharacters { .. } => {
            "darin sind unsichtbare Zeichen, etwa {}; sie sind weggelassen"
        }
        Problem::UnsafeLink { .. } => "«{}» ist keine sichere Webadresse",
    }
}
