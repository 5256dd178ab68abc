//! Which class each region of a map is in, and how it is drawn.

use super::geometry::MapRegion;
use super::region_figure::RegionFigure;
use crate::answers::Bounds;
use crate::classes::{Classes, FigureClass};
use crate::picture::SvgElement;
use crate::region_key::RegionKey;
use crate::round_number::round_step;
use crate::view::{ClassRule, MapFigure};
use std::collections::{BTreeMap, BTreeSet};

/// The paints from calm to strong, of which so many classes take these.
const LEVELS: [&[usize]; 7] = [
    &[2],
    &[1, 5],
    &[0, 3, 6],
    &[0, 2, 4, 6],
    &[0, 2, 3, 5, 6],
    &[0, 1, 2, 4, 5, 6],
    &[0, 1, 2, 3, 4, 5, 6],
];
const LEVEL_PAINTS: [&str; 7] = [
    "level-0", "level-1", "level-2", "level-3", "level-4", "level-5", "level-6",
];
/// Of changes: many lose, some lose, no difference, some gain, many gain.
const CHANGE_PAINTS: [&str; 5] = ["loss-2", "loss-1", "same", "gain-1", "gain-2"];
/// Differences below half a person are none.
const NO_CHANGE: f64 = 0.5;

/// The classes of the regions of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionClasses {
    /// What the map shows.
    pub figure: MapFigure,
    /// How its classes are made.
    pub rule: ClassRule,
    /// The classes.
    pub classes: Classes,
    /// The name of the paint of each class.
    paints: Vec<&'static str>,
    /// The class of each region, in the order of the geometry.
    of: Vec<FigureClass>,
    /// The people of each region.
    people: Vec<Bounds>,
}

impl RegionClasses {
    /// The classes of these figures, for these regions.
    pub fn new(
        figure: MapFigure,
        rule: &ClassRule,
        figures: &[RegionFigure],
        regions: &[MapRegion],
    ) -> Self {
        let by_key: BTreeMap<&RegionKey, &RegionFigure> =
            figures.iter().map(|it| (&it.key, it)).collect();
        let found: Vec<Option<&RegionFigure>> = regions
            .iter()
            .map(|it| by_key.get(&it.key).copied())
            .collect();
        let counted = found.iter().flatten().filter(|it| !it.is_empty);
        let known: Vec<Bounds> = counted.filter_map(|it| it.figure).collect();
        let (classes, paints) = match figure {
            MapFigure::Change => (changes(&known), CHANGE_PAINTS.to_vec()),
            _ => {
                let classes = Classes::of(&known, rule);
                let mut paints = level_paints(classes.count());
                if figure.is_worse_low() {
                    paints.reverse();
                }
                (classes, paints)
            }
        };
        let class_of = |it: &Option<&RegionFigure>| match it {
            None => FigureClass::Unknown,
            Some(it) if it.is_empty => FigureClass::Nobody,
            Some(it) => classes.class_of(it.figure),
        };
        let nobody = Bounds::exactly(0.0);
        Self {
            figure,
            rule: rule.clone(),
            of: found.iter().map(class_of).collect(),
            people: found
                .iter()
                .map(|it| it.map_or(nobody, |it| it.people))
                .collect(),
            classes,
            paints,
        }
    }

    /// The class of a region; unknown for an index without one.
    pub fn class_of(&self, region: usize) -> FigureClass {
        self.of.get(region).copied().unwrap_or(FigureClass::Unknown)
    }

    /// How many regions are in a class, and how many people live there.
    pub fn count(&self, is_counted: impl Fn(FigureClass) -> bool) -> (usize, Bounds) {
        let all = self.of.iter().zip(&self.people);
        let counted = all.filter(|(class, _)| is_counted(**class));
        let start = (0, Bounds::exactly(0.0));
        counted.fold(start, |(count, people), (_, more)| {
            let people = Bounds {
                low: people.low + more.low,
                high: people.high + more.high,
            };
            (count + 1, people)
        })
    }

    /// The name of the paint of a class; none of nobody.
    pub fn paint(&self, class: FigureClass) -> Option<String> {
        let paint = |class: u8| self.paints.get(usize::from(class)).copied();
        match class {
            FigureClass::In(class) => paint(class).map(str::to_owned),
            FigureClass::Between(low, high) => {
                Some(["between-", paint(low)?, "-", paint(high)?].concat())
            }
            FigureClass::Unknown => Some("unknown".to_owned()),
            FigureClass::Nobody => None,
        }
    }

    /// The names of the paints of all classes, from the lowest.
    pub(super) fn paints(&self) -> &[&'static str] {
        &self.paints
    }

    /// The pairs of classes that a region is between, and the names of their paints.
    pub(super) fn pairs(&self) -> BTreeSet<(u8, u8)> {
        let between = self.of.iter().filter_map(|it| match it {
            FigureClass::Between(low, high) => Some((*low, *high)),
            _ => None,
        });
        between.collect()
    }
}

/// The regions, each exactly once and in the order of the geometry, filled by its class.
pub fn region_layer(regions: &[MapRegion], classes: &RegionClasses) -> SvgElement {
    let region = |(number, region): (usize, &MapRegion)| {
        let class = classes.class_of(number);
        let kind = match class {
            FigureClass::Nobody if region.is_water => "region open-water",
            FigureClass::Nobody => "region nobody",
            _ => "region",
        };
        let path = SvgElement::new("path", kind).with("d", &region.path);
        match classes.paint(class) {
            Some(paint) => path.with("fill", ["url(#", &paint, ")"].concat()),
            None => path,
        }
    };
    SvgElement::new("g", "regions").holding(regions.iter().enumerate().map(region))
}

fn level_paints(count: u8) -> Vec<&'static str> {
    let levels = LEVELS.get(usize::from(count).saturating_sub(1));
    let levels = levels.copied().unwrap_or_default().iter();
    levels
        .filter_map(|it| LEVEL_PAINTS.get(*it).copied())
        .collect()
}

/// Many and some lose, no difference, some and many gain; "many" is as many on both sides.
fn changes(known: &[Bounds]) -> Classes {
    let ends = known.iter().flat_map(|it| [it.low.abs(), it.high.abs()]);
    let most = ends.filter(|it| it.is_finite()).fold(0.0, f64::max);
    let many = round_step((most / 3.0).max(1.0));
    let limits = vec![-many, -NO_CHANGE, NO_CHANGE, many];
    Classes::of(known, &ClassRule::Limits(limits))
}
