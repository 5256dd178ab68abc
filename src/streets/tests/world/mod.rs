//! Tiny worlds: a plane of metres around a point in the Netherlands.

use atlas::{LonLat, Shape};
use geo::{LineString, MultiPolygon, Polygon};
use streets::{Builder, Class, Foot, Goals, Pace, Start, Streets, Way};

/// Metres east and north of the world's middle.
pub type At = (f64, f64);

/// The position of a point of the world; a degree is as long as it is in the middle, to a ten-thousandth.
pub fn position((east, north): At) -> LonLat {
    LonLat::new(5.0 + east / 68_677.6, 52.0 + north / 111_267.0).unwrap()
}

/// A world while it is made.
#[derive(Default)]
pub struct World {
    builder: Builder,
}

impl World {
    pub fn new() -> Self {
        Self::default()
    }

    /// A street that everybody may walk both ways. Streets meet where they have a corner in common.
    pub fn street(self, line: &[At]) -> Self {
        self.way(line, Class::Street, Foot::FREE, 0)
    }

    /// A way on a level of its own: it meets only ways of the same level.
    pub fn way(self, line: &[At], class: Class, foot: Foot, level: u64) -> Self {
        self.named(line, class, foot, level, None)
    }

    pub fn named(
        mut self,
        line: &[At],
        class: Class,
        foot: Foot,
        level: u64,
        name: Option<&str>,
    ) -> Self {
        let key = |(east, north): At| {
            let part = |metres: f64| ((metres * 100.0).round() as i64 + (1 << 27)) as u64;
            part(east) << 32 | part(north) << 4 | level
        };
        let line: Vec<(u64, LonLat)> = line.iter().map(|at| (key(*at), position(*at))).collect();
        self.builder.way(Way {
            line: &line,
            class,
            foot,
            name,
        });
        self
    }

    pub fn finish(self) -> Streets {
        Streets::read(&self.builder.finish()).unwrap()
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

/// The length of the walk from a point to a place, in whole metres; `None` where no way leads there.
pub fn walk(streets: &Streets, from: At, to: &Shape) -> Option<i64> {
    walk_at(streets, from, to, Pace::default())
}

pub fn walk_at(streets: &Streets, from: At, to: &Shape, pace: Pace) -> Option<i64> {
    let goals = Goals::new(streets, [(to, &[][..])]);
    let start = Start::new(streets, position(from), [to]);
    let walks = streets.nearest(&goals, &start, pace, &|_| true, 1).walks;
    let route = streets.route(&goals, &start, pace, 0);
    assert_eq!(walks.first().copied(), route.map(|route| route.walk));
    Some(walks.first()?.length().get().round() as i64)
}
