//! Cautions beside the first sentence, which would mislead without them.

use crate::answers::AnswerAbout;
use crate::question::{DeskQuestion, TimeAsked};
use crate::wording::DeskWording;
use atlas::{KeyStatus, Kind};
use i18n::Formatter;

impl<F: Formatter> DeskWording<'_, F> {
    /// That steps are not known, that places are taken to be always open, or that all places have a condition.
    pub(super) fn sentence_cautions(
        self,
        question: &DeskQuestion,
        about: &AnswerAbout,
    ) -> Vec<String> {
        let texts = &self.messages().sentence.notes;
        if !about.known {
            return Vec::new();
        }
        let steps = about.steps_unknown.then(|| texts.unknown_steps.to_owned());
        let is_assumed = self.always_open_kinds(question) == AlwaysOpen::All;
        let is_timed = question.time != TimeAsked::Any;
        let always_open = (is_assumed && is_timed).then(|| texts.always_open.to_owned());
        let has_none = about.supply.high == 0.0;
        let excluded = has_none.then(|| self.excluded(question)).flatten();
        [excluded, steps, always_open]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The places of the kinds that are asked for that do not count, as they have a condition.
    pub(super) fn excluded(self, question: &DeskQuestion) -> Option<String> {
        let texts = &self.messages().sentence;
        if question.places.conditional {
            return None;
        }
        let is_asked = |kind: &Kind| question.places.kinds.contains(&kind.id);
        let taxonomy = self.atlas.taxonomy();
        let places = self.atlas.places().iter();
        let places = places.filter(|it| it.key == KeyStatus::Conditional);
        let count = places
            .filter(|it| is_asked(taxonomy.kind_at(it.kind)))
            .count();
        let [one, many] = texts.nouns.place;
        let noun = if count == 1 { one } else { many };
        let places = [&self.locale.number(count), " ", noun].concat();
        (count > 0).then(|| self.locale.say(texts.notes.excluded, [&places]))
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

/// How many of the kinds that are asked for are taken to be always open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AlwaysOpen {
    None,
    Some,
    All,
}
