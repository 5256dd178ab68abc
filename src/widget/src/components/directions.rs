//! Links from a place to directions in another app or site, and to a report of wrong data. Loaded on demand.

use crate::state::{NodeKey, Section, State};
use atlas::{PlaceIndex, filled_address};
use browser::element::{self, El, el};
use browser::hyperlink::{encoded, to};
use browser::object::member;
use leptos::prelude::*;

/// The values of a place that go into a link.
struct LinkValues<'p> {
    id: &'p str,
    name: String,
    lat: String,
    lon: String,
}

/// The list of links, under a heading.
pub fn directions(state: State, index: PlaceIndex) -> AnyView {
    let (atlas, locale) = (state.atlas(), state.locale());
    let messages = &locale.on_demand().facts;
    let Some(place) = atlas.place(index) else {
        return element::empty();
    };
    let at = place.shape.anchor();
    let kind = atlas.taxonomy().kind_at(place.kind).singular(locale.lang);
    let values = LinkValues {
        id: &place.id,
        name: place.name.clone().unwrap_or_else(|| kind.of.to_owned()),
        lat: decimal(at.lat()),
        lon: decimal(at.lon()),
    };
    let (site, directions, device) = values.website();
    let link = |at, text: &str, address: Option<String>| {
        let slot = state.slot(NodeKey::Link(Section::Directions, at));
        Some(to(&address?)?.node_ref(slot).text(text))
    };
    let ways = [
        link(0, &locale.say(messages.go_site, [site]), Some(directions)),
        link(1, messages.go_device, device),
    ];
    let heading = state.section_heading(1).text(messages.go);
    let ways = ways.into_iter().flatten();
    let list = el("ul")
        .attr("class", "directions")
        .children(ways.map(|it| el("li").el(it).view()));
    // An error is reported from a line of its own: it is no way to go there.
    let report = link(2, messages.report, report(state, &values));
    let report = report.map(|it| el("p").attr("class", "report").el(it));
    let parts = [heading, list].into_iter().chain(report);
    element::fragment(parts.map(El::view))
}

impl LinkValues<'_> {
    /// A `geo:` address for map apps on the device (RFC 5870), with the label in `q` that Android's apps read.
    fn device(&self) -> String {
        let at = [&self.lat, ",", &self.lon].concat();
        ["geo:", &at, "?q=", &at, "(", &encoded(&self.name), ")"].concat()
    }

    /// A site with directions on foot: its name and address; and the `geo:` address, if the device supports it. Apple's
    /// devices do not support `geo:`, and open their maps app for `maps.apple.com`. Both addresses hold only the
    /// destination, never the visitor's location.
    fn website(&self) -> (&'static str, String, Option<String>) {
        let navigator = member(&js_sys::global(), "navigator");
        let vendor = member(&navigator, "vendor").as_string().unwrap_or_default();
        if vendor.starts_with("Apple") {
            let to = [&self.lat, ",", &self.lon].concat();
            let address = ["https://maps.apple.com/?daddr=", &to, "&dirflg=w"].concat();
            return ("maps.apple.com", address, None);
        }
        let to = [&self.lat, "%2C", &self.lon].concat();
        let address = "https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&to=";
        let route = [address, &to].concat();
        ("openstreetmap.org", route, Some(self.device()))
    }

    /// Fills the id and name of the place into a template.
    fn filled(&self, template: &str) -> String {
        filled_address(template, &encoded(self.id), &encoded(&self.name))
    }

    /// The page for a new note on OpenStreetMap, for a place that comes from there.
    fn note(&self) -> Option<String> {
        let at = ["lat=", &self.lat, "&lon=", &self.lon].concat();
        let map = ["#map=19/", &self.lat, "/", &self.lon].concat();
        let site = "https://www.openstreetmap.org/note/new?";
        self.id
            .starts_with("osm:")
            .then(|| [site, &at, &map].concat())
    }
}

/// The address for reports of wrong data: that of the page's `report` attribute, else of the manifest, else OpenStreetMap's
/// for its own places.
fn report(state: State, values: &LinkValues) -> Option<String> {
    let atlas = state.atlas();
    let page = state.report_address();
    let own = atlas.manifest().and_then(|it| it.report.clone());
    page.or(own)
        .map(|it| values.filled(&it))
        .or_else(|| values.note())
}

/// Degrees with six decimals, which is about 0.1 m.
fn decimal(degrees: f64) -> String {
    let text = js_sys::Number::from(degrees).to_fixed(6);
    // Fails only for a number of digits over 100.
    text.map_or_else(|_| String::new(), String::from)
}
