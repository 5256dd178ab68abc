//! What a plan changes by region: the largest differences as bars from a middle line, gains to the right and losses to the left.

use super::shapes::{LABEL, fill_of, label, label_width, line, perhaps_pattern, rect};
use super::walk_plot::bar_keys;
use super::{ChartShown, ChartTable, DeskChart};
use crate::answers::{Bounds, CompareAnswer, CompareRow, RegionKind};
use crate::map::FigureUnit;
use crate::picture::{Picture, SvgElement};
use crate::question::DeskQuestion;
use crate::wording::DeskWording;
use i18n::{Formatter, whole_people};

/// The most regions in the chart.
const MOST_ROWS: usize = 10;
/// The most regions that the text alternative names: the table has all.
const MOST_SAID: usize = 3;
/// The height of a row, CSS px: its name above its bar.
const ROW: f64 = 40.0;
const PERHAPS: &str = "change-perhaps";

impl<F: Formatter> DeskWording<'_, F> {
    /// The chart of what a plan changes in regions of a level, this many CSS px wide.
    pub fn change_chart(
        self,
        question: &DeskQuestion,
        compared: &CompareAnswer,
        level: RegionKind,
        width: f64,
    ) -> ChartShown {
        let texts = &self.messages().charts;
        if !compared.about.known {
            return ChartShown::Reason(self.messages().table.no_figures.to_owned());
        }
        let changed = changed(compared, level);
        if changed.is_empty() {
            return ChartShown::Reason(texts.no_change.to_owned());
        }
        let shown: Vec<&CompareRow> = changed.iter().copied().take(MOST_ROWS).collect();
        let asked = self.table_caption(question, &compared.about);
        let heading = self.locale.say(texts.of, [texts.change, &asked]);
        let largest = (changed.len() > shown.len()).then(|| {
            let counts = [shown.len(), changed.len()].map(|it| self.locale.number(it));
            self.locale.say(texts.largest, [&counts[0], &counts[1]])
        });
        let said = shown.iter().take(MOST_SAID).map(|row| {
            let difference = FigureUnit::Change.text(self.locale, Some(row.difference));
            let name = self.region_name(&row.region);
            let text = self.locale.say(texts.figure, [&name, &difference]);
            [&text, "."].concat()
        });
        let said: Vec<String> = std::iter::once([&heading, "."].concat())
            .chain(said)
            .chain(largest.clone())
            .collect();
        let is_known = shown.iter().all(|it| it.difference.is_known());
        let [_, perhaps] = bar_keys(texts.certain, PERHAPS);
        ChartShown::Chart(Box::new(DeskChart {
            picture: Picture {
                view: [0.0, 0.0, width, 24.0 + ROW * shown.len() as f64],
                title: asked.clone(),
                description: said.join(" "),
                shapes: self.change_shapes(&shown, width),
            },
            legend: (!is_known).then_some(perhaps).into_iter().collect(),
            notes: largest.into_iter().collect(),
            table: self.change_table(&shown, level, &asked),
        }))
    }

    fn change_shapes(self, rows: &[&CompareRow], width: f64) -> Vec<SvgElement> {
        let middle = (width / 2.0).round();
        let ends = rows.iter().map(|it| reach(it.difference));
        let most = ends.fold(1.0, f64::max);
        let at = |number: f64| middle + (middle - 8.0) * (number / most).clamp(-1.0, 1.0);
        let [more, fewer] = self.messages().charts.changes;
        let bottom = 24.0 + ROW * rows.len() as f64;
        let mut shapes = vec![SvgElement::new("defs", "").holding([perhaps_pattern(PERHAPS)])];
        // Both fit above narrow charts only in two lines, so that each is short on its side.
        let room = middle - 8.0;
        for (text, anchor, x) in [(more, "end", width), (fewer, "start", 0.0)] {
            if label_width(text) <= room {
                shapes.push(label(anchor, [x, 12.0], text));
            }
        }
        for (number, row) in rows.iter().enumerate() {
            let top = 24.0 + ROW * number as f64;
            let figure = FigureUnit::Change.text(self.locale, Some(row.difference));
            let room = width - label_width(&figure) - 12.0;
            let name = shortened(self.region_name(&row.region), room);
            shapes.push(label("start", [0.0, top + LABEL], name));
            shapes.push(label("end strong", [width, top + LABEL], figure));
            shapes.extend(bars(row.difference, at, top + 18.0));
        }
        shapes.push(line("axis-line", [middle, 18.0], [middle, bottom]));
        shapes
    }

    fn change_table(self, rows: &[&CompareRow], level: RegionKind, asked: &str) -> ChartTable {
        let texts = &self.messages().table;
        let [neighbourhood, district, _] = texts.levels;
        let level = match level {
            RegionKind::District => district,
            _ => neighbourhood,
        };
        let columns = [level, texts.gained, texts.lost, texts.difference];
        let rows = rows.iter().map(|row| {
            let people = |it| FigureUnit::People.text(self.locale, Some(it));
            vec![
                self.region_name(&row.region),
                people(row.gained),
                people(row.lost),
                FigureUnit::Change.text(self.locale, Some(row.difference)),
            ]
        });
        let heading = self.messages().charts.change;
        ChartTable {
            caption: self.locale.say(self.messages().charts.of, [heading, asked]),
            columns: columns.map(str::to_owned).into(),
            rows: rows.collect(),
        }
    }
}

/// The regions in which something changes, those with the largest difference first.
fn changed(compared: &CompareAnswer, level: RegionKind) -> Vec<&CompareRow> {
    let rows = compared.rows.iter().filter(|it| it.region.level == level);
    // What rounds to nobody is no change.
    let is_changed = |it: &&CompareRow| {
        let ends = it.difference.limits().map(f64::abs);
        whole_people(ends) != [0, 0]
    };
    let mut changed: Vec<&CompareRow> = rows.filter(is_changed).collect();
    changed.sort_by(|a, b| reach(b.difference).total_cmp(&reach(a.difference)));
    changed
}

/// The most that a difference can be, of more or of fewer people.
fn reach(of: Bounds) -> f64 {
    of.low.abs().max(of.high.abs())
}

/// A solid bar from the middle line to the certain part of the change, and a hatched one over the uncertain part.
fn bars(of: Bounds, at: impl Fn(f64) -> f64, top: f64) -> [SvgElement; 2] {
    let class = match of.low + of.high < 0.0 {
        true => "bar lost",
        false => "bar gained",
    };
    let certain = match (of.low > 0.0, of.high < 0.0) {
        (true, _) => [0.0, of.low],
        (_, true) => [of.high, 0.0],
        _ => [0.0, 0.0],
    };
    let bar = |class, [from, to]: [f64; 2]| rect(class, [at(from), top], [at(to) - at(from), 14.0]);
    [
        bar(class, certain),
        bar("bar-perhaps", of.limits()).with("fill", fill_of(PERHAPS)),
    ]
}

/// A name in the room that there is.
fn shortened(name: String, room: f64) -> String {
    if label_width(&name) <= room {
        return name;
    }
    let letters = name.chars().count() as f64 * room / label_width(&name);
    let kept: String = name
        .chars()
        .take((letters as usize).saturating_sub(1))
        .collect();
    [kept.trim_end(), "…"].concat()
}
