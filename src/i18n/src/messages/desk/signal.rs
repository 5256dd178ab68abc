//! Passing a gap on to those who can do something about it.

use crate::message::Message;

/// The signal.
pub struct DeskSignalTexts {
    /// Heading.
    pub heading: &'static str,
    /// Whose task it is.
    pub introduction: &'static str,
    /// Label of the letter.
    pub letter: &'static str,
    /// Mails the letter.
    pub mail: &'static str,
    /// Copies the letter.
    pub copy: &'static str,
    /// Said after copying.
    pub copied: &'static str,
    /// Said where the browser does not copy: the letter is selected.
    pub by_hand: &'static str,
    /// The figures have changed since the letter was edited.
    pub outdated: &'static str,
    /// Writes the letter anew.
    pub write_anew: &'static str,
    /// Takes the letter from before that.
    pub take_back: &'static str,
    /// The letter is too long for a mail link. Where the part begins that is left out.
    pub left_out: Message<1>,
    /// The end of a mail that has a part of the letter.
    pub rest: &'static str,
    /// Where the picture of the map is.
    pub map_file: &'static str,
    /// The subject of the letter. Whether there is a gap, region.
    pub subject: Message<2>,
    /// The first line of the letter.
    pub greeting: &'static str,
    /// People have no place near.
    pub gap: SignalGapTexts,
    /// It is not certain that all have one.
    pub gap_perhaps: SignalGapTexts,
    /// All have one, or nobody is there.
    pub gap_none: SignalGapTexts,
    /// It is not known whether people have one.
    pub gap_unknown: SignalGapTexts,
    /// The figures are of a plan. Its changes, which are sentences.
    pub plan: Message<1>,
    /// The median walk. Metres.
    pub walk: Message<1>,
    /// The median distance in a straight line. Metres.
    pub straight: Message<1>,
    /// Asks those who can do something about it.
    pub who_can_act: &'static str,
    /// What those of a layer can do, by the layer's id.
    pub actors: [(&'static str, &'static str); 3],
    /// Where the figures can be seen. Link.
    pub link: Message<1>,
    /// What was asked. Question.
    pub question: Message<1>,
    /// The norm of the question. Norm.
    pub norm: Message<1>,
    /// The question is of no norm.
    pub no_norm: &'static str,
    /// Heading of what must be known of the figures.
    pub unknown: &'static str,
    /// The picture of the map is a separate file.
    pub map: &'static str,
    /// The sources of the data. Credits.
    pub sources: Message<1>,
    /// With what the figures were made. Program.
    pub made_with: Message<1>,
}

/// What a letter says first.
pub struct SignalGapTexts {
    /// In the subject.
    pub subject: &'static str,
    /// In the first sentence, after the greeting.
    pub opening: &'static str,
}

