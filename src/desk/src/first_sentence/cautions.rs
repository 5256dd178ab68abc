//! Cautions beside the first sentence, which would mislead without them.

use crate::answers::AnswerAbout;
use crate::question::{DeskQuestion, TimeAsked};
use crate::wording::DeskWording;
use atlas::{KeyStatus, Place};
use i18n::Formatter;

impl<F: Formatter> DeskWording<'_, F> {
    /// That steps are not known, that places are taken to be always open, or that all places have a condition.
    pub(crate) fn sentence_cautions(
        self,
        question: &DeskQuestion,
        about: &AnswerAbout,
    ) -> Vec<String> {
        let texts = &self.messages().sentence.notes;
        if !about.known {
            return Vec::new();
        }
        let steps = match about.is_straight() {
            true => texts.straight_steps,
            false => texts.unknown_steps,
        };
        let steps = about.steps_unknown.then(|| steps.to_owned());
        let is_assumed = self.always_open_kinds(question) == AlwaysOpen::All;
        let is_timed = question.time != TimeAsked::Any;
        let always_open = (is_assumed && is_timed).then(|| texts.always_open.to_owned());
        let excluded = self.excluded(question).filter(|it| it.are_all);
        [excluded.map(|it| it.text), steps, always_open]
            .into_iter()
            .flatten()
            .collect()
    }

    /// How many places of the kinds that are asked for do not count, as they have a condition: of today's, whatever a plan changes.
    /// Nothing where subjects, layers or needs choose among them.
    pub(super) fn excluded(self, question: &DeskQuestion) -> Option<ExcludedPlaces> {
        let texts = &self.messages().sentence;
        let asked = &question.places;
        let others = [
            &asked.domains,
            &asked.life_domains,
            &asked.layers,
            &asked.needs,
        ];
        if asked.conditional || others.iter().any(|it| !it.is_empty()) {
            return None;
        }
        let taxonomy = self.atlas.taxonomy();
        let places = self.atlas.places().iter();
        let places = places.filter(|it| asked.kinds.contains(&taxonomy.kind_at(it.kind).id));
        let (excluded, others): (Vec<&Place>, Vec<&Place>) =
            places.partition(|it| it.key == KeyStatus::Conditional);
        let count = excluded.len();
        let [one, many] = texts.nouns.place;
        let noun = if count == 1 { one } else { many };
        let places = [&self.locale.number(count), " ", noun].concat();
        (count > 0).then(|| ExcludedPlaces {
            text: self.locale.say(texts.notes.excluded, [&places]),
            are_all: others.is_empty(),
        })
    }

    /// Which of the kinds that are asked for are taken to be always open.
    pub(crate) fn always_open_kinds(self, question: &DeskQuestion) -> AlwaysOpen {
        let taxonomy = self.atlas.taxonomy();
        let kinds = question.places.kinds.iter();
        let kinds = kinds.filter_map(|it| taxonomy.kind(it));
        let all: Vec<bool> = kinds.map(|it| taxonomy.kind_at(it).always_open).collect();
        match (all.is_empty(), all.contains(&true), all.contains(&false)) {
            (false, true, false) => AlwaysOpen::All,
            (false, false, _) => AlwaysOpen::None,
            // Subjects and layers have outdoor places too.
            _ => AlwaysOpen::Some,
        }
    }
}

/// Places that do not count, as they have a condition.
pub(super) struct ExcludedPlaces {
    /// How many they are, and why.
    pub(super) text: String,
    /// Whether no other place of their kinds is in the data.
    pub(super) are_all: bool,
}

/// How many of the kinds that are asked for are taken to be always open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AlwaysOpen {
    None,
    Some,
    All,
}
