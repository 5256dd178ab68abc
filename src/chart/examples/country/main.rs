//! Composes a country of 12,000 areas and 50,000 marks, writes what one would see as SVG files into the folder
//! given, and says how long each step took on this machine.
//!
//! `cargo run --release -p chart --example country -- FOLDER`

mod svg;
#[path = "../../tests/worlds/mod.rs"]
mod worlds;

use chart::{Gathering, Scene};
use std::io::{self, Write};
use std::time::Instant;
use worlds::{COUNTRY, DESKTOP, all, camera, measure, plain};

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".into());
    let mut out = io::stdout();
    let mut builder = chart::SheetBuilder::new();
    COUNTRY.build(&mut builder);
    COUNTRY.strew(50_000, &mut builder);
    let start = Instant::now();
    let sheet = builder.finish();
    writeln!(out, "finish {:?}", start.elapsed())?;
    let wanted = all(&sheet, 20);
    let mut view = camera(&sheet, DESKTOP);
    writeln!(out, "zoom  gather  first  next  points  items")?;
    for zoom in [7.0, 8.0, 9.0, 10.0, 11.5, 13.0, 15.0, 18.0, 20.0] {
        view = view.zoomed(zoom);
        let start = Instant::now();
        let gathering = Gathering::new(&sheet, &wanted, Some(40), view.zoom());
        let gathered = start.elapsed();
        let mut picture = plain(&gathering);
        picture.chosen = sheet.area_at(view.centre());
        picture.here = view.centre().lon_lat();
        let start = Instant::now();
        let scene = Scene::compose(&sheet, view, &picture, &measure);
        let first = start.elapsed();
        let start = Instant::now();
        for _ in 0..20 {
            std::hint::black_box(Scene::compose(&sheet, view, &picture, &measure));
        }
        writeln!(
            out,
            "{:4.1} {gathered:8.1?} {first:8.1?} {:8.1?} {:6} {:5}",
            view.zoom(),
            start.elapsed() / 20,
            scene.paths.point_count(),
            scene.items.len()
        )?;
        std::fs::write(format!("{folder}/zoom-{zoom}.svg"), svg::draw(&scene))?;
    }
    Ok(())
}
