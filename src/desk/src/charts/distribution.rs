//! How many people walk how long: an upright bar for each bin of minutes, one for longer walks and one for people who can reach no
//! place, with the limit as a line.

use super::scale::AxisScale;
use super::shapes::{label, label_width, line, perhaps_pattern};
use super::walk_plot::{APART, LABEL_SPACE, PERHAPS, PLOT, WalkPlot};
use super::{ChartShown, DeskChart};
use crate::answers::{Bounds, DistributionAnswer, DistributionRow};
use crate::picture::{Picture, SvgElement};
use crate::question::DeskQuestion;
use crate::region_key::RegionKey;
use crate::wording::{DeskWording, minutes};
use i18n::Formatter;

/// Lengths of bins that people can read, minutes.
const STEPS: [f64; 14] = [
    0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0, 60.0,
];
/// The most bins of minutes: narrower bars cannot be seen on a phone.
const MOST_BINS: f64 = 15.0;
/// The longest walk in a bin is at least this multiple of the limit.
const LONGEST: f64 = 2.5;
/// The longest walk that the engine has bins for, minutes.
const MOST_MINUTES: f64 = 240.0;
/// CSS px.
const HEIGHT: f64 = 260.0;

/// What a chart of walks is of.
#[derive(Clone, Copy, Debug)]
pub struct ChartedWalks<'a> {
    /// The question.
    pub question: &'a DeskQuestion,
    /// The walks, after the plan if there is one.
    pub now: &'a DistributionAnswer,
    /// Those before the plan.
    pub before: Option<&'a DistributionAnswer>,
    /// People without a place within the limit in that region; before the plan, and after it.
    pub without: [Option<Bounds>; 2],
    /// The region.
    pub region: &'a RegionKey,
}

/// The bins that a question asks for: their length and the longest walk in one, in minutes. The limit is between two bins where it
/// is a round number of minutes.
pub fn distribution_bins(question: &DeskQuestion) -> [f64; 2] {
    let limit = minutes(question);
    let most = (limit * LONGEST).min(MOST_MINUTES);
    let fits = |step: &&f64| **step * MOST_BINS >= most;
    let divides = |step: &&f64| **step <= limit && (limit / **step).fract() == 0.0;
    let step = STEPS.iter().filter(fits).find(divides);
    let step = step.or_else(|| STEPS.iter().find(fits));
    let step = *step.unwrap_or(&60.0);
    [step, (step * MOST_BINS).min(MOST_MINUTES)]
}

/// The rows of a chart of walks.
pub(super) struct WalkRows<'a> {
    pub now: &'a DistributionRow,
    pub before: Option<&'a DistributionRow>,
}

impl ChartedWalks<'_> {
    pub(super) fn rows(&self) -> Option<WalkRows<'_>> {
        let now = row_of(self.now, self.region)?;
        let before = self.before.filter(|it| it.minutes == self.now.minutes);
        Some(WalkRows {
            now,
            before: before.and_then(|it| row_of(it, &RegionKey::of(&now.region))),
        })
    }
}

fn row_of<'a>(answer: &'a DistributionAnswer, key: &RegionKey) -> Option<&'a DistributionRow> {
    let mut rows = answer.rows.iter();
    rows.find(|it| RegionKey::of(&it.region) == *key)
}

/// All bars of a row: the bins, longer walks, and none.
pub(super) fn bars(row: &DistributionRow) -> impl Iterator<Item = Bounds> {
    let bins = row.bins.iter().copied();
    bins.chain([row.beyond, row.unreachable])
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The chart of walks, this many CSS px wide; why there is none where nothing is known or nobody lives there.
    pub fn distribution_chart(self, charted: &ChartedWalks<'_>, width: f64) -> ChartShown {
        let table = &self.messages().table;
        let Some(rows) = charted.rows().filter(|_| charted.now.about.known) else {
            return ChartShown::Reason(table.no_figures.to_owned());
        };
        let most = highest(rows.now).max(rows.before.map_or(0.0, highest));
        if most <= 0.0 && rows.now.unplaced.high <= 0.0 {
            return ChartShown::Reason(table.nobody.to_owned());
        }
        ChartShown::Chart(Box::new(DeskChart {
            picture: Picture {
                view: [0.0, 0.0, width, HEIGHT],
                title: self.distribution_title(charted, &rows),
                description: self.distribution_text(charted, &rows),
                shapes: self.distribution_shapes(charted, &rows, width),
            },
            legend: self.distribution_legend(&rows),
            notes: self.distribution_notes(charted, &rows),
            table: self.distribution_table(charted, &rows),
        }))
    }

    fn distribution_shapes(
        self,
        charted: &ChartedWalks<'_>,
        rows: &WalkRows<'_>,
        width: f64,
    ) -> Vec<SvgElement> {
        let most = highest(rows.now).max(rows.before.map_or(0.0, highest));
        let people = AxisScale::of_people(most, 4, [PLOT[1], PLOT[0]]);
        let names = people.ticks().map(|it| self.locale.number(it as usize));
        let names: Vec<String> = names.collect();
        let left = names.iter().map(|it| label_width(it)).fold(0.0, f64::max) + LABEL_SPACE;
        let plot = WalkPlot {
            people,
            left,
            right: (width - 2.0 * APART - 12.0).max(left + 1.0),
            minutes: &charted.now.minutes,
        };
        let mut shapes = vec![SvgElement::new("defs", "").holding([perhaps_pattern(PERHAPS)])];
        for (tick, name) in people.ticks().zip(names) {
            let y = people.at(tick);
            let class = if tick == 0.0 {
                "axis-line"
            } else {
                "grid-line"
            };
            shapes.push(line(class, [left, y], [width, y]));
            shapes.push(label("end", [left - 4.0, y + 4.0], name));
        }
        let spans = plot.spans(width);
        if let Some(before) = rows.before {
            let bars = bars(before).zip(&spans);
            let bars = bars.flat_map(|(of, span)| plot.hollow(of, *span));
            shapes.push(SvgElement::new("g", "").holding(bars));
        }
        let inset = if rows.before.is_some() { 0.24 } else { 0.08 };
        let bars = bars(rows.now).zip(&spans);
        let bars = bars.flat_map(|(of, span)| plot.solid(of, *span, inset));
        shapes.push(SvgElement::new("g", "").holding(bars));
        shapes.extend(plot.axis(self.locale, width));
        shapes.push(label(
            "middle",
            [width - APART / 2.0, PLOT[1] + 16.0],
            self.messages().charts.never,
        ));
        shapes.push(label(
            "middle",
            [(left + plot.right) / 2.0, PLOT[1] + 38.0],
            self.distribution_axis(&charted.now.about),
        ));
        shapes.extend(self.limit_line(charted, &plot));
        shapes
    }

    fn limit_line(self, charted: &ChartedWalks<'_>, plot: &WalkPlot<'_>) -> [SvgElement; 2] {
        let x = plot.at(minutes(charted.question));
        let text = self.limit_name(charted.question);
        let fits_right = x + label_width(&text) + LABEL_SPACE < plot.right + 2.0 * APART;
        let (anchor, beside) = match fits_right {
            true => ("start strong", 4.0),
            false => ("end strong", -4.0),
        };
        [
            line("limit-line", [x, 4.0], [x, PLOT[1]]),
            label(anchor, [x + beside, 14.0], text),
        ]
    }
}

/// The most people in a bar.
fn highest(row: &DistributionRow) -> f64 {
    let ends = bars(row).map(|it| if it.high.is_finite() { it.high } else { it.low });
    ends.fold(0.0, f64::max)
}
