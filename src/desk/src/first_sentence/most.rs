//! Where most of the people without a place are.

use crate::answers::{CoverageAnswer, CoverageCounts, RegionKind};
use crate::wording::DeskWording;
use i18n::{Formatter, RangeStyle};

impl<F: Formatter> DeskWording<'_, F> {
    /// The region with the largest gap, as far as that is known: first by what is certain, then by what is possible, as the table sorts.
    /// `None` where several have the same or it has no name.
    pub(super) fn most_in(
        self,
        answer: &CoverageAnswer,
        whole: &CoverageCounts,
        level: RegionKind,
    ) -> Option<String> {
        let texts = &self.messages().sentence.most;
        let rows = answer.rows.iter().filter(|it| it.region.level == level);
        let gaps: Vec<_> = rows.map(|it| (&it.region, it.figures.gap())).collect();
        if gaps.len() < 2 {
            return None;
        }
        let most = |one: f64, other: &f64| one.total_cmp(other);
        let (region, gap) = gaps
            .iter()
            .max_by(|(_, one), (_, other)| {
                most(one.low, &other.low).then(most(one.high, &other.high))
            })
            .filter(|(_, gap)| gap.high > 0.0)?;
        let others = gaps.iter().filter(|(other, _)| other != region);
        let highest = others.clone().map(|(_, it)| it.high).fold(0.0, f64::max);
        let is_alone = others.map(|(_, it)| it).all(|it| it != gap);
        let name = region.name.as_deref()?;
        let number = self.locale.people(gap.limits(), RangeStyle::Sentence);
        let of_all = whole.gap();
        let (message, texts) = if highest == 0.0 && gap.low >= of_all.high {
            let message = self.of_counted(answer, texts.all);
            return Some(self.locale.say(message, [name]));
        } else if gap.low > of_all.high / 2.0 {
            (texts.most, [name, &number])
        } else if gap.low > highest {
            (texts.largest, [name, &number])
        } else if is_alone {
            (texts.perhaps, [name, &number])
        } else {
            return None;
        };
        Some(self.locale.say(self.of_counted(answer, message), texts))
    }
}
