//! The legend: what each pattern and dot of a map means, how the classes were made, and how many regions and people are in each.

use super::gap_dots::GAP_LIMITS;
use super::region_classes::RegionClasses;
use super::region_figure::FigureUnit;
use super::street_lines::LineKind;
use crate::answers::Bounds;
use crate::classes::FigureClass;
use crate::view::{ClassRule, MapFigure};
use i18n::messages::DeskMessages;
use i18n::messages::desk::map::DeskMapTexts;
use i18n::{Formatter, Locale, RangeStyle};

/// The legend of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLegend {
    /// What the map shows.
    pub title: String,
    /// What the patterns and dots mean, from the calmest to the strongest, then what is unknown.
    pub entries: Vec<LegendEntry>,
    /// How the classes were made.
    pub method: String,
}

/// A line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What it looks like.
    pub swatch: LegendSwatch,
    /// What it means.
    pub label: String,
    /// How many regions and people are in it; empty of dots.
    pub count: String,
}

/// What a line of a legend looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegendSwatch {
    /// The pattern with this id; several are in several classes.
    Pattern(String),
    /// A region without a pattern.
    Plain,
    /// A dot of this size, from 0; a ring where it is unknown.
    Dot {
        /// The size.
        size: usize,
        /// Whether it is a ring.
        is_perhaps: bool,
    },
    /// A street.
    Line(LineKind),
}

impl MapLegend {
    /// The legend of the classes of regions. `counted` is what is counted, as in the engine's answer.
    pub fn of_regions<F: Formatter>(
        classes: &RegionClasses,
        counted: &str,
        locale: Locale<F>,
    ) -> Self {
        let texts = &DeskMessages::of(locale.lang).map;
        let unit = classes.figure.unit();
        // Without a single figure there is one class, and nothing in it.
        let has_figures = classes
            .count(|it| matches!(it, FigureClass::In(_) | FigureClass::Between(..)))
            .0
            > 0;
        let entry = |swatch, label, is_counted: &dyn Fn(FigureClass) -> bool| {
            let (regions, people) = classes.count(is_counted);
            // Without a single figure it is not known how many people there are.
            let count = match !has_figures && people.high == 0.0 {
                true => regions_text(texts, locale, regions),
                false => count_text(texts, locale, regions, people, counted),
            };
            LegendEntry {
                swatch,
                label,
                count,
            }
        };
        let mut entries: Vec<LegendEntry> = (0..classes.classes.count())
            .filter(|_| has_figures)
            .filter_map(|class| {
                let this = FigureClass::In(class);
                let swatch = LegendSwatch::Pattern(classes.paint(this)?);
                let label = class_label(classes, class, unit, texts, locale);
                Some(entry(swatch, label, &|it| it == this))
            })
            .collect();
        let some = |is_counted: &dyn Fn(FigureClass) -> bool| classes.count(is_counted).0 > 0;
        let between = |it| matches!(it, FigureClass::Between(..));
        if let Some((low, high)) = classes.pairs().first()
            && let Some(paint) = classes.paint(FigureClass::Between(*low, *high))
        {
            let swatch = LegendSwatch::Pattern(paint);
            entries.push(entry(swatch, texts.between.to_owned(), &between));
        }
        if some(&|it| it == FigureClass::Unknown) {
            let swatch = LegendSwatch::Pattern("unknown".to_owned());
            let is_unknown = |it| it == FigureClass::Unknown;
            entries.push(entry(swatch, texts.unknown.to_owned(), &is_unknown));
        }
        if some(&|it| it == FigureClass::Nobody) {
            let (regions, _) = classes.count(|it| it == FigureClass::Nobody);
            entries.push(LegendEntry {
                swatch: LegendSwatch::Plain,
                label: classes.figure.empty_text(texts).to_owned(),
                count: regions_text(texts, locale, regions),
            });
        }
        // Below gaps are the regions by the number of people.
        let figure = match classes.figure {
            MapFigure::Gaps => MapFigure::Without,
            figure => figure,
        };
        Self {
            title: subject(figure, texts).to_owned(),
            entries,
            method: match has_figures {
                true => method(classes, texts).to_owned(),
                false => String::new(),
            },
        }
    }

