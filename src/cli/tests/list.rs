//! The list of places as a browser and a search engine read it.

// In a test of its own, helpers may give up as tests do.
#![allow(clippy::panic, clippy::unwrap_used)]

use atlas::{KeyStatus, Place};
use hours::Wall;
use html5gum::{HtmlString, Token, Tokenizer};
use sleutelvrij::commands::calendar;
use sleutelvrij::commands::list::{ListOptions, Tongue, html};
use sleutelvrij::commands::nearest::QueryError;
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

fn opened(name: &str) -> OpenedAtlas {
    let taxonomy = std::fs::read_to_string(data().join("taxonomy.json")).unwrap();
    OpenedAtlas::read(&data().join(name).join("atlas.json"), &taxonomy, false).unwrap()
}

fn written(
    opened: &OpenedAtlas,
    kinds: &[&str],
    limit: usize,
    tongue: Tongue,
) -> Result<String, QueryError> {
    of_keys(opened, kinds, &[], limit, tongue)
}

fn of_keys(
    opened: &OpenedAtlas,
    kinds: &[&str],
    keys: &[KeyStatus],
    limit: usize,
    tongue: Tongue,
) -> Result<String, QueryError> {
    let calendar = calendar::for_atlas(&opened.atlas).unwrap();
    let moment = calendar
        .zone()
        .moment(Wall::read("2026-11-25T12:00").unwrap());
    let kinds = kinds.iter().map(|&it| it.to_owned()).collect();
    html(
        &opened.atlas,
        &calendar,
        &ListOptions {
            kinds,
            keys: keys.to_vec(),
            limit,
            tongue,
            moment,
        },
    )
}

/// One thing that a search engine finds: its type, and its properties with their values; those of a thing within it
/// come under `geo.latitude`.
#[derive(Debug, Default)]
struct Item {
    schema: String,
    properties: Vec<(String, String)>,
}

impl Item {
    fn all(&self, name: &str) -> Vec<&str> {
        let values = self.properties.iter().filter(|it| it.0 == name);
        values.map(|it| it.1.as_str()).collect()
    }
}

/// An element that is open while we read.
struct Open {
    name: String,
    /// The property whose value its text is.
    property: Option<String>,
    text: String,
    /// It is a thing of its own, by this name within the one around it.
    within: Option<String>,
}

/// Reads HTML strictly, and the microdata in it; <https://html.spec.whatwg.org/multipage/microdata.html>
fn read(html: &str) -> Vec<Item> {
    const VOID: [&str; 1] = ["meta"];
    const KNOWN: [&str; 11] = [
        "div", "h3", "ul", "li", "strong", "span", "meta", "dl", "dt", "dd", "p",
    ];
    let text = |it: &HtmlString| String::from_utf8(it.to_vec()).unwrap();
    let mut items: Vec<Item> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                assert!(KNOWN.contains(&name.as_str()) || name == "a", "<{name}>");
                let attributes: BTreeMap<String, String> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| (text(name), text(value)))
                    .collect();
                let inside = open
                    .iter()
                    .rev()
                    .find_map(|it| it.within.clone())
                    .unwrap_or_default();
                let property = attributes.get("itemprop").map(|it| format!("{inside}{it}"));
                if attributes.contains_key("itemscope") && property.is_none() {
                    items.push(Item {
                        schema: attributes["itemtype"].clone(),
                        ..Item::default()
                    });
                }
                let given = attributes.get("content").or_else(|| attributes.get("href"));
                if let (Some(property), Some(value), Some(item)) =
                    (&property, given, items.last_mut())
                {
                    item.properties.push((property.clone(), value.clone()));
                }
                if let Some(link) = attributes.get("href") {
                    let safe = ["https://", "http://", "tel:", "mailto:"];
                    assert!(safe.iter().any(|it| link.starts_with(it)), "{link}");
                }
                assert!(
                    !attributes
                        .keys()
                        .any(|it| it.starts_with("on") || it == "style")
                );
                let scope = attributes.contains_key("itemscope");
                if !VOID.contains(&name.as_str()) {
                    open.push(Open {
                        name,
                        within: property.clone().filter(|_| scope).map(|it| it + "."),
                        property: property.filter(|_| !scope && given.is_none()),
                        text: String::new(),
                    });
                }
            }
            Token::EndTag(tag) => {
                let last = open.pop().unwrap();
                assert_eq!(
                    last.name,
                    text(&tag.name),
                    "elements end in the order in which they began"
                );
                if let (Some(property), Some(item)) = (last.property, items.last_mut()) {
                    item.properties.push((property, last.text));
                }
            }
            Token::String(it) => {
                for element in &mut open {
                    element.text += &text(&it);
                }
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty());
    items
}

