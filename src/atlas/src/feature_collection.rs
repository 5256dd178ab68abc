//! Splits a GeoJSON FeatureCollection into raw features, so that an invalid feature does not affect the others. A file that
//! breaks off has none: answers from half a list would be wrong.

use crate::coordinates;
use crate::json::{AsJson, Node, number_text};
use crate::printable::truncated;
use crate::problem::Problem;
use crate::warning::Warning;
use crate::warning_log::WarningLog;
use geojson::GeometryValue;
use json::{CollectionText, JsonDocument, Value};

/// Most features per file; a file with more is not used, so that the page stays usable. The largest municipality has a tenth.
pub const FEATURE_LIMIT: usize = 250_000;

/// The unparsed features of a file and its problems so far.
pub struct FeatureCollection<'a> {
    text: &'a str,
    features: Vec<&'a str>,
    crs: Option<&'a str>,
    notes: WarningLog,
}

/// A parsed GeoJSON Feature (RFC 7946 §3.2).
pub struct ParsedFeature<'a> {
    document: JsonDocument<'a>,
    /// Its geometry; `None` for null.
    pub geometry: Option<GeometryValue>,
}

impl ParsedFeature<'_> {
    /// Its id: a string or number.
    pub fn id(&self) -> Option<Value<'_>> {
        self.document.root().member("id")
    }

    /// Its properties.
    pub fn properties(&self) -> Option<Value<'_>> {
        self.document.root().member("properties")
    }

    /// The names and values of its properties as text, without those that are null; lists and objects as JSON. Of a
    /// duplicate name the last counts.
    pub fn fields(&self) -> impl Iterator<Item = (&str, String)> {
        let properties = self.properties().and_then(Value::as_object);
        let properties = properties.into_iter().flat_map(|it| it.iter());
        properties.filter_map(|(name, value)| text(value).map(|text| (name, text)))
    }

    /// Its id as text: its own, or its property `id`.
    pub fn id_text(&self) -> Option<String> {
        let properties = self.properties();
        let of_properties = || properties.and_then(|it| it.member("id"));
        self.id().and_then(text).or_else(|| text(of_properties()?))
    }
}

/// A value as text; `None` for null.
fn text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Text(text) => Some(text.to_owned()),
        Value::Number(number) => Some(number_text(number)),
        other => Some(AsJson(other).to_string()),
    }
}

impl<'a> FeatureCollection<'a> {
    /// Splits a text into at most [`FEATURE_LIMIT`] features. Problems become warnings. A byte order mark is skipped.
    pub fn split(text: &'a str) -> Self {
        Self::split_up_to(FEATURE_LIMIT, text)
    }

    /// Splits a text as [`FeatureCollection::split`], with another limit.
    pub fn split_up_to(limit: usize, text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let (mut parts, outcome) = CollectionText::split(limit, text);
        let problem = problem_of_file(&parts, outcome);
        let mut notes = WarningLog::default();
        let too_many = parts.overflow.then_some(Problem::TooMany { limit });
        // Every problem of a whole file makes it unusable.
        if let Some(problem) = problem.or(too_many) {
            parts.features.clear();
            notes.of_file(problem);
        }
        Self {
            text,
            features: parts.features,
            crs: parts.crs,
            notes,
        }
    }

    /// The problem of the file as a whole, if it has one.
    pub fn problem(&self) -> Option<&Problem> {
        self.notes.problem_of_file()
    }

    /// The JSON text of its member `crs`, which RFC 7946 removed in 2016 and publishers still write.
    pub fn crs(&self) -> Option<&'a str> {
        self.crs
    }

    /// Whether it has no features.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The number of features.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// Parses the feature at this index; `None` and a warning if it is not a Feature.
    pub fn feature(&mut self, index: usize) -> Option<ParsedFeature<'a>> {
        let outcome = JsonDocument::parse(self.features[index])
            .map_err(|error| place_in_feature(&error))
            .and_then(|document| {
                let geometry = geometry(Node::root(document.root()))?;
                Ok(ParsedFeature { document, geometry })
            });
        outcome
            .map_err(|detail| self.warn(index, None, None, Problem::NotAFeature { detail }))
            .ok()
    }

    /// Adds a problem of a feature.
    pub fn warn(
        &mut self,
        index: usize,
        id: Option<&str>,
        property: Option<&'static str>,
        problem: Problem,
    ) {
        self.notes.of_feature(index, id, property, problem);
    }

    /// The warnings: first those of the file as a whole, then those of features in file order.
    pub fn warnings(self, file: &str) -> Vec<Warning> {
        let begin = self.text.as_ptr() as usize;
        let (mut line, mut counted) = (1, 0);
        self.notes.warnings(file, |index| {
            let at = self.features[index].as_ptr() as usize - begin;
            line += self.text.as_bytes()[counted..at]
                .iter()
                .filter(|&&byte| byte == b'\n')
                .count();
            counted = at;
            line
        })
    }
}

/// The problem of a file as a whole, by what was read of it.
fn problem_of_file(read: &CollectionText<'_>, outcome: Result<(), json::Error>) -> Option<Problem> {
    let kind = read.kind.as_ref().and_then(|kind| kind.root().as_str());
    let is_other = read.is_other || read.kind.is_some() && kind != Some("FeatureCollection");
    let broken = match outcome {
        Ok(()) if !is_other && read.kind.is_some() && read.has_features => return None,
        Err(error) if !is_other => error,
        _ => {
            let found = kind.map(str::to_owned);
            return Some(Problem::NotACollection { found });
        }
    };
    let line = broken.line();
    // For an empty file the parser reports column 0.
    let column = broken.column().max(1);
    Some(if read.has_features {
        let read = read.features.len();
        Problem::BreaksOff { line, column, read }
    } else {
        Problem::NotJson { line, column }
    })
}

/// The geometry of a feature, or the reason why it is invalid.
fn geometry(feature: Node) -> Result<Option<GeometryValue>, String> {
    let geometry = || {
        feature.object()?;
        feature.once(&["type", "id", "geometry", "properties"])?;
        feature.member("geometry").optional(coordinates::geometry)
    };
    let geometry = geometry().map_err(|misfit| match misfit.at.as_str() {
        "" => format!("{} (the whole of the feature)", misfit.what),
        at => format!("{} ({at} of the feature)", misfit.what),
    })?;
    match feature.member("type").value() {
        Some(kind) if kind.as_str() == Some("Feature") => Ok(geometry),
        None | Some(Value::Null) => Err("it has no type".to_owned()),
        Some(kind) => Err(format!(
            "its type is {}",
            truncated(&AsJson(kind).to_string())
        )),
    }
}

/// The parser's message with the position relative to the feature; the warning has the line of the feature.
fn place_in_feature(error: &json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let what = said
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&said);
    format!("{what} (line {line}, column {column} of the feature)")
}

#[cfg(test)]
mod tests;
