//! The JSON file of a report: every figure, with all that it depends on.

use crate::commands::report::contents::Contents;
use crate::commands::report::figures::Figures;
use crate::commands::report::input_file::InputFile;
use crate::commands::report::table::Table;
use crate::commands::report::week_tables::iso;
use access::{DemandUnit, Measure, NormLimit, NormQuestion, Norms};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use streets::SNAP_LIMIT;

/// The version of the format of `report.json`.
pub const REPORT_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'d> {
    sleutelvrij_report: u32,
    program: &'static str,
    atlas: Value,
    inputs: &'d [InputFile],
    parameters: Value,
    questions: Vec<Value>,
    /// The scenario, as its file has it; null without one.
    scenario: Value,
    tables: BTreeMap<&'static str, &'d Table>,
    /// The tables after the scenario; empty without one.
    tables_after: BTreeMap<&'static str, &'d Table>,
}

/// The text of `report.json`.
///
/// # Errors
/// Never for these texts and numbers; the type is that of serde_json.
pub fn document(
    contents: Contents<'_>,
    tables: &[Table],
    tables_after: &[Table],
) -> serde_json::Result<String> {
    let Contents {
        figures,
        asked,
        inputs,
        ..
    } = contents;
    let norms = &asked.norms;
    let scenario = asked.scenario.as_ref();
    let scenario = scenario.map(|(_, it)| serde_json::from_str(&it.to_string()));
    let manifest = figures.analysis.atlas().manifest();
    let sources = manifest.map(|it| it.sources.as_slice()).unwrap_or_default();
    let sources: Vec<Value> = sources
        .iter()
        .map(|it| json!({"id": it.id, "date": it.date, "licence": it.licence, "credit": it.credit, "url": it.url}))
        .collect();
    let document = Document {
        sleutelvrij_report: REPORT_VERSION,
        program: env!("CARGO_PKG_VERSION"),
        atlas: json!({
            "name": manifest.map(|it| &it.name),
            "date": manifest.and_then(|it| it.date.as_ref()),
            "sources": sources,
        }),
        inputs,
        parameters: parameters(figures, norms),
        questions: norms.questions.iter().map(question).collect(),
        scenario: scenario.transpose()?.unwrap_or(Value::Null),
        tables: tables.iter().map(|it| (it.name, it)).collect(),
        tables_after: tables_after.iter().map(|it| (it.name, it)).collect(),
    };
    Ok(serde_json::to_string(&document)? + "\n")
}

fn parameters(figures: &Figures<'_>, norms: &Norms) -> Value {
    let demand = figures.analysis.demand();
    json!({
        "measure": match figures.analysis.measure() {
            Measure::Walk => "walk",
            Measure::StraightLine => "straight line",
        },
        "people": match demand.unit() {
            DemandUnit::Residents => "residents",
            DemandUnit::Addresses => "addresses",
        },
        "positions": figures.words.positions,
        "snap_limit_metres": SNAP_LIMIT,
        "most_unpublished_of_a_point": figures.unpublished.point,
        "most_unpublished_of_a_neighbourhood": figures.unpublished.neighbourhood,
        "seats_metres": norms.seats.as_ref().map(|it| it.metres),
        "new_places": norms.new_places,
        "weeks_of": figures.settings.dates.iter().map(|it| iso(*it)).collect::<Vec<_>>(),
        "candidates": figures.candidates.positions.len(),
    })
}

fn question(question: &NormQuestion) -> Value {
    let (minutes, metres) = match question.limit {
        NormLimit::Minutes(minutes) => (Some(minutes), None),
        NormLimit::Metres(metres) => (None, Some(metres)),
    };
    let ages: Vec<&str> = question.ages.iter().map(|it| it.as_str()).collect();
    json!({
        "id": question.id,
        "kinds": question.kinds,
        "domains": question.domains,
        "life_domains": question.life_domains,
        "layers": question.layers,
        "key": if question.conditional { "conditional" } else { "free" },
        "needs": question.needs,
        "ages": ages,
        "minutes": minutes,
        "metres": metres,
        "speed_km_per_hour": question.pace.kilometres_per_hour(),
        "step_free": question.pace.is_step_free(),
        "rank": question.rank,
        "open_at": question.open_at,
        "status": question.basis.status.as_str(),
        "source": question.basis.source.get(atlas::Lang::English),
    })
}