    /// The legend of gaps as dots, of the sizes that are there.
    pub fn of_gaps<F: Formatter>(people: &[Bounds], has_perhaps: bool, locale: Locale<F>) -> Self {
        let texts = &DeskMessages::of(locale.lang).map;
        let most = people.iter().map(|it| it.high).fold(0.0, f64::max);
        let sizes = GAP_LIMITS.partition_point(|limit| *limit <= most) + 1;
        let dot = |size: usize| {
            let limit = |it: Option<&f64>| it.map(|it| FigureUnit::People.limit(locale, *it));
            let low = limit(size.checked_sub(1).and_then(|it| GAP_LIMITS.get(it)));
            let high = limit(GAP_LIMITS.get(size));
            LegendEntry {
                swatch: LegendSwatch::Dot {
                    size,
                    is_perhaps: false,
                },
                label: between_limits(texts, locale, low, high),
                count: String::new(),
            }
        };
        let ring = has_perhaps.then(|| LegendEntry {
            swatch: LegendSwatch::Dot {
                size: 2,
                is_perhaps: true,
            },
            label: texts.gap_perhaps.to_owned(),
            count: String::new(),
        });
        Self {
            title: subject(MapFigure::Gaps, texts).to_owned(),
            entries: (0..sizes).map(dot).chain(ring).collect(),
            method: String::new(),
        }
    }
}

impl MapFigure {
    /// What a region without anything to have a figure of is called.
    pub fn empty_text(self, texts: &DeskMapTexts) -> &'static str {
        match self {
            Self::Seats => texts.no_streets_here,
            _ => texts.nobody,
        }
    }
}

/// What the map shows, in the words of the choice.
pub(super) fn subject(figure: MapFigure, texts: &DeskMapTexts) -> &'static str {
    let number = MapFigure::ALL.iter().position(|it| *it == figure);
    let title = number.and_then(|it| texts.subjects.get(it));
    title.copied().unwrap_or_default()
}

fn method(classes: &RegionClasses, texts: &DeskMapTexts) -> &'static str {
    let [quantiles, steps, own] = texts.classes_made;
    match (classes.figure, &classes.rule) {
        (MapFigure::Change, _) => texts.change_classes,
        (_, ClassRule::Quantiles(_)) => quantiles,
        (_, ClassRule::EqualSteps(_)) => steps,
        (_, ClassRule::Limits(_)) => own,
    }
}

fn class_label<F: Formatter>(
    classes: &RegionClasses,
    class: u8,
    unit: FigureUnit,
    texts: &DeskMapTexts,
    locale: Locale<F>,
) -> String {
    let limits = classes.classes.limits();
    let at = usize::from(class);
    let low = at.checked_sub(1).and_then(|it| limits.get(it)).copied();
    let high = limits.get(at).copied();
    if unit == FigureUnit::Change {
        return change_label(low, high, texts, locale);
    }
    let text = |it: Option<f64>| it.map(|it| unit.limit(locale, it));
    if low.is_none() && high.is_none() {
        let (low, high) = classes.classes.limits_of(class);
        return unit.text(locale, Some(Bounds { low, high }));
    }
    between_limits(texts, locale, text(low), text(high))
}

/// The limits beside no difference are half a person: whole people are one or more.
fn change_label<F: Formatter>(
    low: Option<f64>,
    high: Option<f64>,
    texts: &DeskMapTexts,
    locale: Locale<F>,
) -> String {
    let text = |it: f64| FigureUnit::Change.limit(locale, it);
    match (low, high) {
        (Some(low), Some(high)) if low < 0.0 && high > 0.0 => texts.no_change.to_owned(),
        (Some(low), Some(high)) => {
            let ends = [text(low.ceil()), text(high.floor())];
            locale.say(texts.class_inner, [&ends[0], &ends[1]])
        }
        (None, Some(high)) => locale.say(texts.class_first, [&text(high)]),
        (Some(low), None) => locale.say(texts.class_last, [&text(low)]),
        (None, None) => String::new(),
    }
}

fn between_limits<F: Formatter>(
    texts: &DeskMapTexts,
    locale: Locale<F>,
    low: Option<String>,
    high: Option<String>,
) -> String {
    match (low, high) {
        (Some(low), Some(high)) => locale.say(texts.class_inner, [&low, &high]),
        (None, Some(high)) => locale.say(texts.class_first, [&high]),
        (Some(low), None) => locale.say(texts.class_last, [&low]),
        (None, None) => String::new(),
    }
}

fn count_text<F: Formatter>(
    texts: &DeskMapTexts,
    locale: Locale<F>,
    regions: usize,
    people: Bounds,
    counted: &str,
) -> String {
    let people = locale.people([people.low, people.high], RangeStyle::Table);
    let message = match counted {
        "addresses" => texts.count_addresses,
        _ => texts.count_people,
    };
    let regions = regions_text(texts, locale, regions);
    locale.say(message, [&regions, &people])
}

fn regions_text<F: Formatter>(texts: &DeskMapTexts, locale: Locale<F>, regions: usize) -> String {
    match regions {
        1 => texts.region_one.to_owned(),
        _ => locale.say(texts.regions, [&locale.number(regions)]),
    }
}
