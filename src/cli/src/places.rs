//! Makes places from features.

pub mod duplicates;
mod evidence;
pub mod grouping;
pub mod kind_matcher;
pub mod localized_names;
pub mod outline;
pub mod record;
pub mod street_areas;
pub mod street_reference;

use crate::addresses::text;
use crate::formats::{Feature, OsmNodes, RawData};
use crate::osm::entrance;
use crate::osm::key_status::key_of;
use crate::osm::underground;
use crate::output::tally::Tally;
use crate::places::kind_matcher::KindMatcher;
use crate::places::record::PlaceRecord;
use crate::recipe::PlacesRecipe;
use crate::recipe::pattern::Fields;
use std::collections::BTreeMap;

/// Places of one file.
#[derive(Debug, Default)]
pub struct PlacesOfFile {
    /// The places.
    pub places: Vec<PlaceRecord>,
    /// Number of features left out, by reason.
    pub left_out: Tally,
    /// Number of facts left out of places that are kept, by reason.
    pub facts_left_out: Tally,
}

/// Makes places from the features of one file; `origin` is the index of the file in the report, `language` the language of
/// names, if known.
pub fn read(
    raw: RawData,
    origin: usize,
    recipe: &PlacesRecipe,
    language: Option<&str>,
    kinds: &KindMatcher<'_>,
) -> PlacesOfFile {
    let mut placed = PlacesOfFile {
        left_out: raw.left_out,
        ..PlacesOfFile::default()
    };
    for feature in raw.features {
        let mut facts_left_out = Tally::default();
        match place_of(&feature, &raw.nodes, recipe, kinds, &mut facts_left_out) {
            Ok(place) => {
                let local = place.name.as_deref().filter(|_| recipe.tags);
                let names =
                    local.map(|name| localized_names::of_tags(&feature.fields, name, language));
                placed.places.push(PlaceRecord {
                    origin,
                    names: names.unwrap_or_default(),
                    ..place
                });
                placed.facts_left_out.append(facts_left_out);
            }
            Err(reason) => placed.left_out.add(reason),
        }
    }
    placed
}

/// Makes a place from a feature, or returns the reason for leaving it out.
fn place_of(
    feature: &Feature,
    nodes: &OsmNodes,
    recipe: &PlacesRecipe,
    kinds: &KindMatcher<'_>,
    facts_left_out: &mut Tally,
) -> Result<PlaceRecord, String> {
    let fields = &feature.fields;
    if let Some(rule) = recipe
        .leave_out
        .iter()
        .find(|rule| rule.when.matches(fields))
    {
        return Err(rule.reason.clone());
    }
    let Some(kind) = kinds.of_feature(fields, recipe) else {
        return Err("of no kind in the taxonomy".to_owned());
    };
    let kind = kinds.taxonomy().kind_at(kind);
    let no_tags = Fields::new();
    let tags = if recipe.tags { fields } else { &no_tags };
    let (key, key_reason) = key_of(tags, kind.key)?;
    let name = match &recipe.fields.name {
        Some(field) => fields.get(field).and_then(|name| text::name(name)),
        None => first(tags, &["name", "official_name", "brand"]),
    };
    let is_pedestrian_area = street_areas::is_pedestrian_area(tags);
    if is_pedestrian_area && name.as_deref().is_some_and(street_areas::is_street_name) {
        return Err(street_areas::STREET_AREA.to_owned());
    }
    let address = match &recipe.fields.address {
        Some(field) => feature.in_lines(field).and_then(text::in_one_line),
        None => text::of_tags(tags),
    };
    Ok(PlaceRecord {
        id: fill_template(&recipe.id, feature).ok_or("no id")?,
        kind: kind.id.clone(),
        name,
        names: BTreeMap::new(),
        key,
        key_reason,
        opening_hours: first(tags, &["opening_hours"]),
        wheelchair: wheelchair(tags),
        toilets: yes_or_no(tags, "toilets"),
        fee: yes_or_no(tags, "fee"),
        indoor: indoor(tags),
        address,
        near: None,
        phone: first(tags, &["phone", "contact:phone"]),
        website: website(tags, facts_left_out),
        source: recipe.source.clone(),
        checked: checked(tags),
        entrances: entrance::entrances(feature, nodes),
        underground: underground::is_below(tags),
        is_pedestrian_area,
        level: tags.get("level").cloned(),
        origin: 0,
        geometry: outline::of_place(&feature.geometry)?,
    })
}

/// Fills in a template with fields in braces; `None` if the feature lacks one.
fn fill_template(template: &str, feature: &Feature) -> Option<String> {
    let mut text = template.replace("{@row}", &feature.row.to_string());
    for (field, value) in &feature.fields {
        let hole = format!("{{{field}}}");
        if text.contains(&hole) {
            text = text.replace(&hole, value);
        }
    }
    (!text.contains('{')).then_some(text)
}

fn first(tags: &Fields, keys: &[&str]) -> Option<String> {
    keys.iter()
        .find_map(|key| tags.get(*key).and_then(|value| text::tidy(value)))
}

fn yes_or_no(tags: &Fields, key: &str) -> Option<bool> {
    match tags.get(key)?.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Whether it is indoors: by `indoor`, which is also a part of a building (`room`, `area`, `corridor`), or by `location`.
fn indoor(tags: &Fields) -> Option<bool> {
    let is = |key: &str, values: &[&str]| {
        let value = tags.get(key);
        value.is_some_and(|value| values.contains(&value.as_str()))
    };
    let parts = ["room", "area", "corridor", "level"];
    let is_part = is("indoor", &parts) || is("location", &["indoor"]);
    yes_or_no(tags, "indoor").or(is_part.then_some(true))
}

fn wheelchair(tags: &Fields) -> Option<&'static str> {
    match tags.get("wheelchair")?.as_str() {
        "yes" | "designated" => Some("yes"),
        "limited" => Some("limited"),
        "no" => Some("no"),
        _ => None,
    }
}

/// The website, if it is http or https; other links never go into an atlas.
fn website(tags: &Fields, facts_left_out: &mut Tally) -> Option<String> {
    let link = first(tags, &["website", "contact:website", "url"])?;
    let lower = link.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        Some(link)
    } else {
        facts_left_out.add("website without http:// or https://");
        None
    }
}

/// The date of the last survey, if complete.
fn checked(tags: &Fields) -> Option<String> {
    let date = first(tags, &["check_date", "survey:date"])?;
    let shape: String = date
        .chars()
        .map(|it| if it.is_ascii_digit() { '9' } else { it })
        .collect();
    (shape == "9999-99-99").then_some(date)
}
