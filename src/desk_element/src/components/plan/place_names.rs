//! What places are called where one is chosen by its name.

use crate::state::Desk;
use desk::map::{PlaceChange, plan_places};
use std::collections::HashMap;

/// A name for each place of the question that is not closed, and its id. Places of one name have their ids in their names. Reactive.
pub fn place_names(desk: Desk) -> Vec<(String, String)> {
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
