//! The letter.

use crate::answers::{CoverageAnswer, CoverageRow, RegionKind, RowRegion, WalksAnswer};
use crate::first_sentence::FirstSentence;
use crate::map::FigureUnit;
use crate::provenance::Provenance;
use crate::question::DeskQuestion;
use crate::region_key::RegionKey;
use crate::view::ViewLevel;
use crate::wording::DeskWording;
use i18n::messages::ReportMessages;
use i18n::messages::desk::signal::{DeskSignalTexts, SignalGapTexts};
use i18n::{Formatter, whole_people};

/// What a letter is made of. The answers are of the same question, plan and moment.
#[derive(Clone, Copy, Debug)]
pub struct SignalFigures<'a> {
    /// The question.
    pub question: &'a DeskQuestion,
    /// Coverage, after the plan if there is one.
    pub coverage: &'a CoverageAnswer,
    /// How far people walk, where it is known yet.
    pub walks: Option<&'a WalksAnswer>,
    /// Where the figures come from, with the plan in words and the link.
    pub provenance: &'a Provenance,
}

/// A letter about a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignalLetter {
    /// What it is about, in a line.
    pub subject: String,
    /// The text, with an empty line between two paragraphs.
    pub text: String,
}

/// The region that a letter is about: the one that is selected, or else the one at the level of the view in which most people have no
/// place near; the whole where there is none. `None` without rows.
pub fn signalled_region<'a>(
    answer: &'a CoverageAnswer,
    selected: Option<&RegionKey>,
    level: ViewLevel,
) -> Option<&'a CoverageRow> {
    let of_key = |key: &RegionKey| {
        let mut rows = answer.rows.iter();
        rows.find(|it| RegionKey::of(&it.region) == *key)
    };
    let largest = || {
        let rows = answer.rows.iter();
        let rows = rows.filter(|it| it.region.level == level.kind() && answer.about.known);
        let gaps = rows.map(|it| (it, it.figures.gap()));
        let with_gap = gaps.filter(|(_, gap)| gap.high > 0.0);
        let largest = with_gap.max_by(|(_, one), (_, other)| {
            let most = one.high.total_cmp(&other.high);
            most.then(one.low.total_cmp(&other.low))
        });
        largest.map(|(row, _)| row)
    };
    let selected = selected.and_then(of_key);
    selected
        .or_else(largest)
        .or_else(|| of_key(&RegionKey::Whole))
}

/// Whether people of a region have no place near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SignalledGap {
    Some,
    Perhaps,
    None,
    Unknown,
}

impl SignalledGap {
    /// That of a row, or of an answer without figures.
    fn of(answer: &CoverageAnswer, row: Option<&CoverageRow>) -> Self {
        let figures = row.map(|it| &it.figures).filter(|_| answer.about.known);
        let Some(figures) = figures else {
            return Self::Unknown;
        };
        match whole_people(figures.gap().limits()) {
            [_, 0] => Self::None,
            // How many people live there is not known where it may be nobody.
            _ if figures.total.low == 0.0 => Self::Unknown,
            [0, _] => Self::Perhaps,
            _ => Self::Some,
        }
    }

