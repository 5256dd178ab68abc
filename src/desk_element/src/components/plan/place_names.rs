//! What places are called where one is chosen by its name.

use crate::state::Desk;
use access::ScenarioStep;
use browser::reactive::Memo;
use desk::map::{PlaceChange, plan_places};
use leptos::prelude::untrack;
use std::collections::HashMap;

/// A name for each place of the question that is not closed, and its id; places of one name have their ids in their names. A drag does
/// not update the names, although the name of a place without one of its own says where it is.
pub fn place_names(desk: Desk) -> Memo<Vec<(String, String)>> {
    let asked_for = Memo::new(move || {
        let plan = desk.plan();
        let steps = plan.scenario().steps.iter();
        let named = steps.filter_map(|step| match step {
            ScenarioStep::Close { place } => Some((place.clone(), None)),
            ScenarioStep::Open(new) => {
                Some((new.id.clone(), Some((new.kind.clone(), new.name.clone()))))
            }
            _ => None,
        });
        let named: Vec<_> = named.collect();
        (named, places_asked(desk))
    });
    Memo::new(move || {
        asked_for.get();
        desk.locale();
        untrack(|| names_now(desk))
    })
}

/// Which places are asked for, in a form that a memo compares; reactive.
fn places_asked(desk: Desk) -> (Vec<Vec<String>>, bool) {
    let asked = desk.question().places;
    let lists = [
        asked.kinds,
        asked.domains,
        asked.life_domains,
        asked.layers,
        asked.needs,
    ];
    (lists.into(), asked.conditional)
}

fn names_now(desk: Desk) -> Vec<(String, String)> {
    let (atlas, plan, asked) = (desk.atlas(), desk.plan(), desk.question().places);
    let places = plan_places(&atlas, &plan, &asked, &desk.life_domains());
    let sites = plan.sites(&atlas);
    let open = places.iter().filter(|it| it.change != PlaceChange::Closed);
    let named = open.map(|it| (desk.in_words(|words| words.place(&it.id, &sites)), &it.id));
    let named: Vec<(String, &String)> = named.collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (name, _) in &named {
        *counts.entry(name).or_default() += 1;
    }
    let all = named.iter().map(|(name, id)| {
        let is_unique = counts.get(name.as_str()) == Some(&1);
        let shown = match is_unique {
            true => name.clone(),
            false => format!("{name} ({id})"),
        };
        (shown, (*id).clone())
    });
    let mut all: Vec<(String, String)> = all.collect();
    all.sort();
    all
}
