//! What is wrong with a page: its script tag, its elements, its language, what is between the tags.

use super::attribute_rules;
use super::catalogue::{
    BAD_ADDRESS, BUNDLED, DUPLICATE_LINK, ELEMENT_ID, INSECURE_PAGE, LANGUAGE, MIXED_CONTENT,
    NO_DATA, NO_ELEMENT, NO_FALLBACK, NO_LANGUAGE, NO_SCRIPT, NOT_A_MODULE, NOT_CLOSED,
    SEVERAL_SCRIPTS,
};
use super::diagnosis::Diagnosis;
use super::folder_site::ROOT;
use super::host_page::{Attributes, HostPage, MapElement};
use atlas::Lang;
use std::collections::{BTreeMap, BTreeSet};
use url::{Host, Url};

/// Attributes with addresses of data.
pub const DATA_ATTRIBUTES: [&str; 4] = ["src", "neighbourhoods", "places", "streets"];

/// How an element is called in findings: by its position where the page has several, in a folder with its page.
pub fn element_name(page: &HostPage, index: usize) -> String {
    let number = match page.elements.len() {
        1 => String::new(),
        _ => format!(" number {}", index + 1),
    };
    let file = page.url.as_str().strip_prefix(ROOT);
    let file = file.map(|it| format!("{it}, ")).unwrap_or_default();
    format!("{file}<sleutelvrij-kaart>{number}")
}

/// Examines a page by its text alone.
pub fn examine(page: &HostPage, into: &mut Diagnosis) {
    if page.elements.is_empty() {
        into.add(
            NO_ELEMENT,
            &page.url,
            "There is no <sleutelvrij-kaart> in the HTML of this page.",
        );
    }
    scripts(page, into);
    for (index, element) in page.elements.iter().enumerate() {
        let name = element_name(page, index);
        if !element.is_closed {
            into.add(NOT_CLOSED, &name, "No </sleutelvrij-kaart> ends it.");
        }
        if !element.has_fallback {
            into.add(
                NO_FALLBACK,
                &name,
                "It has neither a text nor a picture between its tags.",
            );
        }
        let data = DATA_ATTRIBUTES[..3].iter();
        if !data
            .into_iter()
            .any(|it| has_value(&element.attributes, it))
        {
            into.add(
                NO_DATA,
                &name,
                "It has none of src, neighbourhoods and places.",
            );
        }
        language(element, &name, into);
        attribute_rules::examine(&element.attributes, &name, into);
    }
    links(page, into);
    ids(page, into);
    if page.url.scheme() == "http" && !is_this_computer(&page.url) {
        into.add(INSECURE_PAGE, &page.url, "The page came over http.");
    }
    if page
        .language
        .as_deref()
        .unwrap_or_default()
        .trim()
        .is_empty()
    {
        into.add(NO_LANGUAGE, &page.url, "Its first tag has no lang.");
    }
}

fn has_value(attributes: &Attributes, name: &str) -> bool {
    attributes.get(name).is_some_and(|it| !it.trim().is_empty())
}

/// Whether an address is of this computer. Browsers trust such pages as they trust https.
pub fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn scripts(page: &HostPage, into: &mut Diagnosis) {
    let mut addresses = BTreeSet::new();
    for (attributes, address) in page.loaders() {
        match address {
            Ok(url) => {
                addresses.insert(url);
            }
            Err(text) => into.add(
                BAD_ADDRESS,
                "script tag, src",
                format!("`{text}` is no address."),
            ),
        }
        let kind = attributes
            .get("type")
            .map(|it| it.trim().to_ascii_lowercase());
        if kind.as_deref() != Some("module") {
            let found = kind.map_or("no type".to_owned(), |it| format!("type=\"{it}\""));
            into.add(NOT_A_MODULE, "script tag", format!("It has {found}."));
        }
    }
    if addresses.len() > 1 {
        let list: Vec<_> = addresses.iter().map(ToString::to_string).collect();
        into.add(
            SEVERAL_SCRIPTS,
            &page.url,
            format!("It loads {}.", list.join(" and ")),
        );
    }
    if page.loaders().next().is_some() || page.elements.is_empty() {
        return;
    }
    match page.script_count() {
        0 => into.add(NO_SCRIPT, &page.url, "The page has no script."),
        count => {
            let scripts = if count == 1 { "script" } else { "scripts" };
            into.add(
                BUNDLED,
                &page.url,
                format!("It has {count} other {scripts}."),
            );
        }
    }
}

fn language(element: &MapElement, name: &str, into: &mut Diagnosis) {
    let tags = element.languages.iter().map(|it| it.trim());
    let tags: Vec<_> = tags.filter(|it| !it.is_empty()).collect();
    if tags.is_empty() || tags.iter().any(|it| Lang::from_tag(it).is_some()) {
        return;
    }
    let text = format!(
        "The page around it is in `{}`, and the element will speak English.",
        tags[0]
    );
    into.add(LANGUAGE, name, text);
}

/// Addresses in the page, the names of `link`, and http on a page that came over https.
fn links(page: &HostPage, into: &mut Diagnosis) {
    let mut names = BTreeMap::<String, usize>::new();
    for (index, element) in page.elements.iter().enumerate() {
        let name = element_name(page, index);
        if let Some(link) = element.attributes.get("link") {
            // In the query or after `#`, it is the same name.
            let link = link.trim();
            let link = link.strip_prefix('#').unwrap_or(link);
            *names.entry(link.to_owned()).or_default() += 1;
        }
        for attribute in DATA_ATTRIBUTES {
            let Some(value) = element.attributes.get(attribute) else {
                continue;
            };
            match page.resolve(value) {
                Ok(url) => mixed_content(page, &url, &format!("{name}, {attribute}"), into),
                Err(_) => {
                    into.add(
                        BAD_ADDRESS,
                        format!("{name}, {attribute}"),
                        format!("`{value}` is no address."),
                    );
                }
            }
        }
    }
    for (link, _) in names
        .iter()
        .filter(|(link, count)| **count > 1 && !link.is_empty())
    {
        into.add(
            DUPLICATE_LINK,
            format!("link=\"#{link}\""),
            "More than one element has this name, with or without #.",
        );
    }
    for (_, address) in page.loaders() {
        if let Ok(url) = address {
            mixed_content(page, &url, "script tag, src", into);
        }
    }
}

/// A file on http that an https page asks for.
fn mixed_content(page: &HostPage, file: &Url, subject: &str, into: &mut Diagnosis) {
    if page.refuses(file) {
        into.add(MIXED_CONTENT, subject, format!("It names {file}."));
    }
}

fn ids(page: &HostPage, into: &mut Diagnosis) {
    for (index, element) in page.elements.iter().enumerate() {
        let Some(id) = element.attributes.get("id") else {
            continue;
        };
        let problem = if id.is_empty() {
            "It is empty.".to_owned()
        } else if id.contains(|it: char| it.is_ascii_whitespace()) {
            format!("`{id}` has spaces.")
        } else if page.ids.iter().filter(|it| *it == id).count() > 1 {
            format!("`{id}` is on more than one element of the page.")
        } else {
            continue;
        };
        into.add(
            ELEMENT_ID,
            format!("{}, id", element_name(page, index)),
            problem,
        );
    }
}
