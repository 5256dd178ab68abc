//! The names that stand for choices in a link.

use crate::question::AgeAsked;
use crate::view::{MapFigure, TableColumn};
use atlas::{KeyStatus, Wheelchair};

pub const AGES: [(&str, AgeAsked); 3] = [
    ("all", AgeAsked::All),
    ("under15", AgeAsked::Under15),
    ("from65", AgeAsked::From65),
];

pub const FIGURES: [(&str, MapFigure); 7] = [
    ("share", MapFigure::Share),
    ("without", MapFigure::Without),
    ("gaps", MapFigure::Gaps),
    ("change", MapFigure::Change),
    ("walk", MapFigure::Walk),
    ("supply", MapFigure::Supply),
    ("seats", MapFigure::Seats),
];

pub const COLUMNS: [(&str, TableColumn); 15] = [
    ("people", TableColumn::People),
    ("share", TableColumn::Share),
    ("with", TableColumn::With),
    ("perhaps", TableColumn::Perhaps),
    ("without", TableColumn::Without),
    ("never", TableColumn::Never),
    ("unplaced", TableColumn::Unplaced),
    ("mean", TableColumn::MeanWalk),
    ("median", TableColumn::MedianWalk),
    ("p90", TableColumn::LongWalk),
    ("gained", TableColumn::Gained),
    ("lost", TableColumn::Lost),
    ("difference", TableColumn::Difference),
    ("supply", TableColumn::Supply),
    ("seats", TableColumn::Seats),
];

pub const KEYS: [(&str, KeyStatus); 3] = [
    ("free", KeyStatus::Free),
    ("conditional", KeyStatus::Conditional),
    ("unknown", KeyStatus::Unknown),
];

pub const WHEELCHAIR: [(&str, Wheelchair); 3] = [
    ("yes", Wheelchair::Yes),
    ("limited", Wheelchair::Limited),
    ("no", Wheelchair::No),
];

pub const FLAGS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// The name of a choice.
pub fn name_of<T: PartialEq>(names: &[(&'static str, T)], of: &T) -> &'static str {
    let found = names.iter().find(|(_, it)| it == of);
    found.map_or("", |(name, _)| name)
}

/// The choice of a name.
pub fn choice<T: Copy>(names: &[(&'static str, T)], name: &str) -> Option<T> {
    let found = names.iter().find(|(it, _)| *it == name);
    found.map(|(_, choice)| *choice)
}
