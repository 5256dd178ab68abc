//! What is on the screen: everything decided, nothing painted.

use crate::base_layer;
use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::clustering::Clustering;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::isochrone::{self, IsochroneOutline};
use crate::label::{self, Label, MeasureText};
use crate::marks;
use crate::path::{PathRange, Paths};
use crate::point::{MapSize, ScreenPoint};
use crate::route;
use crate::rules::{self, Role};
use crate::street_label;
use crate::street_map::StreetMap;
use crate::symbol::{MarkSymbol, MarkerShape};
use atlas::{LonLat, sort_numbers};

/// What the visitor asked to see, beside the neighbourhoods.
#[derive(Clone, Copy, Debug)]
pub struct SceneContent<'a> {
    /// The wanted marks, gathered for the camera's zoom.
    pub clustering: &'a Clustering,
    /// The mark whose card is open; shown even if it is not wanted.
    pub selected: Option<u32>,
    /// The mark that has the focus in the list or is under the pointer.
    pub active: Option<u32>,
    /// The chosen neighbourhood.
    pub chosen: Option<u32>,
    /// Where the visitor is.
    pub here: Option<LonLat>,
    /// The pin that is being placed.
    pub pin: Option<LonLat>,
    /// The streets, where the atlas has them.
    pub streets: Option<&'a StreetMap>,
    /// What can be reached on foot, from the least minutes to the most.
    pub isochrones: &'a [IsochroneOutline],
    /// The way to the selected place, longitude and latitude in degrees; empty for none.
    pub route: &'a [geo::Coord<f64>],
}

/// A display list in painting order, CSS px from the map's top left corner, nothing snapped to device pixels.
/// Under it lies the ground, which the painter clears the canvas with.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// From the bottom to the top.
    pub items: Vec<Item>,
    /// The points of all fills and strokes.
    pub paths: Paths,
    /// The size of the map.
    pub size: MapSize,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Planes: closed rings, filled by the non-zero rule.
    Fill {
        /// What it means.
        role: Role,
        /// Its rings.
        path: PathRange,
    },
    /// Lines.
    Stroke {
        /// What it means.
        role: Role,
        /// CSS px.
        width: f64,
        /// The parts are rings, to be closed, instead of open lines.
        closed: bool,
        /// Its parts.
        path: PathRange,
    },
    /// A line of text.
    Label(Label),
    /// Several marks in one.
    Cluster(ClusterMark),
    /// A mark.
    Mark(DrawnMark),
    /// Where the visitor is.
    Here(ScreenPoint),
    /// The tip of the pin that is being placed.
    Pin(ScreenPoint),
}

/// A round point with a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClusterMark {
    /// Index in [`Clustering::clusters`], for the members and their bounds.
    pub cluster: u32,
    /// The middle.
    pub at: ScreenPoint,
    /// Diameter, CSS px.
    pub size: f64,
    /// How many marks, 2 or more.
    pub count: u32,
    /// Their paint, if they share one.
    pub paint: Option<u8>,
    /// Their shape, if they share one.
    pub shape: Option<MarkerShape>,
    /// One of them is active.
    pub active: bool,
}

/// A mark as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnMark {
    /// Index in the sheet.
    pub mark: u32,
    /// The middle, where the number goes.
    pub at: ScreenPoint,
    /// Shape and paint.
    pub symbol: MarkSymbol,
    /// Its number in the list.
    pub number: Option<u32>,
    /// The diameter of a circle with the symbol's area, CSS px: twice the radius of
    /// [`outline`](crate::symbol::outline).
    pub size: f64,
    /// How it stands out.
    pub state: MarkState,
}

/// How a mark stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkState {
    /// Not.
    Plain,
    /// It has the focus in the list or is under the pointer.
    Active,
    /// Its card is open.
    Selected,
}

impl Scene {
    /// Composes what a camera sees. `measure` gives the width of a text in CSS px; it is asked for few names,
    /// but for the same ones in every frame: a host does well to remember.
    pub fn compose(
        base_map: &BaseMap,
        camera: Camera,
        content: &SceneContent,
        measure: MeasureText,
    ) -> Self {
        let mut scene = Self {
            items: Vec::new(),
            paths: Paths::default(),
            size: camera.size(),
        };
        base_layer::draw(base_map, camera, content, &mut scene);
        isochrone::draw(camera, content, &mut scene);
        route::draw(camera, content, &mut scene);
        let mut collisions = CollisionIndex::new(camera.size());
        let minutes = isochrone::minutes(camera, content, &mut collisions, measure);
        let marks = marks::of(base_map, camera, content);
        let (names, chosen) = names(base_map, camera, content, &marks, collisions, measure);
        scene.items.extend(names.into_iter().map(Item::Label));
        scene.items.extend(marks);
        // Over the marks: without its words an outline says nothing.
        scene.items.extend(minutes.into_iter().map(Item::Label));
        scene.items.extend(chosen.into_iter().map(Item::Label));
        let cluster = |at: Option<LonLat>| at.map(|at| camera.project(at));
        scene.items.extend(cluster(content.here).map(Item::Here));
        scene.items.extend(cluster(content.pin).map(Item::Pin));
        scene
    }
}

/// The names of the neighbourhoods in view, and that of the chosen one, which is painted over the marks: it is
/// there even where it finds no room. None stands over what is taken.
fn names(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    marks: &[Item],
    mut collisions: CollisionIndex,
    measure: MeasureText,
) -> (Vec<Label>, Vec<Label>) {
    for item in marks {
        let (at, size) = match item {
            Item::Mark(mark) => (mark.at, mark.size),
            Item::Cluster(cluster) => (cluster.at, cluster.size),
            _ => continue,
        };
        collisions.insert(CollisionBox::around(
            at,
            size + 2.0 * rules::NAME_CLEARANCE,
            size,
        ));
    }
    for at in [content.here, content.pin].into_iter().flatten() {
        let at = camera.project(at);
        collisions.insert(CollisionBox::around(
            at,
            rules::NUMBERED_MARK,
            rules::NUMBERED_MARK,
        ));
    }
    let mut place =
        |area, chosen| label::place(base_map, camera, area, chosen, &mut collisions, measure);
    let chosen = content.chosen.map(|area| place(area, true));
    let view = camera.visible_bounds(0.0);
    let large = rules::NAME_AREA / camera.scale();
    let mut areas: Vec<u32> = (0..base_map.areas())
        .filter(|area| content.chosen != Some(*area))
        .filter(|area| base_map.area_side(*area) >= large)
        .filter(|area| {
            base_map
                .area_bounds(*area)
                .is_some_and(|area| area.meets(view))
        })
        .collect();
    // The largest first: where data overlap, its name wins.
    sort_numbers(&mut areas, &|a, b| {
        base_map.area_side(b).total_cmp(&base_map.area_side(a))
    });
    let names: Vec<Label> = areas
        .into_iter()
        .flat_map(|area| place(area, false))
        .collect();
    let along = content
        .streets
        .map(|map| street_label::place(map, camera, &mut collisions, measure));
    let names = along.into_iter().flatten().chain(names);
    (names.collect(), chosen.unwrap_or_default())
}
