//! Composes a map and writes it as SVG to standard output, for the eye: a corner of a made-up country of 12,000
//! neighbourhoods and 50,000 places, or the streets of an atlas around a position, with what can be reached from there.
//!
//! `cargo run --release -p chart --example country > country.svg`
//! `cargo run --release -p chart --example country -- data/delft/streets.bin 4.3571 52.0116 16 > delft.svg`

mod svg;
#[path = "../../tests/worlds/mod.rs"]
mod worlds;

use atlas::LonLat;
use chart::{Gathering, Picture, ReachLine, Scene, SheetBuilder, StreetMap};
use std::error::Error;
use std::io::{self, Write};
use streets::{Pace, Start, Streets};
use worlds::{COUNTRY, DESKTOP, all, camera, measure, plain};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let svg = match arguments.as_slice() {
        [] => country(),
        [file, lon, lat, zoom] => {
            let streets = Streets::read(&std::fs::read(file)?)?;
            let at = LonLat::new(lon.parse()?, lat.parse()?).ok_or("not on the earth")?;
            around(&streets, at, zoom.parse()?)
        }
        _ => return Err("expected nothing, or: FILE LON LAT ZOOM".into()),
    };
    Ok(io::stdout().write_all(svg.as_bytes())?)
}

fn country() -> String {
    let sheet = worlds::sheet(&COUNTRY, 50_000);
    let view = camera(&sheet, DESKTOP).zoomed(11.5);
    let gathering = Gathering::new(&sheet, &all(&sheet, 20), None, view.zoom());
    let picture = Picture {
        chosen: sheet.area_at(view.centre()),
        here: view.centre().lon_lat(),
        ..plain(&gathering)
    };
    svg::draw(&Scene::compose(&sheet, view, &picture, &measure))
}

fn around(streets: &Streets, at: LonLat, zoom: f64) -> String {
    let sheet = SheetBuilder::new().finish();
    let view = camera(&sheet, DESKTOP).zoomed(zoom).centred(at);
    let gathering = Gathering::new(&sheet, &[], None, view.zoom());
    let map = StreetMap::new(streets);
    let start = Start::new(streets, at, []);
    let reach = streets.reach(&start, Pace::default(), 15.0);
    let lines = [5.0, 10.0, 15.0]
        .map(|minutes| ReachLine::new(&reach.outline(minutes), format!("{minutes} min")));
    let picture = Picture {
        here: Some(at),
        streets: Some(&map),
        reach: &lines,
        ..plain(&gathering)
    };
    svg::draw(&Scene::compose(&sheet, view, &picture, &measure))
}
