//! Streets as lines in answers.

use serde::Deserialize;

/// In a degree.
const MILLION: f64 = 1_000_000.0;

/// Lines as the engine writes them: for each point how far it is from the one before, in millionths of a degree of longitude and of
/// latitude in turn. Before the first point of a line is the last one of the line before it, and before all 0, 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct StreetLinesAnswer(Vec<Vec<i64>>);

impl StreetLinesAnswer {
    /// The longitudes and latitudes of the points of each line, in degrees.
    pub fn positions(&self) -> impl Iterator<Item = Vec<[f64; 2]>> {
        let mut before = [0_i64; 2];
        self.0.iter().map(move |steps| {
            let points = steps.chunks_exact(2).map(|step| {
                before = [before[0] + step[0], before[1] + step[1]];
                before.map(|it| it as f64 / MILLION)
            });
            points.collect()
        })
    }
}
