//! Checks of a recipe that its types do not make: references between its tables, and values of one field.

use super::{PopulationRecipe, Recipe};
use crate::recipe::calendar::{
    country_problem, date_problem, source_date_problem, time_zone_problem,
};
use crate::recipe::language_tag::is_tag;
use crate::recipe::recipe_errors::RecipeErrors;
use atlas::Taxonomy;

/// Reports what contradicts itself or the taxonomy in a recipe.
pub fn check(recipe: &Recipe, taxonomy: &Taxonomy, errors: &mut RecipeErrors<'_>) {
    sources(recipe, errors);
    kinds(recipe, taxonomy, errors);
    layers(recipe, taxonomy, errors);
    calendar(recipe, errors);
    if let Some(tag) = recipe.language.as_ref().filter(|tag| !is_tag(tag)) {
        errors.add(
            "language",
            format!("language `{tag}`: expected a BCP 47 tag such as `nl` or `de-LI`"),
        );
    }
    if let Some(found) = recipe
        .report
        .iter()
        .find(|it| !atlas::is_report_address(it))
    {
        errors.add(
            "report",
            format!("report `{found}`: expected https:// or mailto:"),
        );
    }
    if let Some(what) = recipe
        .people
        .as_ref()
        .and_then(PopulationRecipe::contradiction)
        .filter(|_| !errors.is_replaced("people.unit"))
    {
        errors.add("people", what);
    }
    for (index, places) in recipe.places.iter().enumerate() {
        let ways = usize::from(places.tags)
            + usize::from(places.codes.is_some())
            + usize::from(!places.kinds.is_empty());
        if ways != 1 {
            errors.add(
                &format!("places.{index}"),
                format!(
                    "places of {}: expected one of `tags`, `codes` and `kinds`, found {ways}",
                    places.file.display()
                ),
            );
        }
    }
}

/// Reports a time zone, a country or dates that cannot be.
fn calendar(recipe: &Recipe, errors: &mut RecipeErrors<'_>) {
    let own = [
        ("timezone", time_zone_problem(&recipe.timezone)),
        ("country", country_problem(&recipe.country)),
        ("date", date_problem(&recipe.date)),
    ];
    for (path, problem) in own {
        if let Some(problem) = problem {
            errors.add(path, problem);
        }
    }
    for (index, source) in recipe.sources.iter().enumerate() {
        let problem = source.date.as_deref().and_then(source_date_problem);
        if let Some(problem) = problem {
            errors.add(&format!("sources.{index}.date"), problem);
        }
    }
}

/// Reports ids of sources that the recipe lacks.
fn sources(recipe: &Recipe, errors: &mut RecipeErrors<'_>) {
    let streets = recipe.streets.iter().map(|it| ("streets", &it.source));
    let people = recipe.people.iter().map(|it| ("people", &it.source));
    let addresses = recipe.addresses.iter().map(|it| ("addresses", &it.source));
    let landscape = recipe.landscape.iter().map(|it| ("landscape", &it.source));
    let single = [("neighbourhoods", &recipe.neighbourhoods.source)]
        .into_iter()
        .chain(streets.chain(people).chain(addresses).chain(landscape))
        .map(|(table, id)| (format!("{table}.source"), id));
    let places = recipe.places.iter().enumerate();
    let places = places.map(|(index, it)| (format!("places.{index}.source"), &it.source));
    let activities = recipe.activities.iter().enumerate();
    let activities =
        activities.map(|(index, it)| (format!("activities.{index}.source"), &it.source));
    // An id that cannot be read may be any of those below.
    if (0..recipe.sources.len()).any(|index| errors.is_replaced(&format!("sources.{index}.id"))) {
        return;
    }
    for (path, id) in single.chain(places).chain(activities) {
        if !recipe.sources.iter().any(|source| source.id == *id) {
            errors.add(&path, format!("`{id}` is not among its sources"));
        }
    }
}

/// Reports layers of activities that the taxonomy lacks.
fn layers(recipe: &Recipe, taxonomy: &Taxonomy, errors: &mut RecipeErrors<'_>) {
    for (index, activities) in recipe.activities.iter().enumerate() {
        let is_unknown = |id: &&String| taxonomy.layers.iter().all(|it| it.id != **id);
        if let Some(id) = activities.layer.as_ref().filter(is_unknown) {
            errors.add(
                &format!("activities.{index}.layer"),
                format!("layer `{id}` is not in the taxonomy"),
            );
        }
    }
}

/// Reports kinds that the taxonomy lacks.
fn kinds(recipe: &Recipe, taxonomy: &Taxonomy, errors: &mut RecipeErrors<'_>) {
    let rules = recipe
        .places
        .iter()
        .enumerate()
        .flat_map(|(index, places)| {
            let rules = places.kinds.iter().enumerate();
            rules.map(move |(rule, it)| (format!("places.{index}.kinds.{rule}.kind"), &it.kind))
        });
    let groups = recipe.gather.iter().enumerate();
    let groups = groups.map(|(index, it)| (format!("gather.{index}.kind"), &it.kind));
    for (path, kind) in rules.chain(groups) {
        if taxonomy.kind(kind).is_none() {
            errors.add(&path, format!("kind `{kind}` is not in the taxonomy"));
        }
    }
}
