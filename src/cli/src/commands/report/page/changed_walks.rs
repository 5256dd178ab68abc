//! How far people walk before and after a scenario.

use super::{Context, Markdown};
use crate::commands::report::comparison::ComparedGroup;
use access::{WalkRange, WalkStatistics};
use i18n::RangeStyle;

/// The figures of walks, in the order of the rows.
const FIGURES: [fn(&WalkStatistics) -> Option<WalkRange>; 3] =
    [|it| it.mean, |it| it.median, |it| it.ninetieth_percentile];

impl Context<'_> {
    /// Mean, median and 90th percentile, and the neighbourhoods of which the mean changes most.
    pub(super) fn changed_walks(self, group: &ComparedGroup<'_>, page: &mut Markdown) {
        let texts = &self.sections.scenario.walks;
        let [before, after] = [&group.before.walks, &group.after.walks];
        if before == after {
            // Equal limits need not be equal walks.
            let is_known = before.iter().all(is_known) && self.placed_only().is_none();
            page.paragraph(match is_known {
                true => texts.unchanged,
                false => texts.as_far_as_known,
            });
            return;
        }
        let (Some(old), Some(new)) = (before.last(), after.last()) else {
            return;
        };
        let measure = self.measure();
        let [_, noun] = self.group(group.before.age);
        page.paragraph(&format!("**{}**", self.say(texts.heading, [noun])));
        let rows = FIGURES.iter().zip(texts.rows).map(|(of, name)| {
            let [old, new] = [old, new].map(|it| self.walk(of(it)));
            vec![name.to_owned(), old, new]
        });
        let head = texts.columns.map(|it| self.say(it, [measure]));
        page.table(&head, 1, &rows.collect::<Vec<_>>());
        if let Some(text) = self.placed_only() {
            page.paragraph(text);
        }
        let [mean, _, ninetieth] = FIGURES;
        let regions = before.iter().zip(after).map(|(old, new)| {
            let cells = [mean(old), mean(new), ninetieth(old), ninetieth(new)];
            let cells = cells.map(|it| self.walk(it));
            (difference(mean(old), mean(new)), cells.into())
        });
        let regions: Vec<_> = regions.collect();
        if regions.iter().any(|(size, _)| *size > 0.0) {
            page.paragraph(&format!("**{}**", texts.most));
        }
        let columns = texts.by_neighbourhood.map(|it| self.say(it, [measure]));
        self.most_changed(columns.into(), regions, page);
    }

    /// A walk in whole metres.
    fn walk(self, range: Option<WalkRange>) -> String {
        let Some(WalkRange { low, high }) = range else {
            return self.messages.words.unknown.to_owned();
        };
        let low = low.metres().get();
        match high.map(|it| it.metres().get()) {
            Some(high) if high == low => self.metres(low),
            Some(high) => {
                let limits = [self.metres(low.floor()), self.metres(high.ceil())];
                let [low, high] = limits.each_ref().map(String::as_str);
                self.limits(low == high, low, high, RangeStyle::Sentence)
            }
            None => self.say(self.sections.choice.or_more, [&self.metres(low.floor())]),
        }
    }
}

/// Whether all figures of walks are known.
fn is_known(walks: &WalkStatistics) -> bool {
    let mut ranges = FIGURES.iter().filter_map(|of| of(walks));
    ranges.all(|it| it.high == Some(it.low)) && walks.unreachable.is_known()
}

/// How much a walk changes in metres, at either limit; 0 where one of both is not known.
fn difference(before: Option<WalkRange>, after: Option<WalkRange>) -> f64 {
    let (Some(before), Some(after)) = (before, after) else {
        return 0.0;
    };
    let metres = |it: streets::Length| it.metres().get();
    let low = metres(before.low) - metres(after.low);
    let high = before.high.zip(after.high);
    let high = high.map_or(0.0, |(one, other)| metres(one) - metres(other));
    low.abs().max(high.abs())
}
