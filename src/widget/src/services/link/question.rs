//! Converts between a permalink and the question of a state.

use crate::state::{Conditions, Here, How, LinkedQuestion, REST_DISTANCES, State, When};
use atlas::{Atlas, KindIndex, LinkLocation, NeighbourhoodIndex, Permalink};
use streets::Pace;

/// The current question as a permalink.
pub fn current(state: State) -> Permalink {
    let atlas = state.atlas();
    let location = state.here().and_then(|here| {
        let home = match here.how {
            How::Neighbourhood(index) => index,
            How::Device if state.rough_radius().is_some() => return None,
            // For privacy, a device's location is written as its neighbourhood only.
            How::Device => atlas.neighbourhood_at(here.at)?,
            How::Pin | How::Page | How::Link | How::Address | How::Street | How::Area => {
                return Some(LinkLocation::rounded(here.at));
            }
        };
        Some(LinkLocation::Neighbourhood(
            atlas.neighbourhood(home)?.id.clone(),
        ))
    });
    let taxonomy = atlas.taxonomy();
    let kinds = state.chosen_kinds().into_iter();
    let conditions = state.conditions();
    let needs = conditions.needs.into_iter();
    let place = state.selected().and_then(|(it, _)| atlas.place(it));
    let pace = state.pace();
    let speed = pace.kilometres_per_hour();
    let usual = Pace::default().kilometres_per_hour();
    Permalink {
        location,
        kinds: kinds.map(|it| taxonomy.kind_at(it).id.clone()).collect(),
        within: state.limit().map(|it| it as u8 + 1),
        needs: needs.map(|it| taxonomy.need_id(it)).collect(),
        include_unknown: conditions.even_unknown,
        open: conditions.open.map(|it| it.text().to_owned()),
        place: place.map(|it| it.id.clone()),
        // In tenths of km/h, as in the interface.
        speed: (speed != usual).then(|| (speed * 10.0).round() / 10.0),
        step_free: pace.is_step_free(),
        rest: state.rest_distance(),
        isochrone: state.shows_isochrones(),
    }
}

/// The question of the element's attributes.
pub fn of_page(state: State) -> Permalink {
    Permalink {
        location: state.page_here().map(|here| LinkLocation::rounded(here.at)),
        isochrone: state.page_isochrones(),
        ..Permalink::default()
    }
}

/// Asks the question of a permalink, with the exact location `here` if that is remembered. Returns the values that are
/// ignored: those that the parser rejected, and those that this atlas does not have.
pub fn ask(
    state: State,
    (link, mut ignored): (Permalink, Vec<String>),
    here: Option<Option<Here>>,
) -> Vec<String> {
    let atlas = state.atlas();
    let is_location_ignored = ignored
        .iter()
        .any(|field| LinkLocation::is_location_field(field));
    let mut unknown = |name: &str, value: &str| ignored.push([name, value].concat());
    let here = here.unwrap_or_else(|| match &link.location {
        Some(location) => resolve(state, &atlas, location).or_else(|| {
            if let LinkLocation::Neighbourhood(id) = location {
                unknown("in=", id);
            }
            state.page_here()
        }),
        // An invalid location is replaced by the page's own, as it does not mean "no location".
        None => is_location_ignored.then(|| state.page_here()).flatten(),
    });
    let offered = state.offered_kinds();
    let mut kinds: Vec<KindIndex> = Vec::new();
    for id in &link.kinds {
        let kind = atlas.taxonomy().kind(id);
        match kind.filter(|it| offered.as_ref().is_none_or(|all| all.contains(it))) {
            Some(kind) => kinds.push(kind),
            None => unknown("kinds=", id),
        }
    }
    let mut conditions = Conditions {
        even_unknown: link.include_unknown,
        ..Conditions::default()
    };
    for id in &link.needs {
        match atlas.taxonomy().need(id) {
            Some(need) => conditions.needs.push(need),
            None => unknown("needs=", id),
        }
    }
    conditions.open = link.open.as_deref().and_then(When::read);
    if let (None, Some(when)) = (&conditions.open, &link.open) {
        unknown("open=", when);
    }
    let pace = link.speed.and_then(Pace::new);
    if pace.is_none() && link.speed.is_some() {
        unknown("speed", "");
    }
    let rest_distance = link.rest.filter(|it| REST_DISTANCES.contains(it));
    if let (None, Some(rest)) = (rest_distance, link.rest) {
        unknown("rest=", &rest.to_string());
    }
    let within = link.within.map(|it| usize::from(it) - 1);
    let within = within.filter(|it| *it < state.limits().len());
    if let (None, Some(limit)) = (within, link.within) {
        unknown("within=", &limit.to_string());
    }
    let place = link.place.as_deref().and_then(|id| atlas.place_by_id(id));
    if let (None, Some(id)) = (place, &link.place) {
        unknown("place=", id);
    }
    state.ask_linked(LinkedQuestion {
        here,
        kinds,
        within,
        conditions,
        pace: pace.unwrap_or_default().step_free(link.step_free),
        rest_distance,
        shows_isochrones: link.isochrone,
    });
    let selected = state.selected().map(|(place, _)| place);
    match place {
        Some(place) if selected != Some(place) => state.reopen(place),
        Some(_) => {}
        None => state.close_card(),
    }
    ignored
}

/// The location of a permalink; `None` for a neighbourhood that this atlas does not have.
fn resolve(state: State, atlas: &Atlas, location: &LinkLocation) -> Option<Here> {
    match location {
        LinkLocation::Position(at) => {
            let page = state.page_here();
            let page = page.filter(|here| LinkLocation::rounded(here.at) == *location);
            let how = How::Link;
            page.or(Some(Here { at: *at, how }))
        }
        LinkLocation::Neighbourhood(id) => {
            let mut all = (0..).zip(atlas.neighbourhoods());
            let (index, _) = all.find(|(_, it)| it.id == *id)?;
            let index = NeighbourhoodIndex(index);
            Some(Here {
                at: atlas.neighbourhood_anchor(index)?,
                how: How::Neighbourhood(index),
            })
        }
    }
}
