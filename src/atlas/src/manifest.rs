//! The manifest `atlas.json`: the parts of an atlas, its sources and its known gaps.

use crate::adjacent_area::AdjacentArea;
use crate::bounding_box::BoundingBox;
use crate::json::{self, JsonError, Node, SchemaError};
use crate::lang::LocalizedText;
use crate::lon_lat::LonLat;
use crate::printable::{Printable, truncated};
use crate::sorted_map::SortedMap;
use crate::source::Source;
use crate::web_address::{is_report_address, is_web_address};

/// The supported version of the manifest format.
pub const MANIFEST_VERSION: u32 = 1;

/// The manifest of an atlas.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// The version of the format: [`MANIFEST_VERSION`].
    pub sleutelvrij: u32,
    /// Its identifier, used in paths: `delft`.
    pub name: String,
    /// Its display name.
    pub title: LocalizedText,
    /// ISO 3166-1 code of its country.
    pub country: Option<String>,
    /// BCP 47 tag of the language of names, addresses and streets in its data; `None` if unknown or mixed.
    pub language: Option<String>,
    /// Address for reports of errors in a place: an `https` or `mailto` template with `{id}` and `{name}` for the place's.
    /// See [`is_report_address`].
    pub report: Option<String>,
    /// Its IANA time zone.
    pub timezone: Option<String>,
    /// Public holidays of its country, a string per known year: nationwide ones under `public`, others under `regional`.
    /// Kept unparsed, for `hours::Holidays::read`.
    pub holidays: SortedMap<Vec<String>>,
    /// The day of its newest source, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// West, south, east, north in degrees.
    pub bounds: Option<[f64; 4]>,
    /// The part on which a map opens, where most people live: west, south, east, north in degrees. Without it a map opens
    /// on the whole atlas.
    pub start: Option<[f64; 4]>,
    /// The areas beyond its border, the one with the longest border first.
    pub adjacent: Vec<AdjacentArea>,
    /// Its files by part: `neighbourhoods`, `places`, and optional ones.
    pub parts: SortedMap<ManifestPart>,
    /// The sources of its data.
    pub sources: Vec<Source>,
    /// Features left out by `prepare`.
    pub left_out: Vec<LeftOut>,
    /// Known gaps of its data, a sentence each, by language code.
    pub gaps: SortedMap<Vec<String>>,
}

/// One file of an atlas.
#[derive(Clone, Debug)]
pub struct ManifestPart {
    /// Its path, relative to the manifest.
    pub file: String,
    /// Its size in bytes.
    pub bytes: Option<u64>,
    /// Its SHA-256, in hexadecimal.
    pub sha256: Option<String>,
    /// Its number of features.
    pub features: Option<usize>,
}

/// The number of features left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The id of the source.
    pub source: String,
    /// The reason.
    pub reason: String,
    /// The number of features.
    pub count: usize,
}

/// Why a manifest cannot be used.
#[derive(Debug)]
pub enum ManifestError {
    /// Invalid JSON, or not of the expected schema; with the JSON path.
    Json(JsonError),
    /// An unsupported version.
    Version(u32),
    /// A part that is not a file beside or below the manifest. Fetching it could reveal the visitor to a third party.
    File {
        /// The name of the part.
        part: String,
        /// Its file path, truncated.
        file: String,
    },
    /// An invalid report address, truncated.
    Report(String),
    /// A source with an unsafe URL.
    Link {
        /// The id of the source.
        source: String,
        /// The URL, truncated.
        link: String,
    },
}

impl std::fmt::Display for ManifestError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Json(error) => write!(to, "not an atlas.json: {error}"),
            Self::Version(found) => write!(
                to,
                "an atlas.json of version {found}; this program reads version {MANIFEST_VERSION}"
            ),
            Self::File { part, file } => write!(
                to,
                "part {}: `{}`: expected a file beside or below atlas.json",
                Printable(part),
                Printable(file)
            ),
            Self::Report(found) => write!(
                to,
                "report: `{}`: expected an address that begins with https:// or mailto:, with {{id}} and {{name}} where the place's go",
                Printable(found)
            ),
            Self::Link { source, link } => write!(
                to,
                "source {}: `{}`: expected a web address that begins with http:// or https://",
                Printable(source),
                Printable(link)
            ),
        }
    }
}

