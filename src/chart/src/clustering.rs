//! Marker clustering: marks that would overlap become one point with a count.

use crate::base_map::BaseMap;
use crate::cluster_assignment::ClusterAssignment;
use crate::listed_numbers::ListedNumbers;
use crate::numbering;
use crate::point::{WorldBounds, WorldPoint, power_of_two};
use crate::symbol::MarkerShape;

/// A mark that passes the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisibleMark {
    /// Its index in the base map.
    pub mark: u32,
    /// Its number in the list.
    pub number: Option<u32>,
}

/// The visible marks at one zoom, in clusters that do not overlap. Independent of the camera's centre, so panning
/// changes nothing. Rebuild it when the zoom's [`step`](Self::step), the visible marks or those that stay apart change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clustering {
    step: i32,
    unclustered: Vec<VisibleMark>,
    clusters: Vec<Cluster>,
    /// The marks of all clusters, one cluster after the other.
    members: Vec<u32>,
    ends: Vec<u32>,
    outlined: Vec<u32>,
}

/// A single mark, or several marks drawn as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// Its position: that of one of its marks.
    pub at: WorldPoint,
    /// The box around all its marks.
    pub bounds: WorldBounds,
    /// The paint of its marks, if they share one.
    pub paint: Option<u8>,
    /// The shape of its marks, if they share one.
    pub shape: Option<MarkerShape>,
    /// The numbers in the list that its marks have, also if there is only one mark.
    pub numbers: Option<ListedNumbers>,
}

impl Clustering {
    /// Clusters the visible marks for a zoom. Earlier marks attract later ones; each mark must occur once. Marks that
    /// are not in the base map are skipped. The marks of `apart` stay unclustered, and a listed one whose number covers neither
    /// these nor a smaller number.
    pub fn new(
        base_map: &BaseMap,
        visible_marks: &[VisibleMark],
        apart: &[u32],
        zoom: f64,
    ) -> Self {
        Self::of(base_map, visible_marks, apart, zoom, true)
    }

    /// The same with all listed marks unclustered, for a map on which they are moved apart.
    pub fn with_all_numbers(
        base_map: &BaseMap,
        visible_marks: &[VisibleMark],
        apart: &[u32],
        zoom: f64,
    ) -> Self {
        Self::of(base_map, visible_marks, apart, zoom, false)
    }

    fn of(
        base_map: &BaseMap,
        visible_marks: &[VisibleMark],
        apart: &[u32],
        zoom: f64,
        may_number_join: bool,
    ) -> Self {
        let step = Self::step(zoom);
        // Within a step the map is drawn at this zoom or closer.
        let pixel = 1.0 / (256.0 * power_of_two(f64::from(step) / 2.0));
        let placed = visible_marks.iter();
        let placed = placed.filter_map(|visible| Some((*visible, base_map.mark_at(visible.mark)?)));
        let placed: Vec<(VisibleMark, WorldPoint)> = placed.collect();
        let covering = match may_number_join {
            true => numbering::covering(&placed, apart, pixel),
            false => vec![false; placed.len()],
        };
        let mut unclustered = Vec::new();
        let mut numbers = Vec::new();
        let mut candidates = Vec::with_capacity(placed.len());
        for ((visible, at), covers) in placed.into_iter().zip(covering) {
            if visible.number.is_some() && !covers || apart.contains(&visible.mark) {
                unclustered.push((visible, at));
                continue;
            }
            candidates.push((visible.mark, at));
            numbers.push(visible.number);
        }
        let assignment = ClusterAssignment::assign(&candidates, &unclustered, pixel);
        let (members, ends) = group(
            &candidates,
            &assignment.cluster_of,
            assignment.middles.len(),
        );
        let listed = numbers.iter().zip(&assignment.cluster_of);
        let listed = listed.filter_map(|(number, cluster)| Some((*cluster, (*number)?)));
        let listed: Vec<(u32, u32)> = listed.collect();
        let clusters = assignment.middles.iter().zip(0..).map(|(at, cluster)| {
            let range = crate::arcs::range(&ends, cluster as usize);
            let numbers = listed.iter().filter(|it| it.0 == cluster);
            let numbers = ListedNumbers::of(numbers.map(|it| it.1));
            let members = members.get(range).unwrap_or_default();
            describe(base_map, *at, members, numbers)
        });
        let clusters = clusters.collect();
        let outlined = visible_marks.iter().map(|visible| visible.mark);
        let outlined = outlined.filter(|mark| base_map.outlines.has(*mark as usize));
        Self {
            step,
            unclustered: unclustered
                .into_iter()
                .map(|(visible, _)| visible)
                .collect(),
            clusters,
            outlined: outlined.collect(),
            members,
            ends,
        }
    }

    /// The zoom in half steps, rounded down; the clustering is the same within a step.
    pub fn step(zoom: f64) -> i32 {
        (zoom * 2.0).floor() as i32
    }

    /// Whether this clustering is valid at a zoom.
    pub fn is_for(&self, zoom: f64) -> bool {
        self.step == Self::step(zoom)
    }

    /// The listed marks that cover no other, and those that stay apart, in the order of the input.
    pub fn unclustered(&self) -> &[VisibleMark] {
        &self.unclustered
    }

    /// The clusters; indices are `u32`.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// The marks of a cluster in the order of the input; empty for an unknown cluster.
    pub fn members(&self, cluster: u32) -> &[u32] {
        let range = crate::arcs::range(&self.ends, cluster as usize);
        self.members.get(range).unwrap_or_default()
    }

    /// The visible marks that have an outline, clustered or not.
    pub(crate) fn outlined(&self) -> &[u32] {
        &self.outlined
    }
}

fn describe(
    base_map: &BaseMap,
    at: WorldPoint,
    marks: &[u32],
    numbers: Option<ListedNumbers>,
) -> Cluster {
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
        numbers,
    }
}

/// Counting sort of marks by cluster, stable. Returns the marks and where each cluster ends.
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
