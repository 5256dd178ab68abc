//! Collects tags of HTML, with the elements that are open around them.

use super::{Attributes, MapElement};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

const ELEMENT: &[u8] = b"sleutelvrij-kaart";

/// Elements without content.
const VOID: [&[u8]; 13] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta",
    b"source", b"track", b"wbr",
];

/// Elements whose content browsers with scripts do not build.
const INERT: [&[u8]; 2] = [b"template", b"noscript"];

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
    open: Vec<OpenElement>,
}

#[derive(Debug)]
struct OpenElement {
    name: Vec<u8>,
    language: Option<String>,
    /// Its position among [`Markup::elements`].
    element: Option<usize>,
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
            self.ids.extend(attributes.get("id").cloned());
        }
        let mut element = None;
        match name {
            // Several tags <html> are one element, and the first one counts.
            b"html" if self.language.is_none() => self.language.clone_from(&language),
            _ if is_inert => {}
            b"base" if self.base.is_none() => self.base = attributes.get("href").cloned(),
            b"script" if attributes.contains_key("src") => self.scripts.push(attributes.clone()),
            b"link" => self.links.push(attributes.clone()),
            b"meta" => self.policies.extend(policy(&attributes)),
            b"img" | b"iframe" | b"video" | b"object" => self.mark_fallback(),
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
        self.open.push(OpenElement {
            name: name.to_vec(),
            language,
            element,
        });
    }

    /// Takes `import "…/sleutelvrij.js"` of an inline script for a script tag.
    fn inline_import(&mut self, text: &[u8]) {
        if self.open.last().is_none_or(|it| it.name != b"script") {
            return;
        }
        let text = String::from_utf8_lossy(text);
        let quoted = text.split(['"', '\'', '`']).skip(1).step_by(2);
        for src in quoted.filter(|it| it.ends_with("sleutelvrij.js")) {
            let pairs = [("src", src), ("type", "module")];
            let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
            self.scripts.push(pairs.into());
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
        self.open.iter().any(|it| INERT.contains(&&*it.name))
    }

    fn mark_fallback(&mut self) {
        let hidden: [&[u8]; 3] = [b"script", b"style", b"template"];
        if self
            .open
            .last()
            .is_some_and(|it| hidden.contains(&&*it.name))
        {
            return;
        }
        for element in self.open.iter().filter_map(|it| it.element) {
            self.elements[element].has_fallback = true;
        }
    }
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
