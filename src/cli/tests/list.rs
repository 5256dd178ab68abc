//! `list`: its HTML and microdata.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::panic, clippy::unwrap_used)]

use atlas::{KeyStatus, Lang, Place};
use hours::LocalTime;
use html5gum::{HtmlString, Token, Tokenizer};
use sleutelvrij::commands::calendar;
use sleutelvrij::commands::list::{ListOptions, html};
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
    lang: Lang,
) -> Result<String, QueryError> {
    of_keys(opened, kinds, &[], limit, lang)
}

fn of_keys(
    opened: &OpenedAtlas,
    kinds: &[&str],
    keys: &[KeyStatus],
    limit: usize,
    lang: Lang,
) -> Result<String, QueryError> {
    let calendar = calendar::for_atlas(&opened.atlas).unwrap();
    let moment = calendar
        .zone()
        .moment(LocalTime::read("2026-11-25T12:00").unwrap());
    let kinds = kinds.iter().map(|&it| it.to_owned()).collect();
    html(
        &opened.atlas,
        &calendar,
        &ListOptions {
            kinds,
            keys: keys.to_vec(),
            limit,
            lang,
            moment,
        },
    )
}

/// A microdata item: its type, and its properties with values. Properties of nested items have names such as
/// `geo.latitude`.
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

/// An open element.
struct Open {
    name: String,
    /// Name of the property whose value is the text of the element.
    property: Option<String>,
    text: String,
    /// Prefix of the properties in it, if the element is a nested item.
    within: Option<String>,
}

/// Parses HTML strictly, and its microdata; <https://html.spec.whatwg.org/multipage/microdata.html>
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
fn every_place_has_microdata_with_its_facts() {
    let opened = opened("liechtenstein");
    let items = read(&written(&opened, &[], usize::MAX, Lang::German).unwrap());
    let is_bare = |it: &&Place| it.name.is_none() && it.address().is_none() && it.near().is_none();
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
        let has = |property: &str, value: Option<&str>| {
            let value = value.into_iter().collect::<Vec<_>>();
            same.iter().any(|it| it.all(property) == value)
        };
        assert!(has("address", place.address()), "{name}");
        assert!(has("telephone", place.phone()), "{name}");
        assert!(has("url", place.website()), "{name}");
    }
    let library = named("Landesbibliothek");
    assert_eq!(library.schema, "https://schema.org/Library");
    assert_eq!(
        library.all("openingHours"),
        ["Mo,We-Fr 09:00-18:30", "Tu 09:00-19:30", "Sa 13:00-17:00"]
    );
}

#[test]
fn places_with_only_a_position_are_counted_by_neighbourhood() {
    let opened = opened("delft");
    let list = written(&opened, &[], usize::MAX, Lang::Dutch).unwrap();
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
fn demo_pages_contain_the_output_of_the_command() {
    let few = [
        "community_centre",
        "library",
        "bookcase",
        "museum",
        "town_hall",
        "information",
        "toilets",
    ];
    // The headings of these pages say "no key needed", except on that of the Drechtsteden.
    let free = [KeyStatus::Free];
    let pages = [
        ("index", "liechtenstein", &few[..], &free[..], Lang::Dutch),
        ("english", "liechtenstein", &few, &free, Lang::English),
        ("deutsch", "liechtenstein", &few, &free, Lang::German),
        ("delft", "delft", &[], &free, Lang::Dutch),
        ("ermelo", "ermelo", &[], &free, Lang::Dutch),
        ("drechtsteden", "drechtsteden", &[], &[], Lang::Dutch),
    ];
    for (page, name, kinds, keys, lang) in pages {
        let list = of_keys(&opened(name), kinds, keys, 1000, lang).unwrap();
        let page = data().join("../www").join(page).with_extension("html");
        let html = std::fs::read_to_string(&page).unwrap();
        assert!(html.contains(&list), "{} is not up to date", page.display());
    }
}

#[test]
fn conditional_and_unknown_places_state_the_reason() {
    let opened = opened("liechtenstein");
    let list = |keys: &[KeyStatus]| {
        of_keys(&opened, &["museum", "pitch"], keys, 1000, Lang::Dutch).unwrap()
    };
    let line = |html: &str, name: &str| {
        let found = html.lines().find(|it| it.contains(name));
        found.map(str::to_owned)
    };
    let all = list(&[]);
    let paid = line(&all, "Kunstmuseum Liechtenstein").unwrap();
    assert!(paid.contains("<p>U moet betalen.</p>"));
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
fn counts_are_split_by_key_status() {
    let opened = opened("delft");
    let list = |keys: &[KeyStatus]| of_keys(&opened, &[], keys, 1000, Lang::Dutch).unwrap();
    assert!(list(&[]).contains(" (soms betalen of een afspraak)</li>"));
    assert!(list(&[]).contains(" (niet bekend of u zo binnen kunt)</li>"));
    let free = list(&[KeyStatus::Free]);
    assert!(!free.contains("Sportcentra") && !free.contains("Sportvelden"));
    assert!(!free.contains('('));
}

#[test]
fn texts_follow_the_language_and_the_limit_is_stated() {
    let opened = opened("liechtenstein");
    let list = |lang| written(&opened, &["library"], 2, lang).unwrap();
    let dutch = list(Lang::Dutch);
    assert!(
        dutch.starts_with("<div lang=\"nl\">\n<h3 lang=\"nl\">Bibliotheken</h3>\n<ul>\n<li "),
        "{dutch}"
    );
    assert!(
        dutch.contains("<p>En nog 1.</p>") && dutch.contains("<dd>gesloten</dd>"),
        "{dutch}"
    );
    assert!(list(Lang::English).contains("<dd>closed</dd>"));
    assert!(list(Lang::German).contains("<dt>Mo, Mi bis Fr</dt><dd>9:00–18:30</dd>"));
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
fn in_arabic_the_list_runs_from_right_to_left_and_isolates_names() {
    let opened = opened("liechtenstein");
    let list = written(&opened, &["library"], 2, Lang::Arabic).unwrap();
    assert!(
        list.starts_with("<div lang=\"ar\" dir=\"rtl\">\n<h3 lang=\"ar\">"),
        "{list}"
    );
    assert!(
        list.contains(
            "<strong itemprop=\"name\" lang=\"de\" dir=\"auto\">Bibliothek Mauren</strong>، "
        ),
        "{list}"
    );
    assert!(
        list.contains("<p>وأماكن أخرى: \u{2068}1\u{2069}.</p>"),
        "{list}"
    );
    for part in ["<dd>مغلق</dd>", "الاثنين", " م"] {
        assert!(list.contains(part), "{part} is not in {list}");
    }
    assert_eq!(read(&list).len(), 2);

    let delft = written(&self::opened("delft"), &[], usize::MAX, Lang::Arabic).unwrap();
    assert!(delft.contains("<li><span lang=\"nl\" dir=\"auto\">Agnetaparkbuurt</span>: "));
}

#[test]
fn list_writes_html_and_rejects_wrong_arguments() {
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
