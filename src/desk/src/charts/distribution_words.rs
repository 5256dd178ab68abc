//! The chart of walks in words: its text alternative, its legend and its table.

use super::distribution::{ChartedWalks, WalkRows, bars};
use super::walk_plot::{before_key, walk_keys};
use super::{ChartKey, ChartTable};
use crate::answers::{AnswerAbout, Bounds, DistributionRow, RowRegion};
use crate::map::FigureUnit;
use crate::question::{DeskQuestion, LimitAsked};
use crate::region_key::RegionKey;
use crate::wording::DeskWording;
use i18n::Formatter;

impl<F: Formatter> DeskWording<'_, F> {
    /// The name of a region: `Tanthof-Oost`, `Heel Delft`.
    pub(super) fn region_name(self, region: &RowRegion) -> String {
        let texts = &self.messages().table;
        match (RegionKey::of(region), self.title()) {
            (RegionKey::Whole, Some(title)) => self.locale.say(texts.whole, [title]),
            (RegionKey::Whole, None) => texts.whole_untitled.to_owned(),
            _ => {
                let name = region.name.clone().or_else(|| region.id.clone());
                name.unwrap_or_default()
            }
        }
    }

    pub(super) fn distribution_title(
        self,
        charted: &ChartedWalks<'_>,
        rows: &WalkRows<'_>,
    ) -> String {
        let region = self.region_name(&rows.now.region);
        let asked = self.table_caption(charted.question, &charted.now.about);
        self.locale
            .say(self.messages().charts.of, [&region, &asked])
    }

    /// The unit of the axis.
    pub(super) fn distribution_axis(self, about: &AnswerAbout) -> &'static str {
        let [on_foot, straight] = self.messages().charts.minutes;
        match about.is_straight() {
            true => straight,
            false => on_foot,
        }
    }

    /// The limit as the question has it: `Grens: 10 minuten`.
    pub(super) fn limit_name(self, question: &DeskQuestion) -> String {
        let limit = match question.limit {
            LimitAsked::Minutes(minutes) => self.locale.minutes(minutes),
            LimitAsked::Metres(metres) => self.locale.whole_metres(metres),
        };
        self.locale.say(self.messages().charts.norm, [&limit])
    }

    /// The names of all bars: the bins, longer walks, and none.
    fn bar_names(self, charted: &ChartedWalks<'_>) -> Vec<String> {
        let texts = &self.messages().charts;
        let minutes = &charted.now.minutes;
        let begins = std::iter::once(&0.0).chain(minutes);
        let bins = begins.zip(minutes).map(|(from, to)| {
            let ends = [self.locale.decimal(*from), self.locale.minutes(*to)];
            self.locale.say(texts.bin, [&ends[0], &ends[1]])
        });
        let longest = minutes.last().copied().unwrap_or_default();
        let longer = match charted.question.rank.0 {
            0 | 1 => texts.longer,
            _ => texts.longer_or_few,
        };
        let longer = self.locale.say(longer, [&self.locale.minutes(longest)]);
        let never = self.messages().table.never.to_owned();
        bins.chain([longer, never]).collect()
    }

    /// What the chart says: the most frequent walk, people without a place, longer walks and none.
    pub(super) fn distribution_text(
        self,
        charted: &ChartedWalks<'_>,
        rows: &WalkRows<'_>,
    ) -> String {
        let texts = &self.messages().charts;
        let group = self.group(charted.question.age, &charted.now.about);
        let names = self.bar_names(charted);
        let mut said = vec![[&self.distribution_title(charted, rows), "."].concat()];
        if let Some((peak, is_certain)) = peak(rows.now) {
            let message = match is_certain {
                true => texts.peak,
                false => texts.peak_perhaps,
            };
            let of = rows.now.bins.get(peak).copied();
            let people = self.people_of(of.unwrap_or(Bounds::exactly(0.0)), group);
            let name = names.get(peak).map_or("", String::as_str);
            let longest = charted.now.minutes.last().copied().unwrap_or_default();
            let longest = self.locale.minutes(longest);
            said.push(self.locale.say(message, [&longest, name, &people]));
        }
        let pair = |before: Option<Bounds>, now: Bounds| {
            let now = self.people_of(now, group);
            match before.map(|it| self.people_of(it, group)) {
                Some(before) => self.locale.say(texts.then, [&before, &now]),
                None => now,
            }
        };
        if let [before, Some(now)] = charted.without {
            let limit = self.limit(charted.question, &charted.now.about);
            let people = pair(before, now);
            said.push(self.locale.say(texts.without, [&limit, &people]));
        }
        let ends = [
            (rows.before.map(|it| it.beyond), rows.now.beyond),
            (rows.before.map(|it| it.unreachable), rows.now.unreachable),
        ];
        let names = names.iter().skip(charted.now.minutes.len());
        for (name, (before, now)) in names.zip(ends) {
            let text = self.locale.say(texts.figure, [name, &pair(before, now)]);
            said.push([&text, "."].concat());
        }
        said.extend(self.distribution_notes(charted, rows));
        said.join(" ")
    }

    pub(super) fn distribution_legend(self, rows: &WalkRows<'_>) -> Vec<ChartKey> {
        let texts = &self.messages().charts;
        let all = bars(rows.now).chain(rows.before.into_iter().flat_map(bars));
        let is_known = all.into_iter().all(Bounds::is_known);
        let [certain, perhaps] = texts.certain;
        let now = match (rows.before.is_some(), is_known) {
            (true, _) => texts.after,
            (false, _) => certain,
        };
        let [solid, hatched] = walk_keys([now, perhaps]);
        let mut keys = Vec::new();
        keys.extend(rows.before.map(|_| before_key(texts.before)));
        keys.push(solid);
        if !is_known {
            keys.push(hatched);
        }
        // A plain bar needs no legend.
        if keys.len() == 1 {
            keys.clear();
        }
        keys
    }

    pub(super) fn distribution_notes(
        self,
        charted: &ChartedWalks<'_>,
        rows: &WalkRows<'_>,
    ) -> Vec<String> {
        let unplaced = rows.now.unplaced;
        if unplaced.high <= 0.0 {
            return Vec::new();
        }
        let group = self.group(charted.question.age, &charted.now.about);
        let people = self.locale.capital(&self.people_of(unplaced, group));
        vec![self.locale.say(self.messages().charts.unplaced, [&people])]
    }

    pub(super) fn distribution_table(
        self,
        charted: &ChartedWalks<'_>,
        rows: &WalkRows<'_>,
    ) -> ChartTable {
        let texts = &self.messages().charts;
        let minutes = self.distribution_axis(&charted.now.about).to_owned();
        let text = |of: Bounds| FigureUnit::People.text(self.locale, Some(of));
        let figures = |row: &DistributionRow| -> Vec<String> {
            bars(row).chain([row.unplaced]).map(text).collect()
        };
        let people = match charted.now.about.counts_addresses() {
            true => self.messages().table.addresses,
            false => texts.people,
        };
        let (columns, figures) = match rows.before {
            None => (vec![people], vec![figures(rows.now)]),
            Some(before) => (
                vec![texts.before, texts.after],
                vec![figures(before), figures(rows.now)],
            ),
        };
        let names = self.bar_names(charted).into_iter();
        let names = names.chain([self.messages().table.unplaced.to_owned()]);
        let rows_of = names.enumerate().map(|(at, name)| {
            let cells = figures.iter().filter_map(|it| it.get(at).cloned());
            std::iter::once(name).chain(cells).collect()
        });
        ChartTable {
            caption: self.distribution_title(charted, rows),
            columns: std::iter::once(minutes)
                .chain(columns.into_iter().map(str::to_owned))
                .collect(),
            rows: rows_of.collect(),
        }
    }
}

/// The bin with most people, and whether that is certain; `None` where nobody is for certain in any.
fn peak(row: &DistributionRow) -> Option<(usize, bool)> {
    let bins = row.bins.iter().enumerate();
    let most = bins.max_by(|a, b| a.1.low.total_cmp(&b.1.low).then(b.0.cmp(&a.0)));
    let (at, of) = most.filter(|(_, it)| it.low > 0.0)?;
    let mut others = row
        .bins
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at);
    let is_certain = others.all(|(_, other)| other.high < of.low);
    Some((at, is_certain))
}
