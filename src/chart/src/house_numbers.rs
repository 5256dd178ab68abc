//! House numbers on the map, in a grid that is built once.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, line_height};
use crate::point::{WorldBounds, WorldPoint};
use crate::rules::TextRole;
use atlas::{EcefPoint, LonLat, Metres, sorted};
use std::sync::Arc;
use streets::{AddressHouse, Addresses};

/// House numbers are drawn from this zoom: about 0.4 m per pixel, at which a house is 20 px wide.
const FROM: f64 = 18.0;
/// The cells on each side of the world: about 200 m each in the Netherlands.
const CELLS: f64 = 131_072.0;

/// The houses of an atlas by where they are.
pub struct HouseNumbers {
    addresses: Arc<Addresses>,
    /// The cell and the index of each house with a number and a position of its own, in this order.
    houses: Vec<(u64, u32)>,
    /// [`HouseNumbers::place`]. Not called directly, so that its code is loaded with that of [`HouseNumbers::new`].
    place: PlaceLabels,
}

type PlaceLabels = fn(&HouseNumbers, Camera, &mut CollisionIndex, &dyn MeasureText) -> Vec<Label>;

impl HouseNumbers {
    /// Sorts the houses into the grid. Those with only a name, and those at an estimated position, are left out.
    pub fn new(addresses: Arc<Addresses>) -> Self {
        let all = (0..).map_while(|house| Some((house, addresses.house(house)?)));
        let known = all.filter(|(_, it)| it.number.is_some() && !it.is_approximate);
        let houses = known.map(|(house, it)| (cell(it.at.into()), house));
        let houses = sorted(houses.collect(), |a, b| a.cmp(b));
        Self {
            addresses,
            houses,
            place: Self::place,
        }
    }

    /// The houses in the cells that these bounds touch, row by row: all that are in the bounds, and some beside them.
    pub fn around(&self, bounds: WorldBounds) -> impl Iterator<Item = (u32, AddressHouse<'_>)> {
        let (first, last) = (cell(bounds.min), cell(bounds.max));
        let columns = (first as u32, last as u32);
        let rows = (first >> 32)..=(last >> 32);
        let houses = rows.flat_map(move |row| {
            let row = row << 32;
            let from = row | u64::from(columns.0);
            let to = row | u64::from(columns.1);
            let start = self.houses.partition_point(|it| it.0 < from);
            let rest = self.houses.get(start..).unwrap_or_default();
            rest.iter().take_while(move |it| it.0 <= to)
        });
        houses.filter_map(|(_, house)| Some((*house, self.addresses.house(*house)?)))
    }

    /// The index of the house nearest to a position, at most `limit` away; of several the first.
    pub fn nearest(&self, at: LonLat, limit: Metres) -> Option<u32> {
        let (from, middle) = (EcefPoint::from(at), WorldPoint::from(at));
        // Twice as far: lengths on the map are those of a sphere.
        let side = 2.0 * limit.get() / (crate::camera::EQUATOR * middle.shrink());
        let corner = |side: f64| WorldPoint {
            x: middle.x + side,
            y: middle.y + side,
        };
        let bounds = WorldBounds {
            min: corner(-side),
            max: corner(side),
        };
        let apart = self
            .around(bounds)
            .map(|(house, it)| (house, from.distance(it.at.into()).get()));
        let near = apart.filter(|(_, apart)| *apart <= limit.get());
        let nearest = near.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        nearest.map(|(house, _)| house)
    }

    /// The street and number of a house.
    pub fn address(&self, house: u32) -> Option<String> {
        let mut streets = (0..).map_while(|street| Some((street, self.addresses.street(street)?)));
        let of_house = |(street, _): &(u32, _)| self.addresses.houses_of(*street).contains(&house);
        let (_, street) = streets.find(of_house)?;
        Some([street.name, " ", &text(&self.addresses.house(house)?)].concat())
    }

    /// The numbers in view where they are free of all other labels, from [`FROM`] on.
    pub(crate) fn labels(
        &self,
        camera: Camera,
        collisions: &mut CollisionIndex,
        measure: &dyn MeasureText,
    ) -> Vec<Label> {
        (self.place)(self, camera, collisions, measure)
    }

    fn place(
        &self,
        camera: Camera,
        collisions: &mut CollisionIndex,
        measure: &dyn MeasureText,
    ) -> Vec<Label> {
        let mut labels = Vec::new();
        if camera.zoom() < FROM {
            return labels;
        }
        let role = TextRole::HouseNumber;
        let height = line_height(role, measure);
        for (_, house) in self.around(camera.visible_bounds(0.0)) {
            let text = text(&house);
            let at = camera.project(house.at);
            let place = CollisionBox::around(at, measure.width(&text, role) + 2.0, height);
            if collisions.is_free(place) && collisions.is_on_screen(place) {
                collisions.insert(place);
                labels.push(Label {
                    text,
                    at,
                    role,
                    angle: 0.0,
                });
            }
        }
        labels
    }
}

impl std::fmt::Debug for HouseNumbers {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("HouseNumbers")
    }
}

/// The number of a house as it is written at the door. Not by its `Display`, which would bring more code.
fn text(house: &AddressHouse) -> String {
    let mut text = house.number.map_or_else(String::new, |it| it.to_string());
    text.push_str(house.addition);
    text
}

/// The row and, in the lower half, the column of a cell. Float to integer casts saturate.
fn cell(at: WorldPoint) -> u64 {
    let number = |at: f64| u64::from((at * CELLS) as u32);
    number(at.y) << 32 | number(at.x)
}
