//! What one can do with a place: go there, and say that something is not right. In the second file.

use crate::hyperlink::{encoded, to};
use crate::object::member;
use crate::tag::{self, Tag, tag};
use crate::visit::Visit;
use crate::words::facts::Facts;
use atlas::PlaceIndex;
use leptos::prelude::*;

/// A place as an address needs it.
struct Target<'p> {
    id: &'p str,
    name: String,
    lat: String,
    lon: String,
}

/// Links to the visitor's own maps, and to whom to tell that something is not right.
pub fn going(visit: Visit, index: PlaceIndex) -> AnyView {
    let (atlas, words) = (visit.atlas(), visit.words());
    let said = Facts::of(words.lang);
    let Some(place) = atlas.place(index) else {
        return tag::nothing();
    };
    let at = place.shape.anchor();
    let kind = atlas.taxonomy().kind_at(place.kind).one(words.lang);
    let target = Target {
        id: &place.id,
        name: place.name.clone().unwrap_or_else(|| kind.of.to_owned()),
        lat: decimal(at.lat()),
        lon: decimal(at.lon()),
    };
    let (site, directions, device) = target.directions();
    let links = [
        (words.say(said.go_site, [site]), Some(directions)),
        (said.go_device.to_owned(), device),
        (said.report.to_owned(), report(visit, &target)),
    ];
    let links = links.into_iter().filter_map(|(text, address)| {
        let link = to(&address?)?.text(&text);
        Some(tag("li").tag(link).view())
    });
    let links: Vec<AnyView> = links.collect();
    let heading = tag("h3").text(said.go);
    let list = tag("ul").set("class", "going").children(links.into_iter());
    tag::all([heading, list].into_iter().map(Tag::view))
}

impl Target<'_> {
    /// For whatever shows maps on the device (RFC 5870, with the label that map programs read).
    fn device(&self) -> String {
        let at = [&self.lat, ",", &self.lon].concat();
        ["geo:", &at, "?q=", &at, "(", &encoded(&self.name), ")"].concat()
    }

    /// A site that shows the way, with its name and, where devices do something with one, an address for the device itself:
    /// Apple's open their own maps with that site, and do nothing with the other. Only where the visitor goes is in either,
    /// never where they are.
    fn directions(&self) -> (&'static str, String, Option<String>) {
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

    /// A template with the place in it.
    fn filled(&self, template: &str) -> String {
        template
            .replace("{id}", &encoded(self.id))
            .replace("{name}", &encoded(&self.name))
    }

    /// Where OpenStreetMap takes notes, for what comes from there.
    fn note(&self) -> Option<String> {
        let at = ["lat=", &self.lat, "&lon=", &self.lon].concat();
        let map = ["#map=19/", &self.lat, "/", &self.lon].concat();
        let site = "https://www.openstreetmap.org/note/new?";
        self.id
            .starts_with("osm:")
            .then(|| [site, &at, &map].concat())
    }
}

/// Whom to tell that something is not right: whom the page says, or the atlas, or OpenStreetMap for what is from there.
fn report(visit: Visit, target: &Target) -> Option<String> {
    let atlas = visit.atlas();
    let page = visit.live().report.get();
    let own = atlas.manifest().and_then(|it| it.report.clone());
    page.or(own)
        .map(|it| target.filled(&it))
        .or_else(|| target.note())
}

/// A coordinate as addresses have them: degrees with six decimals.
fn decimal(degrees: f64) -> String {
    let text = js_sys::Number::from(degrees).to_fixed(6);
    // Six is a number of digits that there is.
    text.map_or_else(|_| String::new(), String::from)
}