    fn texts(self, texts: &DeskSignalTexts) -> &SignalGapTexts {
        match self {
            Self::Some => &texts.gap,
            Self::Perhaps => &texts.gap_perhaps,
            Self::None => &texts.gap_none,
            Self::Unknown => &texts.gap_unknown,
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The letter about a region, or about the whole where the answer has no figures. `sentence` is the first sentence about the same
    /// figures.
    pub fn signal_letter(
        self,
        of: &SignalFigures<'_>,
        row: Option<&CoverageRow>,
        sentence: &FirstSentence,
    ) -> SignalLetter {
        let texts = &self.messages().signal;
        let gap = SignalledGap::of(of.coverage, row);
        let SignalGapTexts { subject, opening } = *gap.texts(texts);
        let subject = match self.signal_name(of.coverage, row) {
            Some(name) => self.locale.say(texts.subject, [subject, &name]),
            None => subject.to_owned(),
        };
        let link = of.provenance.link.as_deref();
        let paragraphs = [
            Some(texts.greeting.to_owned()),
            Some(self.signal_figures(opening, of, row, sentence)),
            (gap != SignalledGap::None).then(|| self.signal_actors(of.question)),
            link.map(|link| self.locale.say(texts.link, [link])),
            Some(self.signal_question(of)),
            Some(self.signal_unknown(sentence)),
            Some(texts.map.to_owned()),
            Some(self.signal_data(of.provenance)),
        ];
        let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
        SignalLetter {
            subject,
            text: paragraphs.join("\n\n"),
        }
    }

    /// The region by name, with its municipality where the atlas has several, or else with the atlas.
    fn signal_name(self, answer: &CoverageAnswer, row: Option<&CoverageRow>) -> Option<String> {
        let mut rows = answer.rows.iter();
        let is_of_several = rows.any(|it| it.region.level == RegionKind::Municipality);
        let region = row.map(|it| &it.region);
        let municipality = region.and_then(|it| it.municipality.as_deref());
        let own = region.and_then(|it| it.name.as_deref().or(it.id.as_deref()));
        let within = municipality.filter(|_| is_of_several);
        match (own, within.or_else(|| self.title())) {
            (Some(own), Some(within)) if own != within => Some(format!("{own} ({within})")),
            (Some(name), _) | (None, Some(name)) => Some(name.to_owned()),
            (None, None) => None,
        }
    }

    /// The figures after `opening`: of the region, and then of the whole to compare them with.
    fn signal_figures(
        self,
        opening: &str,
        of: &SignalFigures<'_>,
        row: Option<&CoverageRow>,
        sentence: &FirstSentence,
    ) -> String {
        let texts = &self.messages().signal;
        let plan = &of.provenance.plan;
        let plan = (!plan.is_empty()).then(|| self.locale.say(texts.plan, [&plan.join(" ")]));
        // The letter has the plan in words: its statements do not call it the reader's plan.
        let about = |row: Option<&CoverageRow>, area: &str| {
            let figures = row.map(|it| &it.figures);
            self.statement_about(of.question, of.coverage, figures, area)
        };
        let is_whole = |it: &CoverageRow| it.region.level == RegionKind::Whole;
        let region = row.filter(|it| !is_whole(it));
        let own = region.map(|row| {
            let name = self.signal_name(of.coverage, Some(row));
            let name = name.as_deref().unwrap_or_default();
            about(
                Some(row),
                &self.locale.say(self.messages().sentence.area, [name]),
            )
        });
        let walk = row.and_then(|it| self.signal_walk(of, &it.region));
        let whole = about(
            of.coverage.rows.iter().find(|it| is_whole(it)),
            &self.area(),
        );
        let last = match region {
            Some(_) => [walk, Some(whole)],
            None => [Some(whole), sentence.most.clone()],
        };
        let sentences = [Some(opening.to_owned()), plan, own];
        let sentences = sentences.into_iter().chain(last).flatten();
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// The median walk of the region.
    fn signal_walk(self, of: &SignalFigures<'_>, region: &RowRegion) -> Option<String> {
        let texts = &self.messages().signal;
        let mut rows = of.walks?.rows.iter();
        let median = rows.find(|it| it.region == *region)?.median?;
        let metres = FigureUnit::Metres.text(self.locale, Some(median));
        let message = match of.coverage.about.is_straight() {
            true => texts.straight,
            false => texts.walk,
        };
        Some(self.locale.say(message, [&metres]))
    }

    /// Those who can do something about it: of the layers that are asked for.
    fn signal_actors(self, question: &DeskQuestion) -> String {
        let texts = &self.messages().signal;
        let asked = &question.places.layers;
        let actors = texts.actors.iter();
        let actors = actors
            .filter(|(layer, _)| asked.is_empty() || asked.iter().any(|it| it.as_str() == *layer));
        let actors = actors.map(|(_, text)| *text);
        let all: Vec<&str> = [texts.who_can_act].into_iter().chain(actors).collect();
        all.join(" ")
    }

    /// The question with its norm.
    fn signal_question(self, of: &SignalFigures<'_>) -> String {
        let texts = &self.messages().signal;
        let asked = self.locale.say(texts.question, [&of.provenance.question]);
        [asked, self.norm_of(of.question)].join(" ")
    }

    /// What is not known, as a list.
    fn signal_unknown(self, sentence: &FirstSentence) -> String {
        let texts = &self.messages().signal;
        let notes = sentence.cautions.iter().chain(&sentence.notes);
        let notes = notes.map(|it| ["- ", it].concat());
        let lines: Vec<String> = [texts.unknown.to_owned()]
            .into_iter()
            .chain(notes)
            .collect();
        lines.join("\n")
    }

    /// The date of the data, the program and the credits.
    fn signal_data(self, provenance: &Provenance) -> String {
        let texts = &self.messages().signal;
        let appendix = &ReportMessages::of(self.locale.lang).appendix;
        let date = provenance.data_date.as_deref();
        let date = date.map(|it| self.locale.say(appendix.data_date, [&self.locale.date(it)]));
        let made = self.locale.say(texts.made_with, [&provenance.program]);
        let credits = provenance.credits.join("; ");
        let credits = (!credits.is_empty()).then(|| self.locale.say(texts.sources, [&credits]));
        let all = [date, credits, Some(made)];
        all.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
