//! The week as 168 cells: how many people who have a place near have no open one at each hour.

use super::shapes::{fill_of, label, label_width, line, pattern, px, rect};
use super::week_grid::{DAY, DAYS, WeekGrid};
use super::{ChartKey, ChartShown, DeskChart};
use crate::answers::{Bounds, WeekAnswer, WeekHour};
use crate::classes::{Classes, FigureClass};
use crate::first_sentence::AlwaysOpen;
use crate::picture::{Picture, SvgElement};
use crate::question::{DeskQuestion, TimeAsked};
use crate::view::ClassRule;
use crate::wording::DeskWording;
use hours::LocalTime;
use i18n::Formatter;

/// From this number on, it is somebody: people are whole.
pub(super) const SOMEBODY: f64 = 0.5;
/// The classes of those who lose a place.
const STEPS: u8 = 4;
/// The patterns of classes from calm to strong, and the marks in them: none, lines, hatching, crossed lines, and filled.
const PATTERNS: [(&str, &str, &str); 5] = [
    ("week-0", "week-0-fill", ""),
    ("week-1", "week-1-fill", "M0 3h6"),
    ("week-2", "week-2-fill", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"),
    ("week-3", "week-3-fill", "M0 0l6 6M0 6l6 -6"),
    ("week-4", "week-4-fill", ""),
];
const UNKNOWN: &str = "week-unknown";
/// Hours with a number above them.
const NAMED_HOURS: [usize; 5] = [0, 6, 12, 18, 24];

/// What a chart of a week is of.
#[derive(Clone, Copy, Debug)]
pub struct ChartedWeek<'a> {
    /// The question. Its time and its rank do not count.
    pub question: &'a DeskQuestion,
    /// The week.
    pub answer: &'a WeekAnswer,
}

impl ChartedWeek<'_> {
    /// The number of the hour that the question is of.
    pub fn asked_hour(&self) -> Option<usize> {
        let TimeAsked::At(time) = &self.question.time else {
            return None;
        };
        let hour = time.get(..13)?;
        let mut hours = self.answer.hours.iter();
        hours.position(|it| it.at.starts_with(hour))
    }
}

/// The Monday of the week of a local time such as `2026-11-21T14:00`, as the engine takes a date.
pub fn week_day(time: &str) -> Option<String> {
    let monday = LocalTime::read(time)?.start_of_week().to_string();
    monday.get(..10).map(str::to_owned)
}

/// The classes of the hours of a week.
pub(super) struct WeekClasses {
    classes: Classes,
    of: Vec<FigureClass>,
}

impl WeekClasses {
    fn new(hours: &[WeekHour]) -> Self {
        let lost: Vec<Bounds> = hours.iter().map(|it| it.lost).collect();
        let mut figures = lost.clone();
        figures.push(Bounds::exactly(0.0));
        let steps = Classes::of(&figures, &ClassRule::EqualSteps(STEPS));
        let limits = std::iter::once(SOMEBODY).chain(steps.limits().iter().copied());
        let limits: Vec<f64> = limits.filter(|it| *it >= SOMEBODY).collect();
        let classes = Classes::of(&figures, &ClassRule::Limits(limits));
        Self {
            of: lost.iter().map(|it| classes.class_of(Some(*it))).collect(),
            classes,
        }
    }

    /// The limits between the classes.
    pub(super) fn limits(&self) -> &[f64] {
        self.classes.limits()
    }

    pub(super) fn count(&self) -> u8 {
        self.classes.count()
    }

    /// Whether some hour is in such a class.
    pub(super) fn has(&self, is_such: impl Fn(FigureClass) -> bool) -> bool {
        self.of.iter().any(|it| is_such(*it))
    }

