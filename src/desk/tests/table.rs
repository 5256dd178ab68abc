//! The table: its rows, columns, order, totals and comparisons.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use desk::answers::{Bounds, CompareAnswer, CoverageAnswer, WalksAnswer, read};
use desk::{
    DeskTable, DeskView, RegionKey, TableColumn, TableColumns, TableFigures, TableSort, ViewLevel,
};

const ABOUT: &str = r#""counted":"residents","basis":"points","measure":"walk","stepsUnknown":false,"known":true,"supply":{"low":3,"high":3},"missing":[],"openAt":null,"outside":{"low":0,"high":0},"unplaced":{"low":0,"high":0},"uncompared":[],"unsnapped":[]"#;

fn limits([low, high]: [u32; 2]) -> String {
    format!(r#"{{"low":{low},"high":{high}}}"#)
}

fn region(id: &str) -> String {
    match id {
        "whole" => r#""level":"whole","id":null,"name":null,"district":null,"municipality":null"#
            .to_owned(),
        district if district.starts_with('D') => format!(
            r#""level":"district","id":null,"name":"{district}","district":null,"municipality":null"#
        ),
        id => format!(
            r#""level":"neighbourhood","id":"{id}","name":"{id}-buurt","district":"D1","municipality":null"#
        ),
    }
}

fn counts(total: [u32; 2], covered: [u32; 2], beyond: [u32; 2]) -> String {
    let share = match total[1] {
        0 => "null".to_owned(),
        all => format!(
            r#"{{"low":{0},"high":{0}}}"#,
            f64::from(covered[0]) / f64::from(all)
        ),
    };
    let [total, covered, beyond, none] = [total, covered, beyond, [0, 0]].map(limits);
    format!(
        r#""total":{total},"covered":{covered},"perhaps":{none},"beyond":{beyond},"never":{none},"unplaced":{none},"share":{share}"#
    )
}

/// People with a bench near, and without:
///
/// ```text
///        D1                          D2
///  ┌────────────┬───────────┐  ┌─────────────────┬─────────────┐
///  │ a: 10 of 30│ b: 5 of 5 │  │ c: 0 to 4 of 10 │ d: nobody   │
///  └────────────┴───────────┘  └─────────────────┴─────────────┘
/// ```
fn coverage() -> CoverageAnswer {
    let rows = [
        ("a", [30, 30], [10, 10], [20, 20]),
        ("b", [5, 5], [5, 5], [0, 0]),
        ("c", [10, 10], [0, 4], [6, 10]),
        ("d", [0, 0], [0, 0], [0, 0]),
        ("D1", [35, 35], [15, 15], [20, 20]),
        ("D2", [10, 10], [0, 4], [6, 10]),
        ("whole", [45, 45], [15, 19], [26, 30]),
    ];
    let rows = rows.map(|(id, total, covered, beyond)| {
        format!("{{{},{}}}", region(id), counts(total, covered, beyond))
    });
    read(&format!("{{{ABOUT},\"rows\":[{}]}}", rows.join(","))).unwrap()
}

/// How far the median walk is; nobody lives in d, and nobody of c reaches a bench.
fn walks() -> WalksAnswer {
    let rows = [
        ("a", "300"),
        ("b", "90"),
        ("c", ""),
        ("d", ""),
        ("whole", "250"),
    ];
    let rows = rows.map(|(id, median)| {
        let median = match median {
            "" => "null".to_owned(),
            metres => format!(r#"{{"low":{metres},"high":{metres}}}"#),
        };
        let none = limits([0, 0]);
        format!(
            r#"{{{},"reachable":{none},"unreachable":{none},"unplaced":{none},"mean":{median},"median":{median},"ninetiethPercentile":{median}}}"#,
            region(id)
        )
    });
    read(&format!("{{{ABOUT},\"rows\":[{}]}}", rows.join(","))).unwrap()
}

fn view(columns: &[TableColumn], column: Option<TableColumn>, descending: bool) -> DeskView {
    DeskView {
        columns: TableColumns::new(columns.iter().copied()),
        sort: TableSort { column, descending },
        ..DeskView::default()
    }
}

fn table_of(view: &DeskView) -> DeskTable {
    let (coverage, walks) = (coverage(), walks());
    let figures = TableFigures {
        coverage: &coverage,
        compare: None,
        walks: Some(&walks),
        supply: None,
        seats: None,
    };
    DeskTable::new(&figures, view)
}

fn names(table: &DeskTable) -> Vec<&str> {
    table.rows.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn first_is_the_neighbourhood_in_which_most_people_have_none() {
    let table = table_of(&DeskView::default());
    assert_eq!(names(&table), ["a-buurt", "c-buurt", "b-buurt", "d-buurt"]);
    let without: Vec<_> = table.rows.iter().map(|it| it.cells[2]).collect();
    let without: Vec<_> = without.iter().map(|it| it.map(|it| it.limits())).collect();
    let expected = [
        Some([20.0, 20.0]),
        Some([6.0, 10.0]),
        Some([0.0, 0.0]),
        None,
    ];
    assert_eq!(without, expected);
}

#[test]
fn rows_without_a_figure_come_last_in_both_directions() {
    let median = TableColumn::MedianWalk;
    for (descending, expected) in [
        (false, ["b-buurt", "a-buurt", "c-buurt", "d-buurt"]),
        (true, ["a-buurt", "b-buurt", "c-buurt", "d-buurt"]),
    ] {
        let table = table_of(&view(&[median], Some(median), descending));
        assert_eq!(names(&table), expected);
    }
}

#[test]
fn rows_of_equal_figures_are_by_name_in_both_directions() {
    let never = TableColumn::Never;
    for descending in [false, true] {
        let table = table_of(&view(&[never], Some(never), descending));
        assert_eq!(names(&table), ["a-buurt", "b-buurt", "c-buurt", "d-buurt"]);
    }
    let table = table_of(&view(&[never], None, true));
    assert_eq!(names(&table), ["d-buurt", "c-buurt", "b-buurt", "a-buurt"]);
}

#[test]
fn a_column_that_is_not_shown_orders_nothing() {
    let table = table_of(&view(
        &[TableColumn::People],
        Some(TableColumn::Without),
        true,
    ));
    assert_eq!(names(&table), ["a-buurt", "b-buurt", "c-buurt", "d-buurt"]);
}

#[test]
fn the_whole_is_below_and_stays_there() {
    for level in [ViewLevel::Neighbourhood, ViewLevel::District] {
        let table = table_of(&DeskView {
            level,
            ..DeskView::default()
        });
        let totals: Vec<_> = table.totals.iter().map(|it| &it.key).collect();
        assert_eq!(totals, [&RegionKey::Whole]);
        assert_eq!(table.totals[0].cells[2].unwrap().limits(), [26.0, 30.0]);
    }
}

#[test]
fn districts_are_rows_of_their_own() {
    let table = table_of(&DeskView {
        level: ViewLevel::District,
        ..DeskView::default()
    });
    assert_eq!(names(&table), ["D1", "D2"]);
    // Nothing is asked of the walks in districts here: no figure, and not 0 metres.
    assert_eq!(table.rows[0].cells[3], None);
}

#[test]
fn columns_of_a_plan_are_there_with_a_plan_only() {
    let columns = view(&[TableColumn::People, TableColumn::Lost], None, false);
    assert_eq!(table_of(&columns).columns, [TableColumn::People]);
    let row = format!(
        r#"{{{},"before":{{{1}}},"after":{{{1}}},"gained":{2},"lost":{3},"difference":{{"low":-3,"high":-3}}}}"#,
        region("a"),
        counts([30, 30], [10, 10], [20, 20]),
        limits([0, 0]),
        limits([3, 3])
    );
    let compare: CompareAnswer = read(&format!("{{{ABOUT},\"rows\":[{row}]}}")).unwrap();
    let coverage = coverage();
    let figures = TableFigures {
        coverage: &coverage,
        compare: Some(&compare),
        walks: None,
        supply: None,
        seats: None,
    };
    let table = DeskTable::new(&figures, &columns);
    assert_eq!(table.columns, [TableColumn::People, TableColumn::Lost]);
    assert_eq!(table.rows[0].cells[1].unwrap().limits(), [3.0, 3.0]);
    assert_eq!(table.rows[1].cells[1], None);
}

#[test]
fn a_region_beside_the_whole_differs_in_share_and_distance_and_not_in_numbers() {
    let mut view = DeskView {
        selected: Some(RegionKey::Neighbourhood("b".to_owned())),
        ..DeskView::default()
    };
    let table = table_of(&view);
    let beside = table.comparison(&view).unwrap();
    assert_eq!(beside.other.key, RegionKey::Whole);
    let differences: Vec<_> = beside
        .differences
        .iter()
        .map(|it| it.map(|it| it.low))
        .collect();
    // People, share, without, median walk: 5 of 5 beside 15 of 45, 90 m beside 250 m.
    assert_eq!(
        differences,
        [None, Some(1.0 - 15.0 / 45.0), None, Some(-160.0)]
    );
    view.selected = None;
    assert_eq!(table.comparison(&view), None);
}

#[test]
fn a_region_is_never_beside_itself_or_beside_one_that_is_not_in_the_table() {
    let neighbourhood = |id: &str| RegionKey::Neighbourhood(id.to_owned());
    let mut view = DeskView {
        selected: Some(neighbourhood("a")),
        compared: neighbourhood("b"),
        ..DeskView::default()
    };
    let table = table_of(&view);
    let beside = |view: &DeskView| table.comparison(view).unwrap().other.key;
    assert_eq!(beside(&view), neighbourhood("b"));
    // The one that it was compared with is chosen next.
    view.selected = Some(neighbourhood("b"));
    assert_eq!(beside(&view), RegionKey::Whole);
    view.compared = neighbourhood("of another level");
    assert_eq!(beside(&view), RegionKey::Whole);
}

#[test]
fn those_who_can_reach_no_place_are_of_the_walks_as_in_a_report() {
    let of = view(&[TableColumn::Never], None, false);
    let mut walks = walks();
    walks.rows[0].unreachable = Bounds {
        low: 2.0,
        high: 7.0,
    };
    let coverage = coverage();
    let figures = TableFigures {
        coverage: &coverage,
        compare: None,
        walks: Some(&walks),
        supply: None,
        seats: None,
    };
    let cells = DeskTable::new(&figures, &of).rows[0].cells.clone();
    // Two of them for certain, and five if places of which something is unknown do not count.
    assert_eq!(cells[0].unwrap().limits(), [2.0, 7.0]);
    let waiting = TableFigures {
        walks: None,
        ..figures
    };
    assert_eq!(DeskTable::new(&waiting, &of).rows[0].cells, [None]);
}

#[test]
fn bars_are_as_long_as_the_largest_figure_or_as_all() {
    let table = table_of(&DeskView::default());
    let largest: Vec<_> = (0..4).map(|it| table.largest(it)).collect();
    assert_eq!(largest, [30.0, 1.0, 20.0, 300.0]);
}
