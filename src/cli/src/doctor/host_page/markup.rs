//! Collects tags of HTML, with the elements that are open around them.

use super::{Attributes, MapElement};
use crate::doctor::delivery_rules::JAVASCRIPT;
use crate::doctor::package_list::has_loader_name;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

const ELEMENT: &[u8] = b"sleutelvrij-kaart";

/// Elements without content.
const VOID: [&[u8]; 13] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta",
    b"source", b"track", b"wbr",
];

/// Elements whose content browsers with scripts do not build.
const INERT: [&[u8]; 2] = [b"template", b"noscript"];

/// Deeper elements are not remembered as open: browsers nest no deeper either. Each text looks at all that are open.
const DEPTH: usize = 512;

/// How many elements, script tags, links, and policies in `<meta>` tags are read, each.
const TAGS: usize = 100;

/// How many ids are read.
const IDS: usize = 10_000;

/// The tags that were read so far.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) base: Option<String>,
    pub(super) elements: Vec<MapElement>,
    pub(super) scripts: Vec<Attributes>,
    pub(super) links: Vec<Attributes>,
    pub(super) policies: Vec<String>,
    pub(super) language: Option<String>,
    pub(super) ids: Vec<String>,
    /// How many script tags without `src` hold JavaScript.
    pub(super) inline_scripts: usize,
    /// Whether the page has more than is read of it.
    pub(super) is_cut_short: bool,
    open: Vec<OpenElement>,
}

#[derive(Debug)]
struct OpenElement {
    name: Vec<u8>,
    language: Option<String>,
    /// Its position among [`Markup::elements`].
    element: Option<usize>,
    /// The attributes of a script tag without `src`.
    script: Option<Attributes>,
    /// Whether browsers with scripts do not build what is in it.
    is_inert: bool,
}

impl Markup {
    pub(super) fn read(&mut self, html: &[u8]) {
        let mut emitter = DefaultEmitter::default();
        // Scripts and styles are no markup.
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::StartTag(tag) => self.start(&tag),
                Token::EndTag(tag) => self.end(&tag.name),
                Token::String(text) => {
                    self.inline_import(&text);
                    if text.iter().any(|byte| !byte.is_ascii_whitespace()) {
                        self.mark_fallback();
                    }
                }
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        let attributes = attributes(tag);
        let language = attributes.get("lang").cloned();
        let is_inert = self.is_inert();
        if !is_inert {
            let id = attributes.get("id").cloned();
            self.is_cut_short |= push(&mut self.ids, id, IDS);
        }
        let (mut element, mut script) = (None, None);
        match name {
            // Several tags <html> are one element, and the first one counts.
            b"html" if self.language.is_none() => self.language.clone_from(&language),
            _ if is_inert => {}
            b"base" if self.base.is_none() => self.base = attributes.get("href").cloned(),
            b"script" if attributes.contains_key("src") => {
                self.is_cut_short |= push(&mut self.scripts, Some(attributes.clone()), TAGS);
            }
            b"script" => {
                self.inline_scripts += usize::from(is_javascript(&attributes));
                script = Some(attributes.clone());
            }
            b"link" if is_preload(&attributes) => {
                self.is_cut_short |= push(&mut self.links, Some(attributes.clone()), TAGS);
            }
            b"meta" => {
                self.is_cut_short |= push(&mut self.policies, policy(&attributes), TAGS);
            }
            b"img" | b"iframe" | b"video" | b"object" => self.mark_fallback(),
            ELEMENT if self.elements.len() == TAGS => self.is_cut_short = true,
            ELEMENT => {
                element = Some(self.elements.len());
                self.elements.push(MapElement {
                    languages: self.languages(language.as_ref()),
                    attributes: attributes.clone(),
                    has_fallback: false,
                    is_closed: false,
                });
            }
            _ => {}
        }
        if VOID.contains(&name) {
            return;
        }
        if let (true, Some(element)) = (tag.self_closing, element) {
            // Reported as it stands. What follows counts as outside, or there would be a second finding for each tag.
            self.elements[element].is_closed = false;
            return;
        }
        if self.open.len() == DEPTH {
            self.is_cut_short = true;
            return;
        }
        // A shadow root that the page declares is built.
        let is_inert = INERT.contains(&name) && !attributes.contains_key("shadowrootmode");
        self.open.push(OpenElement {
            name: name.to_vec(),
            language,
            element,
            script,
            is_inert,
        });
    }