    /// The number of the pattern of a class: the strongest class has the last one, however few there are.
    fn paint(&self, class: u8) -> usize {
        let (class, last) = (usize::from(class), usize::from(self.count()) - 1);
        let strongest = PATTERNS.len() - 1;
        match class {
            0 => 0,
            _ => (class * strongest).div_ceil(last.max(1)).min(strongest),
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The chart of the week, this many CSS px wide; why there is none where all hours are the same for all that is known. With it
    /// where its cells are.
    pub fn week_chart(self, charted: &ChartedWeek<'_>, width: f64) -> (ChartShown, WeekGrid) {
        let days = charted.answer.hours.iter().step_by(DAY);
        let days = days.filter_map(|it| LocalTime::read(&it.at));
        let days: Vec<String> = days.map(|it| self.locale.short_weekday(it)).collect();
        let labels = days.iter().map(|it| label_width(it)).fold(0.0, f64::max);
        let grid = WeekGrid::new(width, labels + 8.0);
        if let Some(reason) = self.no_week(charted) {
            return (ChartShown::Reason(reason), grid);
        }
        let classes = WeekClasses::new(&charted.answer.hours);
        let title = self.week_caption(charted);
        let chart = DeskChart {
            picture: Picture {
                view: [0.0, 0.0, width, grid.height()],
                description: self.week_text(charted, &title),
                title,
                shapes: shapes(&classes, grid, &days, charted.asked_hour()),
            },
            legend: self.week_legend(charted, &classes),
            notes: self.week_notes(charted),
            table: self.week_table(charted),
        };
        (ChartShown::Chart(Box::new(chart)), grid)
    }

    /// Why a chart would show nothing.
    fn no_week(self, charted: &ChartedWeek<'_>) -> Option<String> {
        let texts = &self.messages().charts;
        let hours = &charted.answer.hours;
        if !charted.answer.about.known || hours.len() != DAY * DAYS {
            return Some(self.messages().table.no_figures.to_owned());
        }
        let most = hours.iter().map(|it| it.lost.high).fold(0.0, f64::max);
        if most < SOMEBODY {
            let assumed = self.messages().sentence.notes.always_open;
            let is_assumed = self.always_open_kinds(charted.question) != AlwaysOpen::None;
            let texts = [texts.always]
                .into_iter()
                .chain(is_assumed.then_some(assumed));
            return Some(texts.collect::<Vec<_>>().join(" "));
        }
        let first = hours.first().map(|it| it.lost)?;
        let is_same = hours.iter().all(|it| it.lost == first);
        let group = self.group(charted.question.age, &charted.answer.about);
        let people = self.people_of(first, group);
        (is_same && first.low < SOMEBODY).then(|| self.locale.say(texts.no_hours, [&people]))
    }
}

fn shapes(
    classes: &WeekClasses,
    grid: WeekGrid,
    days: &[String],
    asked: Option<usize>,
) -> Vec<SvgElement> {
    let mut shapes = vec![SvgElement::new("defs", "").holding(patterns())];
    let [width, height] = grid.cell;
    for (number, (id, ..)) in PATTERNS.iter().enumerate() {
        let is_of = |class: u8| classes.paint(class) == number;
        let cells = classes.of.iter().enumerate().map(|(hour, class)| {
            let [x, y] = grid.corner(hour).map(px);
            let [w, h] = [px(width), px(height)];
            match class {
                FigureClass::In(class) if is_of(*class) => format!("M{x} {y}h{w}v{h}h-{w}z"),
                // Below the diagonal is the least that it may be, above it the most.
                FigureClass::Between(low, _) if is_of(*low) => format!("M{x} {y}v{h}h{w}z"),
                FigureClass::Between(_, high) if is_of(*high) => format!("M{x} {y}h{w}v{h}z"),
                _ => String::new(),
            }
        });
        shapes.push(cells_of(id, cells.collect()));
    }
    let in_cell = |is_such: &dyn Fn(FigureClass) -> bool, drawn: &dyn Fn([f64; 2]) -> String| {
        let hours = classes.of.iter().enumerate();
        let such = hours.filter(|(_, it)| is_such(**it));
        such.map(|(hour, _)| drawn(grid.corner(hour)))
            .collect::<String>()
    };
    let unknown = in_cell(&|it| it == FigureClass::Unknown, &|[x, y]| {
        let [w, h] = [px(width), px(height)];
        format!("M{} {}h{w}v{h}h-{w}z", px(x), px(y))
    });
    shapes.push(cells_of(UNKNOWN, unknown));
    let diagonals = in_cell(&|it| matches!(it, FigureClass::Between(..)), &|[x, y]| {
        format!("M{} {}l{} {}", px(x), px(y), px(width), px(height))
    });
    shapes.push(SvgElement::new("path", "week-between").with("d", diagonals));
    shapes.extend(lines(grid));
    for (day, name) in days.iter().enumerate() {
        let [_, y] = grid.corner(day * DAY);
        shapes.push(label("start", [0.0, y + height / 2.0 + 4.0], name));
    }
    for hour in NAMED_HOURS {
        let x = grid.left + width * hour as f64;
        let anchor = match hour {
            0 => "start",
            DAY => "end",
            _ => "middle",
        };
        shapes.push(label(anchor, [x, 13.0], hour.to_string()));
    }
    let [x, y] = asked.map_or([0.0; 2], |it| grid.corner(it));
    let size = asked.map_or([0.0; 2], |_| grid.cell);
    shapes.push(rect("week-asked-rim", [x, y], size));
    shapes.push(rect("week-asked", [x, y], size));
    shapes
}

fn cells_of(id: &str, path: String) -> SvgElement {
    SvgElement::new("path", "week-cells")
        .with("d", path)
        .with("fill", fill_of(id))
}

/// The lines between the cells; every sixth is stronger.
fn lines(grid: WeekGrid) -> Vec<SvgElement> {
    let [width, height] = grid.cell;
    let (right, bottom) = (
        grid.left + width * DAY as f64,
        grid.top + height * DAYS as f64,
    );
    let upright = (0..=DAY).map(|hour| {
        let x = grid.left + width * hour as f64;
        let class = if hour % 6 == 0 {
            "week-line strong"
        } else {
            "week-line"
        };
        line(class, [x, grid.top], [x, bottom])
    });
    let level = (0..=DAYS).map(|day| {
        let y = grid.top + height * day as f64;
        line("week-line", [grid.left, y], [right, y])
    });
    upright.chain(level).collect()
}

fn patterns() -> Vec<SvgElement> {
    let ground = |class: &'static str| rect(class, [0.0, 0.0], [6.0, 6.0]);
    let classes = PATTERNS.iter().map(|(id, class, marks)| {
        let marks =
            (!marks.is_empty()).then(|| SvgElement::new("path", "week-marks").with("d", *marks));
        pattern(id, 6.0, std::iter::once(ground(class)).chain(marks))
    });
    let dot = SvgElement::new("circle", "week-dot")
        .with("cx", 3)
        .with("cy", 3)
        .with("r", 1);
    classes
        .chain([pattern(UNKNOWN, 6.0, [ground("week-unknown-fill"), dot])])
        .collect()
}

/// A filled box in a legend.
fn filled(id: &str) -> SvgElement {
    rect("week-cells boxed", [4.0, 1.0], [24.0, 18.0]).with("fill", fill_of(id))
}

/// What a class looks like in a legend.
pub(super) fn class_key(classes: &WeekClasses, class: u8, label: String) -> ChartKey {
    let id = PATTERNS
        .get(classes.paint(class))
        .map_or(UNKNOWN, |it| it.0);
    ChartKey {
        shapes: vec![filled(id)],
        label,
    }
}

/// Hours of which nothing is known, hours between two classes, and the hour that is asked for.
pub(super) fn other_keys([unknown, between, asked]: [Option<&str>; 3]) -> Vec<ChartKey> {
    let key = |label: &str, shapes: Vec<SvgElement>| ChartKey {
        shapes,
        label: label.to_owned(),
    };
    let halves = || {
        let half = |path: &str, id: &str| cells_of(id, path.to_owned());
        vec![
            half("M4 1v18h24z", PATTERNS[1].0),
            half("M4 1h24v18z", PATTERNS[3].0),
            SvgElement::new("path", "week-between").with("d", "M4 1l24 18"),
        ]
    };
    let outline = || vec![rect("week-asked", [6.0, 3.0], [20.0, 14.0])];
    let keys = [
        unknown.map(|it| key(it, vec![filled(UNKNOWN)])),
        between.map(|it| key(it, halves())),
        asked.map(|it| key(it, outline())),
    ];
    keys.into_iter().flatten().collect()
}
