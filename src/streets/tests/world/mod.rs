//! Tiny worlds: a plane of metres around a point in the Netherlands.

// In a test of its own, helpers may give up as tests do; and each test uses some of them.
#![allow(clippy::unwrap_used, dead_code)]

pub mod random;

use atlas::{EcefPoint, LonLat, Shape};
use geo::{LineString, MultiPolygon, Polygon};
use streets::{
    Class, FootAccess, Goals, LandCover, Pace, Route, Start, Streets, StreetsBuilder, Walk, Way,
};

/// Metres east and north of the world's middle.
pub type At = (f64, f64);

/// Only in the order of the points.
pub const ONE_WAY: FootAccess = FootAccess {
    backward: false,
    ..FootAccess::FREE
};

/// The position of a point of the world; a degree is as long as it is in the middle, to a ten-thousandth.
pub fn position((east, north): At) -> LonLat {
    LonLat::new(5.0 + east / 68_677.6, 52.0 + north / 111_267.0).unwrap()
}

/// The straight line between two positions, in metres.
pub fn chord(a: LonLat, b: LonLat) -> f64 {
    EcefPoint::from(a).chord_squared(b.into()).sqrt()
}

/// The length of a line of positions in degrees, in metres.
pub fn length(line: &[geo::Coord<f64>]) -> f64 {
    let at = |it: geo::Coord<f64>| LonLat::new(it.x, it.y).unwrap();
    line.windows(2)
        .map(|ends| chord(at(ends[0]), at(ends[1])))
        .sum()
}

/// A world while it is made.
#[derive(Default)]
pub struct World {
    builder: StreetsBuilder,
}

impl World {
    pub fn new() -> Self {
        Self::default()
    }

    /// A street that everybody may walk both ways. Streets meet where they have a corner in common.
    pub fn street(self, line: &[At]) -> Self {
        self.way(line, Class::Street, FootAccess::FREE, 0)
    }

    /// A street with a name.
    pub fn named(self, name: &str, line: &[At]) -> Self {
        self.add(line, Class::Street, FootAccess::FREE, |_| 0, Some(name))
    }

    /// A way on a level of its own: it meets only ways of the same level.
    pub fn way(self, line: &[At], class: Class, foot: FootAccess, level: u64) -> Self {
        self.add(line, class, foot, |_| level, None)
    }

    /// A lift from level 0 to level 1, straight up.
    pub fn lift(self, at: At) -> Self {
        self.add(
            &[at, at],
            Class::Path,
            FootAccess::FREE,
            |point| point as u64,
            None,
        )
    }

    fn add(
        mut self,
        line: &[At],
        class: Class,
        foot: FootAccess,
        level: impl Fn(usize) -> u64,
        name: Option<&str>,
    ) -> Self {
        let key = |(east, north): At, level| {
            let part = |metres: f64| ((metres * 100.0).round() as i64 + (1 << 27)) as u64;
            part(east) << 32 | part(north) << 4 | level
        };
        let points = line.iter().enumerate();
        let line: Vec<(u64, LonLat)> = points
            .map(|(number, at)| (key(*at, level(number)), position(*at)))
            .collect();
        self.builder.way(Way {
            line: &line,
            class,
            foot,
            name,
        });
        self
    }

    /// A plane that is drawn.
    pub fn ground(mut self, ground: LandCover, shape: &Shape) -> Self {
        self.builder
            .land_cover(ground, shape.area().unwrap().polygons());
        self
    }

    pub fn file(self) -> Vec<u8> {
        self.builder.finish()
    }

    pub fn finish(self) -> Streets {
        Streets::read(&self.file()).unwrap()
    }
}

/// A place that is a point.
pub fn point(at: At) -> Shape {
    position(at).into()
}

/// A place that is an area.
pub fn area(corners: &[At]) -> Shape {
    let ring: LineString<f64> = corners
        .iter()
        .map(|at| geo::Coord::from(position(*at)))
        .collect();
    let polygon = Polygon::new(ring, Vec::new());
    Shape::Area(atlas::Area::new(MultiPolygon(vec![polygon])).unwrap())
}

/// A place that is a square of this size, by its south-west corner.
pub fn square((west, south): At, size: f64) -> Shape {
    let (east, north) = (west + size, south + size);
    area(&[(west, south), (east, south), (east, north), (west, north)])
}

/// The length of the walk from a point to a place, in whole metres; `None` where no way leads there.
pub fn walk(streets: &Streets, from: At, to: &Shape) -> Option<i64> {
    walk_at(streets, from, to, Pace::default())
}

pub fn walk_at(streets: &Streets, from: At, to: &Shape, pace: Pace) -> Option<i64> {
    Some(metres(&route(streets, from, to, &[], pace)?.walk))
}

/// The walk to a place by its mapped entrances.
pub fn walk_in(streets: &Streets, from: At, to: &Shape, entrances: &[At]) -> Option<i64> {
    Some(metres(
        &route(streets, from, to, entrances, Pace::default())?.walk,
    ))
}

fn metres(walk: &Walk) -> i64 {
    walk.length().get().round() as i64
}

/// The route from a point to a place, after a look at everything that must be so of any route.
pub fn route(
    streets: &Streets,
    from: At,
    to: &Shape,
    entrances: &[At],
    pace: Pace,
) -> Option<Route> {
    let entrances: Vec<LonLat> = entrances.iter().map(|at| position(*at)).collect();
    let near = |at: &&LonLat| Start::new(streets, **at, []).is_snapped(pace);
    let goals = Goals::new(streets, [(to, &entrances[..])]);
    let start = Start::new(streets, position(from), [to]);
    let walks = streets.nearest(&goals, &start, pace, &|_| true, 1).walks;
    let everyone = streets.coverage(&goals, &|_| true, std::slice::from_ref(&start), pace);
    assert_eq!(everyone.walks, [walks.first().copied()]);
    let route = streets.route(&goals, &start, pace, 0);
    assert_eq!(
        walks.first().copied(),
        route.as_ref().map(|route| route.walk)
    );
    let route = route?;
    let used: Vec<LonLat> = entrances.iter().filter(near).copied().collect();
    is_drawn_as_it_is_walked(&route, position(from), to, &used);
    Some(route)
}

/// The line begins at the person, ends at the place and is as long as the walk.
pub fn is_drawn_as_it_is_walked(route: &Route, from: LonLat, to: &Shape, entrances: &[LonLat]) {
    let (first, last) = (
        route.geometry.first().unwrap(),
        route.geometry.last().unwrap(),
    );
    assert_eq!(*first, from.into());
    let end = LonLat::new(last.x, last.y).unwrap();
    let off = match entrances {
        [] => to.distance(end).get(),
        _ => entrances
            .iter()
            .map(|at| chord(*at, end))
            .fold(f64::INFINITY, f64::min),
    };
    assert!(off < 0.01, "ends {off} m from the place");
    let (drawn, walked) = (length(&route.geometry), route.walk.length().get());
    let rounding = 0.01 * route.geometry.len() as f64;
    assert!(
        (drawn - walked).abs() < rounding,
        "{drawn} m drawn, {walked} m walked: {:?}",
        route.geometry
    );
    let named: f64 = route.streets.iter().map(|street| street.1.get()).sum();
    assert!(
        named <= walked + 0.001,
        "{named} m on named streets of {walked}"
    );
}
