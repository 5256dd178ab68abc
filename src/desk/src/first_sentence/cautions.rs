//! Cautions beside the first sentence, which would mislead without them.

use crate::answers::AnswerAbout;
use crate::question::{DeskQuestion, TimeAsked};
use crate::wording::DeskWording;
use atlas::{KeyStatus, Place};
use i18n::Formatter;

impl<'a, F: Formatter> DeskWording<'a, F> {
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
        let excluded = self.excluded(question);
        let excluded = excluded.filter(|_| self.has_only_conditional(question));
        [excluded, steps, always_open]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Whether all places of the kinds that are asked for have a condition.
    pub(super) fn has_only_conditional(self, question: &DeskQuestion) -> bool {
        let mut places = self.places_of_kinds(question);
        places.all(|it| it.key == KeyStatus::Conditional)
    }

    /// How many places of the kinds that are asked for do not count, as they have a condition: of today's, whatever a plan changes.
    /// Nothing where subjects, layers or needs choose among them.
    pub(super) fn excluded(self, question: &DeskQuestion) -> Option<String> {
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
        let places = self.places_of_kinds(question);
        let count = places.filter(|it| it.key == KeyStatus::Conditional).count();
        let [one, many] = texts.nouns.place;
        let noun = if count == 1 { one } else { many };
        let places = [&self.locale.number(count), " ", noun].concat();
        (count > 0).then(|| self.locale.say(texts.notes.excluded, [&places]))
    }

    fn places_of_kinds<'q>(self, question: &'q DeskQuestion) -> impl Iterator<Item = &'q Place>
    where
        'a: 'q,
    {
        let taxonomy = self.atlas.taxonomy();
        let kinds = &question.places.kinds;
        let places = self.atlas.places().iter();
        places.filter(move |it| kinds.contains(&taxonomy.kind_at(it.kind).id))
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
