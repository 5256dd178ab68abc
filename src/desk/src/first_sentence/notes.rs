//! What must be known to read the first sentence.

use super::cautions::AlwaysOpen;
use crate::answers::{Bounds, CoverageAnswer};
use crate::question::{DeskQuestion, LimitAsked, TimeAsked};
use crate::wording::{DeskWording, MOST_KINDS, metres};
use i18n::messages::{ReportMessages, SectionTexts};
use i18n::{Formatter, whole_people};

/// The most kinds that a note names.
const MOST_NAMED: usize = 10;

impl<F: Formatter> DeskWording<'_, F> {
    /// What a reader must know of the figures: which places count, how we measure distances and count people, and which data is missing.
    pub(super) fn sentence_notes(
        self,
        question: &DeskQuestion,
        answer: &CoverageAnswer,
    ) -> Vec<String> {
        let texts = &self.messages().sentence.notes;
        let caveats = &ReportMessages::of(self.locale.lang).caveats;
        let about = &answer.about;
        let mut notes = vec![match question.places.conditional {
            true => texts.conditional.to_owned(),
            false => texts.key_free.to_owned(),
        }];
        if question.places.kinds.len() > MOST_KINDS {
            notes.push(
                self.locale
                    .say(texts.kinds, [&self.kinds(&question.places.kinds)]),
            );
        }
        if about.is_straight() {
            notes.push(caveats.straight_lines.to_owned());
            notes.extend(self.straight_minutes(question));
        }
        match about.basis.as_str() {
            "streets" => notes.push(caveats.over_streets.to_owned()),
            "area" => notes.push(caveats.over_area.to_owned()),
            _ => {}
        }
        if about.counts_addresses() {
            notes.push(caveats.addresses.to_owned());
        }
        if !about.known {
            return notes;
        }
        let excluded = self.excluded(question).filter(|it| !it.are_all);
        notes.extend(excluded.map(|it| it.text));
        let is_timed = question.time != TimeAsked::Any;
        if is_timed && self.always_open_kinds(question) == AlwaysOpen::Some {
            notes.push(texts.always_open.to_owned());
        }
        if !about.supply.is_known() {
            let counts = whole_people(about.supply.limits()).map(|it| self.locale.number(it));
            let counts = counts.each_ref().map(String::as_str);
            notes.push(self.locale.say(caveats.perhaps, counts));
            if question.time != TimeAsked::Any {
                notes.push(texts.unknown_hours.to_owned());
            }
        }
        if !about.missing.is_empty() {
            let kinds = self.kinds(&about.missing);
            notes.push(self.locale.say(texts.missing, [&kinds]));
        }
        if about.unplaced.high > 0.0 {
            let most = Bounds::exactly(about.unplaced.high);
            let people = self.people_of(most, self.group(question.age, about));
            notes.push(self.locale.say(texts.unplaced, [&people]));
        }
        notes.extend(self.uncompared(about));
        let mut rows = answer.rows.iter();
        let has_band = about.supply.is_known() && rows.any(|it| !it.figures.gap().is_known());
        notes.extend(has_band.then(|| texts.band.to_owned()));
        notes
    }

    /// Kinds in the plural, as a list.
    fn kinds(self, ids: &[String]) -> String {
        let taxonomy = self.atlas.taxonomy();
        let kinds = ids.iter().filter_map(|it| taxonomy.kind(it));
        let kinds = kinds.map(|it| taxonomy.kind_at(it).plural(self.locale.lang).of.to_owned());
        let kinds: Vec<String> = kinds.collect();
        let (named, others) = kinds.split_at(kinds.len().min(MOST_NAMED));
        match others.len() {
            0 => self.locale.list(named),
            more => {
                let and_more = SectionTexts::of(self.locale.lang).base.and_more;
                let texts = [named.join(", "), self.locale.number(more)];
                self.locale
                    .say(and_more, texts.each_ref().map(String::as_str))
            }
        }
    }

    fn straight_minutes(self, question: &DeskQuestion) -> Option<String> {
        let LimitAsked::Minutes(minutes) = question.limit else {
            return None;
        };
        let texts = &self.messages().sentence;
        let metres = self.locale.whole_metres(metres(question));
        let minutes = self.locale.minutes(minutes);
        Some(self.locale.say(texts.straight_minutes, [&minutes, &metres]))
    }

    /// The neighbourhoods of which it is not known how many people have no position.
    fn uncompared(self, about: &crate::answers::AnswerAbout) -> Option<String> {
        let message = ReportMessages::of(self.locale.lang).unknown.uncompared;
        let of_id = |id: &String| {
            let mut all = self.atlas.neighbourhoods().iter();
            all.find(|it| it.id == *id).map(|it| it.name.clone())
        };
        let names: Vec<String> = about.uncompared.iter().filter_map(of_id).collect();
        let list = self.locale.list(&names);
        (!names.is_empty()).then(|| self.locale.say(message, [&list]))
    }
}
