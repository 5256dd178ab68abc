//! Composes a made-up country of 12,000 neighbourhoods and 50,000 places and writes a corner of it as SVG to
//! standard output, for the eye.
//!
//! `cargo run --release -p chart --example country > country.svg`

mod svg;
#[path = "../../tests/worlds/mod.rs"]
mod worlds;

use chart::{Clustering, Scene, SceneContent};
use std::io::{self, Write};
use worlds::{COUNTRY, DESKTOP, all, camera, measure, plain};

fn main() -> io::Result<()> {
    let base_map = worlds::base_map(&COUNTRY, 50_000);
    let view = camera(&base_map, DESKTOP).zoomed(11.5);
    let clustering = Clustering::new(&base_map, &all(&base_map, 20), None, view.zoom());
    let content = SceneContent {
        chosen: base_map.area_at(view.centre()),
        here: view.centre().lon_lat(),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    io::stdout().write_all(svg::draw(&scene).as_bytes())
}