#[test]
fn a_search_engine_finds_every_place_with_what_is_known_of_it() {
    let opened = opened("liechtenstein");
    let items = read(&written(&opened, &[], usize::MAX, Tongue::De).unwrap());
    let is_bare = |it: &&Place| it.name.is_none() && it.address.is_none() && it.near.is_none();
    let bare = opened.atlas.places().iter().filter(is_bare).count();
    assert!(bare < 70, "{bare} are only counted");
    assert_eq!(items.len() + bare, opened.atlas.places().len());
    for item in &items {
        for once in ["name", "geo.latitude", "geo.longitude"] {
            assert_eq!(item.all(once).len(), 1, "{item:?}");
        }
        let latitude: f64 = item.all("geo.latitude")[0].parse().unwrap();
        assert!((47.0..47.4).contains(&latitude));
    }
    let named = |name: &str| items.iter().find(|it| it.all("name") == [name]).unwrap();
    for place in opened.atlas.places() {
        let Some(name) = &place.name else { continue };
        let same: Vec<&Item> = items
            .iter()
            .filter(|it| it.all("name") == [name.as_str()])
            .collect();
        let has = |property: &str, value: &Option<String>| {
            let value = value.as_deref().into_iter().collect::<Vec<_>>();
            same.iter().any(|it| it.all(property) == value)
        };
        assert!(has("address", &place.address), "{name}");
        assert!(has("telephone", &place.phone), "{name}");
        assert!(has("url", &place.website), "{name}");
    }
    let library = named("Landesbibliothek");
    assert_eq!(library.schema, "https://schema.org/Library");
    assert_eq!(
        library.all("openingHours"),
        ["Mo,We-Fr 09:00-18:30", "Tu 09:00-19:30", "Sa 13:00-17:00"]
    );
}

#[test]
fn places_of_which_only_the_position_is_known_are_counted_by_neighbourhood() {
    let opened = opened("delft");
    let list = written(&opened, &[], usize::MAX, Tongue::Nl).unwrap();
    assert_eq!(
        read(&list).len(),
        0,
        "no place in Delft has a name or a street"
    );
    let counts = list.lines().filter_map(|line| {
        let count = line.strip_prefix("<li>")?.strip_suffix("</li>")?;
        let count = count.rsplit_once(": ")?.1;
        count.split(' ').next()?.parse::<usize>().ok()
    });
    assert_eq!(counts.sum::<usize>(), opened.atlas.places().len());
    assert!(
        list.contains("<li><span lang=\"nl\">Agnetaparkbuurt</span>: "),
        "{list}"
    );
}

#[test]
fn the_demo_pages_show_without_a_script_what_the_command_writes() {
    let few = [
        "community_centre",
        "library",
        "bookcase",
        "museum",
        "town_hall",
        "information",
        "toilets",
    ];
    // Their headings say that one needs no key there, but for that of the Drechtsteden.
    let free = [KeyStatus::Free];
    let pages = [
        ("index", "liechtenstein", &few[..], &free[..], Tongue::Nl),
        ("english", "liechtenstein", &few, &free, Tongue::En),
        ("deutsch", "liechtenstein", &few, &free, Tongue::De),
        ("delft", "delft", &[], &free, Tongue::Nl),
        ("ermelo", "ermelo", &[], &free, Tongue::Nl),
        ("drechtsteden", "drechtsteden", &[], &[], Tongue::Nl),
    ];
    for (page, name, kinds, keys, tongue) in pages {
        let list = of_keys(&opened(name), kinds, keys, 1000, tongue).unwrap();
        let page = data().join("../www").join(page).with_extension("html");
        let html = std::fs::read_to_string(&page).unwrap();
        assert!(html.contains(&list), "{} is not up to date", page.display());
    }
}

