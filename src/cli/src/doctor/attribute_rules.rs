//! What is wrong with the attributes of an element.

use super::catalogue::{ATTRIBUTE_VALUE, LINK_FRAGMENT, UNKNOWN_ATTRIBUTE};
use super::diagnosis::Diagnosis;
use super::host_page::Attributes;
use atlas::{Lang, LonLat};

/// The attributes of the element: those of `www/docs/attributes.md`, which a test compares.
pub const KNOWN: [&str; 14] = [
    "src",
    "neighbourhoods",
    "places",
    "streets",
    "lang",
    "kinds",
    "near",
    "minutes",
    "link",
    "report",
    "view",
    "signal",
    "basemap",
    "heading-level",
];

/// Attributes that every element of HTML may have.
const GLOBAL: [&str; 24] = [
    "accesskey",
    "autocapitalize",
    "autofocus",
    "class",
    "dir",
    "draggable",
    "enterkeyhint",
    "exportparts",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "part",
    "popover",
    "role",
    "slot",
    "style",
    "tabindex",
    "title",
];

/// More of them.
const GLOBAL_OTHERS: [&str; 4] = ["is", "nonce", "spellcheck", "translate"];

/// Beginnings of the attributes of scripts, of frameworks and of accessibility.
const FREE: [&str; 9] = ["data-", "aria-", "on", "xml:", "_ng", "ng-", "v-", "@", ":"];

/// How alike two names must be for one to be a typing error of the other, 0 to 1.
const LIKENESS: f64 = 0.8;

/// Examines the attributes of the element that is called `name`.
pub fn examine(attributes: &Attributes, name: &str, into: &mut Diagnosis) {
    for (attribute, value) in attributes {
        let subject = format!("{name}, {attribute}");
        if !KNOWN.contains(&attribute.as_str()) {
            // Frameworks and content management systems write attributes of their own.
            let nearest = (!is_global(attribute))
                .then(|| nearest(attribute))
                .flatten();
            if let Some(nearest) = nearest {
                let text = format!(
                    "The element has no attribute `{attribute}`; did you mean `{nearest}`?"
                );
                into.add(UNKNOWN_ATTRIBUTE, subject, text);
            }
            continue;
        }
        if let Some(problem) = problem(attribute, value.trim()) {
            into.add(ATTRIBUTE_VALUE, &subject, problem);
        }
        let is_in_query =
            attribute == "link" && !value.trim().is_empty() && !value.starts_with('#');
        if is_in_query {
            let value = value.trim();
            into.add(
                LINK_FRAGMENT,
                subject,
                format!("It is `{value}`; `#{value}` keeps the question from the server."),
            );
        }
    }
}

fn is_global(attribute: &str) -> bool {
    GLOBAL.contains(&attribute)
        || GLOBAL_OTHERS.contains(&attribute)
        || FREE.iter().any(|it| attribute.starts_with(it))
}

/// The known attribute of which this name may be a typing error.
fn nearest(attribute: &str) -> Option<&'static str> {
    let likeness = |it: &str| strsim::jaro_winkler(attribute, it);
    let nearest = KNOWN
        .into_iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.filter(|it| likeness(it) >= LIKENESS)
}

/// What is wrong with the value of a known attribute.
fn problem(attribute: &str, value: &str) -> Option<String> {
    let expected = |what: &str| Some(format!("`{value}`: expected {what}."));
    match attribute {
        "src" | "neighbourhoods" | "places" | "streets" if value.is_empty() => {
            expected("an address")
        }
        "view" if !["resident", "planner"].contains(&value) => expected("`resident` or `planner`"),
        "lang" if !value.is_empty() && Lang::from_tag(value).is_none() => {
            expected("`nl`, `en`, `de` or `ar`")
        }
        "near" => match location(value) {
            Some(_) => None,
            None => expected("LAT,LON in degrees, such as 52.011,4.357"),
        },
        "minutes" if !are_minutes(value) => expected("up to three numbers from 1 to 60"),
        "heading-level" if !["1", "2", "3", "4", "5", "6"].contains(&value) => {
            expected("a number from 1 to 6")
        }
        "report" if !atlas::is_report_address(value) => {
            expected("an address that begins with https:// or mailto:")
        }
        _ => None,
    }
}

/// The location that `near` denotes.
pub fn location(value: &str) -> Option<LonLat> {
    let (lat, lon) = value.split_once(',')?;
    LonLat::new(lon.trim().parse().ok()?, lat.trim().parse().ok()?)
}

fn are_minutes(value: &str) -> bool {
    let numbers = value.split([',', ' ']).filter(|it| !it.is_empty());
    let numbers: Vec<_> = numbers.map(str::parse::<u32>).collect();
    let is_within = |it: &Result<u32, _>| it.as_ref().is_ok_and(|it| (1..=60).contains(it));
    numbers.len() <= 3 && numbers.iter().all(is_within)
}
