//! The table `social_base`: who has a place near of each layer and each domain of daily life, a row for each region, part, question
//! and age group.

use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::social_base::Division;
use crate::commands::report::table::Table;
use access::RegionLevel;
use atlas::Lang;

/// The table of these figures.
pub fn social_base_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let words = figures.words;
    let mut columns = region_cells::columns();
    let named = [
        "question_id",
        "question",
        "age_group",
        "division",
        "part_id",
        "part",
        "kinds",
        "kinds_in_data",
        "places_from",
        "places_to",
    ];
    columns.extend(named.map(str::to_owned));
    columns.extend(words.people("total"));
    columns.extend(words.people("unplaced"));
    columns.extend(words.figure("within"));
    columns.extend(words.percent("within"));
    columns.extend(words.figure("without"));
    columns.extend(words.figure("nothing_else_within"));
    columns.push("note".to_owned());
    let mut rows = Vec::new();
    for answer in &figures.answers {
        let Some(base) = &answer.base else {
            continue;
        };
        let label = words.label(answer.question, lang);
        for (age, walks) in answer.known_groups().map(|it| (it.age, &it.walks)) {
            let by_layer = base.layers_of(age);
            for (number, part) in base.parts.iter().enumerate() {
                let regions = figures.regions.rows().iter().zip(part.of(age)).enumerate();
                for (row, (region, coverage)) in regions {
                    // Without a place there is nothing to say of any region.
                    if !part.has_places() && region.level != RegionLevel::Whole {
                        continue;
                    }
                    let text = |text: &str| Cell::Text(text.to_owned());
                    let mut cells = region_cells::cells(region);
                    cells.extend([
                        text(&answer.question.id),
                        text(&label),
                        text(age.as_str()),
                        text(match part.division {
                            Division::Layer => "layer",
                            Division::LifeDomain => "life_domain",
                        }),
                        text(&part.id),
                        text(part.label.get(lang)),
                    ]);
                    let (certain, most) = part.places;
                    let counts = [part.kinds, part.kinds_in_data, certain, most];
                    cells.extend(counts.map(|it| Cell::Whole(it as u64)));
                    cells.extend(Cell::limits(coverage.total()));
                    let unplaced = walks.get(row).map(|it| it.unplaced);
                    cells.extend(Cell::limits(unplaced.unwrap_or_default()));
                    if !part.has_places() {
                        cells.extend(vec![Cell::Empty; 8]);
                        cells.push(text("no such place is known"));
                        rows.push(cells);
                        continue;
                    }
                    cells.extend(Cell::limits(coverage.number()));
                    cells.extend(match coverage.share() {
                        Some(share) => Cell::between(share.low * 100.0, share.high * 100.0, 1),
                        None => [Cell::Empty, Cell::Empty],
                    });
                    cells.extend(Cell::limits(coverage.gap()));
                    // Layers are the first parts.
                    let only = by_layer.get(row).and_then(|it| it.only.get(number));
                    let known = only.filter(|_| base.knows_all_layers());
                    cells.extend(known.map_or([Cell::Empty, Cell::Empty], |it| Cell::limits(*it)));
                    cells.push(match (only, known) {
                        (Some(_), None) => text("no place of another layer is known"),
                        _ => Cell::Empty,
                    });
                    rows.push(cells);
                }
            }
        }
    }
    Table {
        name: "social_base",
        columns,
        rows,
    }
}
