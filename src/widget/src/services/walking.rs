//! Loads the walking network of the atlas, and computes walks, route and isochrones. Loaded on demand.

use crate::services::fetched_files::FetchedPart;
use crate::services::planned_walk::plan;
use crate::state::{
    LoadStatus, Loading, NodeKey, PlannedWalk, SharedAtlas, State, Walking, WalksFromHere,
};
use atlas::{Atlas, LonLat, Metres, PlaceIndex, WalkCost};
use browser::fault::Fault;
use browser::intl::Locale;
use browser::reactive::{ByPointer, Memo};
use browser::turn::{Turn, yield_to_page};
use chart::{IsochroneOutline, StreetMap, StreetMapBuilder};
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use streets::{Goals, Pace, Streets, StreetsReader, WalkingNetwork, WalkingNetworkBuilder};

/// How far a street may be from a position that is named after it, metres.
const NAMED_NEAR: f64 = 50.0;

/// A walking network and the name of its file.
pub type NamedNetwork = (String, Arc<WalkingNetwork>);

/// The walking network with memos of walks, route and isochrones.
struct Loaded {
    network: Arc<WalkingNetwork>,
    map: Arc<StreetMap>,
    walks: Memo<Option<ByPointer<WalksFromHere>>>,
    walk: Memo<Option<ByPointer<PlannedWalk>>>,
    isochrones: Memo<Option<ByPointer<Vec<IsochroneOutline>>>>,
}

impl Loaded {
    fn new(state: State, network: Arc<WalkingNetwork>, map: Arc<StreetMap>) -> Self {
        // Walks depend only on location and pace.
        let departure = Memo::new(move || Some((state.here()?.at, state.pace())));
        let (walked, routed, reached) = (network.clone(), network.clone(), network.clone());
        Self {
            network,
            map,
            walks: Memo::new(move || {
                let (from, pace) = departure.get()?;
                let walks = walks(&walked, &state.atlas(), from, pace);
                Some(ByPointer::new(walks))
            }),
            walk: Memo::new(move || {
                let (walks, (place, _)) = (state.walks()?, state.selected()?);
                let rest = state.rest_distance().map(|it| Metres::new(f64::from(it)));
                let walk = plan(&routed, &state.atlas(), &walks, place, rest)?;
                Some(ByPointer::new(walk))
            }),
            isochrones: Memo::new(move || {
                if !state.shows_isochrones() {
                    return None;
                }
                let (walks, minutes) = (state.walks()?, state.isochrone_minutes());
                let locale = state.tracked_locale();
                let outlines = isochrones(&reached, &walks, &minutes, locale);
                Some(ByPointer::new(outlines))
            }),
        }
    }
}

impl Walking for Loaded {
    fn walks(&self) -> Option<Arc<WalksFromHere>> {
        self.walks.get().map(|it| it.share())
    }

    fn walk_to_position(&self, to: LonLat) -> Option<WalkCost> {
        let walks = self.walks().filter(|it| it.is_snapped)?;
        let streets = self.network.streets();
        let (goals, start) = (
            Goals::of_position(streets, to),
            walks.start.without_containing_goals(),
        );
        let route = streets.route(&goals, &start, walks.pace, 0)?;
        Some(route.walk.into())
    }

    fn planned_walk(&self) -> Option<Arc<PlannedWalk>> {
        self.walk.get().map(|it| it.share())
    }

    fn walks_from(&self, atlas: &Atlas, from: LonLat, pace: Pace) -> WalksFromHere {
        walks(&self.network, atlas, from, pace)
    }

    fn plan(
        &self,
        atlas: &Atlas,
        from: &WalksFromHere,
        place: PlaceIndex,
        rest: Option<Metres>,
    ) -> Option<PlannedWalk> {
        plan(&self.network, atlas, from, place, rest)
    }

    fn isochrones(&self) -> Arc<Vec<IsochroneOutline>> {
        let isochrones = self.isochrones.get();
        isochrones.map_or_else(Arc::default, |it| it.share())
    }

    fn map(&self) -> &StreetMap {
        &self.map
    }

    fn street_near(&self, at: LonLat) -> Option<String> {
        let name = self
            .network
            .streets()
            .name_near(at, Metres::new(NAMED_NEAR));
        name.map(str::to_owned)
    }

