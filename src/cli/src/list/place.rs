//! One place of a list.

use super::markup::Markup;
use super::schema;
use super::words::Words;
use atlas::{Atlas, KeyStatus, Place, Wheelchair, telephones};
use hours::{Calendar, Hours, Moment};
use std::collections::BTreeMap;

/// Writes places of one atlas in one language.
pub struct Writer<'a> {
    pub atlas: &'a Atlas,
    pub calendar: &'a Calendar,
    /// The moment of which the week is written.
    pub moment: Moment,
    pub words: &'static Words,
    /// The language of names and addresses; empty where nobody has said.
    pub names: &'a str,
}

impl Writer<'_> {
    /// What a kind is called, one of it and many; in English where the taxonomy does not speak the language.
    pub fn label<'t>(&self, kind: &'t atlas::Kind) -> (&'t str, &'t str, &'static str) {
        let own = kind
            .label
            .get(self.words.code)
            .map(|it| (it, self.words.code));
        let label = own.or_else(|| kind.label.get("en").map(|it| (it, "en")));
        label.map_or(
            (&kind.id, &kind.id, self.words.code),
            |((one, many), code)| (one, many, code),
        )
    }

    /// A place as an item of a list, with what search engines read of it.
    pub fn place(&self, to: &mut Markup, place: &Place) {
        let kind = self.atlas.taxonomy().kind_at(place.kind);
        let (one, _, code) = self.label(kind);
        let schema = schema::type_of(&kind.id);
        to.open("li", &[("itemscope", None), ("itemtype", Some(schema))]);
        match &place.name {
            Some(name) => to.element(
                "strong",
                &[("itemprop", Some("name")), ("lang", Some(self.names))],
                Some(name),
            ),
            None => to.element(
                "span",
                &[("itemprop", Some("name")), ("lang", Some(code))],
                Some(one),
            ),
        }
        if let Some(address) = &place.address {
            to.text(", ");
            to.element(
                "span",
                &[("itemprop", Some("address")), ("lang", Some(self.names))],
                Some(address),
            );
        } else if let Some(near) = &place.near {
            let (before, after) = self.words.near.split_once("{}").unwrap_or_default();
            to.text(", ");
            to.text(before);
            to.element("span", &[("lang", Some(self.names))], Some(near));
            to.text(after);
        }
        self.position(to, place);
        self.key(to, place);
        self.hours(to, place);
        self.facts(to, place);
        to.close();
        to.line();
    }

    /// How many places there are in each neighbourhood, an item for each and for each key status, in the order of the
    /// alphabet.
    pub fn counts<'t>(
        &self,
        to: &mut Markup,
        places: impl Iterator<Item = (Option<&'t str>, KeyStatus)>,
    ) {
        let mut counts: BTreeMap<_, (KeyStatus, usize)> = BTreeMap::new();
        for (home, key) in places {
            let at = (home.is_none(), home, key as u8);
            counts.entry(at).or_insert((key, 0)).1 += 1;
        }
        for ((_, home, _), (key, count)) in counts {
            to.open("li", &[]);
            match home {
                Some(name) => to.element("span", &[("lang", Some(self.names))], Some(name)),
                None => to.text(self.words.elsewhere),
            }
            to.text(&format!(": {count}"));
            let short = match key {
                KeyStatus::Free => None,
                KeyStatus::Conditional => Some(self.words.key.conditional_short),
                KeyStatus::Unknown => Some(self.words.key.unknown_short),
            };
            if let Some(short) = short {
                to.text(&format!(" ({short})"));
            }
            to.close();
            to.line();
        }
    }

    /// That somebody cannot just walk in, and why, or that nobody knows.
    fn key(&self, to: &mut Markup, place: &Place) {
        let key = &self.words.key;
        let said = match place.key {
            KeyStatus::Free => return,
            KeyStatus::Conditional => key.conditional,
            KeyStatus::Unknown => key.unknown,
        };
        let reason = place.key_reason.as_deref().and_then(|it| key.why(it));
        let reason = reason.filter(|_| place.key == KeyStatus::Conditional);
        let said: Vec<&str> = [said].into_iter().chain(reason).collect();
        to.element("p", &[], Some(&said.join(" ")));
    }

    fn position(&self, to: &mut Markup, place: &Place) {
        let at = place.shape.anchor();
        let geo = "https://schema.org/GeoCoordinates";
        to.open(
            "span",
            &[
                ("itemprop", Some("geo")),
                ("itemscope", None),
                ("itemtype", Some(geo)),
            ],
        );
        meta(to, "latitude", &format!("{:.6}", at.lat()));
        meta(to, "longitude", &format!("{:.6}", at.lon()));
        to.close();
    }

    fn hours(&self, to: &mut Markup, place: &Place) {
        let Some(text) = &place.opening_hours else {
            return;
        };
        let Ok(hours) = Hours::read(text) else {
            // As it is written is better than nothing.
            to.element("p", &[("lang", Some(self.names))], Some(text));
            return;
        };
        let week = hours.week(self.calendar, self.moment);
        for value in schema::opening_hours(&week).unwrap_or_default() {
            meta(to, "openingHours", &value);
        }
        to.open("dl", &[]);
        for (days, times) in hours::write(&week, &self.words.hours) {
            to.element("dt", &[], Some(&super::capitalised(&days)));
            to.element("dd", &[], Some(&times));
        }
        to.close();
        if week.varies {
            to.element("p", &[], Some(self.words.other_weeks));
        }
    }

    fn facts(&self, to: &mut Markup, place: &Place) {
        if let Some(fee) = place.fee {
            meta(
                to,
                "isAccessibleForFree",
                if fee { "false" } else { "true" },
            );
        }
        if let Some(wheelchair) = place.wheelchair {
            to.open("p", &[]);
            self.wheelchair(to, wheelchair);
            to.close();
        }
        if let Some(phone) = &place.phone {
            let (before, after) = self.words.phone.split_once("{}").unwrap_or_default();
            to.open("p", &[]);
            to.text(before);
            for (at, (number, link)) in telephones(phone).enumerate() {
                to.text(if at > 0 { ", " } else { "" });
                let telephone = [("itemprop", Some("telephone"))];
                match link {
                    Some(link) => {
                        to.open("a", &[("href", Some(&link))]);
                        to.element("span", &telephone, Some(number));
                        to.close();
                    }
                    None => to.element("span", &telephone, Some(number)),
                }
            }
            to.text(after);
            to.close();
        }
        // Only what is safe to follow has been read from the data.
        if let Some(website) = &place.website {
            to.open("p", &[]);
            let link = [("itemprop", Some("url")), ("href", Some(website.as_str()))];
            let link = [&link[..], &super::QUIET].concat();
            to.element("a", &link, Some(self.words.website));
            to.close();
        }
    }

    fn wheelchair(&self, to: &mut Markup, wheelchair: Wheelchair) {
        let (index, value) = match wheelchair {
            Wheelchair::Yes => (0, "true"),
            Wheelchair::Limited => (1, "limited"),
            Wheelchair::No => (2, "false"),
        };
        let feature = "https://schema.org/LocationFeatureSpecification";
        to.open(
            "span",
            &[
                ("itemprop", Some("amenityFeature")),
                ("itemscope", None),
                ("itemtype", Some(feature)),
            ],
        );
        meta(to, "name", "wheelchair");
        meta(to, "value", value);
        to.text(self.words.wheelchair[index]);
        to.close();
    }
}

fn meta(to: &mut Markup, name: &str, content: &str) {
    to.element(
        "meta",
        &[("itemprop", Some(name)), ("content", Some(content))],
        None,
    );
}
