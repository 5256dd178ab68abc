//! What the doctor reads in an HTML page.

mod markup;

use super::package_list::has_loader_name;
use super::page_rules::is_this_computer;
use markup::Markup;
use std::collections::BTreeMap;
use url::Url;

/// The attributes of a tag, by their names in lower case.
pub type Attributes = BTreeMap<String, String>;

/// A `<sleutelvrij-kaart>` of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapElement {
    /// Its attributes.
    pub attributes: Attributes,
    /// The `lang` attributes of the elements around it and its own, the nearest first.
    pub languages: Vec<String>,
    /// Whether there is text or a picture between its tags.
    pub has_fallback: bool,
    /// Whether its end tag was found, and its first tag does not end in `/>`.
    pub is_closed: bool,
}

/// A page, as far as the doctor looks at it.
#[derive(Clone, Debug)]
pub struct HostPage {
    /// Its address.
    pub url: Url,
    /// What addresses in it are relative to.
    pub base: Url,
    /// Its elements, in order.
    pub elements: Vec<MapElement>,
    /// Its script tags with `src`, and the imports of `sleutelvrij.js` in others, in order.
    pub scripts: Vec<Attributes>,
    /// Its `<link>` tags that load something in advance, in order.
    pub links: Vec<Attributes>,
    /// Policies in its `<meta>` tags, in order.
    pub policies: Vec<String>,
    /// The `lang` of its first tag.
    pub language: Option<String>,
    /// The values of all attributes `id`, in order.
    pub ids: Vec<String>,
    /// How many script tags without `src` hold JavaScript.
    pub inline_scripts: usize,
    /// Whether a policy of the page makes https of http: `upgrade-insecure-requests`. Headers tell it too.
    pub is_upgrading: bool,
    /// Whether the page has more elements, scripts, preload lines, policies or ids than were read.
    pub is_cut_short: bool,
}

impl HostPage {
    /// Reads a page. Any text gives one, as in a browser.
    pub fn read(url: &Url, html: &[u8]) -> Self {
        let mut markup = Markup::default();
        markup.read(html);
        let base = markup.base.as_deref().and_then(|it| url.join(it).ok());
        Self {
            url: url.clone(),
            base: base.unwrap_or_else(|| url.clone()),
            elements: markup.elements,
            scripts: markup.scripts,
            links: markup.links,
            policies: markup.policies,
            language: markup.language,
            ids: markup.ids,
            inline_scripts: markup.inline_scripts,
            is_upgrading: false,
            is_cut_short: markup.is_cut_short,
        }
    }

    /// The script tags whose file is a loader, each with its address; `Err` with the text of one that cannot be read.
    pub fn loaders(&self) -> impl Iterator<Item = (&Attributes, Result<Url, String>)> {
        let scripts = self
            .scripts
            .iter()
            .filter_map(|it| Some((it, it.get("src")?)));
        let own = scripts.filter(|(_, src)| has_loader_name(src));
        own.map(|(it, src)| (it, self.resolve(src).map_err(|_| src.clone())))
    }

    /// The address that browsers request for one in the page.
    ///
    /// # Errors
    /// For a text that is no address.
    pub fn resolve(&self, address: &str) -> Result<Url, url::ParseError> {
        let mut url = self.base.join(address.trim())?;
        if self.is_upgrading && url.scheme() == "http" && !is_this_computer(&url) {
            // Between these two it cannot fail.
            let _ = url.set_scheme("https");
        }
        Ok(url)
    }

    /// Whether browsers refuse a file on http, as the page is on https.
    pub fn refuses(&self, file: &Url) -> bool {
        let is_mixed = self.url.scheme() == "https" && file.scheme() == "http";
        is_mixed && !self.is_upgrading && !is_this_computer(file)
    }

    /// How many scripts run on the page.
    pub fn script_count(&self) -> usize {
        let scripts = self.scripts.iter().filter(|it| markup::is_javascript(it));
        scripts.count() + self.inline_scripts
    }

    /// The origin of the page as browsers send it.
    pub fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    /// The same, where a file is on another one.
    pub fn origin_for(&self, file: &Url) -> Option<String> {
        let own = self.url.origin();
        (file.origin() != own).then(|| own.ascii_serialization())
    }
}
