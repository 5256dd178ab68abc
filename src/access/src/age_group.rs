//! Age groups of residents.

use atlas::Demographics;
use streets::PopulationPoint;

/// Residents by age. Other groups are not in the statistics of all atlases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeGroup {
    /// Everybody.
    All,
    /// Younger than 15.
    Under15,
    /// 65 and older.
    From65,
}

impl AgeGroup {
    /// All groups, in the order of columns.
    pub const ALL: [Self; 3] = [Self::All, Self::Under15, Self::From65];

    /// The strings that stand for each group in JSON.
    pub(crate) const NAMES: [(&str, Self); 3] = [
        ("all", Self::All),
        ("under_15", Self::Under15),
        ("from_65", Self::From65),
    ];

    /// Its string in JSON, in results and in columns.
    pub fn as_str(self) -> &'static str {
        let (word, _) = Self::NAMES[self as usize];
        word
    }

    /// The published number of residents of a population point.
    pub(crate) fn of_point(self, point: &PopulationPoint) -> Option<u32> {
        match self {
            Self::All => point.total,
            Self::Under15 => point.age_0_15,
            Self::From65 => point.age_65_plus,
        }
    }

    /// The published number of residents of a neighbourhood.
    pub(crate) fn of_neighbourhood(self, of: &Demographics) -> Option<u32> {
        match self {
            Self::All => of.residents,
            Self::Under15 => of.age_0_15,
            Self::From65 => of.age_65_plus,
        }
    }
}