    fn knows_steps(&self) -> bool {
        self.network.streets().has_obstacles()
    }
}

fn walks(network: &WalkingNetwork, atlas: &Atlas, from: LonLat, pace: Pace) -> WalksFromHere {
    let start = network.start(atlas, from);
    let is_snapped = start.is_snapped(pace);
    let costs = if is_snapped {
        network.walks(&start, pace)
    } else {
        Vec::new()
    };
    WalksFromHere {
        pace,
        start,
        is_snapped,
        costs,
    }
}

/// The isochrones of these minutes, each with its outline and label.
fn isochrones(
    network: &WalkingNetwork,
    walks: &WalksFromHere,
    minutes: &[u32],
    locale: Locale,
) -> Vec<IsochroneOutline> {
    let longest = minutes.iter().copied().max().unwrap_or_default();
    let streets = network.streets();
    let isochrone = streets.isochrone(&walks.start, walks.pace, f64::from(longest));
    let outline = |minutes: &u32| {
        let minutes = f64::from(*minutes);
        let label = locale.alone(locale.duration(minutes));
        IsochroneOutline::new(&isochrone.polygons(minutes), label)
    };
    minutes.iter().map(outline).collect()
}

/// Loads the walking network.
pub fn load(state: State) {
    state.spawn(async move {
        let shared = state.shared();
        if let Err(fault) = shared.network.load(fetch(shared.clone())).await {
            state.network_failed(fault);
            return;
        }
        let Some((name, network)) = shared.network.get::<NamedNetwork>() else {
            return;
        };
        let drawn = shared.street_map.load(draw(network.clone())).await;
        if let (Ok(()), Some(map)) = (drawn, shared.street_map.get()) {
            // The button to retry is hidden from now on.
            let was_retried = state.has_focus(NodeKey::RetryStreets);
            state.set_fault_of_file(&name, None);
            state.network_loaded(Arc::new(Loaded::new(state, network, map)));
            if was_retried {
                state.focus_first([NodeKey::Profile, NodeKey::List]);
            }
        }
    });
}

/// Loads the network again after it failed, once at a time.
pub fn retry(state: State) {
    if state.network_status() == Some(LoadStatus::Failed) {
        state.retry_network();
        state.call_lazy(|lazy| (lazy.load_network)(state));
    }
}

/// Loads the network of an atlas, with the name of its file. The page can respond between the steps.
pub fn fetch(shared: Rc<SharedAtlas>) -> Loading {
    Box::pin(async move {
        let Some(file) = shared.fetch_part("streets").await else {
            return Ok(None);
        };
        let part = FetchedPart::open(&shared.atlas, "streets", &file, Fault::Streets)?;
        let damaged = |error| part.damaged(&error);
        let turn = Turn::begin();
        let mut reader = StreetsReader::new(&part.bytes).map_err(damaged)?;
        while reader.go_on().map_err(damaged)? {
            turn.end_if_over().await;
        }
        let streets = reader.finish().map_err(damaged)?;
        part.check_features(streets.walkable_edges())?;
        yield_to_page().await;
        let network = snapped(streets, &shared.atlas).await;
        if network.is_apart() {
            let why = "No place is near its streets: are they of another atlas?";
            return Err(part.damaged(&why).into());
        }
        yield_to_page().await;
        let network: NamedNetwork = (part.name, Arc::new(network));
        Ok(Some(Box::new(network) as Box<dyn Any>))
    })
}

/// Makes the street layer of the map, in turns with the page.
fn draw(network: Arc<WalkingNetwork>) -> Loading {
    Box::pin(async move {
        let turn = Turn::begin();
        let mut builder = StreetMapBuilder::new(network.streets());
        for edge in network.streets().network_edges() {
            builder.add(&edge);
            turn.end_if_over().await;
        }
        let map = Arc::new(builder.finish());
        // What the element computes now is a task of its own.
        yield_to_page().await;
        Ok(Some(Box::new(map) as Box<dyn Any>))
    })
}

/// The network with the places of the atlas snapped, with turns for the page: a country has many.
async fn snapped(streets: Streets, atlas: &Atlas) -> WalkingNetwork {
    let mut builder = WalkingNetworkBuilder::new(streets);
    let turn = Turn::begin();
    for place in atlas.places() {
        builder.add(place);
        turn.end_if_over().await;
    }
    builder.finish()
}
