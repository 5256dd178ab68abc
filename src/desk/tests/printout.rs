//! What the print has of the table and of the explanations.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use access::{Norms, Scenario};
use desk::answers::{CoverageAnswer, RegionKind, read};
use desk::{
    DeskQuestion, DeskView, DeskWording, EngineQuestion, ExplainedFigure, PrintedTable,
    TableColumn, TableColumns, TableFigures, TableSort, printed_explanations,
};
use i18n::Locale;
use i18n::native::IcuFormatter;
use planner::answer;
use serde_json::Value;

#[test]
fn a_print_has_the_regions_with_most_people_without_a_place_and_explains_its_columns() {
    let atlas = opened("delft");
    let question = DeskQuestion::default();
    let asked = question.for_engine(EngineQuestion::Coverage, &Scenario::default());
    let json = answer(&atlas, "coverage", &Value::from(asked).to_string()).unwrap();
    let coverage: CoverageAnswer = read(&json).unwrap();
    let figures = TableFigures {
        coverage: &coverage,
        compare: None,
        walks: None,
        supply: None,
        seats: None,
    };
    let view = DeskView {
        columns: TableColumns::new([
            TableColumn::People,
            TableColumn::MedianWalk,
            TableColumn::Lost,
        ]),
        sort: TableSort {
            column: None,
            descending: false,
        },
        ..DeskView::default()
    };
    let printed = PrintedTable::new(&figures, &view);
    let table = &printed.table;
    let columns = [
        TableColumn::People,
        TableColumn::Without,
        TableColumn::MedianWalk,
    ];
    assert_eq!(table.columns, columns);
    let rows = coverage.rows.iter();
    let all = rows.filter(|it| it.region.level == RegionKind::Neighbourhood);
    assert_eq!(table.rows.len() + printed.left_out, all.count());
    assert!(printed.left_out > 0);
    let without: Vec<f64> = table
        .rows
        .iter()
        .map(|it| it.cells[1].unwrap().low)
        .collect();
    assert!(without.is_sorted_by(|a, b| a >= b));
    assert_eq!(table.totals.len(), 1);
    let wording = DeskWording {
        locale: Locale::<IcuFormatter>::of("nl"),
        atlas: atlas.atlas(),
        life_domains: atlas.life_domains(),
    };
    let sentence = wording.first_sentence(&question, &coverage, None, RegionKind::Neighbourhood);
    let norms = Norms::standard().unwrap();
    let all = wording.explanations(&coverage.about, &sentence, &norms);
    let short = printed_explanations(&all, table);
    let figures: Vec<_> = short.iter().map(|it| it.figure).collect();
    let expected = [
        ExplainedFigure::Coverage,
        ExplainedFigure::Band,
        ExplainedFigure::Walks,
    ];
    assert_eq!(figures, expected);
    assert_eq!(short[0].parts.len(), 1);
}
