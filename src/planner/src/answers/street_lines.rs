//! Parts of streets as lines.

use access::{StreetSection, StreetSections};
use geo::{LineString, Simplify};
use serde::Serialize;
use streets::Streets;

/// In a degree.
const MILLION: f64 = 1_000_000.0;
/// By how many millionths of a degree a line may differ from where the street is: at most about a metre.
const TOLERANCE: f64 = 10.0;

/// A line: for each of its points how far it is from the one before, in millionths of a degree of longitude and of latitude in turn.
/// Before the first point of a line is the last one of the line before it, and before the first line 0, 0.
pub type CompactLine = Vec<i64>;

/// Streets of which a place is within a limit.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NearLines {
    /// For certain.
    lines_within: Vec<CompactLine>,
    /// If places that count perhaps do.
    lines_perhaps: Vec<CompactLine>,
}

/// Streets of which none is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FarLines {
    /// Whatever counts.
    lines_beyond: Vec<CompactLine>,
    /// If places that count perhaps do not.
    lines_perhaps: Vec<CompactLine>,
}

impl NearLines {
    pub fn new(of: &StreetSections, streets: &Streets) -> Self {
        Self {
            lines_within: lines(&of.within, streets),
            lines_perhaps: lines(&of.perhaps, streets),
        }
    }
}

impl FarLines {
    pub fn new(of: &StreetSections, streets: &Streets) -> Self {
        Self {
            lines_beyond: lines(&of.beyond, streets),
            lines_perhaps: lines(&of.perhaps, streets),
        }
    }
}

fn lines(of: &[StreetSection], streets: &Streets) -> Vec<CompactLine> {
    let mut before = [0; 2];
    of.iter().map(|it| line(it, streets, &mut before)).collect()
}

fn line(of: &StreetSection, streets: &Streets, before: &mut [i64; 2]) -> CompactLine {
    let points = streets.line_along(of.edge, &of.part).into_iter();
    let points = points.map(|at| (at.lon() * MILLION, at.lat() * MILLION));
    let line = points.collect::<LineString>().simplify(TOLERANCE);
    let steps = line.into_iter().flat_map(|at| {
        let at = [at.x.round() as i64, at.y.round() as i64];
        let step = [at[0] - before[0], at[1] - before[1]];
        *before = at;
        step
    });
    steps.collect()
}
