//! Badges: the numbers that marks and clusters have in the list.

use crate::hit::Hit;
use crate::listed_numbers::ListedNumbers;
use crate::point::ScreenPoint;
use crate::rules;
use crate::scene::{ClusterMark, DrawnMark};

/// The corners of a mark at which its badge may be, the preferred one first: the factors of how far it is right and down of the middle.
const CORNERS: [(f64, f64); 4] = [(1.0, -1.0), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];

/// A badge: a text on a ground with round ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Badge {
    /// The mark or cluster that it belongs to.
    pub of: Hit,
    /// Its middle.
    pub at: ScreenPoint,
    /// Half its width, CSS px.
    pub half_width: f64,
    /// Its height, CSS px.
    pub height: f64,
    /// What it says.
    pub numbers: ListedNumbers,
}

impl Badge {
    /// The badge of a mark or cluster with this middle and diameter, at its upper right in every language; `None` without numbers.
    fn beside(
        of: Hit,
        (middle, size): (ScreenPoint, f64),
        height: f64,
        numbers: Option<ListedNumbers>,
    ) -> Option<Self> {
        let numbers = numbers?;
        let further = numbers.length().saturating_sub(1) as f64;
        let badge = Self {
            of,
            at: middle,
            half_width: height * (1.0 + rules::BADGE_DIGIT * further) / 2.0,
            height,
            numbers,
        };
        Some(badge.at_corner(middle, size, CORNERS[0]))
    }

    fn at_corner(self, middle: ScreenPoint, size: f64, (right, down): (f64, f64)) -> Self {
        // Beside the pictogram of a small mark, too.
        let aside = size.max(rules::NUMBERED_MARK) * rules::BADGE_OFFSET;
        let at = ScreenPoint::new(middle.x + right * aside, middle.y + down * aside);
        Self { at, ..self }
    }

    fn overlaps(&self, other: &Self) -> bool {
        let (x, y) = (self.at.x - other.at.x, self.at.y - other.at.y);
        x.abs() < self.half_width + other.half_width && y.abs() < (self.height + other.height) / 2.0
    }
}

impl DrawnMark {
    /// Its badge; `None` without a number.
    pub fn badge(&self) -> Option<Badge> {
        let (of, disc) = (Hit::Mark(self.mark), (self.at, self.size));
        let numbers = ListedNumbers::of(self.number.into_iter());
        Badge::beside(of, disc, self.badge_height, numbers)
    }
}

impl ClusterMark {
    /// Its badge; `None` if no mark of it is in the list.
    pub fn badge(&self) -> Option<Badge> {
        let (of, disc) = (Hit::Cluster(self.cluster), (self.at, self.size));
        Badge::beside(of, disc, self.badge_height, self.numbers)
    }
}

/// The badges of marks and clusters, each at the first corner at which it covers none before it; where there is no such corner, at its
/// upper right. `badges` come with the middle and the diameter of what they belong to.
pub(crate) fn placed(badges: impl Iterator<Item = (Badge, ScreenPoint, f64)>) -> Vec<Badge> {
    let mut placed: Vec<Badge> = Vec::new();
    for (badge, middle, size) in badges {
        let corners = CORNERS.iter();
        let mut corners = corners.map(|corner| badge.at_corner(middle, size, *corner));
        let free = corners.find(|it| !placed.iter().any(|other| it.overlaps(other)));
        placed.push(free.unwrap_or(badge));
    }
    placed
}
