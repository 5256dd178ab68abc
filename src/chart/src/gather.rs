//! Marks that would lie over each other become one point with a count.

use crate::point::{Bounds, WorldPoint};
use crate::rules;
use crate::sheet::Sheet;
use crate::symbol::Shape;

/// A mark that is to be on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its index in the sheet.
    pub mark: u32,
    /// Its number in the list, if it is listed: a listed mark is always shown by itself.
    pub number: Option<u32>,
}

/// The wanted marks at one zoom, in spots that keep [`rules::GATHER_DISTANCE`]. It does not depend on where the
/// camera looks, so nothing changes while the map is panned; make it anew when the zoom's
/// [`step`](Self::step), the wanted marks or the selected one change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathering {
    step: i32,
    apart: Vec<Wanted>,
    spots: Vec<Spot>,
    /// The marks of all spots, one spot after the other.
    members: Vec<u32>,
    ends: Vec<u32>,
    outlined: Vec<u32>,
}

/// One mark, or several in the place of the first of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where it is drawn: on the wanted mark that came first.
    pub at: WorldPoint,
    /// Around all its marks.
    pub bounds: Bounds,
    /// The paint of its marks, if they have one.
    pub paint: Option<u8>,
    /// The shape of its marks, if they have one.
    pub shape: Option<Shape>,
}

impl Gathering {
    /// Gathers the wanted marks for a zoom. The order of `wanted` says who takes others in; each mark is to be
    /// in it once. Marks that the sheet does not have are passed over. The listed and the selected are not
    /// gathered.
    pub fn new(sheet: &Sheet, wanted: &[Wanted], selected: Option<u32>, zoom: f64) -> Self {
        let step = Self::step(zoom);
        // Within a step the map is drawn at this zoom or closer, never further out.
        let radius = rules::GATHER_DISTANCE / (256.0 * (f64::from(step) / 2.0).exp2());
        let mut apart = Vec::new();
        let mut loose = Vec::with_capacity(wanted.len());
        for want in wanted {
            let Some(at) = sheet.mark_at(want.mark) else {
                continue;
            };
            if want.number.is_some() || selected == Some(want.mark) {
                apart.push(*want);
            } else {
                loose.push((want.mark, at));
            }
        }
        let outlined = wanted.iter().map(|want| want.mark);
        let outlined = outlined
            .filter(|mark| sheet.outlines.has(*mark as usize))
            .collect();
        let mut nearby = Nearby::new(loose.len(), radius);
        let spot_of: Vec<u32> = loose.iter().map(|(_, at)| nearby.join(*at)).collect();
        let (members, ends) = group(&loose, &spot_of, nearby.seeds.len());
        let spots = nearby
            .seeds
            .iter()
            .enumerate()
            .map(|(spot, seed)| {
                let range = crate::arcs::range(&ends, spot);
                spot_of_marks(sheet, seed.at, members.get(range).unwrap_or_default())
            })
            .collect();
        Self {
            step,
            apart,
            spots,
            members,
            ends,
            outlined,
        }
    }

    /// Half zooms, rounded down: within one step the gathering is the same.
    pub fn step(zoom: f64) -> i32 {
        (zoom * 2.0).floor() as i32
    }

    /// Whether it was made for this zoom.
    pub fn is_for(&self, zoom: f64) -> bool {
        self.step == Self::step(zoom)
    }

    /// The marks that are never gathered, in the order in which they were wanted.
    pub fn apart(&self) -> &[Wanted] {
        &self.apart
    }

    /// The spots; their index is a `u32`.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// The marks of a spot in the order in which they were wanted; empty when there is no such spot.
    pub fn members(&self, spot: u32) -> &[u32] {
        let range = crate::arcs::range(&self.ends, spot as usize);
        self.members.get(range).unwrap_or_default()
    }

    /// The wanted marks that have an outline, whether they are gathered or not.
    pub(crate) fn outlined(&self) -> &[u32] {
        &self.outlined
    }
}

