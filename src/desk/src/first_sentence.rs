//! The first sentence of the page: how many people have no such place near, and where most of them are.

mod cautions;
mod change;
mod most;
mod notes;

pub(crate) use cautions::AlwaysOpen;

use crate::answers::{
    AnswerAbout, Bounds, CompareAnswer, CoverageAnswer, CoverageCounts, RegionKind,
};
use crate::question::{AgeAsked, DeskQuestion};
use crate::wording::DeskWording;
use i18n::messages::desk::sentence::SentenceParts;
use i18n::{Formatter, RangeStyle, whole_people};

/// The answer in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstSentence {
    /// What the plan changes, if there is one.
    pub change: Option<String>,
    /// How many people have no such place near, with the plan if there is one.
    pub statement: String,
    /// Where most of them are; none where that is not known or says nothing.
    pub most: Option<String>,
    /// What would mislead if it were not read with it.
    pub cautions: Vec<String>,
    /// What must be known to read it.
    pub notes: Vec<String>,
}

impl FirstSentence {
    /// What is read out after a change: all but the notes.
    pub fn announcement(&self) -> String {
        let sentences = self
            .change
            .iter()
            .chain([&self.statement])
            .chain(&self.most)
            .chain(&self.cautions);
        sentences.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The first sentence about the answer to a question. `compared` is what the plan changes, if there is one; then `answer` is that
    /// after it. `level` are the regions of which the largest gap is named.
    pub fn first_sentence(
        self,
        question: &DeskQuestion,
        answer: &CoverageAnswer,
        compared: Option<&CompareAnswer>,
        level: RegionKind,
    ) -> FirstSentence {
        let whole = answer.rows.iter();
        let whole = whole.map(|it| (&it.region, &it.figures));
        let whole = whole
            .filter(|(region, _)| region.level == RegionKind::Whole)
            .map(|(_, figures)| figures)
            .next();
        let statement = self.statement(question, answer, whole, (&self.area(), compared.is_some()));
        let has_some = whole.is_some_and(|it| answer.about.known && it.covered.high > 0.0);
        FirstSentence {
            change: compared.and_then(|it| self.change(question, it)),
            statement: self.locale.capital(&statement),
            most: whole
                .filter(|_| has_some)
                .and_then(|it| self.most_in(answer, it, level)),
            cautions: self.sentence_cautions(question, &answer.about),
            notes: self.sentence_notes(question, answer),
        }
    }

    /// How many people of an area have no such place near; without figures that it is not known. It does not name the plan that the
    /// figures are of.
    pub(crate) fn statement_about(
        self,
        question: &DeskQuestion,
        answer: &CoverageAnswer,
        figures: Option<&CoverageCounts>,
        area: &str,
    ) -> String {
        let statement = self.statement(question, answer, figures, (area, false));
        self.locale.capital(&statement)
    }

    fn statement(
        self,
        question: &DeskQuestion,
        answer: &CoverageAnswer,
        whole: Option<&CoverageCounts>,
        (area, with_plan): (&str, bool),
    ) -> String {
        let texts = &self.messages().sentence;
        let about = &answer.about;
        let group = self.group(question.age, about);
        let limit = self.limit(question, about);
        let (with, without) = (self.with(question), self.without(question));
        let parts = SentenceParts {
            area,
            subject: group,
            places: &without,
            limit: &limit,
            with_plan,
            ..SentenceParts::default()
        };
        let not_known = |reason: &str| [&(texts.not_known)(&parts), ". ", reason].concat();
        let Some(whole) = whole.filter(|_| about.known) else {
            return not_known(texts.no_such_place);
        };
        if whole.total.high == 0.0 {
            return self.locale.say(texts.nobody, [group, area]);
        }
        if whole.total.low == 0.0 {
            return self.locale.say(texts.no_population, [group, area]);
        }
        let gap = whole.gap();
        if gap.low == 0.0 && gap.high >= whole.total.high {
            return not_known(texts.too_little_data);
        }
        let (subject, places, is_one) = self.subject(whole, group, about, [&with, &without]);
        let time = self.time(about);
        let parts = SentenceParts {
            subject: &subject,
            places,
            is_one,
            time: &time,
            ..parts
        };
        [&(texts.statement)(&parts), "."].concat()
    }

    /// Of how many people the sentence is, which of two texts says what they have, and whether they are one.
    fn subject<'t>(
        self,
        whole: &CoverageCounts,
        group: &str,
        about: &AnswerAbout,
        [with, without]: [&'t str; 2],
    ) -> (String, &'t str, bool) {
        let texts = &self.messages().sentence;
        let total = self
            .locale
            .people(whole.total.limits(), RangeStyle::Sentence);
        let gap = whole.gap();
        let [low, high] = whole_people(gap.limits());
        if high == 0 {
            let subject = match (gap.high > 0.0, whole.total.is_known()) {
                (true, _) => self.locale.say(texts.nearly_all, [&total, group]),
                (false, true) => self.locale.say(texts.all, [&total, group]),
                (false, false) => self.locale.say(texts.all_of_unknown, [group]),
            };
            return (subject, with, false);
        }
        if whole.with().high == 0.0 {
            let subject = self.locale.say(texts.none_of, [&total, group]);
            return match texts.none_of_has_none {
                true => (subject, without, false),
                false => (subject, with, true),
            };
        }
        let number = self.between([low, high]);
        let share = whole.share.map(|it| [1.0 - it.high, 1.0 - it.low]);
        let share = self.locale.share(share, RangeStyle::Sentence);
        let subject = self
            .locale
            .say(texts.number_of, [&number, &total, group, &share]);
        // Where residents are spread over streets or areas, nobody's position is known.
        let subject = match about.is_estimate() {
            true => self.locale.say(texts.estimated, [&subject]),
            false => subject,
        };
        (subject, without, high == 1)
    }

    /// A number of people in a sentence: `310`, `tussen 125 en 1.485`, `hoogstens 40`.
    pub(crate) fn between(self, [low, high]: [usize; 2]) -> String {
        let texts = &self.messages().sentence;
        let [least, most] = [low, high].map(|it| self.locale.number(it));
        match (low == high, low) {
            (true, _) => most,
            (false, 0) => self.locale.say(texts.at_most, [&most]),
            (false, _) => self.locale.say(texts.between, [&least, &most]),
        }
    }

    /// The area with its preposition: `in Delft`.
    pub(crate) fn area(self) -> String {
        let texts = &self.messages().sentence;
        match self.title() {
            Some(title) => self.locale.say(texts.area, [title]),
            None => texts.this_area.to_owned(),
        }
    }

    /// Residents or addresses: which of two texts is about them.
    fn of_counted<T: Copy>(self, answer: &CoverageAnswer, [residents, addresses]: [T; 2]) -> T {
        match answer.about.counts_addresses() {
            true => addresses,
            false => residents,
        }
    }

    /// A number of people with the word for them: `310 inwoners`.
    pub(crate) fn people_of(self, number: Bounds, group: &str) -> String {
        let number = self.between(whole_people(number.limits()));
        [&number, " ", group].concat()
    }

    /// The group of a question in an answer.
    fn group_of(self, age: AgeAsked, compared: &CompareAnswer) -> &'static str {
        self.group(age, &compared.about)
    }
}
