//! What follows when somebody chooses one of what was found.

use super::{close, put, shown, told};
use crate::map::looks;
use crate::title::capital;
use crate::visit::{Here, How, Opener, Visit};
use atlas::{KindIndex, LonLat};
use search::{AreaIndex, Hit, Level, What};

/// The visitor chose this one, counted from 0.
pub fn choose(visit: Visit, at: usize) {
    let answer = shown(visit);
    let Some(hit) = answer.as_ref().and_then(|it| it.hits.get(at)) else {
        return;
    };
    close(visit);
    if let What::Place(place) = hit.what {
        // They come back to the box as they left it.
        visit.select(place, Opener::Search);
        if visit.live().here.peek().is_none() {
            looks::look_closely(visit, place);
        }
        return;
    }
    put(visit, "");
    // What comes of it is the answer: the focus goes there, which reads it out, and takes a phone's keyboard away.
    visit.live().finder.reading.set(true);
    match hit.what {
        What::Place(_) => {}
        What::House { at, .. } => go(visit, &full(hit), at, How::Address),
        What::Street { at, .. } => go(visit, &full(hit), at, How::Street),
        What::Area(area) => go_to_area(visit, area),
        What::Domain(domain) => only(visit, visit.kinds_of(domain), &hit.label),
        What::Kind { kind, within, .. } => {
            only(visit, vec![kind], &hit.label);
            if let Some(area) = within {
                go_to_area(visit, area);
            }
        }
    }
    visit.focus(".answer");
}

/// A street or house with the town or neighbourhood that it is in.
pub fn full(hit: &Hit) -> String {
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
        (Level::Neighbourhood, Some(index)) => How::Neighbourhood(*index),
        _ => How::Area,
    };
    go(visit, &area.name, area.middle, how);
}

/// From now on only these kinds.
fn only(visit: Visit, kinds: Vec<KindIndex>, name: &str) {
    visit.close();
    visit.choose_only(kinds);
    told::at_once(
        visit,
        visit
            .words()
            .say(visit.words().search().only, [&capital(name)]),
    );
}
