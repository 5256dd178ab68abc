//! The colours of the map, asked of the style sheet: so light, dark and forced colours are decided in one place.

use atlas::Taxonomy;
use chart::{Role, TextRole, rules};
use leptos::prelude::window;
use streets::Class;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// Colours as CSS writes them, resolved.
pub struct Palette {
    /// What lies under everything.
    pub ground: String,
    land: String,
    water: String,
    chosen: String,
    border: String,
    edge: String,
    chosen_border: String,
    green: String,
    street: String,
    street_edge: String,
    path: String,
    rail: String,
    route: String,
    reach: String,
    name: String,
    /// Around names and marks.
    pub halo: String,
    /// On a mark of a domain.
    pub on_domain: String,
    /// A gathered point of several domains.
    pub gathered: String,
    /// Its count, and the number of the visitor's place.
    pub on_gathered: String,
    /// The visitor, the pin, and around what is chosen.
    pub accent: String,
    domains: Vec<String>,
    family: String,
}

impl Palette {
    /// Reads the colours with an element that nobody sees.
    pub fn read(probe: &HtmlElement, taxonomy: &Taxonomy) -> Self {
        let computed = window().get_computed_style(probe).ok().flatten();
        let read = |property: &str| {
            let value = computed.as_ref().map(|it| it.get_property_value(property));
            value.and_then(Result::ok).unwrap_or_default()
        };
        let style = probe.style();
        let resolve = |value: &str| {
            paint_with(&style, value);
            read("color")
        };
        let part = |name: &str| resolve(&format!("var(--map-{name})"));
        let forced = window()
            .match_media("(forced-colors: active)")
            .ok()
            .flatten()
            .is_some_and(|it| it.matches());
        let domains = taxonomy.domains.iter().map(|domain| {
            if forced {
                part("domain")
            } else {
                resolve(&format!("light-dark({}, {})", domain.colour, domain.dark))
            }
        });
        Self {
            domains: domains.collect(),
            ground: part("ground"),
            land: part("land"),
            water: part("water"),
            chosen: part("chosen"),
            border: part("border"),
            edge: part("edge"),
            chosen_border: part("chosen-border"),
            green: part("green"),
            street: part("street"),
            street_edge: part("street-edge"),
            path: part("path"),
            rail: part("rail"),
            route: part("route"),
            reach: part("reach"),
            name: part("name"),
            halo: part("halo"),
            on_domain: part("on-domain"),
            gathered: part("gathered"),
            on_gathered: part("on-gathered"),
            accent: part("accent"),
            family: read("font-family"),
        }
    }

    /// The colour of a line or plane.
    pub fn of(&self, role: Role) -> &str {
        match role {
            Role::Land => &self.land,
            Role::Water => &self.water,
            Role::Chosen => &self.chosen,
            Role::Place(paint) | Role::PlaceEdge(paint) | Role::SelectedEdge(paint) => {
                self.domain(paint)
            }
            Role::Border => &self.border,
            Role::Edge => &self.edge,
            Role::ChosenBorder => &self.chosen_border,
            Role::Green => &self.green,
            Role::Street(Class::Path | Class::Steps) => &self.path,
            Role::Street(Class::Rail) => &self.rail,
            Role::Street(Class::Stream) => &self.water,
            Role::Street(_) => &self.street,
            Role::StreetEdge(_) => &self.street_edge,
            Role::Reach(_) => &self.reach,
            Role::Leader => &self.accent,
            Role::Route => &self.route,
            Role::RouteEdge => &self.halo,
        }
    }

    /// The colour of a text on the map itself.
    pub fn text(&self, role: TextRole) -> &str {
        match role {
            TextRole::AreaName | TextRole::StreetName => &self.name,
            TextRole::Minutes => &self.reach,
            TextRole::ChosenName => &self.chosen_border,
            TextRole::Number => &self.on_domain,
            TextRole::Count => &self.on_gathered,
        }
    }

    /// The colour of a domain.
    pub fn domain(&self, paint: u8) -> &str {
        self.domains
            .get(usize::from(paint))
            .unwrap_or(&self.gathered)
    }

    /// The font of a text, as CSS writes it.
    pub fn font(&self, role: TextRole) -> String {
        // Both are whole numbers; a float would bring its formatting along.
        let (weight, size) = (rules::text_weight(role), rules::text_size(role) as u32);
        format!("{weight} {size}px {}", self.family)
    }
}

fn paint_with(style: &CssStyleDeclaration, value: &str) {
    // A colour that the browser does not know leaves the one before, which is seen and not fatal.
    let _ = style.set_property("color", value);
}
