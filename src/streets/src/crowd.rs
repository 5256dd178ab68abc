//! Everybody who lives somewhere, ready to be asked how far they have to walk.

use crate::goals::Start;
use crate::people::{People, Unit};
use crate::streets::Streets;
use atlas::Atlas;

/// What somebody in a crowd stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Residents.
    Residents,
    /// Addresses: a result speaks of addresses, not of residents.
    Addresses,
    /// Metres of street, where nobody knows who lives where: a result speaks of streets.
    Metres,
}

/// Points with a weight, tied to the streets once.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// What the weights count.
    pub counted: Counted,
    /// The weight of each; `None` where it is not published, and never zero.
    pub weights: Vec<Option<f64>>,
    /// Where each stands.
    pub starts: Vec<Start>,
}

impl Crowd {
    /// The people of an atlas.
    pub fn of_people(streets: &Streets, atlas: &Atlas, people: &People) -> Self {
        let areas: Vec<_> = atlas.places().iter().map(|place| &place.shape).collect();
        let start = |home: &crate::Home| Start::new(streets, home.at, areas.iter().copied());
        Self {
            counted: match people.unit {
                Unit::Residents => Counted::Residents,
                Unit::Addresses => Counted::Addresses,
            },
            weights: people
                .homes
                .iter()
                .map(|it| it.all.map(f64::from))
                .collect(),
            starts: people.homes.iter().map(start).collect(),
        }
    }

    /// The middle of every street that may be walked, with its length: for an atlas without people.
    pub fn of_streets(streets: &Streets) -> Self {
        let (weights, starts) = streets
            .middles()
            .map(|(length, at, tie)| (Some(length.get()), Start::on_street(streets, at, tie)))
            .unzip();
        Self {
            counted: Counted::Metres,
            weights,
            starts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Builder, Class, Foot, Goals, Pace, Way};
    use atlas::{LonLat, Shape};

    /// ```text
    ///   a ──────── 686.8 m ──────── b        a bench at a; nobody knows who lives here
    /// ```
    #[test]
    fn without_people_the_streets_stand_for_them() {
        let at = |lon| LonLat::new(lon, 52.0).unwrap();
        let mut builder = Builder::new();
        builder.way(Way {
            line: &[(1, at(5.0)), (2, at(5.002)), (3, at(5.01))],
            class: Class::Street,
            foot: Foot::FREE,
            name: None,
        });
        let streets = Streets::read(&builder.finish()).unwrap();
        let crowd = Crowd::of_streets(&streets);
        assert_eq!((crowd.counted, crowd.starts.len()), (Counted::Metres, 1));
        let length = crowd.weights[0].unwrap();
        assert!((length - 686.8).abs() < 0.2, "{length}");
        let bench = Shape::from(at(5.0));
        let goals = Goals::new(&streets, [(&bench, &[][..])]);
        let everyone = streets.everyone(&goals, &|_| true, &crowd.starts, Pace::default());
        let walk = everyone.walks[0].unwrap().toll.length.metres().get();
        assert!((walk - length / 2.0).abs() < 0.1, "{walk}");
    }
}
