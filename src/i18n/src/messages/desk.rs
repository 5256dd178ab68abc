//! The messages that only the planner's desk needs, in the languages of its readers: planners, social workers and members of a
//! council. B1, short sentences. Each section of the page has a file of its own, with its three languages side by side.

pub mod charts;
pub mod explanation;
pub mod map;
pub mod plan;
pub mod plan_file;
pub mod plan_positions;
pub mod plan_refusals;
pub mod plan_week;
pub mod printout;
pub mod question;
pub mod ranks;
pub mod sentence;
pub mod signal;
pub mod states;
pub mod street_lines;
pub mod table;
pub mod take_along;

use atlas::Lang;

/// Messages of the desk, by section of its page.
pub struct DeskMessages {
    /// The page as a whole: its name, loading, failures.
    pub states: states::DeskStateTexts,
    /// The first sentence.
    pub sentence: sentence::DeskSentenceTexts,
    /// What is asked.
    pub question: question::DeskQuestionTexts,
    /// The table by neighbourhood.
    pub table: table::DeskTableTexts,
    /// The map.
    pub map: map::DeskMapTexts,
    /// Streets as lines on the map.
    pub street_lines: street_lines::DeskStreetLineTexts,
    /// What if.
    pub plan: plan::DeskPlanTexts,
    /// The charts.
    pub charts: charts::DeskChartTexts,
    /// What is lost if a place closes, and where new places help most.
    pub ranks: ranks::DeskRankTexts,
    /// Passing a gap on.
    pub signal: signal::DeskSignalTexts,
    /// Files and the print.
    pub take_along: take_along::DeskTakeAlongTexts,
    /// The print.
    pub printout: printout::DeskPrintTexts,
    /// How each figure is worked out.
    pub explanation: explanation::DeskExplanationTexts,
}

impl DeskMessages {
    /// The languages of the desk.
    pub const LANGUAGES: [Lang; 3] = [Lang::Dutch, Lang::English, Lang::German];

    /// The messages of a language; English for one that the desk is not written in. See [`DeskMessages::language_for`].
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &DUTCH,
            Lang::German => &GERMAN,
            Lang::English | Lang::Arabic => &ENGLISH,
        }
    }

    /// The language that the desk has for readers of a language. Where the two differ, the section of the page needs the
    /// attributes `lang` and `dir` of the desk's language, and its numbers that language's locale.
    pub fn language_for(lang: Lang) -> Lang {
        match lang {
            Lang::Arabic => Lang::English,
            lang => lang,
        }
    }
}

static DUTCH: DeskMessages = DeskMessages {
    states: states::DUTCH,
    sentence: sentence::DUTCH,
    question: question::DUTCH,
    table: table::DUTCH,
    map: map::DUTCH,
    street_lines: street_lines::DUTCH,
    plan: plan::DUTCH,
    charts: charts::DUTCH,
    ranks: ranks::DUTCH,
    signal: signal::DUTCH,
    take_along: take_along::DUTCH,
    printout: printout::DUTCH,
    explanation: explanation::DUTCH,
};

static ENGLISH: DeskMessages = DeskMessages {
    states: states::ENGLISH,
    sentence: sentence::ENGLISH,
    question: question::ENGLISH,
    table: table::ENGLISH,
    map: map::ENGLISH,
    street_lines: street_lines::ENGLISH,
    plan: plan::ENGLISH,
    charts: charts::ENGLISH,
    ranks: ranks::ENGLISH,
    signal: signal::ENGLISH,
    take_along: take_along::ENGLISH,
    printout: printout::ENGLISH,
    explanation: explanation::ENGLISH,
};

static GERMAN: DeskMessages = DeskMessages {
    states: states::GERMAN,
    sentence: sentence::GERMAN,
    question: question::GERMAN,
    table: table::GERMAN,
    map: map::GERMAN,
    street_lines: street_lines::GERMAN,
    plan: plan::GERMAN,
    charts: charts::GERMAN,
    ranks: ranks::GERMAN,
    signal: signal::GERMAN,
    take_along: take_along::GERMAN,
    printout: printout::GERMAN,
    explanation: explanation::GERMAN,
};
