//! How each figure is worked out, and why it differs from others. What the report says in the same words comes from there.

use crate::message::Message;

/// How the figures are worked out.
pub struct DeskExplanationTexts {
    /// Heading.
    pub heading: &'static str,
    /// What the section is.
    pub introduction: &'static str,
    /// The link from a number to its explanation.
    pub link: &'static str,
    /// The name of the link, for screen readers, after which the figure is named.
    pub link_to: Message<1>,
    /// The button that leads back to the figure.
    pub back: &'static str,
    /// With a place and without: heading, and text on foot.
    pub coverage: [&'static str; 2],
    /// The same in straight lines, instead of the text.
    pub coverage_straight: &'static str,
    /// Distances: heading and text.
    pub walks: [&'static str; 2],
    /// Where people without a place live: heading and text.
    pub gaps: [&'static str; 2],
    /// Open at a time, and the week: heading and text.
    pub week: [&'static str; 2],
    /// Seats along streets: heading and text.
    pub seats: [&'static str; 2],
    /// Supply: heading and text.
    pub supply: [&'static str; 2],
    /// If one place closes: heading and text.
    pub closing: [&'static str; 2],
    /// Where a new place helps most: heading and text.
    pub best: [&'static str; 2],
    /// Before and after: heading and text.
    pub change: [&'static str; 2],
    /// Heading: why a figure has two numbers, and why some are missing.
    pub band: &'static str,
    /// Why another map or municipality has other figures: heading and text.
    pub others: [&'static str; 2],
    /// Layers and domains: heading and text.
    pub layers: [&'static str; 2],
}

pub(super) const DUTCH: DeskExplanationTexts = DeskExplanationTexts {
    heading: "Hoe de cijfers zijn gemaakt",
    introduction: "Bij elk cijfer staat hier wat het is, en waarom een ander cijfer anders kan zijn.",
    link: "Hoe is dit berekend?",
    link_to: Message::new("Hoe is dit berekend? {}"),
    back: "Terug naar het cijfer",
    coverage: [
        "Met en zonder plek",
        "Wij tellen hoeveel mensen hoogstens zo ver van een plek wonen als de vraag zegt. Wij nemen de kortste route over straten en paden, van huis tot de ingang of de rand van de plek. Alle anderen zijn zonder plek. Het deel is het aantal met een plek, gedeeld door alle mensen van de groep.",
    ],
    coverage_straight: "Wij tellen hoeveel mensen hoogstens zo ver van een plek wonen als de vraag zegt. In deze gegevens staan geen straten. Daarom meten wij in een rechte lijn, en is echt lopen altijd verder. Alle anderen zijn zonder plek. Het deel is het aantal met een plek, gedeeld door alle mensen van de groep.",
    walks: [
        "Afstand",
        "De afstand tot de dichtstbijzijnde plek die meetelt. Het gemiddelde is de som van alle afstanden, gedeeld door het aantal mensen. Het middelste getal: voor de helft is het minder ver. Voor 9 van de 10 is het minder ver dan het laatste getal. Wie geen plek kan bereiken, telt hier niet mee. Hoeveel dat er zijn, staat apart.",
    ],
    gaps: [
        "De mazen van het net",
        "Dit zijn de punten waar mensen wonen die geen plek binnen de grens hebben. Hoe groter het punt, hoe meer mensen. Soms hebben zij misschien een plek: dan is van die plek iets niet bekend.",
    ],
    week: [
        "Open op een tijd",
        "Een plek telt mee als die open is op het moment van de vraag. In de week telt een uur als de plek open is wanneer dat uur begint. Feestdagen tellen mee. Zijn de openingstijden niet bekend, dan telt de plek misschien mee.",
    ],
    seats: [
        "Zitplekken langs de straat",
        "Voor elk punt van een straat kijken wij hoe ver het lopen is van de ene zitplek, langs dat punt, naar de volgende. Is dat hoogstens de norm, dan is de straat daar binnen de norm. In een doodlopende straat telt de weg heen en terug.",
    ],
    supply: [
        "Plekken per 1.000 mensen",
        "Elke plek wordt gedeeld door iedereen die er zo ver vandaan woont als de vraag zegt. Wat iemand van alle plekken krijgt, tellen wij op. Het getal is voor 1.000 mensen. Deze manier heet 2SFCA (Luo en Wang, 2003). Is niet bekend hoeveel mensen er op een plek kunnen, dan telt elke plek als 1.",
    ],
    closing: [
        "Als één plek sluit",
        "Voor elke plek kijken wij wie geen enkele plek meer binnen de grens heeft als alleen die plek sluit. Wie nog een andere heeft, telt niet mee. Sluiten er twee tegelijk, dan kan het meer zijn dan de som.",
    ],
    best: [
        "Waar een nieuwe plek het meest helpt",
        "Wij zoeken de punten waarmee de meeste mensen een plek krijgen die er nu geen hebben. Alle plekken van nu blijven. Of er op zo'n punt ruimte is, weten wij niet. Het percentage zegt hoeveel beter het hoogstens kan. Dat is bewezen met een wiskundige grens (Lagrange).",
    ],
    change: [
        "Nu en daarna",
        "Wie nu geen plek heeft en daarna wel, krijgt een plek. Wie er nu een heeft en daarna niet, verliest de laatste. Het verschil is het ene min het andere. Wie alleen een andere plek krijgt, telt niet mee.",
    ],
    band: "Twee getallen, en niet bekend",
    others: [
        "Waarom een ander een ander cijfer heeft",
        "Twee cijfers zijn alleen te vergelijken als alles gelijk is: de soorten plekken, de groep, de grens, het tempo en de tijd. Kijk ook of het om inwoners of adressen gaat, om lopen of een rechte lijn, en van wanneer de gegevens zijn. Staat een soort plek niet in de gegevens, dan lijken er meer mensen zonder plek.",
    ],
    layers: [
        "Lagen en domeinen",
        "Elke soort plek hoort bij één laag van het net: formeel georganiseerd, zoals een bibliotheek; informeel georganiseerd, zoals een gebedshuis; of informeel, zoals een bankje. Een soort kan bij meer van de negen domeinen van het dagelijks leven horen: ontmoeten, onderwijs, opvoeden, werk, gezondheid, wonen, bewegen, cultuur en veiligheid.",
    ],
};

pub(super) const ENGLISH: DeskExplanationTexts = DeskExplanationTexts {
    heading: "How the figures are worked out",
    introduction: "For each figure, this says what it is and why another figure can differ.",
    link: "How is this worked out?",
    link_to: Message::new("How is this worked out? {}"),
    back: "Back to the figure",
    coverage: [
        "With and without a place",
        "We count how many people live at most as far from a place as the question says. We take the shortest route over streets and paths, from home to the entrance or the edge of the place. All others are without a place. The share is the number with a place, divided by all people of the group.",
    ],
    coverage_straight: "We count how many people live at most as far from a place as the question says. This data has no streets. So we measure in a straight line, and a real walk is always longer. All others are without a place. The share is the number with a place, divided by all people of the group.",
    walks: [
        "Distance",
        "The distance to the nearest place that counts. The mean is the sum of all distances, divided by the number of people. The median: for half of the people it is less far. For 9 of 10 it is less far than the last number. People who cannot reach any place are not in it. How many they are is said apart.",
    ],
    gaps: [
        "The holes in the net",
        "These are the points where people live who have no place within the limit. The larger the point, the more people. Some of them have a place perhaps: then something is not known of that place.",
    ],
    week: [
        "Open at a time",
        "A place counts if it is open at the time of the question. In the week, an hour counts if the place is open when that hour begins. Public holidays count. A place counts perhaps if its opening hours are not known.",
    ],
    seats: [
        "Seats along streets",
        "For each point of a street we look how far it is to walk from one seat, past that point, to the next. Where that is at most the norm, the street is within the norm. In a dead end the way there and back counts.",
    ],
    supply: [
        "Places per 1,000 people",
        "Each place is shared by everybody who lives as near to it as the question says. We add up what one person gets of all places. The number is for 1,000 people. This is called 2SFCA (Luo and Wang, 2003). If it is not known how many people a place has room for, each place counts as 1.",
    ],
    closing: [
        "If one place closes",
        "For each place we look for people with no place within the limit any more if only that place closes. People with another one do not count. If two close at once, it can be more than the sum.",
    ],
    best: [
        "Where a new place helps most",
        "We look for the points that give a place to most people who have none now. All places of today stay. Whether there is room at such a point is not known. The percentage says how much better it can be at most. A mathematical bound (Lagrange) proves it.",
    ],
    change: [
        "Before and after",
        "People who have no place now and have one afterwards get a place. People who have one now and none afterwards lose their last. The difference is the one less the other. People who only get another place do not count.",
    ],
    band: "Two numbers, and not known",
    others: [
        "Why others have another figure",
        "Two figures can only be compared if all is the same: the kinds of places, the group, the limit, the pace and the time. Look also whether they are of residents or addresses, on foot or in a straight line, and how old the data is. Where the data lacks a kind of place, more people seem to be without one.",
    ],
    layers: [
        "Layers and domains",
        "Each kind of place belongs to one layer of the net: formally organised, such as a library; informally organised, such as a place of worship; or informal, such as a bench. A kind can belong to several of the nine domains of daily life: meeting, education, upbringing, work, health, housing, movement, culture and safety.",
    ],
};

pub(super) const GERMAN: DeskExplanationTexts = DeskExplanationTexts {
    heading: "Wie die Zahlen zustande kommen",
    introduction: "Zu jeder Zahl steht hier, was sie ist und warum eine andere Zahl anders sein kann.",
    link: "Wie ist das berechnet?",
    link_to: Message::new("Wie ist das berechnet? {}"),
    back: "Zurück zur Zahl",
    coverage: [
        "Mit und ohne Ort",
        "Wir zählen, wie viele Menschen höchstens so weit von einem Ort entfernt wohnen, wie die Frage sagt. Wir nehmen den kürzesten Weg über Straßen und Wege, von zu Hause bis zum Eingang oder zum Rand des Ortes. Alle anderen sind ohne Ort. Der Anteil ist die Zahl mit Ort, geteilt durch alle Menschen der Gruppe.",
    ],
    coverage_straight: "Wir zählen, wie viele Menschen höchstens so weit von einem Ort entfernt wohnen, wie die Frage sagt. In diesen Daten gibt es keine Straßen. Darum messen wir Luftlinie, und zu Fuß ist es immer weiter. Alle anderen sind ohne Ort. Der Anteil ist die Zahl mit Ort, geteilt durch alle Menschen der Gruppe.",
    walks: [
        "Entfernung",
        "Die Entfernung zum nächsten Ort, der zählt. Der Mittelwert ist die Summe aller Entfernungen, geteilt durch die Zahl der Menschen. Der Median: Für die Hälfte ist es weniger weit. Für 9 von 10 ist es weniger weit als die letzte Zahl. Wer keinen Ort erreichen kann, zählt hier nicht. Wie viele das sind, steht gesondert.",
    ],
    gaps: [
        "Die Maschen des Netzes",
        "Das sind die Punkte, an denen Menschen wohnen, die innerhalb der Grenze keinen Ort haben. Je größer der Punkt, desto mehr Menschen. Manche haben vielleicht einen Ort: Dann ist von diesem Ort etwas nicht bekannt.",
    ],
    week: [
        "Geöffnet zu einer Zeit",
        "Ein Ort zählt, wenn er zur Zeit der Frage geöffnet ist. In der Woche zählt eine Stunde, wenn der Ort zu ihrem Beginn geöffnet ist. Feiertage zählen. Sind die Öffnungszeiten nicht bekannt, zählt der Ort vielleicht.",
    ],
    seats: [
        "Sitzplätze an Straßen",
        "Für jeden Punkt einer Straße schauen wir, wie weit es zu Fuß von einem Sitzplatz an diesem Punkt vorbei zum nächsten ist. Ist das höchstens die Norm, dann liegt die Straße dort innerhalb der Norm. In einer Sackgasse zählen Hin- und Rückweg.",
    ],
    supply: [
        "Orte pro 1.000 Menschen",
        "Jeden Ort teilen sich alle, die so nah wohnen, wie die Frage sagt. Was eine Person von allen Orten bekommt, zählen wir zusammen. Die Zahl ist für 1.000 Menschen. Das heißt 2SFCA (Luo und Wang, 2003). Ist nicht bekannt, für wie viele Menschen ein Ort Platz hat, zählt jeder Ort als 1.",
    ],
    closing: [
        "Wenn ein Ort schließt",
        "Für jeden Ort schauen wir, wer innerhalb der Grenze keinen Ort mehr hat, wenn nur dieser schließt. Wer noch einen anderen hat, zählt nicht. Schließen zwei zugleich, kann es mehr sein als die Summe.",
    ],
    best: [
        "Wo ein neuer Ort am meisten hilft",
        "Wir suchen die Punkte, mit denen die meisten Menschen einen Ort bekommen, die jetzt keinen haben. Alle heutigen Orte bleiben. Ob an so einem Punkt Platz ist, wissen wir nicht. Der Prozentwert sagt, wie viel besser es höchstens geht. Das ist mit einer mathematischen Schranke (Lagrange) bewiesen.",
    ],
    change: [
        "Jetzt und danach",
        "Wer jetzt keinen Ort hat und danach einen, bekommt einen Ort. Wer jetzt einen hat und danach keinen, verliert den letzten. Der Unterschied ist das eine minus das andere. Wer nur einen anderen Ort bekommt, zählt nicht.",
    ],
    band: "Zwei Zahlen, und nicht bekannt",
    others: [
        "Warum andere eine andere Zahl haben",
        "Zwei Zahlen lassen sich nur vergleichen, wenn alles gleich ist: die Arten von Orten, die Gruppe, die Grenze, das Tempo und die Zeit. Achten Sie auch darauf, ob es um Einwohner oder Adressen geht, um Fußwege oder Luftlinie, und wie alt die Daten sind. Fehlt eine Art von Ort in den Daten, scheinen mehr Menschen ohne Ort zu sein.",
    ],
    layers: [
        "Ebenen und Bereiche",
        "Jede Art von Ort gehört zu einer Ebene des Netzes: formell organisiert, wie eine Bibliothek; informell organisiert, wie ein Gotteshaus; oder informell, wie eine Sitzbank. Eine Art kann zu mehreren der neun Bereiche des täglichen Lebens gehören: Begegnung, Bildung, Erziehung, Arbeit, Gesundheit, Wohnen, Bewegung, Kultur und Sicherheit.",
    ],
};
