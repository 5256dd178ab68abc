//! Marks that would lie over each other become one point with a count.

use crate::crowd::Crowd;
use crate::point::{Bounds, WorldPoint, power_of_two};
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

/// The wanted marks at one zoom, in spots that do not cover each other. It does not depend on where the
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

/// One mark, or several in the place of one of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where it is drawn: on one of its marks.
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
        let mut apart = Vec::new();
        let mut loose = Vec::with_capacity(wanted.len());
        for want in wanted {
            let Some(at) = sheet.mark_at(want.mark) else {
                continue;
            };
            if want.number.is_some() || selected == Some(want.mark) {
                apart.push((*want, at));
            } else {
                loose.push((want.mark, at));
            }
        }
        // Within a step the map is drawn at this zoom or closer, never further out.
        let pixel = 1.0 / (256.0 * power_of_two(f64::from(step) / 2.0));
        let crowd = Crowd::gather(&loose, &apart, pixel);
        let (members, ends) = group(&loose, &crowd.spot_of, crowd.middles.len());
        let spots = crowd.middles.iter().enumerate().map(|(spot, at)| {
            let range = crate::arcs::range(&ends, spot);
            describe(sheet, *at, members.get(range).unwrap_or_default())
        });
        let spots = spots.collect();
        let outlined = wanted.iter().map(|want| want.mark);
        let outlined = outlined.filter(|mark| sheet.outlines.has(*mark as usize));
        Self {
            step,
            apart: apart.into_iter().map(|(want, _)| want).collect(),
            spots,
            outlined: outlined.collect(),
            members,
            ends,
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

fn describe(sheet: &Sheet, at: WorldPoint, marks: &[u32]) -> Spot {
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
