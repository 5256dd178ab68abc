//! Composes a made-up country of 12,000 neighbourhoods and 50,000 places and writes a corner of it as SVG to
//! standard output, for the eye.
//!
//! `cargo run --release -p chart --example country > country.svg`

mod svg;
#[path = "../../tests/worlds/mod.rs"]
mod worlds;

use chart::{Gathering, Picture, Scene};
use std::io::{self, Write};
use worlds::{COUNTRY, DESKTOP, all, camera, measure, plain};

fn main() -> io::Result<()> {
    let sheet = worlds::sheet(&COUNTRY, 50_000);
    let view = camera(&sheet, DESKTOP).zoomed(11.5);
    let gathering = Gathering::new(&sheet, &all(&sheet, 20), None, view.zoom());
    let picture = Picture {
        chosen: sheet.area_at(view.centre()),
        here: view.centre().lon_lat(),
        ..plain(&gathering)
    };
    let scene = Scene::compose(&sheet, view, &picture, &measure);
    io::stdout().write_all(svg::draw(&scene).as_bytes())
}
