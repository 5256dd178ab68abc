//! The section of a question: its answer, and tables by district and neighbourhood.

use super::key_figures::is_most;
use super::quantity::whole_people;
use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use access::{Count, Coverage, NormQuestion, Region, RegionLevel};
use atlas::KindIndex;
use hours::LocalTime;
use i18n::RangeStyle;

/// The most neighbourhoods in a table; all of them are in `coverage.csv`.
const MOST_NEIGHBOURHOODS: usize = 10;

impl Context<'_> {
    /// The section of a question.
    pub(super) fn question_section(self, answer: &AnsweredQuestion<'_>, page: &mut Markdown) {
        page.heading(3, &self.say(self.messages.who_has, [&self.label(answer)]));
        if !answer.has_places() {
            page.paragraph(self.messages.caveats.no_places);
            return;
        }
        let (known, unknown): (Vec<_>, Vec<_>) =
            answer.groups.iter().partition(|it| it.is_published());
        if let Some(first) = known.first() {
            self.tables(answer, first, &known, page);
        }
        for group in &unknown {
            let [_, noun] = self.group(group.age);
            page.paragraph(&self.say(self.messages.caveats.no_ages, [noun]));
        }
    }

    fn tables(
        self,
        answer: &AnsweredQuestion<'_>,
        first: &GroupCoverage,
        known: &[&GroupCoverage],
        page: &mut Markdown,
    ) {
        let texts = &self.messages.table;
        page.paragraph(&self.sentences(answer, first));
        self.supply(answer, page);
        let whole = known.iter().filter_map(|group| {
            let [_, noun] = self.group(group.age);
            let coverage = group.by_region.last()?;
            Some(self.row(&[self.locale.capital(noun)], coverage))
        });
        let title = self.say(texts.by_group, [&self.title()]);
        self.table(&title, &[texts.group], &whole.collect::<Vec<_>>(), page);
        for (level, title, column) in [
            (
                RegionLevel::Municipality,
                texts.by_municipality,
                texts.municipality,
            ),
            (RegionLevel::District, texts.by_district, texts.district),
        ] {
            if self.has(level) {
                let rows = self.rows(first, level);
                let [_, noun] = self.group(first.age);
                let title = format!("{title}: {noun}");
                self.table(&title, &[column], &rows, page);
                self.sums(first, level, page);
            }
        }
        self.neighbourhoods(first, page);
        self.choice(answer, first, page);
        self.social_base(answer, first, page);
        self.closing(answer, first, page);
        self.weeks(answer, first, page);
        self.new_places(answer, first, page);
    }

    /// How many places count, and when.
    fn supply(self, answer: &AnsweredQuestion<'_>, page: &mut Markdown) {
        let caveats = &self.messages.caveats;
        let (certain, most) = answer.supply.counts();
        let texts = [certain, most].map(|it| self.locale.number(it));
        let places = match certain == most {
            true => self.say(caveats.places, [&texts[0]]),
            false => self.say(caveats.perhaps, texts.each_ref().map(String::as_str)),
        };
        let missing = self.missing_of(answer);
        let conditions = self.conditions(answer.question);
        let sentences: Vec<String> = [places]
            .into_iter()
            .chain(conditions)
            .chain(missing)
            .collect();
        page.paragraph(&sentences.join(" "));
    }

    /// What its text need not say of a question: that it is for several places, and that they must be open at a time.
    pub(super) fn conditions(self, question: &NormQuestion) -> impl Iterator<Item = String> {
        let rank = question.rank;
        let of_rank = self.messages.caveats.of_rank;
        let of_rank = (rank > 1).then(|| self.say(of_rank, [&self.locale.number(rank)]));
        of_rank.into_iter().chain(self.open_at(question))
    }

    fn open_at(self, question: &NormQuestion) -> Option<String> {
        let at = LocalTime::read(question.open_at.as_deref()?)?;
        // The year is always told: the reader may be of another.
        let time = self.locale.weekday_full_date_and_time(at);
        Some(self.say(self.messages.caveats.open_at, [&time]))
    }

    /// That the atlas has no place of some kinds that a question about kinds, layers or domains asks for; of a question for any place,
    /// the page says it once for all.
    pub(super) fn missing_of(self, answer: &AnsweredQuestion<'_>) -> Option<String> {
        let question = answer.question;
        let parts = [
            &question.kinds,
            &question.domains,
            &question.life_domains,
            &question.layers,
        ];
        let is_of_parts = parts.iter().any(|it| !it.is_empty());
        is_of_parts
            .then(|| self.missing_kinds(answer.missing_kinds.iter().copied()))
            .flatten()
    }

    /// That the atlas has no place of some of these kinds.
    pub(super) fn missing_kinds(self, kinds: impl Iterator<Item = KindIndex>) -> Option<String> {
        let names = self.missing_names(kinds);
        let text = self.messages.caveats.missing_kinds;
        (!names.is_empty()).then(|| self.say(text, [&self.locale.list(&names)]))
    }

    /// The names of those of these kinds that the atlas has no place of.
    pub(super) fn missing_names(self, kinds: impl Iterator<Item = KindIndex>) -> Vec<String> {
        let atlas = self.figures.analysis.atlas();
        let taxonomy = atlas.taxonomy();
        let missing = kinds.filter(|kind| !atlas.places().iter().any(|it| it.kind == *kind));
        let name = |kind| escaped(taxonomy.kind_at(kind).plural(self.locale.lang).of);
        missing.map(name).collect()
    }

    fn rows(self, group: &GroupCoverage, level: RegionLevel) -> Vec<Vec<String>> {
        let rows = self.figures.regions.rows().iter().zip(&group.by_region);
        let rows = rows.filter(|(region, _)| region.level == level);
        rows.map(|(region, coverage)| self.row(&[name(region)], coverage))
            .collect()
    }

    /// Why the rows of a table by region do not add up to the whole, where they do not.
    fn sums(self, group: &GroupCoverage, level: RegionLevel, page: &mut Markdown) {
        let texts = &self.messages.table;
        let rows = self.figures.regions.rows().iter().zip(&group.by_region);
        let rows = rows.filter(|(region, _)| region.level == level);
        let rows: Vec<Coverage> = rows.map(|(_, coverage)| *coverage).collect();
        let Some(whole) = group.by_region.last() else {
            return;
        };
        let counts = |of: &Coverage| [of.total(), of.number(), of.gap()];
        let total: Count = rows.iter().map(Coverage::total).sum();
        if total != whole.total() {
            page.paragraph(texts.outside);
            return;
        }
        let mut sums = [[0; 2]; 3];
        for (sum, count) in rows.iter().flat_map(|it| (0..3).zip(counts(it))) {
            let [low, high] = whole_people(count);
            sums[sum] = [sums[sum][0] + low, sums[sum][1] + high];
        }
        let is_apart = |of: &Coverage| {
            let [total, with, without] = counts(of).map(whole_people);
            of.total().is_known() && with[0] + without[1] != total[0]
        };
        let is_rounded = sums != counts(whole).map(whole_people);
        if is_rounded || rows.iter().chain([whole]).any(is_apart) {
            page.paragraph(texts.rounded);
        }
    }

    /// The neighbourhoods with most people without a place.
    fn neighbourhoods(self, group: &GroupCoverage, page: &mut Markdown) {
        let texts = &self.messages.table;
        let has_district = self.has(RegionLevel::District);
        let has_municipality = self.has(RegionLevel::Municipality);
        let all = self.largest_gaps(group, RegionLevel::Neighbourhood, usize::MAX);
        let (most, others) = all.split_at(all.len().min(MOST_NEIGHBOURHOODS));
        let title = match is_most(most, others) {
            true => texts.most,
            false => texts.most_perhaps,
        };
        let rows: Vec<Vec<String>> = most
            .iter()
            .map(|(region, coverage)| {
                let mut names = vec![name(region)];
                let text = |it: &Option<String>| escaped(it.as_deref().unwrap_or_default());
                names.extend(has_district.then(|| text(&region.district)));
                names.extend(has_municipality.then(|| text(&region.municipality)));
                self.row(&names, coverage)
            })
            .collect();
        let mut columns = vec![texts.neighbourhood];
        columns.extend(has_district.then_some(texts.district));
        columns.extend(has_municipality.then_some(texts.municipality));
        let [_, noun] = self.group(group.age);
        if !rows.is_empty() {
            self.table(&self.say(title, [noun]), &columns, &rows, page);
        }
        page.paragraph(&self.say(texts.all_in_file, ["coverage.csv"]));
    }

    fn row(self, names: &[String], coverage: &Coverage) -> Vec<String> {
        let mut row = names.to_vec();
        row.extend([
            self.people(coverage.total(), RangeStyle::Table),
            self.share(coverage.share(), RangeStyle::Table),
            self.people(coverage.number(), RangeStyle::Table),
            self.people(coverage.gap(), RangeStyle::Table),
        ]);
        row
    }

    fn table(self, title: &str, names: &[&str], rows: &[Vec<String>], page: &mut Markdown) {
        let texts = &self.messages.table;
        let mut head: Vec<String> = names.iter().map(|it| (*it).to_owned()).collect();
        let people = self.people_by_measure();
        head.push(self.say(texts.total, [self.counted()]));
        head.push(self.say(texts.share, [self.measure()]));
        head.extend([texts.with, texts.without].map(|it| self.say(it, [&people])));
        page.paragraph(&format!("**{title}**"));
        page.table(&head, names.len(), rows);
    }
}

/// The name of a region, as Markdown.
pub(super) fn name(region: &Region) -> String {
    escaped(region.name.as_deref().unwrap_or_default())
}
