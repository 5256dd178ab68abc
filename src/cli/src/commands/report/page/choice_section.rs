//! How much people can choose from, and how many share it.

use super::question_section::name;
use super::{Context, Markdown};
use crate::commands::report::answered_choice::GroupChoice;
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::choice_table::PEOPLE;
use access::{AccessScore, Band, ChoiceFigures, NumberRange, Region, RegionLevel};
use i18n::RangeStyle;
use i18n::Rounding;

/// The most neighbourhoods in a table; all of them are in `choice.csv`.
const MOST_NEIGHBOURHOODS: usize = 10;

impl Context<'_> {
    /// The choice of a group: in all, and by district or municipality, else in the neighbourhoods with the least.
    pub(super) fn choice(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.choice;
        let (_, most) = answer.supply.counts();
        let Some(choice) = answer.choice.of(group.age).filter(|_| most > 0) else {
            return;
        };
        let (Some(places), Some(kinds)) = (choice.places.last(), choice.kinds.last()) else {
            return;
        };
        let [group_name, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        let sentence = RangeStyle::Sentence;
        let means = [places, kinds].map(|it| self.mean(it, sentence));
        let means = self.say(texts.means, means.each_ref().map(String::as_str));
        let median = match places.median {
            Some(NumberRange { high: 0, .. }) => self.say(texts.median_none, [group_name]),
            _ => self.say(texts.median, [group_name, &self.median(places, sentence)]),
        };
        let sentences = [means, median].into_iter();
        let sentences = sentences.chain(self.placed_only().map(str::to_owned));
        page.paragraph(&sentences.collect::<Vec<_>>().join(" "));
        let level = [RegionLevel::District, RegionLevel::Municipality]
            .into_iter()
            .find(|it| self.has(*it));
        let regions = self.figures.regions.rows().iter().enumerate();
        let of = |level| regions.clone().filter(move |(_, it)| it.level == level);
        let mut shown: Vec<(usize, &Region)> = match level {
            Some(level) => of(level).collect(),
            None => {
                let least = |row: usize| {
                    let mean = choice.places.get(row).and_then(|it| it.mean);
                    mean.map_or(f64::INFINITY, |it| it.low)
                };
                let mut all: Vec<_> = of(RegionLevel::Neighbourhood).collect();
                all.retain(|(row, _)| least(*row).is_finite());
                // Neighbourhoods of equal figures stay in the order of the tables.
                all.sort_by(|(one, _), (other, _)| least(*one).total_cmp(&least(*other)));
                all.truncate(MOST_NEIGHBOURHOODS);
                all
            }
        };
        shown.extend(of(RegionLevel::Whole));
        let table = &self.messages.table;
        let column = match level {
            Some(RegionLevel::District) => table.district,
            Some(_) => table.municipality,
            None => table.neighbourhood,
        };
        let measure = self.measure();
        let mut head = vec![column.to_owned()];
        head.extend(texts.columns.map(|it| self.say(it, [measure])));
        head.push(self.say(texts.shared, [self.counted(), measure]));
        let rows = shown
            .into_iter()
            .map(|(row, region)| self.choice_row(choice, row, region));
        if level.is_none() {
            page.paragraph(&format!("**{}**", texts.least));
        }
        page.table(&head, 1, &rows.collect::<Vec<_>>());
        let unknown = answer.choice.without_capacity;
        let capacity = match unknown {
            0 => texts.known.to_owned(),
            _ if unknown == most => texts.all_as_one.to_owned(),
            _ => {
                let counts = [unknown, most].map(|it| self.locale.number(it));
                self.say(texts.some_as_one, counts.each_ref().map(String::as_str))
            }
        };
        page.paragraph(&format!("{} {capacity}", texts.sharing));
    }

    fn choice_row(self, choice: &GroupChoice, row: usize, region: &Region) -> Vec<String> {
        let style = RangeStyle::Table;
        let mut cells = vec![match region.level {
            RegionLevel::Whole => self.say(self.messages.table.by_group, [&self.title()]),
            _ => name(region),
        }];
        for numbers in [&choice.places, &choice.kinds] {
            let figures = numbers.get(row);
            let unknown = || self.messages.words.unknown.to_owned();
            cells.push(figures.map_or_else(unknown, |it| self.mean(it, style)));
            cells.push(figures.map_or_else(unknown, |it| self.median(it, style)));
        }
        cells.push(self.shared(choice.shared.get(row).copied().flatten()));
        cells
    }

    /// A mean with one decimal.
    fn mean(self, figures: &ChoiceFigures, style: RangeStyle) -> String {
        match figures.mean {
            Some(band) => self.tenths(band, style),
            None => self.messages.words.unknown.to_owned(),
        }
    }

    fn median(self, figures: &ChoiceFigures, style: RangeStyle) -> String {
        let Some(NumberRange { low, high }) = figures.median else {
            return self.messages.words.unknown.to_owned();
        };
        let [from, to] = [low, high].map(|it| self.locale.number(it as usize));
        self.limits(low == high, &from, &to, style)
    }

    /// What 1,000 people have.
    fn shared(self, score: Option<AccessScore>) -> String {
        match score {
            Some(AccessScore {
                low,
                high: Some(high),
            }) => {
                let [low, high] = [low * PEOPLE, high * PEOPLE];
                self.tenths(Band { low, high }, RangeStyle::Table)
            }
            Some(AccessScore { low, high: None }) => {
                let low = Rounding::Down.apply(low * PEOPLE, 1);
                self.say(self.sections.choice.or_more, [&self.locale.decimal(low)])
            }
            None => self.messages.words.unknown.to_owned(),
        }
    }

    fn tenths(self, Band { low, high }: Band, style: RangeStyle) -> String {
        let [down, up] = Rounding::of_limits(low == high);
        let [low, high] = [down.apply(low, 1), up.apply(high, 1)];
        let texts = [low, high].map(|it| self.locale.decimal(it));
        self.limits(low == high, &texts[0], &texts[1], style)
    }
}
