//! Where the bars of a chart of walks are, and what they look like.

use super::ChartKey;
use super::scale::AxisScale;
use super::shapes::{fill_of, label, label_width, line, rect};
use crate::answers::Bounds;
use crate::picture::SvgElement;
use i18n::{Formatter, Locale};

/// Where the bars begin and end, from the top.
pub(super) const PLOT: [f64; 2] = [28.0, 214.0];
/// The width of the bars of longer walks and of none, with their space.
pub(super) const APART: f64 = 44.0;
/// The least space from label to label.
pub(super) const LABEL_SPACE: f64 = 8.0;
/// The id of the hatching of people who are in a bar perhaps.
pub(super) const PERHAPS: &str = "walks-perhaps";

/// Where the bars are.
pub(super) struct WalkPlot<'a> {
    /// The axis of people.
    pub people: AxisScale,
    /// Where walks of no length are.
    pub left: f64,
    /// Where the longest of the bins are.
    pub right: f64,
    /// The longest walk of each bin.
    pub minutes: &'a [f64],
}

impl WalkPlot<'_> {
    fn longest(&self) -> f64 {
        self.minutes.last().copied().unwrap_or(1.0)
    }

    /// Where a number of minutes is.
    pub(super) fn at(&self, minutes: f64) -> f64 {
        let part = (minutes / self.longest()).min(1.0);
        self.left + (self.right - self.left) * part
    }

    /// Where each bar begins, and how wide it is.
    pub(super) fn spans(&self, width: f64) -> Vec<[f64; 2]> {
        let ends = self.minutes.iter().map(|it| self.at(*it));
        let begins = std::iter::once(self.left).chain(ends.clone());
        let bins = begins.zip(ends).map(|(from, to)| [from, to - from]);
        let apart = [2.0, 1.0].map(|it| [width - it * APART + 10.0, APART - 20.0]);
        bins.chain(apart).collect()
    }

    /// A bar to the least, and a hatched one on to the most.
    pub(super) fn solid(&self, of: Bounds, [x, width]: [f64; 2], inset: f64) -> [SvgElement; 2] {
        let (x, width) = (x + width * inset, width * (1.0 - 2.0 * inset));
        let [low, high] = self.tops(of);
        [
            rect("bar", [x, low], [width, self.people.from - low]),
            rect("bar-perhaps", [x, high], [width, low - high]).with("fill", fill_of(PERHAPS)),
        ]
    }

    /// The outline of a bar to the least, and a dashed one on to the most.
    pub(super) fn hollow(&self, of: Bounds, [x, width]: [f64; 2]) -> [SvgElement; 2] {
        let (x, width) = (x + 1.0, (width - 2.0).max(1.0));
        let [low, high] = self.tops(of);
        [
            rect("bar-before", [x, low], [width, self.people.from - low]),
            rect("bar-before perhaps", [x, high], [width, low - high]),
        ]
    }

    /// The tops of the least and the most. A single person is to be seen.
    fn tops(&self, of: Bounds) -> [f64; 2] {
        of.limits().map(|it| {
            let top = self.people.at(it);
            match it > 0.0 {
                true => top.min(self.people.from - 1.0),
                false => top,
            }
        })
    }

    /// The numbers of minutes below the bars, as many as there is room for.
    pub(super) fn axis<F: Formatter>(&self, locale: Locale<F>, width: f64) -> Vec<SvgElement> {
        let bar = (self.right - self.left) / self.minutes.len().max(1) as f64;
        let widest = label_width(&locale.decimal(self.longest())) + LABEL_SPACE;
        let every = (widest / bar).ceil().max(1.0) as usize;
        let edges = std::iter::once(&0.0).chain(self.minutes).step_by(every);
        let mut shapes: Vec<SvgElement> = Vec::new();
        for minutes in edges {
            let x = self.at(*minutes);
            shapes.push(line("axis-line", [x, PLOT[1]], [x, PLOT[1] + 4.0]));
            shapes.push(label(
                "middle",
                [x, PLOT[1] + 16.0],
                locale.decimal(*minutes),
            ));
        }
        let longer = ["> ", &locale.decimal(self.longest())].concat();
        shapes.push(label(
            "middle",
            [width - 1.5 * APART, PLOT[1] + 16.0],
            longer,
        ));
        shapes
    }
}

/// What the marks of bars look like in a legend.
pub(super) fn bar_keys(labels: [&str; 2], id: &str) -> [ChartKey; 2] {
    let [certain, perhaps] = labels;
    let swatch = |class: &'static str| rect(class, [6.0, 2.0], [20.0, 16.0]);
    [
        ChartKey {
            shapes: vec![swatch("bar")],
            label: certain.to_owned(),
        },
        ChartKey {
            shapes: vec![swatch("bar-perhaps").with("fill", fill_of(id))],
            label: perhaps.to_owned(),
        },
    ]
}

/// The keys of bars of a chart of walks.
pub(super) fn walk_keys(labels: [&str; 2]) -> [ChartKey; 2] {
    bar_keys(labels, PERHAPS)
}

/// The outline of the bars before a plan, in a legend.
pub(super) fn before_key(name: &str) -> ChartKey {
    ChartKey {
        shapes: vec![rect("bar-before", [6.0, 2.0], [20.0, 16.0])],
        label: name.to_owned(),
    }
}
