//! What follows when somebody chooses one of what was found.

use super::{announcement, close, put, shown};
use crate::map::viewport;
use crate::state::{Here, How, Opener, Visit};
use atlas::{KindIndex, LonLat};
use search::{AreaIndex, AreaLevel, Suggestion, Target};

/// The visitor chose this one, counted from 0.
pub fn choose(visit: Visit, at: usize) {
    let answer = shown(visit);
    let Some(hit) = answer.as_ref().and_then(|it| it.items.get(at)) else {
        return;
    };
    close(visit);
    if let Target::Place(place) = hit.target {
        // They come back to the box as they left it.
        visit.select(place, Opener::Search);
        if visit.live().here.peek().is_none() {
            viewport::look_closely(visit, place);
        }
        return;
    }
    put(visit, "");
    // What comes of it is the answer: the focus goes there, which reads it out, and takes a phone's keyboard away.
    visit.live().finder.reading.set(true);
    match hit.target {
        Target::Place(_) => {}
        Target::House { at, .. } => go(visit, &full(hit), at, How::Address),
        Target::Street { at, .. } => go(visit, &full(hit), at, How::Street),
        Target::Area(area) => go_to_area(visit, area),
        Target::Domain(domain) => only(visit, visit.kinds_of(domain), &hit.label),
        Target::Kind { kind, within, .. } => {
            only(visit, vec![kind], &hit.label);
            if let Some(area) = within {
                go_to_area(visit, area);
            }
        }
    }
    visit.focus(".answer");
}

/// A street or house with the town or neighbourhood that it is in.
pub fn full(hit: &Suggestion) -> String {
    match hit.context.as_str() {
        "" => hit.label.clone(),
        context => [&hit.label, ", ", context].concat(),
    }
}

fn go(visit: Visit, name: &str, at: LonLat, how: How) {
    visit.live().finder.whereabouts.set(name.to_owned());
    visit.arrive(Here { at, how });
}

/// A neighbourhood is chosen as in the list of them; of a larger area its middle is.
fn go_to_area(visit: Visit, area: AreaIndex) {
    let index = visit.live().finder.index.peek();
    let Some(area) = index.as_ref().and_then(|it| it.area(area)) else {
        return;
    };
    let how = match (area.level, area.neighbourhoods.first()) {
        (AreaLevel::Neighbourhood, Some(index)) => How::Neighbourhood(*index),
        _ => How::Area,
    };
    go(visit, &area.name, area.anchor, how);
}

/// From now on only these kinds.
fn only(visit: Visit, kinds: Vec<KindIndex>, name: &str) {
    visit.close();
    visit.choose_only(kinds);
    let locale = visit.locale();
    let only = locale.on_demand().search.only;
    announcement::at_once(visit, locale.say(only, [&locale.capital(name)]));
}
