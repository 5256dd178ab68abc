//! The name of the street at a position.

use crate::edge::EdgeFilter;
use crate::streets::Streets;
use atlas::{Chord, EcefPoint, LonLat, Metres};

impl Streets {
    /// The name of the nearest walkable street on the surface that has one, at most `limit` from a position. Looks at every edge:
    /// about a millisecond for a small country.
    pub fn name_near(&self, at: LonLat, limit: Metres) -> Option<&str> {
        let (from, most) = (EcefPoint::from(at), Chord::within(limit).max_squared());
        let edges = self.edges().iter();
        let named =
            edges.filter(|it| it.name != 0 && !it.underground && it.accepts(EdgeFilter::Any));
        let apart = named.filter_map(|edge| {
            let pieces = self.ecef_points(edge).windows(2);
            let squared = pieces.map(|ends| from.chord_squared_to_line(ends[0], ends[1]));
            let nearest = squared.reduce(f64::min).filter(|it| *it <= most)?;
            Some((nearest, edge.name))
        });
        let nearest = apart.min_by(|a, b| a.0.total_cmp(&b.0))?;
        self.name(nearest.1)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Class, FootAccess, Streets, StreetsBuilder, Way};
    use atlas::{LonLat, Metres};

    fn at(east: f64, north: f64) -> LonLat {
        // 0.001° is 68 m east here and 111 m north.
        LonLat::new(5.6 + east / 1000.0, 52.3 + north / 1000.0).unwrap()
    }

    //   ─────────── Dorpsstraat     (its path is nearer, but has no name)
    //   ┄┄┄┄┄┄┄┄┄┄┄
    //        ×
    #[test]
    fn the_nearest_street_with_a_name_is_found_within_the_limit() {
        let mut builder = StreetsBuilder::new();
        for (key, north, class, name) in [
            (0, 0.0, Class::Street, Some("Dorpsstraat")),
            (2, -0.1, Class::Path, None),
            (4, 1.0, Class::Street, Some("Kerkweg")),
        ] {
            builder.way(Way {
                line: &[(key, at(0.0, north)), (key + 1, at(2.0, north))],
                class,
                foot: FootAccess::FREE,
                underground: false,
                name,
            });
        }
        let streets = Streets::read(&builder.finish()).unwrap();
        let near = |here| streets.name_near(here, Metres::new(50.0));
        assert_eq!(near(at(1.0, -0.3)), Some("Dorpsstraat"));
        assert_eq!(near(at(1.0, 0.8)), Some("Kerkweg"));
        assert_eq!(near(at(1.0, -0.6)), None);
        assert_eq!(near(at(-1.0, 0.0)), None);
    }
}