impl std::error::Error for ManifestError {}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// Invalid JSON or schema, an unsupported version, part paths outside the folder, or unsafe links.
    pub fn read(json: &str) -> Result<Self, ManifestError> {
        let manifest = json::read(json, Self::of).map_err(ManifestError::Json)?;
        let manifest = manifest.map_err(ManifestError::Version)?;
        manifest.check()?;
        Ok(manifest)
    }

    /// The manifest in this value, or `Ok(Err(version))` for an unsupported version.
    fn of(at: Node) -> Result<Result<Self, u32>, SchemaError> {
        at.object()?;
        let version = at.member("sleutelvrij").count()?;
        if version != MANIFEST_VERSION {
            return Ok(Err(version));
        }
        let text = |name| at.member(name).optional(|it| it.string());
        let lists = |name| at.member(name).optional(|it| it.named(|it| it.strings()));
        Ok(Ok(Self {
            sleutelvrij: version,
            name: at.member("name").string()?,
            title: LocalizedText::read(at.member("title"))?,
            country: text("country")?,
            language: text("language")?,
            report: text("report")?,
            timezone: text("timezone")?,
            holidays: lists("holidays")?.unwrap_or_default(),
            date: text("date")?,
            bounds: at.member("bounds").optional(bounds)?,
            start: at.member("start").optional(bounds)?,
            adjacent: at.member("adjacent").items(AdjacentArea::of)?,
            parts: at.member("parts").named(ManifestPart::of)?,
            sources: at.member("sources").items(Source::of)?,
            left_out: at.member("left_out").items(LeftOut::of)?,
            gaps: lists("gaps")?.unwrap_or_default(),
        }))
    }

    fn check(&self) -> Result<(), ManifestError> {
        for (part, ManifestPart { file, .. }) in self.parts.iter() {
            if !is_below(file) {
                return Err(ManifestError::File {
                    part: truncated(part),
                    file: truncated(file),
                });
            }
        }
        if let Some(found) = self.report.as_ref().filter(|it| !is_report_address(it)) {
            return Err(ManifestError::Report(truncated(found)));
        }
        for source in &self.sources {
            let links = [&source.url, &source.licence_url];
            if let Some(link) = links.into_iter().flatten().find(|it| !is_web_address(it)) {
                return Err(ManifestError::Link {
                    source: truncated(&source.id),
                    link: truncated(link),
                });
            }
        }
        Ok(())
    }

    /// Its bounds, if present and valid. West may be greater than east, for a box across the antimeridian.
    pub fn bounds(&self) -> Option<BoundingBox> {
        Some(bounding_box(self.bounds?)?.0)
    }

    /// The part on which a map opens, if present, valid and within the bounds; west is at most east.
    pub fn start(&self) -> Option<BoundingBox> {
        let (start, corners) = bounding_box(self.start?)?;
        let is_inside = self
            .bounds()
            .is_none_or(|all| corners.into_iter().all(|corner| all.contains(corner)));
        (start.west <= start.east && is_inside).then_some(start)
    }
}

/// The box with these sides, and its southwestern and northeastern corners; `None` if it is invalid.
fn bounding_box([west, south, east, north]: [f64; 4]) -> Option<(BoundingBox, [LonLat; 2])> {
    let corners = [LonLat::new(west, south)?, LonLat::new(east, north)?];
    let bounds = BoundingBox {
        west,
        south,
        east,
        north,
    };
    (south <= north).then_some((bounds, corners))
}

impl ManifestPart {
    fn of(at: Node) -> Result<Self, SchemaError> {
        Ok(Self {
            file: at.member("file").string()?,
            bytes: at.member("bytes").optional(|it| it.count())?,
            sha256: at.member("sha256").optional(|it| it.string())?,
            features: at.member("features").optional(|it| it.count())?,
        })
    }
}

impl LeftOut {
    fn of(at: Node) -> Result<Self, SchemaError> {
        Ok(Self {
            source: at.member("source").string()?,
            reason: at.member("reason").string()?,
            count: at.member("count").count()?,
        })
    }
}

/// West, south, east and north in degrees.
fn bounds(at: Node) -> Result<[f64; 4], SchemaError> {
    let numbers = at.list(|it| it.number())?;
    numbers
        .try_into()
        .map_err(|_| at.mismatch("west, south, east and north"))
}