    /// Takes `import "…/sleutelvrij.js"` of an inline script for a script tag with the nonce of that script.
    fn inline_import(&mut self, text: &[u8]) {
        let script = self.open.last().and_then(|it| it.script.clone());
        let Some(mut script) = script.filter(|it| is_javascript(it) || kind(it) == "importmap")
        else {
            return;
        };
        // An inline script is not compared with its integrity.
        script.remove("integrity");
        script.insert("type".to_owned(), "module".to_owned());
        let text = String::from_utf8_lossy(text);
        // An apostrophe of a comment opens no text: each piece after a quotation mark may be one.
        let pieces = text.split(['"', '\'', '`']).skip(1);
        let is_address =
            |it: &&str| has_loader_name(it) && !it.contains(|it: char| it.is_ascii_whitespace());
        for src in pieces.filter(is_address) {
            script.insert("src".to_owned(), src.to_owned());
            self.is_cut_short |= push(&mut self.scripts, Some(script.clone()), TAGS);
        }
    }

    fn end(&mut self, name: &[u8]) {
        // An end tag without its first tag is ignored; one that closes others on the way closes them.
        let Some(at) = self.open.iter().rposition(|it| it.name == name) else {
            return;
        };
        // Elements of which HTML lets one leave out the end tag end here; a custom element does not.
        for closed in self.open.drain(at..) {
            if let (Some(element), true) = (closed.element, closed.name == name) {
                self.elements[element].is_closed = true;
            }
        }
    }

    /// The `lang` attributes from here up, the nearest first.
    fn languages(&self, own: Option<&String>) -> Vec<String> {
        let around = self.open.iter().rev().filter_map(|it| it.language.as_ref());
        own.into_iter().chain(around).cloned().collect()
    }

    fn is_inert(&self) -> bool {
        self.open.iter().any(|it| it.is_inert)
    }

    fn mark_fallback(&mut self) {
        let hidden: [&[u8]; 2] = [b"script", b"style"];
        let is_hidden = |it: &OpenElement| {
            hidden.contains(&&*it.name) || (it.is_inert && it.name == b"template")
        };
        if self.open.last().is_some_and(is_hidden) {
            return;
        }
        for element in self.open.iter().filter_map(|it| it.element) {
            self.elements[element].has_fallback = true;
        }
    }
}

/// Adds an item, up to a number of them. Returns whether it was left out.
fn push<T>(items: &mut Vec<T>, item: Option<T>, limit: usize) -> bool {
    let is_full = item.is_some() && items.len() >= limit;
    if !is_full {
        items.extend(item);
    }
    is_full
}

/// The `type` of a script, in lower case; empty without one.
fn kind(script: &Attributes) -> String {
    let kind = script.get("type").map(|it| it.trim());
    kind.unwrap_or_default().to_ascii_lowercase()
}

/// Whether browsers run a script, by its `type`.
pub(super) fn is_javascript(script: &Attributes) -> bool {
    let kind = kind(script);
    kind.is_empty() || kind == "module" || JAVASCRIPT.contains(&&*kind)
}

fn is_preload(link: &Attributes) -> bool {
    let relation = link.get("rel").map(|it| it.to_ascii_lowercase());
    relation.is_some_and(|it| it.contains("preload"))
}

fn attributes(tag: &StartTag<()>) -> Attributes {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let pairs = tag.attributes.iter();
    pairs
        .map(|(name, value)| (text(name), text(value)))
        .collect()
}

/// The policy of a `<meta>` tag.
fn policy(attributes: &Attributes) -> Option<String> {
    let name = attributes.get("http-equiv")?;
    name.trim()
        .eq_ignore_ascii_case("content-security-policy")
        .then(|| attributes.get("content").cloned())?
}