pub(super) const DUTCH: DeskSignalTexts = DeskSignalTexts {
    heading: "Geef een gat in het net door",
    introduction: "Signaleren waar mensen door de mazen van het net vallen, is een taak van sociaal werkers. Deze brief gaat over het gebied dat u kiest, of over het gebied met de meeste mensen zonder plek. U kunt hem aanpassen, en dan mailen of kopiëren.",
    letter: "De brief",
    mail: "Mail dit signaal",
    copy: "Kopieer de tekst",
    copied: "De tekst is gekopieerd.",
    by_hand: "Uw browser kopieert niet zelf. De tekst is gekozen: kopieer hem met Ctrl+C.",
    outdated: "De cijfers zijn veranderd. Uw brief heeft nog die van de vorige vraag.",
    write_anew: "Schrijf de brief opnieuw",
    take_back: "Terug naar mijn eigen tekst",
    left_out: Message::new(
        "De brief is te lang voor een mail uit een link. In de mail ontbreekt alles vanaf “{}”. Kopieer de tekst als alles mee moet.",
    ),
    rest: "(Hier stond meer. Het paste niet in deze mail.)",
    map_file: "Een mail uit een link heeft geen bijlage. Bewaar de kaart als plaatje of als afdruk, en voeg die zelf toe.",
    subject: Message::new("{}: {}"),
    greeting: "Beste lezer,",
    gap: SignalGapTexts {
        subject: "Gat in het net",
        opening: "Ik geef een gat in het net door: hier hebben mensen geen plek dichtbij.",
    },
    gap_perhaps: SignalGapTexts {
        subject: "Misschien een gat in het net",
        opening: "Misschien is hier een gat in het net: het is niet zeker dat iedereen hier een plek dichtbij heeft.",
    },
    gap_none: SignalGapTexts {
        subject: "Geen gat in het net",
        opening: "Ik vond hier geen gat in het net.",
    },
    gap_unknown: SignalGapTexts {
        subject: "Niet bekend of er een gat in het net is",
        opening: "Ik geef door dat wij niet weten of mensen hier een plek dichtbij hebben.",
    },
    plan: Message::new("De cijfers zijn die na dit plan, dat nog geen besluit is: {}"),
    walk: Message::new("De middelste afstand naar zo'n plek is daar {} lopen."),
    straight: Message::new("De middelste afstand naar zo'n plek is daar {} in een rechte lijn."),
    who_can_act: "Wilt u kijken wat u hieraan kunt doen?",
    actors: [
        (
            "formal",
            "De gemeente en haar instellingen kunnen een plek openen, of langer openhouden.",
        ),
        (
            "semiformal",
            "Verenigingen, kerken en moskeeën kunnen hun deur openen voor de buurt.",
        ),
        (
            "informal",
            "De gemeente en bewoners kunnen samen een bank, een pleintje of een speelplek maken.",
        ),
    ],
    link: Message::new("Dezelfde cijfers op de kaart: {}"),
    question: Message::new("De vraag was: {}."),
    norm: Message::new("De norm: {}."),
    no_norm: "Deze grens is zelf gekozen. Het is geen norm.",
    unknown: "Wat u moet weten, en wat niet bekend is:",
    map: "De kaart is een apart bestand.",
    sources: Message::new("Bronnen: {}."),
    made_with: Message::new("Berekend met {}."),
};

pub(super) const ENGLISH: DeskSignalTexts = DeskSignalTexts {
    heading: "Pass on a hole in the net",
    introduction: "To signal where people fall through the net is a task of social workers. This letter is about the area that you choose, or about the one with most people without a place. You can change it, and then mail or copy it.",
    letter: "The letter",
    mail: "Mail this signal",
    copy: "Copy the text",
    copied: "The text is copied.",
    by_hand: "Your browser does not copy by itself. The text is selected: copy it with Ctrl+C.",
    outdated: "The figures have changed. Your letter still has those of the question before.",
    write_anew: "Write the letter anew",
    take_back: "Back to my own text",
    left_out: Message::new(
        "The letter is too long for a mail from a link. The mail lacks all from “{}” on. Copy the text if all of it must go.",
    ),
    rest: "(There was more here. It did not fit into this mail.)",
    map_file: "A mail from a link has no attachment. Save the map as a picture or as a print, and attach it yourself.",
    subject: Message::new("{}: {}"),
    greeting: "Dear reader,",
    gap: SignalGapTexts {
        subject: "A hole in the net",
        opening: "I pass on a hole in the net: here people have no place nearby.",
    },
    gap_perhaps: SignalGapTexts {
        subject: "Perhaps a hole in the net",
        opening: "There may be a hole in the net here: it is not certain that everybody has a place nearby.",
    },
    gap_none: SignalGapTexts {
        subject: "No hole in the net",
        opening: "I found no hole in the net here.",
    },
    gap_unknown: SignalGapTexts {
        subject: "Not known whether there is a hole in the net",
        opening: "I pass on that we do not know whether people have a place nearby here.",
    },
    plan: Message::new("The figures are those after this plan, which is not decided yet: {}"),
    walk: Message::new("The median distance to such a place is {} on foot there."),
    straight: Message::new("The median distance to such a place is {} in a straight line there."),
    who_can_act: "Would you look at what you can do about it?",
    actors: [
        (
            "formal",
            "The municipality and its institutions can open a place, or keep one open longer.",
        ),
        (
            "semiformal",
            "Clubs, churches and mosques can open their doors to the neighbourhood.",
        ),
        (
            "informal",
            "The municipality and residents can make a bench, a small square or a play space together.",
        ),
    ],
    link: Message::new("The same figures on the map: {}"),
    question: Message::new("The question was: {}."),
    norm: Message::new("The norm: {}."),
    no_norm: "This limit is one's own. It is not a norm.",
    unknown: "What you must know, and what is not known:",
    map: "The map is a separate file.",
    sources: Message::new("Sources: {}."),
    made_with: Message::new("Worked out with {}."),
};