/// Whether a relative path stays in its folder, both as a URL and as a file path.
fn is_below(file: &str) -> bool {
    !file.is_empty()
        && !file.contains(|it: char| {
            matches!(it, '\\' | ':' | '?' | '#' | '%') || it.is_whitespace() || it.is_control()
        })
        && file
            .split('/')
            .all(|step| !step.is_empty() && step != "." && step != "..")
}

#[cfg(test)]
mod tests {
    use super::{Manifest, ManifestError};

    #[test]
    fn manifests_of_unknown_versions_are_refused() {
        let json =
            |version| format!(r#"{{"sleutelvrij":{version},"name":"x","title":"X","parts":{{}}}}"#);
        assert_eq!(Manifest::read(&json(1)).unwrap().name, "x");
        assert!(matches!(
            Manifest::read(&json(2)),
            Err(ManifestError::Version(2))
        ));
        assert!(matches!(
            Manifest::read(r#"{"sleutelvrij":3,"of a form":"nobody knows yet"}"#),
            Err(ManifestError::Version(3))
        ));
        assert!(matches!(
            Manifest::read("<html>"),
            Err(ManifestError::Json(_))
        ));
    }

    #[test]
    fn part_paths_outside_the_folder_and_unsafe_links_are_refused() {
        let read = |file: &str, url: &str| {
            Manifest::read(&format!(
                r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{"places":{{"file":"{file}"}}}},
                    "sources":[{{"id":"osm","title":"OSM","credit":"©","url":"{url}"}}]}}"#
            ))
        };
        let site = "https://www.openstreetmap.org";
        assert!(read("places.geojson", site).is_ok());
        assert!(read("parts/places.geojson", site).is_ok());
        for file in [
            "",
            "/etc/passwd",
            "../places.geojson",
            "a/./b",
            "//evil.example/x",
            "https://evil.example/x",
            "data:application/json,1",
            "..\\\\x",
            "%2e%2e/x",
        ] {
            let refused = read(file, site);
            assert!(matches!(refused, Err(ManifestError::File { .. })), "{file}");
        }
        let refused = read("x", "javascript:alert(1)").map_err(|error| error.to_string());
        assert_eq!(
            refused.unwrap_err(),
            "source osm: `javascript:alert(1)`: expected a web address that begins with http:// or https://"
        );
    }

    #[test]
    fn invalid_bounds_are_ignored() {
        let bounds = |bounds: &str| {
            let json = format!(
                r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{}},"bounds":{bounds}}}"#
            );
            Manifest::read(&json).unwrap().bounds()
        };
        assert!(bounds("[4.3,51.9,4.4,52.1]").is_some());
        assert!(
            bounds("[177,-20,-178,-15]").is_some(),
            "Fiji, over the 180° meridian"
        );
        assert_eq!(bounds("[80000,440000,90000,450000]"), None);
        assert_eq!(bounds("[4.3,52.1,4.4,51.9]"), None);
        assert_eq!(bounds("null"), None);
    }

    #[test]
    fn a_start_that_is_not_within_the_bounds_is_ignored() {
        let start = |bounds: &str, start: &str| {
            let json = format!(
                r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{}},"bounds":{bounds},"start":{start}}}"#
            );
            let start = Manifest::read(&json)?.start();
            Ok::<_, ManifestError>(start.map(|it| [it.west, it.south, it.east, it.north]))
        };
        let (delft, town) = ("[4.3,51.9,4.4,52.1]", "[4.33,51.95,4.37,52.02]");
        for bounds in [delft, "null"] {
            let found = start(bounds, town).unwrap();
            assert_eq!(found, Some([4.33, 51.95, 4.37, 52.02]));
        }
        for ignored in [
            "null",
            "[4.37,51.95,4.33,52.02]",
            "[4.33,52.02,4.37,51.95]",
            "[4.2,51.95,4.37,52.02]",
            "[51.95,4.33,52.02,4.37]",
            "[4.33,51.95,4.37,1e99]",
        ] {
            assert_eq!(start(delft, ignored).unwrap(), None, "{ignored}");
        }
        assert!(start(delft, "[4.33,51.95]").is_err());
    }
}
