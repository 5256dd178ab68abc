//! From the features of one file to places.

pub mod duplicates;
pub mod grouping;
pub mod kind_matcher;
pub mod outline;
pub mod record;
pub mod street_reference;

use crate::addresses::text;
use crate::formats::{Feature, OsmNodes, RawData};
use crate::osm::entrance;
use crate::osm::key_status::key_of;
use crate::output::tally::Tally;
use crate::places::kind_matcher::KindMatcher;
use crate::places::record::PlaceRecord;
use crate::recipe::PlacesRecipe;
use crate::recipe::pattern::Fields;

/// Places of one file, and what became of the rest.
#[derive(Debug, Default)]
pub struct PlacesOfFile {
    /// The places.
    pub places: Vec<PlaceRecord>,
    /// Features that are no place, by reason.
    pub left_out: Tally,
    /// Facts that were left out while their place was kept, by reason.
    pub facts_left_out: Tally,
}

/// Makes places of the features of one file, the recipe's file number `origin`.
pub fn place(
    raw: RawData,
    origin: usize,
    recipe: &PlacesRecipe,
    kinds: &KindMatcher<'_>,
) -> PlacesOfFile {
    let mut placed = PlacesOfFile {
        left_out: raw.left_out,
        ..PlacesOfFile::default()
    };
    for feature in raw.features {
        let mut facts_left_out = Tally::default();
        match one(&feature, &raw.nodes, recipe, kinds, &mut facts_left_out) {
            Ok(place) => {
                placed.places.push(PlaceRecord { origin, ..place });
                placed.facts_left_out.append(facts_left_out);
            }
            Err(reason) => placed.left_out.add(reason),
        }
    }
    placed
}

/// The place of a feature, or why it is none.
fn one(
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
    let address = match &recipe.fields.address {
        Some(field) => fields.get(field).and_then(|line| text::in_one_line(line)),
        None => text::of_tags(tags),
    };
    Ok(PlaceRecord {
        id: filled(&recipe.id, feature).ok_or("no id")?,
        kind: kind.id.clone(),
        name,
        key,
        key_reason,
        opening_hours: first(tags, &["opening_hours"]),
        wheelchair: wheelchair(tags),
        toilets: answer(tags, "toilets"),
        fee: answer(tags, "fee"),
        indoor: answer(tags, "indoor"),
        address,
        near: None,
        phone: first(tags, &["phone", "contact:phone"]),
        website: website(tags, facts_left_out),
        source: recipe.source.clone(),
        checked: checked(tags),
        entrances: entrance::entrances(feature, nodes),
        origin: 0,
        geometry: outline::of_place(&feature.geometry)?,
    })
}

/// A template with the fields in braces filled in; `None` where the feature lacks one of them.
fn filled(template: &str, feature: &Feature) -> Option<String> {
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

fn answer(tags: &Fields, key: &str) -> Option<bool> {
    match tags.get(key)?.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn wheelchair(tags: &Fields) -> Option<&'static str> {
    match tags.get("wheelchair")?.as_str() {
        "yes" | "designated" => Some("yes"),
        "limited" => Some("limited"),
        "no" => Some("no"),
        _ => None,
    }
}

/// The web address, when it is one: nothing but http and https goes into an atlas.
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

/// The day of the last survey, when it is a whole date.
fn checked(tags: &Fields) -> Option<String> {
    let date = first(tags, &["check_date", "survey:date"])?;
    let shape: String = date
        .chars()
        .map(|it| if it.is_ascii_digit() { '9' } else { it })
        .collect();
    (shape == "9999-99-99").then_some(date)
}
