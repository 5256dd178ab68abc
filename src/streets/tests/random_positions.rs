//! Walks from random positions in the atlases of `data/`: none begins at a piece of the network that leads nowhere, or in a
//! tunnel.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use atlas::{EcefPoint, LonLat, PlaceIndex};
use fastrand::Rng;
use geo::Coord;
use petgraph::unionfind::UnionFind;
use streets::{Class, NetworkEdge, Pace, SNAP_LIMIT, Start};

/// The number of positions of which a street is within the snap limit.
const POSITIONS: usize = 1_000;
const SEED: u64 = 10;

/// A segment of the network, with whether it is underground.
struct Segment {
    ends: [EcefPoint; 2],
    bounds: [f64; 4],
    underground: bool,
    /// Whether it is in the longest component of the edges that the pace can use.
    connected: bool,
}

/// Random positions in an atlas, and the edges around them found by a plain scan.
struct Survey {
    data_atlas: DataAtlas,
    segments: Vec<Segment>,
    pace: Pace,
}

/// How many of the positions have no walk to any place, though a street is near that is connected with most others, and how
/// many begin in a tunnel, though any street is near.
#[derive(Debug, PartialEq, Eq)]
struct Stranded {
    without_walk: usize,
    in_tunnel: usize,
}

/// Degrees in which the snap limit fits, up to 60° of latitude.
const NEAR: f64 = 0.004;

impl Survey {
    fn new(name: &str, pace: Pace) -> Self {
        let data_atlas = DataAtlas::read(name);
        let streets = data_atlas.walking_network.streets();
        let usable = |edge: &NetworkEdge| {
            edge.foot().any() && (edge.foot().step_free || !pace.is_step_free())
        };
        let edges: Vec<NetworkEdge> = streets.network_edges().filter(usable).collect();
        let mut components = UnionFind::new(streets.nodes());
        for edge in &edges {
            let [from, to] = edge.nodes();
            components.union(from, to);
        }
        let mut lengths = vec![0.0; streets.nodes()];
        for edge in &edges {
            let component = components.find(edge.nodes()[0]);
            lengths[component as usize] += edge.length().metres().get();
        }
        let longest = lengths.iter().copied().fold(0.0, f64::max);
        let level = edges.iter().filter(|edge| edge.class() != Class::Steps);
        let segments = level.flat_map(|edge| {
            let underground = edge.is_underground();
            let connected = lengths[components.find(edge.nodes()[0]) as usize] >= longest;
            let line: Vec<Coord<f64>> = edge.geometry().collect();
            let segments = line.windows(2).map(move |ends| {
                let (a, b) = (ends[0], ends[1]);
                Segment {
                    ends: [a, b].map(|at| LonLat::new(at.x, at.y).unwrap().into()),
                    bounds: [a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y)],
                    underground,
                    connected,
                }
            });
            segments.collect::<Vec<_>>()
        });
        let segments = segments.collect();
        Self {
            data_atlas,
            segments,
            pace,
        }
    }

    /// Metres to the nearest of these segments; infinite beyond the snap limit.
    fn apart(&self, at: Coord<f64>, wanted: impl Fn(&Segment) -> bool) -> f64 {
        let from = EcefPoint::from(LonLat::new(at.x, at.y).unwrap());
        let near = self.segments.iter().filter(|it| {
            let [west, south, east, north] = it.bounds;
            wanted(it)
                && (west - NEAR..east + NEAR).contains(&at.x)
                && (south - NEAR..north + NEAR).contains(&at.y)
        });
        near.map(|it| from.nearest_on_line(it.ends[0], it.ends[1]).1.sqrt())
            .filter(|metres| *metres <= SNAP_LIMIT)
            .fold(f64::INFINITY, f64::min)
    }

    /// Random positions in the area of the places that have a street or tunnel within the snap limit.
    fn positions(&self) -> Vec<LonLat> {
        let places = self.data_atlas.atlas.places().iter();
        let places: Vec<LonLat> = places.map(|place| place.shape.anchor()).collect();
        let mut random = Rng::with_seed(SEED);
        let mut found = Vec::new();
        while found.len() < POSITIONS {
            // Around a place, up to some 800 m away.
            let around = places[random.usize(..places.len())];
            let mut offset = || (random.f64() * 2.0 - 1.0) * 0.01;
            let at = Coord {
                x: around.lon() + offset(),
                y: around.lat() + offset(),
            };
            if self.apart(at, |_| true).is_finite() {
                found.push(LonLat::new(at.x, at.y).unwrap());
            }
        }
        found
    }

    fn stranded(&self) -> Stranded {
        let walking_network = &self.data_atlas.walking_network;
        let mut stranded = Stranded {
            without_walk: 0,
            in_tunnel: 0,
        };
        for at in self.positions() {
            let start: Start = walking_network
                .start(&self.data_atlas.atlas, at)
                .without_containing_goals();
            let surface = |it: &Segment| !it.underground;
            let walks = walking_network.nearest(&start, self.pace, &|_| true, 1);
            let Some(walk) = walks.walks.first() else {
                let connected = |it: &Segment| surface(it) && it.connected;
                let street_is_near = self.apart(at.into(), connected).is_finite();
                stranded.without_walk += usize::from(street_is_near);
                continue;
            };
            let place = PlaceIndex(walk.goal);
            let route = walking_network.route(&start, self.pace, place).unwrap();
            let snap_point = *route.geometry.get(1).unwrap_or(&route.geometry[0]);
            let surface_is_near = self.apart(at.into(), surface).is_finite();
            // The position in the route is rounded to a tenth of a metre.
            if surface_is_near && self.apart(snap_point, surface) > 0.2 {
                stranded.in_tunnel += 1;
            }
        }
        stranded
    }
}

fn stranded(name: &str, pace: Pace) -> Stranded {
    Survey::new(name, pace).stranded()
}

const NONE: Stranded = Stranded {
    without_walk: 0,
    in_tunnel: 0,
};
/// On the western dike of the Rhine, whose 12 km of paths are connected with nothing in the file. The street within 200 m is
/// on the other bank.
const ACROSS_THE_RHINE: Stranded = Stranded {
    without_walk: 4,
    in_tunnel: 0,
};

#[test]
fn positions_in_delft_have_walks_from_the_surface() {
    assert_eq!(stranded("delft", Pace::default()), NONE);
}

#[test]
fn positions_in_liechtenstein_have_walks_from_the_surface() {
    let pace = Pace::default();
    assert_eq!(stranded("liechtenstein", pace), ACROSS_THE_RHINE);
}

#[test]
fn step_free_walks_in_liechtenstein_begin_at_the_surface() {
    let pace = Pace::default().step_free(true);
    assert_eq!(stranded("liechtenstein", pace), ACROSS_THE_RHINE);
}
