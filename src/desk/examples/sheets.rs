//! Writes the pictures of an atlas as files, to look at them: `cargo run -p desk --example sheets -- delft /tmp/sheets library bench`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a tool for developers"
)]

#[path = "../../planner/tests/atlases/mod.rs"]
mod atlases;

use access::Scenario;
use atlas::Lang;
use chart::{Camera, StreetMap};
use desk::answers::{CoverageAnswer, GapsAnswer, read};
use desk::map::{
    MAP_STYLE, MapGeometry, MapLegend, MapScale, MapSheet, RegionClasses, RegionFigure, SheetTexts,
    base_layer, border_layer, gap_layer, name_layer, pattern_layer, region_layer, street_detail,
};
use desk::{ClassRule, DeskQuestion, EngineQuestion, MapFigure, ViewLevel};
use i18n::Locale;
use i18n::native::IcuFormatter;
use serde_json::Value;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap();
    let folder = arguments.next().unwrap();
    let planner = atlases::opened(&name);
    let atlas = planner.atlas();
    let question = DeskQuestion {
        places: desk::PlacesAsked {
            kinds: arguments.collect(),
            ..Default::default()
        },
        ..Default::default()
    };
    let ask = |asked: EngineQuestion| {
        let members = Value::Object(question.for_engine(asked, &Scenario::default()));
        planner::answer(&planner, asked.name(), &members.to_string()).unwrap()
    };
    let coverage: CoverageAnswer = read(&ask(EngineQuestion::Coverage)).unwrap();
    let gaps: GapsAnswer = read(&ask(EngineQuestion::Gaps)).unwrap();
    let geometry = MapGeometry::new(atlas);
    let streets = planner.network().map(|it| StreetMap::new(it.streets()));
    let [width, height] = geometry.units().size();
    let size = MapSheet::map_size(height / width);
    let camera = Camera::fit_all(geometry.bounds(), size);
    let scale = MapScale::of(camera, geometry.units());
    let locale = Locale::<IcuFormatter>::of(Lang::Dutch.code());
    for figure in [MapFigure::Share, MapFigure::Without, MapFigure::Gaps] {
        for level in [ViewLevel::Neighbourhood, ViewLevel::District] {
            let figures: Vec<RegionFigure> = coverage
                .rows
                .iter()
                .map(|it| match figure {
                    MapFigure::Share => RegionFigure::share(it),
                    _ => RegionFigure::without(it),
                })
                .collect();
            let regions = geometry.regions(level);
            let rule = ClassRule::Quantiles(5);
            let classes = RegionClasses::new(figure, &rule, &figures, regions);
            let mut layers = vec![
                pattern_layer(&classes, scale.pixel),
                region_layer(regions, &classes),
            ];
            layers.extend(
                streets
                    .iter()
                    .map(|it| base_layer(it, geometry.units(), street_detail(scale))),
            );
            layers.push(border_layer(&geometry, level, Some(3)));
            let mut legends = vec![MapLegend::of_regions(
                &classes,
                &coverage.about.counted,
                locale,
            )];
            if figure == MapFigure::Gaps {
                layers.push(gap_layer(&gaps.points, &geometry));
                let people: Vec<_> = gaps.points.iter().map(|it| it.people).collect();
                legends.push(MapLegend::of_gaps(&people, true, locale));
            }
            layers.push(name_layer(regions, Some(3), scale));
            let texts = SheetTexts {
                title: format!("{name}: {figure:?} {level:?}"),
                question: question.places.kinds.join(", "),
                description: String::new(),
                provenance: vec!["© OpenStreetMap-bijdragers (ODbL), CBS (CC BY 4.0)".to_owned()],
            };
            let sheet = MapSheet {
                texts: &texts,
                legends: &legends,
                layers,
                scale,
            };
            let text = sheet.picture(locale).to_svg(MAP_STYLE, 1_200.0);
            let path = format!("{folder}/{name}-{figure:?}-{level:?}.svg");
            eprintln!("{path}: {} kB", text.len() / 1_000);
            std::fs::write(path, text).unwrap();
        }
    }
}