pub(super) const GERMAN: DeskSignalTexts = DeskSignalTexts {
    heading: "Eine Lücke im Netz melden",
    introduction: "Zu melden, wo Menschen durch die Maschen des Netzes fallen, ist eine Aufgabe der sozialen Arbeit. Dieser Brief handelt von dem Gebiet, das Sie wählen, oder von dem Gebiet mit den meisten Menschen ohne Ort. Sie können ihn ändern und dann mailen oder kopieren.",
    letter: "Der Brief",
    mail: "Diese Meldung mailen",
    copy: "Text kopieren",
    copied: "Der Text ist kopiert.",
    by_hand: "Ihr Browser kopiert nicht selbst. Der Text ist markiert: Kopieren Sie ihn mit Strg+C.",
    outdated: "Die Zahlen haben sich geändert. Ihr Brief hat noch die der vorigen Frage.",
    write_anew: "Den Brief neu schreiben",
    take_back: "Zurück zu meinem Text",
    left_out: Message::new(
        "Der Brief ist zu lang für eine Mail aus einem Link. In der Mail fehlt alles ab „{}“. Kopieren Sie den Text, wenn alles mitgehen soll.",
    ),
    rest: "(Hier stand mehr. Es passte nicht in diese Mail.)",
    map_file: "Eine Mail aus einem Link hat keinen Anhang. Speichern Sie die Karte als Bild oder als Ausdruck und hängen Sie sie selbst an.",
    subject: Message::new("{}: {}"),
    greeting: "Guten Tag,",
    gap: SignalGapTexts {
        subject: "Eine Lücke im Netz",
        opening: "ich melde eine Lücke im Netz: Hier haben Menschen keinen Ort in der Nähe.",
    },
    gap_perhaps: SignalGapTexts {
        subject: "Vielleicht eine Lücke im Netz",
        opening: "vielleicht ist hier eine Lücke im Netz: Es ist nicht sicher, dass hier alle einen Ort in der Nähe haben.",
    },
    gap_none: SignalGapTexts {
        subject: "Keine Lücke im Netz",
        opening: "ich habe hier keine Lücke im Netz gefunden.",
    },
    gap_unknown: SignalGapTexts {
        subject: "Nicht bekannt, ob es eine Lücke im Netz gibt",
        opening: "ich melde, dass wir nicht wissen, ob Menschen hier einen Ort in der Nähe haben.",
    },
    plan: Message::new("Die Zahlen gelten nach diesem Plan, der noch nicht beschlossen ist: {}"),
    walk: Message::new("Die mittlere Entfernung zu einem solchen Ort (Median) ist dort {} zu Fuß."),
    straight: Message::new(
        "Die mittlere Entfernung zu einem solchen Ort (Median) ist dort {} Luftlinie.",
    ),
    who_can_act: "Würden Sie prüfen, was Sie daran ändern können?",
    actors: [
        (
            "formal",
            "Die Gemeinde und ihre Einrichtungen können einen Ort öffnen oder länger offen halten.",
        ),
        (
            "semiformal",
            "Vereine, Kirchen und Moscheen können ihre Türen für die Nachbarschaft öffnen.",
        ),
        (
            "informal",
            "Die Gemeinde und Bewohner können zusammen eine Bank, einen kleinen Platz oder einen Spielplatz schaffen.",
        ),
    ],
    link: Message::new("Dieselben Zahlen auf der Karte: {}"),
    question: Message::new("Die Frage war: {}."),
    norm: Message::new("Die Norm: {}."),
    no_norm: "Diese Grenze ist selbst gewählt. Sie ist keine Norm.",
    unknown: "Was Sie wissen müssen und was nicht bekannt ist:",
    map: "Die Karte ist eine eigene Datei.",
    sources: Message::new("Quellen: {}."),
    made_with: Message::new("Berechnet mit {}."),
};
