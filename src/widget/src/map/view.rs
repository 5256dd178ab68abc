//! What the map shows: the parts of the state that it reads.

use crate::state::{State, Walking, When};
use atlas::{Listing, LonLat, NeedStatus};
use browser::reactive::Memo;
use chart::{
    BaseLayers, Camera, Clustering, HouseNumbers, IsochroneOutline, LandscapeMap, SceneContent,
    StreetMap, VisibleMark,
};
use std::sync::Arc;
use streets::Route;

/// The parts of the state that the map shows, as the effect read them.
#[derive(Clone)]
pub struct View {
    pub camera: Camera,
    pub listing: Arc<Listing>,
    pub selected: Option<u32>,
    pub recommended: Option<u32>,
    /// The selected place, or else the recommended one, with its name.
    pub named: Option<(u32, Arc<str>)>,
    /// The marks of the fan, while it is open.
    pub fan: Option<Arc<[u32]>>,
    pub active: Option<u32>,
    pub chosen: Option<u32>,
    /// As [`SceneContent::open`].
    pub open: Option<Arc<[NeedStatus]>>,
    pub here: Option<LonLat>,
    pub network: Option<Arc<dyn Walking>>,
    pub landscape: Option<Arc<LandscapeMap>>,
    pub houses: Option<Arc<HouseNumbers>>,
    pub route: Option<Arc<Route>>,
    /// As [`SceneContent::route_time`].
    pub route_time: Arc<str>,
    pub isochrones: Arc<Vec<IsochroneOutline>>,
    pub colour_changes: u32,
}

impl View {
    /// Reads the state, tracked; `None` until the map has a size. What takes the time of all places comes from memos, as the
    /// camera of a map that moves changes with every frame.
    pub fn read(state: State, memos: &PlaceMemos) -> Option<Self> {
        let camera = state.camera()?;
        let zoom = state.flight().unwrap_or(camera).zoom();
        Some(Self {
            camera,
            // Any other zoom closes it.
            fan: state.fan().filter(|(_, at)| *at == zoom).map(|it| it.0),
            listing: state.listing(),
            selected: state.selected().map(|(place, _)| place.0),
            recommended: memos.recommended.get(),
            named: memos.named.get(),
            active: state.active().map(|place| place.0),
            chosen: super::chosen_neighbourhood(state),
            open: memos.open.get(),
            here: state.here().map(|here| here.at),
            network: state.network(),
            landscape: state.landscape(),
            houses: state.houses(),
            route: state.route(),
            route_time: memos.route_time.get().unwrap_or_default(),
            isochrones: state.isochrones(),
            colour_changes: state.colour_changes(),
        })
    }

    /// The marks that are never clustered.
    pub fn apart(&self) -> Vec<u32> {
        self.selected.into_iter().chain(self.recommended).collect()
    }

    /// The marks of the fan.
    pub fn fan(&self) -> &[u32] {
        self.fan.as_deref().unwrap_or_default()
    }

    /// What a scene shows that reaches `margin` CSS px beyond the map, with marks that are clustered for its camera.
    pub fn content<'a>(
        &'a self,
        clustering: &'a Clustering,
        fan: &'a [VisibleMark],
        margin: f64,
    ) -> SceneContent<'a> {
        SceneContent {
            clustering,
            selected: self.selected,
            named: self.named.as_ref().map(|(it, name)| (*it, &**name)),
            fan,
            margin,
            active: self.active,
            chosen: self.chosen,
            open: self.open.as_deref(),
            here: self.here,
            streets: self.streets(),
            landscape: self.landscape.as_deref(),
            houses: self.houses.as_deref(),
            isochrones: &self.isochrones,
            route_time: &self.route_time,
            route: self.route.as_ref().map_or(&[], |route| &route.geometry),
        }
    }

    fn streets(&self) -> Option<&StreetMap> {
        self.network.as_ref().map(|network| network.map())
    }

    /// What its base layer has.
    pub fn layers(&self) -> BaseLayers<'_> {
        BaseLayers {
            chosen: self.chosen,
            streets: self.streets(),
            landscape: self.landscape.as_deref(),
        }
    }

    /// Whether another view has the same streets and buildings, or also none.
    pub fn has_map_of(&self, other: &Self) -> bool {
        let network = |view: &Self| view.network.as_ref().map(|it| Arc::as_ptr(it).cast::<()>());
        let landscape = |view: &Self| view.landscape.as_ref().map(Arc::as_ptr);
        (network(self), landscape(self)) == (network(other), landscape(other))
    }

    /// Whether another view has the same names and marks, wherever its camera is.
    pub fn has_overlay_of(&self, other: &Self) -> bool {
        let route = |view: &Self| view.route.as_ref().map(Arc::as_ptr);
        Arc::ptr_eq(&self.listing, &other.listing)
            && (&self.isochrones, &self.open) == (&other.isochrones, &other.open)
            && (self.selected, self.recommended) == (other.selected, other.recommended)
            && (&self.named, &self.fan) == (&other.named, &other.fan)
            && (self.active, self.chosen) == (other.active, other.chosen)
            && self.here == other.here
            && self.houses.is_some() == other.houses.is_some()
            && self.has_map_of(other)
            && (route(self), &self.route_time) == (route(other), &other.route_time)
            && self.colour_changes == other.colour_changes
    }
}

/// What the map shows of all places, and does not depend on its camera.
pub struct PlaceMemos {
    recommended: Memo<Option<u32>>,
    named: Memo<Option<(u32, Arc<str>)>>,
    route_time: Memo<Option<Arc<str>>>,
    open: Memo<Option<Arc<[NeedStatus]>>>,
}

impl PlaceMemos {
    /// Memos of the state.
    pub fn new(state: State) -> Self {
        Self {
            recommended: Memo::new(move || state.recommendation().map(|it| it.row.place.0)),
            named: Memo::new(move || {
                let selected = state.selected().map(|it| it.0);
                let named = selected.or_else(|| Some(state.recommendation()?.row.place))?;
                Some((named.0, state.map_name(state.atlas().place(named)?).into()))
            }),
            route_time: Memo::new(move || {
                let minutes = state
                    .pace()
                    .minutes(state.route()?.walk.cost.effort.metres());
                let locale = state.locale();
                Some(locale.alone(locale.short_duration(minutes)).into())
            }),
            open: Memo::new(move || open(state)),
        }
    }
}

/// Whether each place is open, by number: at the chosen time, or else now. `None` until opening hours are read.
fn open(state: State) -> Option<Arc<[NeedStatus]>> {
    let times = state.opening_times()?;
    let when = state.conditions().open.unwrap_or(When::Now);
    Some(times.fits(&when, state.clock()))
}
