//! The colours and the font of the map, from the style sheet, which defines light, dark and forced colours.

use atlas::Taxonomy;
use chart::{Role, TextRole, rules};
use leptos::prelude::window;
use streets::Class;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// The text size for which the style table is made, CSS px: the usual one of browsers.
const TEXT_SIZE: f64 = 16.0;

/// Resolved colours and the font, as a canvas takes them.
pub struct Palette {
    /// The background.
    pub ground: String,
    hatching: String,
    land: String,
    water: String,
    chosen: String,
    border: String,
    edge: String,
    chosen_border: String,
    green: String,
    wood: String,
    building: String,
    building_edge: String,
    street: String,
    main_street: String,
    street_edge: String,
    path: String,
    rail: String,
    /// The route, and the border of its bubble.
    pub route: String,
    isochrone: String,
    name: String,
    water_name: String,
    green_name: String,
    landmark_name: String,
    /// The halo around names and marks.
    pub halo: String,
    /// The pictogram or count on the colour of a domain, and the number on a badge.
    pub on_domain: String,
    /// A marker cluster of several domains.
    pub cluster: String,
    /// The visitor's location, the badges with numbers, and the ring around a selected mark.
    pub accent: String,
    domains: Vec<String>,
    family: String,
    /// How much larger than in the style table texts are: the reader's text size as a multiple of 16 px, 1 to 2.
    pub scale: f64,
}

impl Palette {
    /// Resolves the colours with `probe`, an invisible element: sets its `color` to each in turn and reads the computed
    /// value.
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
        let scale = js_sys::parse_float(&read("font-size")) / TEXT_SIZE;
        // Without a size, as of an element that is not in the page, it is NaN.
        let scale = if scale > 1.0 { scale.min(2.0) } else { 1.0 };
        Self {
            domains: domains.collect(),
            ground: part("ground"),
            hatching: part("hatching"),
            land: part("land"),
            water: part("water"),
            chosen: part("chosen"),
            border: part("border"),
            edge: part("edge"),
            chosen_border: part("chosen-border"),
            green: part("green"),
            wood: part("wood"),
            building: part("building"),
            building_edge: part("building-edge"),
            street: part("street"),
            main_street: part("main-street"),
            street_edge: part("street-edge"),
            path: part("path"),
            rail: part("rail"),
            route: part("route"),
            isochrone: part("isochrone"),
            name: part("name"),
            water_name: part("water-name"),
            green_name: part("green-name"),
            landmark_name: part("landmark-name"),
            halo: part("halo"),
            on_domain: part("on-domain"),
            cluster: part("cluster"),
            accent: part("accent"),
            family: read("font-family"),
            scale,
        }
    }

    /// The colour of a line or area.
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
            Role::Wood => &self.wood,
            Role::Building => &self.building,
            Role::BuildingEdge => &self.building_edge,
            Role::Beyond => &self.ground,
            Role::Hatching => &self.hatching,
            Role::Street(Class::Path | Class::Steps) => &self.path,
            Role::Street(Class::Rail) => &self.rail,
            Role::Street(Class::Stream) => &self.water,
            Role::Street(Class::Motorway | Class::Major) => &self.main_street,
            Role::Street(_) => &self.street,
            Role::StreetEdge(_) | Role::Tunnel => &self.street_edge,
            Role::Isochrone(_) => &self.isochrone,
            Role::Veil => &self.halo,
            Role::Leader => &self.accent,
            Role::Route => &self.route,
            Role::RouteEdge | Role::RouteArrow => &self.halo,
        }
    }

    /// The colour of a filled area.
    pub fn fill(&self, role: Role) -> &str {
        match role {
            // The outlines are darker.
            Role::Isochrone(_) => &self.route,
            _ => self.of(role),
        }
    }

    /// The colour of a text.
    pub fn text(&self, role: TextRole) -> &str {
        match role {
            TextRole::AreaName
            | TextRole::SettlementName
            | TextRole::StreetName
            | TextRole::AdjacentName
            | TextRole::RouteTime
            | TextRole::SelectedName => &self.name,
            TextRole::WaterName => &self.water_name,
            TextRole::GreenName => &self.green_name,
            TextRole::LandmarkName | TextRole::HouseNumber => &self.landmark_name,
            TextRole::Minutes => &self.isochrone,
            TextRole::ChosenName => &self.chosen_border,
            TextRole::Number | TextRole::Count => &self.on_domain,
        }
    }

    /// The colour of the domain with this index; that of mixed clusters for an index without a domain.
    pub fn domain(&self, paint: u8) -> &str {
        self.domains
            .get(usize::from(paint))
            .unwrap_or(&self.cluster)
    }

    /// The font of a text, as a CSS `font` value.
    pub fn font(&self, role: TextRole) -> String {
        // Both are whole numbers. Formatting floats would add the code for it to the download.
        let size = rules::scaled_text_size(role, self.scale).round() as u32;
        let weight = rules::text_weight(role);
        format!("{weight} {size}px {}", self.family)
    }
}

fn paint_with(style: &CssStyleDeclaration, value: &str) {
    // A colour that the browser cannot parse leaves the previous one.
    let _ = style.set_property("color", value);
}
