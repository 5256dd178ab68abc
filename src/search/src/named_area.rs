//! Named areas: neighbourhoods, districts and municipalities.

use atlas::{Atlas, LonLat, NeighbourhoodIndex, sort_indices};

/// Index of an area in its [`crate::SearchIndex`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIndex(pub u32);

/// The administrative level of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AreaLevel {
    /// A municipality (*gemeente*).
    Municipality,
    /// A district (*wijk*).
    District,
    /// A neighbourhood (*buurt*), or the smallest area that the source has.
    Neighbourhood,
}

/// An area with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedArea {
    /// Its level.
    pub level: AreaLevel,
    /// Its name.
    pub name: String,
    /// Its neighbourhoods, sorted by id; for a neighbourhood only itself.
    pub neighbourhoods: Vec<NeighbourhoodIndex>,
    /// A representative point: of its neighbourhoods' middles the one nearest to that of their residents.
    pub anchor: LonLat,
    /// The areas that contain it, from small to large.
    pub above: Vec<AreaIndex>,
}

/// All areas of an atlas.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    /// Municipalities and districts, each sorted by name, then neighbourhoods sorted by id.
    pub all: Vec<NamedArea>,
    /// The areas that contain each neighbourhood, itself included, from small to large.
    pub of: Vec<Vec<AreaIndex>>,
}

impl Areas {
    /// The areas of an atlas, without open water. An area with the same name as its only neighbourhood is left out,
    /// and so is a district with the name of its municipality.
    pub fn of(atlas: &Atlas) -> Self {
        let all = atlas.neighbourhoods();
        let mut areas = Self {
            all: Vec::new(),
            of: vec![Vec::new(); all.len()],
        };
        let mut order: Vec<u32> = (0..).take(all.len()).collect();
        let key = |at: u32| {
            let one = &all[at as usize];
            (one.municipality.as_deref(), one.district.as_deref())
        };
        sort_indices(&mut order, &|a, b| key(a).cmp(&key(b)));
        for members in order.chunk_by(|&a, &b| key(a).0 == key(b).0) {
            areas.add(atlas, AreaLevel::Municipality, key(members[0]).0, members);
        }
        for members in order.chunk_by(|&a, &b| key(a) == key(b)) {
            areas.add(atlas, AreaLevel::District, key(members[0]).1, members);
        }
        for (at, one) in (0..).zip(all).filter(|(_, one)| !one.water) {
            areas.add(atlas, AreaLevel::Neighbourhood, Some(&one.name), &[at]);
        }
        areas
    }

    fn add(&mut self, atlas: &Atlas, level: AreaLevel, name: Option<&str>, members: &[u32]) {
        let Some(name) = name else { return };
        let above = self.of[members[0] as usize].clone();
        let only = match members {
            [only] if level != AreaLevel::Neighbourhood => {
                atlas.neighbourhood(NeighbourhoodIndex(*only))
            }
            _ => None,
        };
        if only.is_some_and(|only| only.name == name)
            || level == AreaLevel::District && above.iter().any(|it| self.name(*it) == name)
        {
            return;
        }
        // At most three times the number of neighbourhoods, which fits in 32 bits.
        let index = AreaIndex(self.all.len() as u32);
        for &member in members {
            self.of[member as usize].insert(0, index);
        }
        let neighbourhoods: Vec<_> = members.iter().copied().map(NeighbourhoodIndex).collect();
        self.all.push(NamedArea {
            level,
            name: name.to_owned(),
            anchor: anchor(atlas, &neighbourhoods),
            neighbourhoods,
            above,
        });
    }

    /// The name of an area.
    pub fn name(&self, index: AreaIndex) -> &str {
        self.all
            .get(index.0 as usize)
            .map_or("", |area| area.name.as_str())
    }
}

/// Of the anchors of some neighbourhoods the one nearest to their mean, weighted by their residents. A neighbourhood of which
/// these are unknown hardly counts, and one without any only where no other is.
fn anchor(atlas: &Atlas, of: &[NeighbourhoodIndex]) -> LonLat {
    let weighted = of.iter().filter_map(|it| {
        let one = atlas.neighbourhood(*it)?;
        let residents = match one.water {
            true => 0,
            false => one.demographics.residents.unwrap_or(1),
        };
        Some((one.area.anchor(), f64::from(residents)))
    });
    let mut middles: Vec<(LonLat, f64)> = weighted.collect();
    let lives = |it: &(LonLat, f64)| it.1 > 0.0;
    match middles.iter().any(lives) {
        true => middles.retain(lives),
        false => middles.iter_mut().for_each(|it| it.1 = 1.0),
    }
    let count: f64 = middles.iter().map(|it| it.1).sum();
    let mean = |of: fn(LonLat) -> f64| {
        let sum: f64 = middles.iter().map(|(at, weight)| of(*at) * weight).sum();
        sum / count
    };
    let (lon, lat) = (mean(LonLat::lon), mean(LonLat::lat));
    let apart = |it: &LonLat| (it.lon() - lon).powi(2) + (it.lat() - lat).powi(2);
    let all = middles.iter().map(|it| &it.0);
    let nearest = all.min_by(|a, b| apart(a).total_cmp(&apart(b)));
    nearest.copied().unwrap_or(LonLat::NULL_ISLAND)
}
