//! What the parts of the map share.

use crate::asked::{DeskAnswer, DeskAsked};
use crate::state::Desk;
use browser::reactive::Signal;
use chart::{Camera, Gesture, GestureHint};
use desk::answers::{CoverageAnswer, GapsAnswer, IsochroneAnswer, SeatsAnswer};
use desk::map::{MapGeometry, MapPlace, MapScale, RegionClasses, RegionFigure};
use desk::{EngineQuestion, MapFigure, Rank, RegionKey, ViewLevel};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// A copyable handle of the state of the map.
#[derive(Clone, Copy)]
pub struct DeskMap {
    pub desk: Desk,
    store: StoredValue<Rc<MapStore>, LocalStorage>,
}

/// The data of the map.
pub struct MapStore {
    pub geometry: MapGeometry,
    /// None until the map has a size.
    pub camera: Signal<Option<Camera>>,
    /// The region that the pointer is over, of the level that the map has then.
    pub hovered: Signal<Option<RegionKey>>,
    /// How the map moves, after a gesture that scrolls the page.
    pub hint: Signal<Option<GestureHint>>,
    /// Hides it.
    pub hint_timer: RefCell<Option<TimeoutHandle>>,
    /// The classes of what the map shows; none before the first answer.
    pub classes: Signal<Option<Rc<ShownClasses>>>,
    /// The places that are drawn.
    pub places: Signal<Rc<Vec<MapPlace>>>,
    /// Those of them that the plan does not change: while a place is dragged they are the same, and not drawn again.
    pub standing: Signal<Rc<Vec<MapPlace>>>,
    /// The crosshair while a position is chosen.
    pub crosshair: Signal<Option<atlas::LonLat>>,
    pub gesture: RefCell<Gesture>,
    /// The id of the place that is being dragged.
    pub dragged: RefCell<Option<String>>,
    /// The id of the place that the arrow keys move.
    pub moving: Signal<Option<String>>,
    pub gaps: DeskAsked<GapsAnswer>,
    pub reach: DeskAsked<IsochroneAnswer>,
}

/// Classes with the figures that they are of.
pub struct ShownClasses {
    pub level: ViewLevel,
    pub classes: RegionClasses,
    pub figures: Vec<RegionFigure>,
    /// The coverage with which they came.
    pub coverage: Rc<DeskAnswer<CoverageAnswer>>,
}

impl DeskMap {
    /// The map of a desk. It lives as long as the current owner.
    pub fn new(desk: Desk) -> Self {
        let geometry = MapGeometry::new(&desk.atlas());
        let store = MapStore {
            geometry,
            camera: Signal::new(None),
            hovered: Signal::new(None),
            hint: Signal::new(None),
            hint_timer: RefCell::new(None),
            classes: Signal::new(None),
            places: Signal::new(Rc::default()),
            standing: Signal::new(Rc::default()),
            crosshair: Signal::new(None),
            gesture: RefCell::new(Gesture::new()),
            dragged: RefCell::new(None),
            moving: Signal::new(None),
            gaps: DeskAsked::new("map-gaps", EngineQuestion::Gaps),
            reach: DeskAsked::new("map-reach", EngineQuestion::Isochrone),
        };
        let map = Self {
            desk,
            store: StoredValue::new_local(Rc::new(store)),
        };
        map.follow();
        desk.read_streets(map.store().geometry.units());
        map
    }

    /// Whether the map is disposed of.
    pub fn is_disposed(self) -> bool {
        self.store.try_get_value().is_none()
    }

    pub fn store(self) -> Rc<MapStore> {
        let store = self.store.try_get_value();
        store.unwrap_or_else(|| std::process::abort())
    }

    /// Asks for gaps, and for the streets with a place within the limit, only while the map shows them.
    fn follow(self) {
        let Self { desk, .. } = self;
        let gaps = move || {
            let is_shown = desk.view().figure == MapFigure::Gaps;
            is_shown.then(|| desk.members_beside(EngineQuestion::Gaps))?
        };
        self.store().gaps.follow_with(desk, gaps);
        let reach = move || {
            let is_shown = self.is_reach_shown();
            is_shown.then(|| desk.members_beside(EngineQuestion::Isochrone))?
        };
        self.store().reach.follow_with(desk, reach);
    }

    /// The gaps, of the same question and plan as the other figures on the screen; none while the map shows something else. Reactive.
    pub fn gaps(self) -> Option<Rc<DeskAnswer<GapsAnswer>>> {
        let is_shown = self.desk.view().figure == MapFigure::Gaps;
        self.desk.of_screen(&self.store().gaps).filter(|_| is_shown)
    }

    /// Why the map cannot show the streets with a place within the limit; `None` where it can. Reactive.
    pub fn why_no_reach(self) -> Option<&'static str> {
        let coverage = self.desk.coverage().answer()?;
        let texts = &self.desk.texts().street_lines;
        if coverage.about.is_straight() {
            return Some(texts.no_streets);
        }
        // The engine knows the nearest place of a street only.
        (coverage.of.question.rank != Rank::default()).then_some(texts.nearest_only)
    }

    /// Whether the streets with a place within the limit are to be shown, and can be; reactive.
    pub fn is_reach_shown(self) -> bool {
        let is_answered = self.desk.coverage().answer().is_some();
        self.desk.view().isochrones && is_answered && self.why_no_reach().is_none()
    }

    /// These streets, of the same question and plan as the other figures on the screen; none while they are not shown. Reactive.
    pub fn reach(self) -> Option<Rc<DeskAnswer<IsochroneAnswer>>> {
        let is_shown = self.is_reach_shown();
        self.desk
            .of_screen(&self.store().reach)
            .filter(|_| is_shown)
    }

    /// Whether the map shows the streets without a seat near; reactive.
    pub fn has_seat_lines(self) -> bool {
        self.desk.view().figure == MapFigure::Seats
    }

    /// The streets without a seat near, as `reach`. Reactive.
    pub fn seat_lines(self) -> Option<Rc<DeskAnswer<SeatsAnswer>>> {
        let is_shown = self.has_seat_lines();
        self.desk.of_screen(&self.desk.seats()).filter(|_| is_shown)
    }

    /// The camera; reactive.
    pub fn camera(self) -> Option<Camera> {
        self.store().camera.get()
    }

    pub fn set_camera(self, camera: Camera) {
        self.store().camera.set_if_changed(Some(camera));
    }

    /// The scale; reactive.
    pub fn scale(self) -> Option<MapScale> {
        let store = self.store();
        let camera = store.camera.get()?;
        Some(MapScale::of(camera, store.geometry.units()))
    }

    /// The index of the selected region at the level of the map; reactive.
    pub fn selected(self) -> Option<usize> {
        let view = self.desk.view();
        let selected = view.selected?;
        let store = self.store();
        let mut regions = store.geometry.regions(view.level).iter();
        regions.position(|it| it.key == selected)
    }
}
