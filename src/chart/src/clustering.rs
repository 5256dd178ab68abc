//! Marks that would lie over each other become one point with a count.

use crate::base_map::BaseMap;
use crate::cluster_assignment::ClusterAssignment;
use crate::point::{WorldBounds, WorldPoint, power_of_two};
use crate::symbol::MarkerShape;

/// A mark that is to be on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisibleMark {
    /// Its index in the sheet.
    pub mark: u32,
    /// Its number in the list, if it is listed: a listed mark is always shown by itself.
    pub number: Option<u32>,
}

/// The wanted marks at one zoom, in spots that do not cover each other. It does not depend on where the
/// camera looks, so nothing changes while the map is panned; make it anew when the zoom's
/// [`step`](Self::step), the wanted marks or the selected one change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clustering {
    step: i32,
    unclustered: Vec<VisibleMark>,
    clusters: Vec<Cluster>,
    /// The marks of all spots, one spot after the other.
    members: Vec<u32>,
    ends: Vec<u32>,
    outlined: Vec<u32>,
}

/// One mark, or several in the place of one of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// Where it is drawn: on one of its marks.
    pub at: WorldPoint,
    /// Around all its marks.
    pub bounds: WorldBounds,
    /// The paint of its marks, if they have one.
    pub paint: Option<u8>,
    /// The shape of its marks, if they have one.
    pub shape: Option<MarkerShape>,
}

impl Clustering {
    /// Gathers the wanted marks for a zoom. The order of `wanted` says who takes others in; each mark is to be
    /// in it once. Marks that the sheet does not have are passed over. The listed and the selected are not
    /// gathered.
    pub fn new(
        base_map: &BaseMap,
        wanted: &[VisibleMark],
        selected: Option<u32>,
        zoom: f64,
    ) -> Self {
        let step = Self::step(zoom);
        let mut unclustered = Vec::new();
        let mut candidates = Vec::with_capacity(wanted.len());
        for want in wanted {
            let Some(at) = base_map.mark_at(want.mark) else {
                continue;
            };
            if want.number.is_some() || selected == Some(want.mark) {
                unclustered.push((*want, at));
            } else {
                candidates.push((want.mark, at));
            }
        }
        // Within a step the map is drawn at this zoom or closer, never further out.
        let pixel = 1.0 / (256.0 * power_of_two(f64::from(step) / 2.0));
        let assignment = ClusterAssignment::assign(&candidates, &unclustered, pixel);
        let (members, ends) = group(
            &candidates,
            &assignment.cluster_of,
            assignment.middles.len(),
        );
        let clusters = assignment.middles.iter().enumerate().map(|(cluster, at)| {
            let range = crate::arcs::range(&ends, cluster);
            describe(base_map, *at, members.get(range).unwrap_or_default())
        });
        let clusters = clusters.collect();
        let outlined = wanted.iter().map(|want| want.mark);
        let outlined = outlined.filter(|mark| base_map.outlines.has(*mark as usize));
        Self {
            step,
            unclustered: unclustered.into_iter().map(|(want, _)| want).collect(),
            clusters,
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
    pub fn unclustered(&self) -> &[VisibleMark] {
        &self.unclustered
    }

    /// The spots; their index is a `u32`.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// The marks of a spot in the order in which they were wanted; empty when there is no such spot.
    pub fn members(&self, cluster: u32) -> &[u32] {
        let range = crate::arcs::range(&self.ends, cluster as usize);
        self.members.get(range).unwrap_or_default()
    }

    /// The wanted marks that have an outline, whether they are gathered or not.
    pub(crate) fn outlined(&self) -> &[u32] {
        &self.outlined
    }
}

fn describe(base_map: &BaseMap, at: WorldPoint, marks: &[u32]) -> Cluster {
    let mut symbols = marks.iter().filter_map(|mark| base_map.symbol(*mark));
    let first = symbols.next();
    let mut paint = first.map(|symbol| symbol.paint);
    let mut shape = first.map(|symbol| symbol.shape);
    for symbol in symbols {
        paint = paint.filter(|paint| *paint == symbol.paint);
        shape = shape.filter(|shape| *shape == symbol.shape);
    }
    let points = marks.iter().filter_map(|mark| base_map.mark_at(*mark));
    Cluster {
        at,
        bounds: WorldBounds::around(points).unwrap_or(WorldBounds { min: at, max: at }),
        paint,
        shape,
    }
}

/// Sorts marks by spot, keeping their order, by counting; gives where each spot ends.
fn group(
    candidates: &[(u32, WorldPoint)],
    cluster_of: &[u32],
    clusters: usize,
) -> (Vec<u32>, Vec<u32>) {
    let mut next = vec![0_u32; clusters + 1];
    for cluster in cluster_of {
        if let Some(count) = next.get_mut(*cluster as usize + 1) {
            *count += 1;
        }
    }
    for at in 1..next.len() {
        let before = next.get(at - 1).copied().unwrap_or_default();
        if let Some(count) = next.get_mut(at) {
            *count += before;
        }
    }
    let mut members = vec![0; candidates.len()];
    for ((mark, _), cluster) in candidates.iter().zip(cluster_of) {
        if let Some(slot) = next.get_mut(*cluster as usize) {
            if let Some(member) = members.get_mut(*slot as usize) {
                *member = *mark;
            }
            *slot += 1;
        }
    }
    // Each start has moved up to its end.
    next.truncate(clusters);
    (members, next)
}
