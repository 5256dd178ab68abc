//! The charts: how far people walk, the week hour by hour, and what a plan changes.

use crate::message::Message;

/// The charts of the desk.
pub struct DeskChartTexts {
    /// Heading.
    pub heading: &'static str,
    /// Heading: how many people walk how far.
    pub distribution: &'static str,
    /// Heading: the week hour by hour.
    pub week: &'static str,
    /// Heading: what the plan changes by area.
    pub change: &'static str,
    /// The line of the limit. Limit.
    pub norm: Message<1>,
    /// Shows the figures of a chart as a table.
    pub as_table: &'static str,
    /// The figures before the plan.
    pub before: &'static str,
    /// The figures after the plan.
    pub after: &'static str,
    /// A figure before the plan and after it.
    pub then: Message<2>,
    /// What a chart is of. Region, question.
    pub of: Message<2>,
    /// A name and its figure.
    pub figure: Message<2>,
    /// The axis of minutes, on foot and in a straight line.
    pub minutes: [&'static str; 2],
    /// Walks between two numbers of minutes. The first, and the second with its unit.
    pub bin: Message<2>,
    /// Longer walks. Minutes with their unit.
    pub longer: Message<1>,
    /// The same of a question for several places, of which some people can reach too few.
    pub longer_or_few: Message<1>,
    /// People who can reach no place, in a word below its bar.
    pub never: &'static str,
    /// The most frequent walk. The longest walk of all bars, minutes, number of people.
    pub peak: Message<3>,
    /// The same where another one may be more frequent.
    pub peak_perhaps: Message<3>,
    /// People without a place. Limit, number of people.
    pub without: Message<2>,
    /// People whose home is not known are in no bar. Number of people.
    pub unplaced: Message<1>,
    /// The week, as far as it has two numbers for people of whom it is not known where they live. How many they are at most.
    pub some_homes: Message<1>,
    /// Legend: people for certain, and people perhaps.
    pub certain: [&'static str; 2],
    /// The column of numbers of people.
    pub people: &'static str,
    /// What the colours of the week mean.
    pub lost: &'static str,
    /// An hour at which nobody loses a place.
    pub nobody: &'static str,
    /// Hours between two classes.
    pub between: &'static str,
    /// The hour that the question of the desk is of.
    pub asked_hour: &'static str,
    /// A week. The date of its Monday, the question.
    pub week_of: Message<2>,
    /// Several days in a row. The first, the last.
    pub days: Message<2>,
    /// All days of the week.
    pub every_day: &'static str,
    /// Times on some days. Days, begin, end.
    pub span: Message<3>,
    /// The worst hours. When, number of people.
    pub worst: Message<2>,
    /// The same where they are many. Number of hours, number of people.
    pub worst_many: Message<2>,
    /// The worst hours by day. When, number of people.
    pub worst_by_day: Message<2>,
    /// The same where they are many.
    pub worst_many_by_day: Message<2>,
    /// Nobody loses a place by day.
    pub none_by_day: &'static str,
    /// Nobody loses a place at any hour.
    pub always: &'static str,
    /// Too little is known of opening hours. Number of people.
    pub no_hours: Message<1>,
    /// Of some places opening hours are not known.
    pub some_hours: &'static str,
    /// The column of hours.
    pub hour: &'static str,
    /// Label of the choice of an hour.
    pub choose: &'static str,
    /// Asks for the chosen hour.
    pub ask: &'static str,
    /// Asks for any time again.
    pub any_time: &'static str,
    /// Said after an hour was chosen. Time.
    pub chosen: Message<1>,
    /// Above the bars: more people with a place, to the right, and fewer, to the left.
    pub changes: [&'static str; 2],
    /// The plan changes nothing in any area.
    pub no_change: &'static str,
    /// More areas change than the chart shows. Number shown, number that change.
    pub largest: Message<2>,
}

pub(super) const DUTCH: DeskChartTexts = DeskChartTexts {
    heading: "Grafieken",
    distribution: "Hoe ver mensen lopen",
    week: "De week, uur voor uur",
    change: "Wat het plan per gebied verandert",
    norm: Message::new("Grens: {}"),
    as_table: "Toon als tabel",
    before: "Nu",
    after: "Daarna",
    then: Message::new("nu {}, daarna {}"),
    of: Message::new("{}. {}"),
    figure: Message::new("{}: {}"),
    minutes: ["Minuten lopen", "Minuten lopen in een rechte lijn"],
    bin: Message::new("{} tot {}"),
    longer: Message::new("Langer dan {}"),
    longer_or_few: Message::new("Langer dan {}, of te weinig plekken"),
    never: "geen",
    peak: Message::new("Van de afstanden tot {} is {} het vaakst: {}."),
    peak_perhaps: Message::new("Van de afstanden tot {} is misschien {} het vaakst: {}."),
    without: Message::new("Zonder plek {}: {}."),
    unplaced: Message::new(
        "{}: niet bekend waar in het gebied ze wonen. Zij staan in geen enkele staaf.",
    ),
    some_homes: Message::new(
        "Niet bekend waar in het gebied ze wonen: hoogstens {}. Daarom staan er soms twee getallen.",
    ),
    certain: ["Zeker", "Misschien: niet alles is bekend"],
    people: "Mensen",
    lost: "Mensen met een plek dichtbij, die op dat uur niet open is",
    nobody: "niemand",
    between: "Niet zeker: de klasse linksonder tot die rechtsboven",
    asked_hour: "Het uur van de vraag",
    week_of: Message::new("Week van {}. {}"),
    days: Message::new("{} tot en met {}"),
    every_day: "elke dag",
    span: Message::new("{} van {} tot {}"),
    worst: Message::new("Het slechtst is {}: {} met een plek dichtbij die dan dicht is."),
    worst_many: Message::new(
        "Op {} van de 168 uren is het het slechtst: {} met een plek dichtbij die dan dicht is.",
    ),
    worst_by_day: Message::new(
        "Tussen 8 en 22 uur is het slechtst {}: {} met een plek dichtbij die dan dicht is.",
    ),
    worst_many_by_day: Message::new(
        "Tussen 8 en 22 uur is het op {} uren het slechtst: {} met een plek dichtbij die dan dicht is.",
    ),
    none_by_day: "Tussen 8 en 22 uur verliest niemand een plek.",
    always: "Openingstijden maken hier geen verschil. Wie een plek dichtbij heeft, heeft op elk uur een open plek.",
    no_hours: Message::new(
        "Van openingstijden is hier te weinig bekend voor een grafiek van de week. Op elk uur zijn {} misschien zonder open plek.",
    ),
    some_hours: "Van sommige plekken zijn de openingstijden niet bekend. Daarom staan er soms twee getallen.",
    hour: "Uur",
    choose: "Kies een uur voor alle cijfers op deze pagina",
    ask: "Vraag dit uur",
    any_time: "Tel weer elk moment",
    chosen: Message::new("De cijfers zijn nu van {}."),
    changes: ["Meer met plek →", "← Minder met plek"],
    no_change: "Het plan verandert in geen enkel gebied hoeveel mensen een plek hebben.",
    largest: Message::new("Dit zijn de {} grootste verschillen. In {} gebieden verandert iets."),
};

pub(super) const ENGLISH: DeskChartTexts = DeskChartTexts {
    heading: "Charts",
    distribution: "How far people walk",
    week: "The week, hour by hour",
    change: "What the plan changes by area",
    norm: Message::new("Limit: {}"),
    as_table: "Show as a table",
    before: "Before",
    after: "After",
    then: Message::new("{} before, {} after"),
    of: Message::new("{}. {}"),
    figure: Message::new("{}: {}"),
    minutes: ["Minutes on foot", "Minutes on foot in a straight line"],
    bin: Message::new("{} to {}"),
    longer: Message::new("Longer than {}"),
    longer_or_few: Message::new("Longer than {}, or too few places"),
    never: "none",
    peak: Message::new("Of walks up to {}, {} is the most frequent: {}."),
    peak_perhaps: Message::new("Of walks up to {}, {} is perhaps the most frequent: {}."),
    without: Message::new("Without a place {}: {}."),
    unplaced: Message::new("{}: it is not known where in the area they live. They are in no bar."),
    some_homes: Message::new(
        "Not known where in the area they live: {} at most. That is why there are sometimes two numbers.",
    ),
    certain: ["For certain", "Perhaps: not everything is known"],
    people: "People",
    lost: "People with a place near that is not open at that hour",
    nobody: "nobody",
    between: "Not certain: from the class at the lower left to that at the upper right",
    asked_hour: "The hour of the question",
    week_of: Message::new("Week of {}. {}"),
    days: Message::new("{} to {}"),
    every_day: "every day",
    span: Message::new("{} from {} to {}"),
    worst: Message::new("The worst is {}: {} with a place near that is closed then."),
    worst_many: Message::new(
        "{} of the 168 hours are the worst: {} with a place near that is closed then.",
    ),
    worst_by_day: Message::new(
        "Between 8:00 and 22:00 the worst is {}: {} with a place near that is closed then.",
    ),
    worst_many_by_day: Message::new(
        "Between 8:00 and 22:00, {} hours are the worst: {} with a place near that is closed then.",
    ),
    none_by_day: "Between 8:00 and 22:00 nobody loses a place.",
    always: "Opening hours make no difference here. People with a place near have an open one at every hour.",
    no_hours: Message::new(
        "Too little is known of opening hours for a chart of the week. At each hour {} are perhaps without an open place.",
    ),
    some_hours: "Of some places the opening hours are not known. That is why there are sometimes two numbers.",
    hour: "Hour",
    choose: "Choose an hour for all figures on this page",
    ask: "Ask for this hour",
    any_time: "Count any time again",
    chosen: Message::new("The figures are now of {}."),
    changes: ["More with place →", "← Fewer with place"],
    no_change: "The plan does not change in any area how many people have a place.",
    largest: Message::new("These are the {} largest differences. Something changes in {} areas."),
};

pub(super) const GERMAN: DeskChartTexts = DeskChartTexts {
    heading: "Diagramme",
    distribution: "Wie weit Menschen gehen",
    week: "Die Woche, Stunde für Stunde",
    change: "Was der Plan nach Gebiet ändert",
    norm: Message::new("Grenze: {}"),
    as_table: "Als Tabelle zeigen",
    before: "Jetzt",
    after: "Danach",
    then: Message::new("jetzt {}, danach {}"),
    of: Message::new("{}. {}"),
    figure: Message::new("{}: {}"),
    minutes: ["Minuten zu Fuß", "Minuten zu Fuß in gerader Linie"],
    bin: Message::new("{} bis {}"),
    longer: Message::new("Länger als {}"),
    longer_or_few: Message::new("Länger als {}, oder zu wenige Orte"),
    never: "keiner",
    peak: Message::new("Von den Wegen bis {} ist {} am häufigsten: {}."),
    peak_perhaps: Message::new("Von den Wegen bis {} ist vielleicht {} am häufigsten: {}."),
    without: Message::new("Ohne Ort {}: {}."),
    unplaced: Message::new(
        "{}: Es ist nicht bekannt, wo im Gebiet sie wohnen. Sie stehen in keinem Balken.",
    ),
    some_homes: Message::new(
        "Nicht bekannt, wo im Gebiet sie wohnen: höchstens {}. Darum stehen dort manchmal zwei Zahlen.",
    ),
    certain: ["Sicher", "Vielleicht: Nicht alles ist bekannt"],
    people: "Menschen",
    lost: "Menschen mit einem Ort in der Nähe, der zu dieser Stunde nicht offen ist",
    nobody: "niemand",
    between: "Nicht sicher: von der Klasse unten links bis zu der oben rechts",
    asked_hour: "Die Stunde der Frage",
    week_of: Message::new("Woche vom {}. {}"),
    days: Message::new("{} bis {}"),
    every_day: "jeder Tag",
    span: Message::new("{} von {} bis {}"),
    worst: Message::new(
        "Am schlechtesten ist {}: {} mit einem Ort in der Nähe, der dann geschlossen ist.",
    ),
    worst_many: Message::new(
        "{} der 168 Stunden sind am schlechtesten: {} mit einem Ort in der Nähe, der dann geschlossen ist.",
    ),
    worst_by_day: Message::new(
        "Zwischen 8 und 22 Uhr ist am schlechtesten {}: {} mit einem Ort in der Nähe, der dann geschlossen ist.",
    ),
    worst_many_by_day: Message::new(
        "Zwischen 8 und 22 Uhr sind {} Stunden am schlechtesten: {} mit einem Ort in der Nähe, der dann geschlossen ist.",
    ),
    none_by_day: "Zwischen 8 und 22 Uhr verliert niemand einen Ort.",
    always: "Öffnungszeiten machen hier keinen Unterschied. Wer einen Ort in der Nähe hat, hat zu jeder Stunde einen offenen.",
    no_hours: Message::new(
        "Über Öffnungszeiten ist hier zu wenig bekannt für ein Diagramm der Woche. Zu jeder Stunde sind {} vielleicht ohne offenen Ort.",
    ),
    some_hours: "Von manchen Orten sind die Öffnungszeiten nicht bekannt. Darum stehen dort manchmal zwei Zahlen.",
    hour: "Stunde",
    choose: "Eine Stunde für alle Zahlen auf dieser Seite wählen",
    ask: "Nach dieser Stunde fragen",
    any_time: "Wieder jede Zeit zählen",
    chosen: Message::new("Die Zahlen sind jetzt von {}."),
    changes: ["Mehr mit Ort →", "← Weniger mit Ort"],
    no_change: "Der Plan ändert in keinem Gebiet, wie viele Menschen einen Ort haben.",
    largest: Message::new(
        "Das sind die {} größten Unterschiede. In {} Gebieten ändert sich etwas.",
    ),
};