#[test]
fn where_one_cannot_just_walk_in_that_is_said_with_the_reason() {
    let opened = opened("liechtenstein");
    let list = |keys: &[KeyStatus]| {
        of_keys(&opened, &["museum", "pitch"], keys, 1000, Tongue::Nl).unwrap()
    };
    let line = |html: &str, name: &str| {
        let found = html.lines().find(|it| it.contains(name));
        found.map(str::to_owned)
    };
    let all = list(&[]);
    let paid = line(&all, "Kunstmuseum Liechtenstein").unwrap();
    assert!(paid.contains("<p>Hier kunt u niet altijd zomaar binnen. U moet betalen.</p>"));
    let why = line(&all, "Heimatmuseum").unwrap();
    assert!(why.contains("<p>Hier kunt u niet altijd zomaar binnen.</p>"));
    assert!(all.contains("<p>Wij weten niet of iedereen hier binnen mag.</p>"));

    let free = list(&[KeyStatus::Free]);
    assert_eq!(line(&free, "Kunstmuseum Liechtenstein"), None);
    assert!(!free.contains("zomaar binnen") && !free.contains("Wij weten niet"));
    let both = list(&[KeyStatus::Conditional, KeyStatus::Unknown]);
    assert_eq!(
        read(&both).len() + read(&free).len(),
        read(&all).len(),
        "each place has one status"
    );
}

#[test]
fn places_that_are_only_counted_are_counted_by_key_status_as_well() {
    let opened = opened("delft");
    let list = |keys: &[KeyStatus]| of_keys(&opened, &[], keys, 1000, Tongue::Nl).unwrap();
    assert!(list(&[]).contains(" (niet altijd vrij)</li>"));
    assert!(list(&[]).contains(" (niet bekend of u zo binnen kunt)</li>"));
    let free = list(&[KeyStatus::Free]);
    assert!(!free.contains("Sportcentra") && !free.contains("Sportvelden"));
    assert!(!free.contains('('));
}

#[test]
fn the_words_are_those_of_the_language_and_the_limit_is_said() {
    let opened = opened("liechtenstein");
    let list = |tongue| written(&opened, &["library"], 2, tongue).unwrap();
    let dutch = list(Tongue::Nl);
    assert!(
        dutch.starts_with("<div lang=\"nl\">\n<h3 lang=\"nl\">Bibliotheken</h3>\n<ul>\n<li "),
        "{dutch}"
    );
    assert!(
        dutch.contains("<p>En nog 1.</p>") && dutch.contains("<dd>gesloten</dd>"),
        "{dutch}"
    );
    assert!(list(Tongue::En).contains("<dd>closed</dd>"));
    assert!(list(Tongue::De).contains("<dt>Mo, Mi bis Fr</dt><dd>9:00–18:30</dd>"));
    assert!(
        dutch.contains("© OpenStreetMap contributors</a>"),
        "the licence asks for it"
    );
    assert!(
        dutch.contains("lang=\"de\">Bibliothek Mauren</strong>"),
        "its name stays German"
    );
    assert_eq!(read(&dutch).len(), 2);
}

#[test]
fn the_command_writes_it_and_refuses_what_it_cannot() {
    let said = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelvrij"));
        let output = command
            .current_dir(data())
            .arg("list")
            .args(arguments)
            .output()
            .unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
        )
    };
    let (code, html) = said(&[
        "delft/atlas.json",
        "--html",
        "--lang",
        "en",
        "--kinds",
        "playground",
    ]);
    assert_eq!(code, Some(0));
    assert!(html.contains("<h3 lang=\"en\">Playgrounds</h3>"));
    let (code, html) = said(&["delft/atlas.json", "--html", "--key", "conditional,unknown"]);
    assert_eq!(code, Some(0));
    assert!(html.contains("Sportcentra") && !html.contains("Speelplekken"));
    for wrong in [
        &["delft/atlas.json"][..],
        &["delft/atlas.json", "--html", "--kinds", "castle"],
        &["delft/atlas.json", "--html", "--key", "free,locked"],
        &["delft/atlas.json", "--html", "--week", "soon"],
        &["delft/atlas.json", "--html", "--lang", "fy"],
    ] {
        assert_eq!(said(wrong), (Some(2), String::new()), "{wrong:?}");
    }
}
