//! The scene: a display list in which everything is decided and nothing painted.

use crate::badge::Badge;
use crate::base_layer::{self, BaseLayers};
use crate::base_map::BaseMap;
use crate::bubble;
use crate::camera::Camera;
use crate::clustering::{Clustering, VisibleMark};
use crate::collision::{CollisionBox, CollisionIndex};
use crate::fan;
use crate::house_numbers::HouseNumbers;
use crate::isochrone::{self, IsochroneOutline};
use crate::label::{Label, MeasureText};
use crate::landscape_map::LandscapeMap;
use crate::listed_numbers::ListedNumbers;
use crate::mark_name;
use crate::marks;
use crate::name_layer;
use crate::path::{PathRange, Paths};
use crate::place_outline;
use crate::point::ScreenPoint;
use crate::route;
use crate::rules::{self, Role};
use crate::street_map::StreetMap;
use crate::symbol::{MarkSymbol, MarkerShape};
use atlas::{LonLat, NeedStatus};

/// What the map shows in addition to the base map.
#[derive(Clone, Copy, Debug)]
pub struct SceneContent<'a> {
    /// The visible marks, clustered for the camera's zoom.
    pub clustering: &'a Clustering,
    /// The mark whose card is open; drawn even if the filter excludes it.
    pub selected: Option<u32>,
    /// The marks of the open fan in their order, perhaps with the selected one; they are in no cluster. Empty without a fan.
    pub fan: &'a [VisibleMark],
    /// The mark with its name beside it: always for the selected mark, for another where there is room.
    pub named: Option<(u32, &'a str)>,
    /// How far the scene reaches beyond the map on every side, CSS px.
    pub margin: f64,
    /// The mark that has the focus in the list or is under the pointer.
    pub active: Option<u32>,
    /// The chosen neighbourhood.
    pub chosen: Option<u32>,
    /// Whether each mark is open at the time that the visitor asks about, by index; `None` until opening hours are known.
    pub open: Option<&'a [NeedStatus]>,
    /// The visitor's location.
    pub here: Option<LonLat>,
    /// The streets, if the atlas has them.
    pub streets: Option<&'a StreetMap>,
    /// Buildings and landmarks, if the atlas has them.
    pub landscape: Option<&'a LandscapeMap>,
    /// House numbers, once the map was close enough to load them.
    pub houses: Option<&'a HouseNumbers>,
    /// Isochrones in ascending minutes; the style table has three.
    pub isochrones: &'a [IsochroneOutline],
    /// How long the walk along the route takes, as a text; empty to leave it out.
    pub route_time: &'a str,
    /// The route to the selected place, longitude and latitude in degrees; empty without a route.
    pub route: &'a [geo::Coord<f64>],
}

/// A display list in painting order, in CSS px from the map's top left corner, not snapped to device pixels. The
/// painter clears the canvas with the ground colour first.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// From bottom to top.
    pub items: Vec<Item>,
    /// The points of all fills and strokes.
    pub paths: Paths,
    /// The camera that it was composed for.
    pub camera: Camera,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Areas: closed rings, filled by the non-zero winding rule, or by the even-odd rule where [`rules::has_holes`] says so.
    Fill {
        /// Gives the colour.
        role: Role,
        /// The rings.
        path: PathRange,
    },
    /// Lines.
    Stroke {
        /// Gives colour and dashes.
        role: Role,
        /// CSS px.
        width: f64,
        /// Whether the parts are rings to be closed.
        closed: bool,
        /// The parts.
        path: PathRange,
    },
    /// A line of text.
    Label(Label),
    /// A text on a ground with round ends: its label, its width and its height, CSS px.
    Bubble(Label, f64, f64),
    /// A cluster.
    Cluster(ClusterMark),
    /// A mark, without the badge that has its number.
    Mark(DrawnMark),
    /// The badge of a mark or cluster.
    Badge(Badge),
    /// The visitor's location.
    Here(ScreenPoint),
}

/// A cluster as it is drawn: a disc with a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClusterMark {
    /// Index in [`Clustering::clusters`].
    pub cluster: u32,
    /// The centre.
    pub at: ScreenPoint,
    /// Diameter, CSS px.
    pub size: f64,
    /// The number of marks, 2 or more.
    pub count: u32,
    /// The paint of its marks, if they share one.
    pub paint: Option<u8>,
    /// The shape of its marks, if they share one.
    pub shape: Option<MarkerShape>,
    /// The numbers in the list that its marks have; `None` also beside the card of a place, where there is no list.
    pub numbers: Option<ListedNumbers>,
    /// The height of its badge, CSS px.
    pub badge_height: f64,
    /// Whether one of its marks is active.
    pub active: bool,
}

