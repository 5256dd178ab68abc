//! Between what a link says and what a visit asks.

use crate::visit::{Conditions, Here, How, Visit, When};
use atlas::{Atlas, KindIndex, NeighbourhoodIndex, Permalink, Spot};
use streets::Pace;

/// The question that is asked now.
pub fn now(visit: Visit) -> Permalink {
    let (state, atlas) = (visit.live(), visit.atlas());
    let spot = state.here.peek().and_then(|here| {
        let home = match here.how {
            How::Neighbourhood(index) => index,
            // A device knows where somebody is to the metre, and nobody chose that it is told.
            How::Device => atlas.at(here.at)?,
            How::Pin | How::Page | How::Link | How::Address | How::Street | How::Area => {
                return Some(Spot::near(here.at));
            }
        };
        Some(Spot::In(atlas.neighbourhood(home)?.id.clone()))
    });
    let taxonomy = atlas.taxonomy();
    let kinds = state.chosen.peek().into_iter();
    let conditions = state.conditions.peek();
    let needs = conditions.needs.into_iter();
    let place = state.selected.peek().and_then(|(it, _)| atlas.place(it));
    let pace = state.pace.peek();
    let speed = pace.kilometres_per_hour();
    let usual = Pace::default().kilometres_per_hour();
    Permalink {
        spot,
        kinds: kinds.map(|it| taxonomy.kind_at(it).id.clone()).collect(),
        needs: needs.map(|it| taxonomy.id_of_need(it)).collect(),
        even_unknown: conditions.even_unknown,
        open: conditions.open.map(|it| it.text().to_owned()),
        place: place.map(|it| it.id.clone()),
        // As it is said: in tenths.
        speed: (speed != usual).then(|| (speed * 10.0).round() / 10.0),
        step_free: pace.is_step_free(),
        reach: state.reach.peek(),
    }
}

/// What the page asks with its attributes.
pub fn of_page(visit: Visit) -> Permalink {
    let state = visit.live();
    Permalink {
        spot: state.page_here.peek().map(|here| Spot::near(here.at)),
        reach: state.page_reach.peek(),
        ..Permalink::default()
    }
}

/// Asks what a link says, from exactly `here` where that is remembered. What means nothing does not count: to what of it was
/// `bad` already, what this atlas does not know is added.
pub fn ask(
    visit: Visit,
    (link, mut bad): (Permalink, Vec<String>),
    here: Option<Option<Here>>,
) -> Vec<String> {
    let (state, atlas) = (visit.live(), visit.atlas());
    let is_lost = bad.iter().any(|field| Spot::is_named_in(field));
    let mut unknown = |name: &str, value: &str| bad.push([name, value].concat());
    let here = here.unwrap_or_else(|| match &link.spot {
        Some(spot) => find(visit, &atlas, spot).or_else(|| {
            if let Spot::In(id) = spot {
                unknown("in=", id);
            }
            state.page_here.peek()
        }),
        // Who meant to say where somebody is has not said that they are nowhere.
        None => is_lost.then(|| state.page_here.peek()).flatten(),
    });
    let offered = state.offered.peek();
    let mut kinds: Vec<KindIndex> = Vec::new();
    for id in &link.kinds {
        let kind = atlas.taxonomy().kind(id);
        match kind.filter(|it| offered.as_ref().is_none_or(|all| all.contains(it))) {
            Some(kind) => kinds.push(kind),
            None => unknown("kinds=", id),
        }
    }
    let mut conditions = Conditions {
        even_unknown: link.even_unknown,
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
    let place = link.place.as_deref().and_then(|id| atlas.find(id));
    if let (None, Some(id)) = (place, &link.place) {
        unknown("place=", id);
    }
    state
        .pace
        .set(pace.unwrap_or_default().step_free(link.step_free));
    state.reach.set(link.reach);
    state.chosen.set(kinds);
    state.conditions.set(conditions);
    if state.here.peek() == here {
        visit.ask();
    } else if let Some(here) = here {
        visit.arrive(here);
    } else {
        visit.forget();
    }
    let selected = state.selected.peek().map(|(place, _)| place);
    match place {
        Some(place) if selected != Some(place) => visit.reopen(place),
        Some(_) => {}
        None => visit.close(),
    }
    bad
}

/// Where a link says that somebody is; `None` where this atlas does not know that.
fn find(visit: Visit, atlas: &Atlas, spot: &Spot) -> Option<Here> {
    match spot {
        Spot::Near(at) => {
            let page = visit.live().page_here.peek();
            let page = page.filter(|here| Spot::near(here.at) == *spot);
            let how = How::Link;
            page.or(Some(Here { at: *at, how }))
        }
        Spot::In(id) => {
            let mut all = (0..).zip(atlas.neighbourhoods());
            let (index, _) = all.find(|(_, it)| it.id == *id)?;
            let index = NeighbourhoodIndex(index);
            Some(Here {
                at: atlas.middle(index)?,
                how: How::Neighbourhood(index),
            })
        }
    }
}
