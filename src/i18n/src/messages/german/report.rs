//! The messages of the report for planners in German.

use crate::message::Message;
use crate::messages::report::{
    AppendixTexts, Caveats, GroupNames, ReportMessages, ReportWords, TableTexts, UnknownTexts,
};

pub static MESSAGES: ReportMessages = ReportMessages {
    title: Message::new("{}: Wer hat einen schlüsselfreien Ort in der Nähe?"),
    key_free: "Ein Ort ist schlüsselfrei, wenn alle einfach hineingehen oder sich hinsetzen können: ohne Schlüssel, Karte, \
               Mitgliedschaft oder Termin.",
    in_short: "Kurz gesagt",
    share: Message::new("{} {} in {} haben {}: {} von {}."),
    share_only: Message::new("{} {} in {} haben {}."),
    who_has: Message::new("Wer hat {}?"),
    no_answer: Message::new("Wer hat {}? Das ist nicht bekannt."),
    without: Message::new("Ohne einen solchen Ort: {}."),
    all_have: Message::new("Alle {} haben einen."),
    by_region: Message::new("Nach Gebiet: {}."),
    among: Message::new("Unter anderem in {}."),
    most_in: Message::new("Die meisten davon sind in {}."),
    name_with: Message::new("{} ({})"),
    percent: Message::new("{} %"),
    about: Message::new("etwa {}"),
    under_one: "weniger als 1 %",
    over_99: "mehr als 99 %",
    from_to: Message::new("{} bis {}"),
    range: Message::new("{}–{}"),
    groups: GroupNames {
        residents: ["der Einwohner", "Einwohner"],
        under_15: ["der Kinder unter 15 Jahren", "Kinder unter 15 Jahren"],
        from_65: ["der Einwohner ab 65 Jahren", "Einwohner ab 65 Jahren"],
        addresses: ["der Adressen", "Adressen"],
    },
    caveats: Caveats {
        straight_lines: "Alle Entfernungen sind Luftlinie: gerade durch Häuser und über Wasser. In diesen Daten gibt es keine Straßen. Zu Fuß ist es immer weiter.",
        over_streets: "Wo in einem Quartier Menschen wohnen, ist nicht bekannt. Sie sind gleichmäßig auf die Straßen und Wege ihres \
                       Quartiers verteilt. Alle Zahlen sind deshalb geschätzt.",
        over_area: "Wo in einem Quartier Menschen wohnen, ist nicht bekannt. Sie sind gleichmäßig auf die ganze Fläche ihres Quartiers \
                    verteilt, auch auf Wiesen und Wasser. Alle Zahlen sind deshalb geschätzt.",
        addresses: "Gezählt sind Adressen und keine Einwohner. Wie viele Menschen an einer Adresse wohnen, ist nicht bekannt. \
                    Auch Betriebe haben eine Adresse.",
        no_places: "Dazu lässt sich nichts sagen. In den Daten steht kein einziger Ort dieser Art. Ob es solche Orte gibt, ist also \
                    nicht bekannt.",
        missing_kinds: Message::new(
            "Davon steht in den Daten nichts: {}. Wenn es sie doch gibt, ist die Zahl in Wirklichkeit höher.",
        ),
        incomplete: Message::new(
            "Von {} der {} Arten von Orten steht keiner in den Daten: siehe „Was nicht bekannt ist“. Wenn es sie doch gibt, haben mehr Menschen einen Ort in der Nähe.",
        ),
        no_place_at_all: "In den Daten steht kein einziger Ort. Wer einen in der Nähe hat, ist also nicht bekannt.",
        no_ages: Message::new(
            "Für diese Gruppe gibt es keine Zahl: {}. Wie viele es sind, steht nicht in den Daten.",
        ),
        no_population: "Wie viele Menschen hier wohnen, ist nicht bekannt. Darum sagt dieser Bericht nicht, welcher Teil einen Ort in \
                        der Nähe hat.",
        perhaps: Message::new(
            "Es zählen {} bis {} Orte. Von den anderen ist nicht bekannt, ob sie zählen. Darum stehen manchmal zwei Zahlen da: die \
             kleinste und die größte.",
        ),
        places: Message::new("Zahl der Orte, die zählen: {}."),
        of_rank: Message::new(
            "Es geht um {} Orte: Wer weniger in der Nähe hat, zählt zu denen ohne.",
        ),
        open_at: Message::new("Nur Orte, die zu dieser Zeit geöffnet sind: {}."),
    },
    table: TableTexts {
        figures: "Die Zahlen",
        by_group: Message::new("Ganz {}"),
        by_district: "Nach Bezirk",
        by_municipality: "Nach Gemeinde",
        most: Message::new("Quartiere, in denen die meisten ohne einen solchen Ort sind ({})"),
        most_perhaps: Message::new(
            "Quartiere, in denen die meisten ohne einen solchen Ort sein können ({})",
        ),
        all_in_file: Message::new("Alle Quartiere stehen in der Datei `{}`."),
        group: "Gruppe",
        district: "Bezirk",
        municipality: "Gemeinde",
        neighbourhood: "Quartier",
        total: Message::new("Anzahl ({})"),
        share: Message::new("Anteil mit Ort ({})"),
        with: Message::new("Mit Ort ({})"),
        without: Message::new("Ohne Ort ({})"),
        rounded: "Jede Zahl ist einzeln gerundet. Darum ergibt die Summe nicht überall genau die Gesamtzahl.",
        outside: "Nicht jedes Quartier gehört zu einer dieser Zeilen. Zusammen sind sie darum weniger als die Gesamtzahl.",
    },
    words: ReportWords {
        walk: "zu Fuß",
        straight_line: "Luftlinie",
        here: Message::new("hier gerechnet als {} Luftlinie"),
        here_straight: "Luftlinie",
        counted: ["Menschen", "Adressen"],
        unknown: "nicht bekannt",
    },
    unknown: UnknownTexts {
        heading: "Was nicht bekannt ist",
        neighbourhoods: Message::new(
            "Wie viele Menschen in {} der {} Quartiere wohnen. Ihre Zahl ist nicht veröffentlicht. Wir rechnen dort mit 0 bis {} \
             Einwohnern.",
        ),
        ages: Message::new(
            "Wie viele Kinder oder ältere Menschen in {} der {} Quartiere wohnen. Wir rechnen dort mit 0 bis zu allen Einwohnern.",
        ),
        squares: Message::new(
            "Wie viele Menschen in {} der {} Quadrate von 100 mal 100 Metern wohnen. Es sind so wenige, dass ihre Zahl nicht \
             veröffentlicht ist. Wir rechnen dort mit 0 bis {} Einwohnern.",
        ),
        border: "Welche Orte es gleich hinter der Grenze des Gebiets gibt. Wer am Rand wohnt, hat dort vielleicht einen Ort, der hier nicht zählt.",
        uncompared: Message::new(
            "Nicht bekannt ist, wie viele Menschen in keinem Quadrat von 100 Metern stehen in {}. Für diese Quartiere ist keine Einwohnerzahl veröffentlicht. Diese Menschen stehen in keiner Zahl.",
        ),
        unplaced: Message::new(
            "Höchstens {} stehen zwar in der Zahl ihres Quartiers, aber in keinem Quadrat von 100 Metern. Wo sie genau wohnen, ist nicht bekannt. Oft ist das außerhalb der Orte. Vielleicht haben sie einen Ort, vielleicht nicht. In jeder höchsten Zahl sind sie enthalten.",
        ),
        unplaced_in: Message::new("So viele sind es höchstens je Quartier: {}."),
        placed_only: "Bei Entfernung und Auswahl geht es nur um Menschen, von denen bekannt ist, wo sie wohnen.",
        more_in_squares: Message::new(
            "Wie viele Einwohner es in {} Quartieren genau sind. Dort stehen in den Quadraten von 100 Metern mehr Einwohner als in der Zahl des Quartiers selbst, zusammen {} mehr. Dieser Bericht zählt dort die Quadrate. Sie können aus einem anderen Jahr sein oder über die Grenze des Quartiers reichen.",
        ),
        outside: Message::new(
            "Zu welchem Quartier diese gehören: {}. Sie liegen außerhalb aller Quartiere und zählen nirgends mit.",
        ),
        unreachable: Message::new(
            "Wie weit diese von einem Ort entfernt sind: {}. Sie sind mehr als {} von einer bekannten Straße entfernt, oder von ihrer \
             Straße aus ist kein Ort erreichbar. Sie zählen zu denen ohne Ort.",
        ),
        rounded: "Wie viele Menschen hier genau wohnen. Das niederländische Statistikamt CBS rundet die Einwohnerzahl eines Quartiers \
                  auf fünf. Die wahre Zahl kann je Quartier um 2 höher oder niedriger sein. Das ist in diesen Zahlen nicht enthalten.",
        candidates_repeated: Message::new(
            "Diese Kandidaten liegen genau an der Stelle eines anderen und zählen nur einmal: {}.",
        ),
        candidates_outside: Message::new(
            "Diese Kandidaten liegen außerhalb des Gebiets und zählen nicht mit: {}.",
        ),
        unsnapped: Message::new(
            "Bei diesen Orten aus dem Plan ist keine Straße: {}. Niemand kann zu Fuß hinkommen, und sie zählen für niemanden.",
        ),
        warnings: Message::new("Was an {} Teilen der Daten stimmt. `sleutelvrij check` nennt sie."),
    },
    statistics: [
        "Warum das niederländische Statistikamt CBS andere Zahlen hat",
        "Das CBS nennt je Quartier eine mittlere Entfernung zu einer Einrichtung, gemessen auf Autostraßen. Dieser Bericht zählt, wie \
         viele Menschen einen Ort in der Nähe haben, nach Alter, wo das geht. Ein Mittelwert kann niedrig sein, obwohl viele Menschen \
         weit gehen müssen. Auch die Orte sind andere: Spielplätze und Sitzbänke zählt das CBS nicht.",
    ],
    definitions: (
        "Was die Wörter bedeuten",
        &[
            (
                "Mit Ort",
                "Einwohner oder Adressen, die höchstens so weit von einem Ort entfernt sind, wie die Frage sagt.",
            ),
            (
                "Ohne Ort",
                "alle anderen. Auch wer keinen einzigen Ort erreichen kann, gehört dazu.",
            ),
            (
                "Zu Fuß",
                "der kürzeste Weg über Straßen und Wege, von zu Hause bis zum Eingang oder zum Rand des Ortes.",
            ),
            (
                "Luftlinie",
                "gerade. Diese Zahlen lassen sich nicht mit Zahlen zu Fußwegen vergleichen.",
            ),
            (
                "Zwei Zahlen, etwa 40–45",
                "die kleinste und die größte, die möglich ist, weil Daten fehlen. Wo genau Menschen wohnen und Orte, die nicht in den Daten stehen, sind darin nicht enthalten.",
            ),
            (
                "Nicht bekannt",
                "es gibt keine Zahl. Das ist etwas anderes als 0.",
            ),
        ],
    ),
    appendix: AppendixTexts {
        norms: "Normen und Annahmen",
        norms_text: "Jede Frage hat eine Grenze. Hier steht, woher sie kommt. Eine Annahme ist keine Norm: Der Gemeinderat kann eine \
                     andere Grenze wählen.",
        norm_columns: ["Frage", "Grenze", "Tempo", "Was es ist", "Quelle"],
        references: "Andere Normen, zum Vergleich",
        norm: "Norm",
        statuses: [
            "Beschluss",
            "Faustregel",
            "Norm von anderen",
            "Beschreibung, keine Norm",
            "Annahme",
        ],
        seats: Message::new("höchstens {} zwischen Sitzplätzen an einem Weg"),
        parameters: "Einstellungen",
        snap: Message::new(
            "Wer mehr als {} von einer Straße entfernt ist, zählt als nicht erreichbar.",
        ),
        steps: "Treppen zählen zweieinhalbmal ihre Länge.",
        any_time: "Ein Ort zählt, ob er geöffnet ist oder geschlossen, außer wo eine Zeit dabeisteht.",
        unpublished: Message::new(
            "Eine nicht veröffentlichte Zahl ist 0 bis {} Einwohner in einem Quadrat und 0 bis {} in einem Quartier. Letzteres ist \
             eine Annahme.",
        ),
        rounding: "Bekannte Zahlen sind gerundet. Von zwei Zahlen ist die kleinere abgerundet und die größere aufgerundet. Die genauen \
                   Zahlen stehen in `report.json`.",
        sources: "Woher die Daten kommen",
        source_columns: ["Quelle", "Herausgeber", "Datum", "Lizenz"],
        data_date: Message::new("Neueste Daten: {}."),
        files: "Dateien",
        files_text: Message::new(
            "Mit diesen Dateien und sleutelvrij {} entsteht genau dieser Bericht wieder. Der Code einer Datei (SHA-256) ändert sich, \
             wenn sich ein Zeichen der Datei ändert.",
        ),
        file_columns: ["Teil", "Datei"],
    },
};
