//! The chart of the week in words: the worst hours, its legend and its table.

use super::ChartKey;
use super::ChartTable;
use super::week::{ChartedWeek, SOMEBODY, WeekClasses, class_key, other_keys};
use super::week_grid::{DAY, DAYS};
use crate::answers::{Bounds, WeekHour};
use crate::classes::FigureClass;
use crate::map::FigureUnit;
use crate::question::{DeskQuestion, Rank};
use crate::wording::DeskWording;
use hours::LocalTime;
use i18n::{Formatter, Message};
use std::collections::BTreeMap;

/// The hours of a day in which most people are up and about.
const BY_DAY: std::ops::Range<usize> = 8..22;
/// The most times that a sentence names.
const MOST_SPANS: usize = 3;
/// Sums of people in another order differ by less, people.
const ROUNDING: f64 = 1e-6;

impl<F: Formatter> DeskWording<'_, F> {
    /// The week and the question, without its time and its rank: `Week van 23 november 2026. Inwoners: een bibliotheek …`.
    fn week_title(self, charted: &ChartedWeek<'_>) -> String {
        let question = DeskQuestion {
            rank: Rank::default(),
            ..charted.question.clone()
        };
        let asked = self.table_caption(&question, &charted.answer.about);
        let monday = charted.answer.hours.first().map_or("", |it| &it.at);
        let monday = self.locale.date(monday.get(..10).unwrap_or_default());
        self.locale
            .say(self.messages().charts.week_of, [&monday, &asked])
    }

    /// What the numbers are, of which week and question.
    pub(super) fn week_caption(self, charted: &ChartedWeek<'_>) -> String {
        let texts = &self.messages().charts;
        self.locale
            .say(texts.of, [texts.lost, &self.week_title(charted)])
    }

    /// A local time such as `2026-11-21T14:00`: `zaterdag 21 november 2026 om 14.00 uur`.
    pub fn moment(self, at: &str) -> Option<String> {
        let at = LocalTime::read(at)?;
        Some(self.locale.weekday_full_date_and_time(at))
    }

    /// The names of the days and of the hours of a week that begins at a local time.
    pub fn week_names(self, monday: &str) -> [Vec<String>; 2] {
        let Some(monday) = LocalTime::read(monday) else {
            return [Vec::new(), Vec::new()];
        };
        let days = (0..7).map(|day| self.locale.weekday(monday.plus_minutes(day * 24 * 60)));
        let hours = (0..24).map(|hour| self.locale.time(monday.plus_minutes(hour * 60)));
        [days.collect(), hours.collect()]
    }

    /// The worst hours of all, and of those by day.
    pub fn worst_hours(self, charted: &ChartedWeek<'_>) -> Vec<String> {
        let texts = &self.messages().charts;
        let all = worst(charted, 0..DAY);
        let by_day = worst(charted, BY_DAY);
        let mut said = Vec::new();
        said.extend(self.worst_text(charted, &all, texts.worst, texts.worst_many));
        if by_day.is_empty() {
            said.push(texts.none_by_day.to_owned());
        } else if by_day.len() < all.len() || by_day.first() != all.first() {
            let text = self.worst_text(
                charted,
                &by_day,
                texts.worst_by_day,
                texts.worst_many_by_day,
            );
            said.extend(text);
        }
        said
    }

    fn worst_text(
        self,
        charted: &ChartedWeek<'_>,
        worst: &[usize],
        few: Message<2>,
        many: Message<2>,
    ) -> Option<String> {
        let first = charted.answer.hours.get(*worst.first()?)?;
        let group = self.group(charted.question.age, &charted.answer.about);
        let people = self.people_of(first.lost, group);
        let spans = self.spans(&charted.answer.hours, worst);
        Some(match spans.len() <= MOST_SPANS {
            true => self.locale.say(few, [&self.locale.list(&spans), &people]),
            false => {
                let count = self.locale.number(worst.len());
                self.locale.say(many, [&count, &people])
            }
        })
    }

    /// Hours as times on some days: `zaterdag en zondag van 9.00 uur tot 17.00 uur`.
    fn spans(self, hours: &[WeekHour], numbers: &[usize]) -> Vec<String> {
        let mut days: BTreeMap<[usize; 2], Vec<usize>> = BTreeMap::new();
        for day in 0..DAYS {
            let is_in = |hour: &usize| *hour < DAY && numbers.contains(&(day * DAY + hour));
            let mut begin = 0;
            while begin < DAY {
                let end = (begin..=DAY).find(|it| !is_in(it)).unwrap_or(DAY);
                if end > begin {
                    days.entry([begin, end]).or_default().push(day);
                }
                begin = end + 1;
            }
        }
        let time = |hour: usize| LocalTime::read(&hours.get(hour)?.at);
        let spans = days.into_iter().filter_map(|([begin, end], on)| {
            let days = self.day_names(&on, |day| Some(self.locale.weekday(time(day * DAY)?)));
            let first = on.first()? * DAY;
            let begin = self.locale.time(time(first + begin)?);
            let end = self
                .locale
                .end_time(time(first + end - 1)?.plus_minutes(60));
            let texts = &self.messages().charts;
            Some(self.locale.say(texts.span, [&days, &begin, &end]))
        });
        spans.collect()
    }

    /// Days in ascending order: `maandag tot en met vrijdag en zondag`.
    pub(crate) fn day_names(
        self,
        days: &[usize],
        name: impl Fn(usize) -> Option<String>,
    ) -> String {
        let texts = &self.messages().charts;
        if days.len() == DAYS {
            return texts.every_day.to_owned();
        }
        let runs = days.chunk_by(|one, next| one + 1 == *next);
        let names = runs.flat_map(|run| match run {
            [first, _, .., last] => {
                let ends = [*first, *last].map(|it| name(it).unwrap_or_default());
                vec![self.locale.say(texts.days, [&ends[0], &ends[1]])]
            }
            few => few.iter().filter_map(|it| name(*it)).collect(),
        });
        let names: Vec<String> = names.collect();
        self.locale.list(&names)
    }

    pub(super) fn week_text(self, charted: &ChartedWeek<'_>, title: &str) -> String {
        let said = std::iter::once([title, "."].concat());
        let said = said.chain(self.worst_hours(charted));
        said.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn week_notes(self, charted: &ChartedWeek<'_>) -> Vec<String> {
        let mut notes = self.worst_hours(charted);
        notes.extend(self.why_two_numbers(charted));
        notes
    }

    /// Why hours have two numbers: homes that are not known, opening hours, or both. Homes make a band no wider than their people.
    fn why_two_numbers(self, charted: &ChartedWeek<'_>) -> Vec<String> {
        let (texts, about) = (&self.messages().charts, &charted.answer.about);
        let width = |it: &WeekHour| it.lost.high - it.lost.low;
        let widest = charted.answer.hours.iter().map(width).fold(0.0, f64::max);
        let homes = about.unplaced.high;
        let mut why = Vec::new();
        if widest > 0.0 && homes > 0.0 {
            let group = self.group(charted.question.age, about);
            let people = self.people_of(Bounds::exactly(homes), group);
            why.push(self.locale.say(texts.some_homes, [&people]));
        }
        if widest > homes + ROUNDING {
            why.push(texts.some_hours.to_owned());
        }
        why
    }

    pub(super) fn week_legend(
        self,
        charted: &ChartedWeek<'_>,
        classes: &WeekClasses,
    ) -> Vec<ChartKey> {
        let (texts, map) = (&self.messages().charts, &self.messages().map);
        let limits = classes.limits();
        let name = |class: u8| {
            let class = usize::from(class);
            let text = |at: usize| {
                limits
                    .get(at)
                    .map(|it| FigureUnit::People.limit(self.locale, *it))
            };
            let (low, high) = (class.checked_sub(1).and_then(text), text(class));
            match (class, low, high) {
                (0, ..) => texts.nobody.to_owned(),
                // From the first person on.
                (1, _, Some(high)) => self.locale.say(map.class_first, [&high]),
                (1, _, None) => self.locale.say(map.class_last, [&self.locale.number(1)]),
                (_, Some(low), Some(high)) => self.locale.say(map.class_inner, [&low, &high]),
                (_, low, _) => self.locale.say(map.class_last, [&low.unwrap_or_default()]),
            }
        };
        let keys = (0..classes.count()).map(|class| class_key(classes, class, name(class)));
        let is_between = |it| matches!(it, FigureClass::Between(..));
        let others = other_keys([
            classes
                .has(|it| it == FigureClass::Unknown)
                .then_some(self.messages().table.unknown),
            classes.has(is_between).then_some(texts.between),
            charted.asked_hour().map(|_| texts.asked_hour),
        ]);
        keys.chain(others).collect()
    }

    pub(super) fn week_table(self, charted: &ChartedWeek<'_>) -> ChartTable {
        let texts = &self.messages().charts;
        let hours = &charted.answer.hours;
        let time = |hour: usize| LocalTime::read(&hours.get(hour)?.at);
        let days = (0..DAYS).filter_map(|day| Some(self.locale.weekday(time(day * DAY)?)));
        let rows = (0..DAY).filter_map(|hour| {
            let cells = (0..DAYS).filter_map(|day| {
                let of = hours.get(day * DAY + hour)?;
                Some(FigureUnit::People.text(self.locale, Some(of.lost)))
            });
            let name = self.locale.time(time(hour)?);
            Some(std::iter::once(name).chain(cells).collect())
        });
        ChartTable {
            caption: self.week_caption(charted),
            columns: std::iter::once(texts.hour.to_owned()).chain(days).collect(),
            rows: rows.collect(),
        }
    }
}

/// The worst hours among those of each day: all with the figures of the first.
fn worst(charted: &ChartedWeek<'_>, of_day: std::ops::Range<usize>) -> Vec<usize> {
    let lost = |hour: &usize| charted.answer.hours.get(*hour).map(|it| it.lost);
    let worst = charted.answer.worst.iter().copied();
    let mut worst = worst.filter(|it| of_day.contains(&(it % DAY))).peekable();
    let first = worst.peek().and_then(lost);
    let same = worst.filter(|it| lost(it) == first);
    let is_some = first.is_some_and(|it| it.high >= SOMEBODY);
    let mut same: Vec<usize> = same.filter(|_| is_some).collect();
    same.sort_unstable();
    same
}
