//! The answers in one or two sentences each.

use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use access::{AgeGroup, Count, Coverage, People, Region, RegionLevel};
use i18n::RangeStyle;

/// The most regions that a sentence names.
const MOST_NAMED: usize = 3;

impl<'p> Context<'p> {
    /// The answer to each question in a sentence or two, and what must be known to read them.
    pub(super) fn key_figures(self, page: &mut Markdown) {
        let total = self.figures.analysis.demand().total(AgeGroup::All);
        if total.low() == People::NONE {
            page.paragraph(self.messages.caveats.no_population);
        } else {
            page.list(self.figures.answers.iter().map(|it| self.in_short(it)));
        }
        for caveat in self.caveats() {
            page.paragraph(caveat);
        }
        page.list(self.unplaced().into_iter().chain(self.uncompared()));
        let atlas = self.figures.analysis.atlas();
        let kinds = atlas.kind_counts();
        let missing = kinds.iter().filter(|it| **it == 0).count();
        if missing == kinds.len() {
            page.paragraph(self.messages.caveats.no_place_at_all);
        } else if missing > 0 {
            let counts = [missing, kinds.len()].map(|it| self.locale.number(it));
            let counts = counts.each_ref().map(String::as_str);
            page.paragraph(&self.say(self.messages.caveats.incomplete, counts));
        }
    }

    fn in_short(self, answer: &AnsweredQuestion<'_>) -> String {
        let label = self.label(answer);
        let group = answer.known_groups().next();
        let (Some(group), Some(whole)) = (group, group.and_then(|it| it.by_region.last())) else {
            return self.say(self.messages.no_answer, [&label]);
        };
        let [group_name, _] = self.group(group.age);
        let share = self.share_in_sentence(whole);
        let texts = [&share, group_name, &self.title(), &label];
        let share = self.say(self.messages.share_only, texts);
        let missing = self.missing_of(answer);
        let conditions = self.conditions(answer.question);
        let sentences = [share, self.without(group, whole)].into_iter();
        sentences
            .chain(conditions)
            .chain(missing)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The question as part of a sentence, with how distances are measured where they are not walks.
    pub(super) fn label(self, answer: &AnsweredQuestion<'_>) -> String {
        let words = self.figures.words;
        escaped(&words.label(answer.question, self.locale.lang))
    }

    fn share_in_sentence(self, whole: &Coverage) -> String {
        let mut share = self.share(whole.share(), RangeStyle::Sentence);
        if self.is_estimate() && whole.share().is_some() {
            share = self.say(self.messages.about, [&share]);
        }
        self.locale.capital(&share)
    }

    fn without(self, group: &GroupCoverage, whole: &Coverage) -> String {
        if whole.gap() == Count::NONE {
            let [_, noun] = self.group(group.age);
            self.say(self.messages.all_have, [noun])
        } else {
            let gap = self.people_of(whole.gap(), group.age);
            self.say(self.messages.without, [&gap])
        }
    }

    /// The share of everybody who has a place near, how many have none, and where most of those are.
    pub(super) fn sentences(self, answer: &AnsweredQuestion<'_>, group: &GroupCoverage) -> String {
        let Some(whole) = group.by_region.last() else {
            return String::new();
        };
        let [group_name, _] = self.group(group.age);
        let share = self.share_in_sentence(whole);
        let number = self.people(whole.number(), RangeStyle::Sentence);
        let total = self.people(whole.total(), RangeStyle::Sentence);
        let label = self.label(answer);
        let texts = [&share, group_name, &self.title(), &label, &number, &total];
        let mut sentences = vec![self.say(self.messages.share, texts)];
        sentences.push(self.without(group, whole));
        sentences.extend(self.most_in(group));
        sentences.join(" ")
    }

    /// Where those without a place are: districts if there are any, else municipalities, else neighbourhoods. It says that most are in
    /// the regions it names only if nowhere else more can be.
    fn most_in(self, group: &GroupCoverage) -> Option<String> {
        let levels = [
            RegionLevel::District,
            RegionLevel::Municipality,
            RegionLevel::Neighbourhood,
        ];
        let level = levels.into_iter().find(|level| self.has(*level))?;
        let all = self.largest_gaps(group, level, usize::MAX);
        let (named, others) = all.split_at(all.len().min(MOST_NAMED));
        let names = named.iter().map(|(region, coverage)| {
            let name = escaped(region.name.as_deref().unwrap_or_default());
            let gap = self.people(coverage.gap(), RangeStyle::Sentence);
            self.say(self.messages.name_with, [&name, &gap])
        });
        let names: Vec<String> = names.collect();
        let list = self.locale.list(&names);
        let text = match (others.is_empty(), is_most(named, others)) {
            (true, _) => self.messages.by_region,
            (false, true) => self.messages.most_in,
            (false, false) => self.messages.among,
        };
        (names.len() > 1).then(|| self.say(text, [&list]))
    }

    /// Whether there are several regions of a level.
    pub(super) fn has(self, level: RegionLevel) -> bool {
        let rows = self.figures.regions.rows().iter();
        rows.filter(|it| it.level == level).count() > 1
    }

    /// The regions of a level with the most people who may have no place, the most first; none that everybody has one in.
    pub(super) fn largest_gaps(
        self,
        group: &GroupCoverage,
        level: RegionLevel,
        most: usize,
    ) -> Vec<(&'p Region, Coverage)> {
        let rows = self.figures.regions.rows().iter();
        let rows = rows.zip(group.by_region.iter().copied());
        let mut rows: Vec<(&Region, Coverage)> = rows
            .filter(|(region, coverage)| {
                region.level == level && coverage.gap().high() > People::NONE
            })
            .collect();
        // Regions of equal figures stay in the order of the tables.
        rows.sort_by_key(|(_, it)| std::cmp::Reverse((it.gap().high(), it.gap().low())));
        rows.truncate(most);
        rows
    }
}

/// Whether each of some regions certainly has as many people without a place as any of the others can have.
pub(super) fn is_most(named: &[(&Region, Coverage)], others: &[(&Region, Coverage)]) -> bool {
    let fewest = named.iter().map(|(_, it)| it.gap().low()).min();
    let most = others.iter().map(|(_, it)| it.gap().high()).max();
    fewest >= most
}