/// A mark as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnMark {
    /// Index in the base map.
    pub mark: u32,
    /// The centre, where the pictogram is drawn; of the selected mark, the middle of the drop's head.
    pub at: ScreenPoint,
    /// Shape, paint and pictogram.
    pub symbol: MarkSymbol,
    /// Its number in the list.
    pub number: Option<u32>,
    /// The diameter of a circle with the symbol's area, CSS px: twice the radius of
    /// [`symbol_outline`](crate::symbol::symbol_outline).
    pub size: f64,
    /// The height of its badge, CSS px.
    pub badge_height: f64,
    /// How it is emphasised.
    pub state: MarkState,
    /// Whether it is open: a mark is filled, hollow, or has a dashed outline where that is unknown. [`NeedStatus::Yes`] until
    /// opening hours are known.
    pub open: NeedStatus,
}

/// The emphasis of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkState {
    /// None.
    Plain,
    /// It has the focus in the list or is under the pointer.
    Active,
    /// Its card is open.
    Selected,
}

impl Item {
    /// A stroke of the width that the style table gives the role at this zoom.
    pub(crate) fn stroke(role: Role, zoom: f64, closed: bool, path: PathRange) -> Self {
        Self::Stroke {
            role,
            width: rules::line_width(role, zoom),
            closed,
            path,
        }
    }
}

impl Scene {
    fn new(camera: Camera) -> Self {
        Self {
            items: Vec::new(),
            paths: Paths::default(),
            camera,
        }
    }

    /// Composes the whole scene of a camera: the base layer and the overlay. `measure` is called for the same few texts again and again, so a host should cache it.
    pub fn compose(
        base_map: &BaseMap,
        camera: Camera,
        content: &SceneContent,
        measure: &dyn MeasureText,
    ) -> Self {
        let layers = BaseLayers {
            chosen: content.chosen,
            streets: content.streets,
            landscape: content.landscape,
        };
        let mut scene = Self::base(base_map, camera, layers);
        scene.add_overlay(base_map, content, measure);
        scene
    }

    /// Composes the layer that seldom changes: neighbourhoods, the chosen one among them, land cover, streets and borders.
    pub fn base(base_map: &BaseMap, camera: Camera, layers: BaseLayers) -> Self {
        let mut scene = Self::new(camera);
        base_layer::draw(base_map, layers, &mut scene);
        scene
    }

    /// Composes what is painted over the base layer: the outlines of places, isochrones, the route, names, marks and
    /// the visitor's location. `measure` as for [`compose`](Self::compose).
    pub fn overlay(
        base_map: &BaseMap,
        camera: Camera,
        content: &SceneContent,
        measure: &dyn MeasureText,
    ) -> Self {
        let mut scene = Self::new(camera);
        scene.add_overlay(base_map, content, measure);
        scene
    }

    fn add_overlay(
        &mut self,
        base_map: &BaseMap,
        content: &SceneContent,
        measure: &dyn MeasureText,
    ) {
        let camera = self.camera;
        place_outline::draw(base_map, content, self);
        isochrone::draw(camera, content, self);
        let route = route::draw(camera, content, self);
        let mut collisions = CollisionIndex::new(camera.size());
        let mut marks = marks::of(base_map, camera, content, measure.scale());
        // Over the other marks, and below the drop from which the lines lead.
        let drop = |item: &Item| matches!(item, Item::Mark(mark) if mark.tip().is_some());
        let drop = marks.iter().position(drop).unwrap_or(marks.len());
        let after = marks.split_off(drop);
        marks.extend(fan::items(
            base_map,
            camera,
            content,
            measure.scale(),
            &mut self.paths,
        ));
        marks.extend(after);
        let mut with_marks = CollisionIndex::new(camera.size());
        with_marks.insert_marks(&marks);
        if let Some(at) = content.here {
            let side = rules::NUMBERED_MARK;
            with_marks.insert(CollisionBox::around(camera.project(at), side, side));
        }
        let others = &with_marks;
        let name = mark_name::place(content, &marks, others, &mut collisions, measure);
        let named = content.named.filter(|_| name.is_some());
        let name = name.unwrap_or_default();
        let bubble = bubble::place(camera, content, &route, others, &mut collisions, measure);
        let minutes = isochrone::minutes(camera, content, &with_marks, &mut collisions, measure);
        let (names, chosen) = name_layer::place(
            base_map, camera, content, &marks, named, collisions, measure,
        );
        self.items.extend(names.into_iter().map(Item::Label));
        self.items.extend(marks);
        // Over the marks: an isochrone without its label has no meaning.
        self.items.extend(minutes.into_iter().map(Item::Label));
        self.items.extend(chosen.into_iter().map(Item::Label));
        self.items.extend(bubble);
        self.items.extend(name.into_iter().map(Item::Label));
        let here = content.here.map(|at| camera.project(at));
        self.items.extend(here.map(Item::Here));
    }
}
