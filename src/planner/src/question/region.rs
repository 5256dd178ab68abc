//! The region of which a question asks the row.

use super::error::QuestionError;
use access::{Region, RegionLevel, Regions};
use atlas::SchemaError;
use atlas::json::{Node, Quoted};

/// The levels, as in the rows of an answer.
const LEVELS: [(RegionLevel, &str); 4] = [
    (RegionLevel::Neighbourhood, "neighbourhood"),
    (RegionLevel::District, "district"),
    (RegionLevel::Municipality, "municipality"),
    (RegionLevel::Whole, "whole"),
];

/// The name of a level in questions and answers.
pub(crate) fn level_name(level: RegionLevel) -> &'static str {
    let mut levels = LEVELS.iter();
    levels
        .find(|(it, _)| *it == level)
        .map_or("", |(_, name)| *name)
}

/// A region, by what distinguishes its row from the others.
#[derive(Debug)]
pub(crate) struct RegionText {
    level: RegionLevel,
    /// Of a neighbourhood.
    id: Option<String>,
    /// Of a district or a municipality.
    name: Option<String>,
    /// Of a district; `None` for one that is in none.
    municipality: Option<String>,
}

impl RegionText {
    /// Reads the members of a row that say what it is of. Those that its level does not need may be there too, as a row has them.
    pub(super) fn read(at: &Node<'_>) -> Result<Self, SchemaError> {
        at.only(&["level", "id", "name", "district", "municipality"])?;
        let text = |name| at.member(name).optional(|it| it.text().map(str::to_owned));
        let at_level = at.member("level");
        let given = at_level.text()?;
        let mut levels = LEVELS.iter();
        let level = levels.find(|(_, name)| *name == given);
        let expected = LEVELS.map(|(_, name)| name).join(", ");
        let wrong = || at_level.wrong(format!("expected one of {expected}, not {}", Quoted(given)));
        let &(level, _) = level.ok_or_else(wrong)?;
        let read = Self {
            level,
            id: text("id")?,
            name: text("name")?,
            municipality: text("municipality")?,
        };
        let missing = match level {
            RegionLevel::Neighbourhood if read.id.is_none() => "id",
            RegionLevel::District | RegionLevel::Municipality if read.name.is_none() => "name",
            _ => return Ok(read),
        };
        Err(at.wrong(format!("missing field `{missing}`")))
    }

    /// Only the row of this region.
    ///
    /// # Errors
    /// A region that the atlas does not have.
    pub(crate) fn row(&self, regions: Regions) -> Result<Regions, QuestionError> {
        let row = regions.only(|it| self.is(it));
        let unknown = || {
            let (expected, given) = match self.level {
                RegionLevel::Neighbourhood => {
                    ("a neighbourhood that has a row, by id", [&self.id, &None])
                }
                RegionLevel::District => {
                    let expected = "a district that has a row, by name and municipality";
                    (expected, [&self.name, &self.municipality])
                }
                RegionLevel::Municipality | RegionLevel::Whole => (
                    "a municipality that has a row, by name",
                    [&self.name, &None],
                ),
            };
            let given: Vec<&str> = given.into_iter().flatten().map(String::as_str).collect();
            QuestionError::text("region", expected, &given.join(", "))
        };
        (!row.rows().is_empty()).then_some(row).ok_or_else(unknown)
    }

    fn is(&self, region: &Region) -> bool {
        region.level == self.level
            && match self.level {
                RegionLevel::Neighbourhood => region.id == self.id,
                RegionLevel::District => {
                    region.name == self.name && region.municipality == self.municipality
                }
                RegionLevel::Municipality => region.name == self.name,
                RegionLevel::Whole => true,
            }
    }
}