fn spot_of_marks(sheet: &Sheet, at: WorldPoint, marks: &[u32]) -> Spot {
    let mut symbols = marks.iter().filter_map(|mark| sheet.symbol(*mark));
    let first = symbols.next();
    let mut paint = first.map(|symbol| symbol.paint);
    let mut shape = first.map(|symbol| symbol.shape);
    for symbol in symbols {
        paint = paint.filter(|paint| *paint == symbol.paint);
        shape = shape.filter(|shape| *shape == symbol.shape);
    }
    let points = marks.iter().filter_map(|mark| sheet.mark_at(*mark));
    Spot {
        at,
        bounds: Bounds::around(points).unwrap_or(Bounds { min: at, max: at }),
        paint,
        shape,
    }
}

/// Sorts marks by spot, keeping their order, by counting; gives where each spot ends.
fn group(loose: &[(u32, WorldPoint)], spot_of: &[u32], spots: usize) -> (Vec<u32>, Vec<u32>) {
    let mut next = vec![0_u32; spots + 1];
    for spot in spot_of {
        if let Some(count) = next.get_mut(*spot as usize + 1) {
            *count += 1;
        }
    }
    for at in 1..next.len() {
        let before = next.get(at - 1).copied().unwrap_or_default();
        if let Some(count) = next.get_mut(at) {
            *count += before;
        }
    }
    let mut members = vec![0; loose.len()];
    for ((mark, _), spot) in loose.iter().zip(spot_of) {
        if let Some(slot) = next.get_mut(*spot as usize) {
            if let Some(member) = members.get_mut(*slot as usize) {
                *member = *mark;
            }
            *slot += 1;
        }
    }
    // Each start has moved up to its end.
    next.truncate(spots);
    (members, next)
}

/// The seeds so far in a grid of squares of one radius, the squares in a table by their remainder: two squares
/// may share an entry, for the distance decides in the end.
struct Nearby {
    radius: f64,
    mask: usize,
    newest: Vec<u32>,
    seeds: Vec<Seed>,
}

/// The first mark of a spot.
struct Seed {
    at: WorldPoint,
    /// The seed before it in the same entry of the table.
    older: u32,
}

const NONE: u32 = u32::MAX;
/// From one row of squares to the next, in entries: odd and large, so that rows spread over the table.
const ROW: usize = 0x9E37_79B1;

impl Nearby {
    fn new(most: usize, radius: f64) -> Self {
        let entries = (most * 2).next_power_of_two();
        Self {
            radius,
            mask: entries - 1,
            newest: vec![NONE; entries],
            seeds: Vec::new(),
        }
    }

    /// The spot of the nearest seed within the radius, the oldest of equals; or a new spot.
    fn join(&mut self, at: WorldPoint) -> u32 {
        let column = (at.x / self.radius) as usize;
        let row = (at.y / self.radius) as usize;
        let entry =
            |row: usize, column: usize| row.wrapping_mul(ROW).wrapping_add(column) & self.mask;
        let mut best = (self.radius * self.radius, NONE);
        for row in row.wrapping_sub(1)..=row.wrapping_add(1) {
            for right in 0..3 {
                let entry = entry(row, (column + right).wrapping_sub(1));
                let mut seed = self.newest.get(entry).copied().unwrap_or(NONE);
                while let Some(found) = self.seeds.get(seed as usize) {
                    let (x, y) = (found.at.x - at.x, found.at.y - at.y);
                    let squared = x * x + y * y;
                    if squared < best.0 || (squared == best.0 && seed < best.1 && best.1 != NONE) {
                        best = (squared, seed);
                    }
                    seed = found.older;
                }
            }
        }
        if best.1 != NONE {
            return best.1;
        }
        let entry = entry(row, column);
        let spot = self.seeds.len() as u32;
        if let Some(newest) = self.newest.get_mut(entry) {
            self.seeds.push(Seed { at, older: *newest });
            *newest = spot;
        }
        spot
    }
}
