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
use chart::Camera;
use desk::answers::{CoverageAnswer, GapsAnswer, read};
use desk::map::{
    BaseLayer, MAP_STYLE, MapGeometry, MapLegend, MapScale, MapSheet, RegionClasses, RegionFigure,
    SheetTexts, border_layer, gap_layer, name_layer, pattern_layer, region_layer, street_detail,
};
use desk::{ClassRule, DeskQuestion, EngineQuestion, MapFigure, ViewLevel};
use i18n::Locale;
use i18n::native::IcuFormatter;
use serde_json::Value;
use streets::StreetLines;

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
    let base = base_layer(&name, &geometry);
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
            layers.extend(base.iter().map(|it| it.element(street_detail(scale))));
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
                plan: String::new(),
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

/// Water and streets, of an atlas that has them.
fn base_layer(name: &str, geometry: &MapGeometry) -> Option<BaseLayer> {
    let file = format!(
        "{}/../../data/{name}/streets.bin",
        env!("CARGO_MANIFEST_DIR")
    );
    let file = std::fs::read(file).ok()?;
    let start = std::time::Instant::now();
    let mut from = StreetLines::read(&file).unwrap();
    let lines: Vec<_> = std::iter::from_fn(|| from.next_line().unwrap()).collect();
    let mut base = BaseLayer::new(geometry.units());
    base.add_lines(&lines);
    let areas = from.areas().unwrap();
    areas.iter().for_each(|it| base.add_area(it));
    eprintln!("{} lines in {:?}", lines.len(), start.elapsed());
    Some(base)
}
