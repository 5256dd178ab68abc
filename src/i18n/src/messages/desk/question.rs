//! What is asked: which places, for whom, how far, when and how fast.

use crate::message::Message;

/// The question of the desk.
pub struct DeskQuestionTexts {
    /// Heading.
    pub heading: &'static str,
    /// Which places.
    pub what: &'static str,
    /// All places without a key.
    pub all_places: &'static str,
    /// Kinds of places.
    pub kinds: &'static str,
    /// The subjects that residents choose from.
    pub domains: &'static str,
    /// The nine domains of daily life.
    pub life_domains: &'static str,
    /// The three layers of the social base.
    pub layers: &'static str,
    /// What each place must have.
    pub needs: &'static str,
    /// Places with a condition count too.
    pub conditional: &'static str,
    /// After a kind, domain or layer of which the data has no place.
    pub none_in_data: &'static str,
    /// Of whom figures are.
    pub whom: &'static str,
    /// Everybody, children under 15, people of 65 and older.
    pub ages: [&'static str; 3],
    /// Addresses have no ages.
    pub no_ages: &'static str,
    /// How near a place must be.
    pub how_far: &'static str,
    /// A norm to start from.
    pub preset: &'static str,
    /// A limit of one's own.
    pub own: &'static str,
    /// What a norm is based on. Status, source.
    pub preset_basis: Message<2>,
    /// Label of a number of minutes.
    pub minutes: &'static str,
    /// Label of a number of metres.
    pub metres: &'static str,
    /// What metres are on foot.
    pub metres_walk: &'static str,
    /// When places must be open.
    pub when: &'static str,
    /// Opening hours do not count.
    pub any_time: &'static str,
    /// Open now.
    pub now: &'static str,
    /// Open at a time that is chosen.
    pub at: &'static str,
    /// Label of a day.
    pub day: &'static str,
    /// Label of a time of day.
    pub hour: &'static str,
    /// How people walk.
    pub how_fast: &'static str,
    /// The usual pace. Speed.
    pub usual: Message<1>,
    /// The pace of older people. Speed.
    pub slow: Message<1>,
    /// Label of a speed.
    pub speed: &'static str,
    /// Walks avoid steps.
    pub step_free: &'static str,
    /// The how-many-th nearest place.
    pub how_many: &'static str,
    /// At least so many places. Number.
    pub rank: Message<1>,
    /// Back to the question of the page.
    pub reset: &'static str,
    /// A number that is out of range. Least, most.
    pub invalid: Message<2>,
    /// A day and a time that are not there, or of which no public holidays are known.
    pub wrong_time: &'static str,
    /// The question in words, as in the print. Question.
    pub asked: Message<1>,
    /// Several kinds at once.
    pub several: &'static str,
    /// Heading of the choice of several kinds and of needs.
    pub more: &'static str,
    /// Said after a norm was chosen. The question in words.
    pub preset_set: Message<1>,
    /// Label of minutes or metres.
    pub unit: &'static str,
    /// Label of a number of minutes or metres.
    pub limit: &'static str,
}

pub(super) const DUTCH: DeskQuestionTexts = DeskQuestionTexts {
    heading: "De vraag",
    what: "Welke plekken?",
    all_places: "Alle sleutelvrije plekken",
    kinds: "Soorten plekken",
    domains: "Waarvoor bewoners een plek zoeken",
    life_domains: "Domeinen van het dagelijks leven",
    layers: "Lagen van het net",
    needs: "Wat een plek moet hebben",
    conditional: "Tel ook plekken waar u soms moet betalen of een afspraak nodig heeft",
    none_in_data: "staat niet in de gegevens",
    whom: "Voor wie?",
    ages: ["Iedereen", "Kinderen tot 15 jaar", "65 jaar en ouder"],
    no_ages: "Deze gegevens tellen adressen. Een adres heeft geen leeftijd.",
    how_far: "Hoe ver?",
    preset: "Grens",
    own: "Een eigen grens",
    preset_basis: Message::new("Wat het is: {}. Bron: {}"),
    minutes: "Minuten lopen",
    metres: "Meters",
    metres_walk: "Op trappen telt elke meter tweeënhalf keer.",
    when: "Wanneer?",
    any_time: "Maakt niet uit",
    now: "Nu open",
    at: "Open op een dag en tijd die u kiest",
    day: "Dag",
    hour: "Tijd",
    how_fast: "Hoe snel?",
    usual: Message::new("Gewoon tempo ({})"),
    slow: Message::new("Rustig, zoals ouderen lopen ({})"),
    speed: "Kilometer per uur",
    step_free: "Zonder trappen",
    how_many: "Hoeveel plekken?",
    rank: Message::new("minstens {}"),
    reset: "Terug naar de eerste vraag",
    invalid: Message::new("Vul een getal in van {} tot {}."),
    wrong_time: "Kies een dag en een tijd, van 2020 tot en met 2040.",
    asked: Message::new("Gevraagd: {}."),
    several: "Een eigen keuze",
    more: "Kies meer soorten, of wat een plek moet hebben",
    preset_set: Message::new("Deze norm zet de hele vraag: {}"),
    unit: "Minuten of meters",
    limit: "Hoeveel",
};

pub(super) const ENGLISH: DeskQuestionTexts = DeskQuestionTexts {
    heading: "The question",
    what: "Which places?",
    all_places: "All key-free places",
    kinds: "Kinds of places",
    domains: "What residents look for",
    life_domains: "Domains of daily life",
    layers: "Layers of the net",
    needs: "What a place must have",
    conditional: "Also count places with a fee or an appointment",
    none_in_data: "not in the data",
    whom: "For whom?",
    ages: ["Everybody", "Children under 15", "65 and older"],
    no_ages: "This data counts addresses. An address has no age.",
    how_far: "How far?",
    preset: "Limit",
    own: "A limit of your own",
    preset_basis: Message::new("What it is: {}. Source: {}"),
    minutes: "Minutes on foot",
    metres: "Metres",
    metres_walk: "On steps each metre counts two and a half times.",
    when: "When?",
    any_time: "Any time",
    now: "Open now",
    at: "Open at this time",
    day: "Day",
    hour: "Time",
    how_fast: "How fast?",
    usual: Message::new("Usual pace ({})"),
    slow: Message::new("Slowly, as older people walk ({})"),
    speed: "Kilometres per hour",
    step_free: "Without steps",
    how_many: "How many places?",
    rank: Message::new("at least {}"),
    reset: "Back to the first question",
    invalid: Message::new("Enter a number from {} to {}."),
    wrong_time: "Choose a day and a time, from 2020 to 2040.",
    asked: Message::new("Asked: {}."),
    several: "A choice of your own",
    more: "Choose more kinds, or what a place must have",
    preset_set: Message::new("This norm sets the whole question: {}"),
    unit: "Minutes or metres",
    limit: "How many",
};

pub(super) const GERMAN: DeskQuestionTexts = DeskQuestionTexts {
    heading: "Die Frage",
    what: "Welche Orte?",
    all_places: "Alle schlüsselfreien Orte",
    kinds: "Arten von Orten",
    domains: "Wonach Bewohner suchen",
    life_domains: "Bereiche des täglichen Lebens",
    layers: "Ebenen des Netzes",
    needs: "Was ein Ort haben muss",
    conditional: "Auch Orte zählen, die Geld kosten oder einen Termin verlangen",
    none_in_data: "nicht in den Daten",
    whom: "Für wen?",
    ages: ["Alle", "Kinder unter 15 Jahren", "Ab 65 Jahren"],
    no_ages: "Diese Daten zählen Adressen. Eine Adresse hat kein Alter.",
    how_far: "Wie weit?",
    preset: "Grenze",
    own: "Eine eigene Grenze",
    preset_basis: Message::new("Was es ist: {}. Quelle: {}"),
    minutes: "Minuten zu Fuß",
    metres: "Meter",
    metres_walk: "Auf Treppen zählt jeder Meter zweieinhalbmal.",
    when: "Wann?",
    any_time: "Jederzeit",
    now: "Jetzt geöffnet",
    at: "Zu dieser Zeit geöffnet",
    day: "Tag",
    hour: "Uhrzeit",
    how_fast: "Wie schnell?",
    usual: Message::new("Normales Tempo ({})"),
    slow: Message::new("Langsam, wie ältere Menschen gehen ({})"),
    speed: "Kilometer pro Stunde",
    step_free: "Ohne Treppen",
    how_many: "Wie viele Orte?",
    rank: Message::new("mindestens {}"),
    reset: "Zurück zur ersten Frage",
    invalid: Message::new("Geben Sie eine Zahl von {} bis {} ein."),
    wrong_time: "Wählen Sie einen Tag und eine Uhrzeit, von 2020 bis 2040.",
    asked: Message::new("Gefragt: {}."),
    several: "Eine eigene Auswahl",
    more: "Mehr Arten wählen, oder was ein Ort haben muss",
    preset_set: Message::new("Diese Norm bestimmt die ganze Frage: {}"),
    unit: "Minuten oder Meter",
    limit: "Wie viele",
};
