//! Composes a generated country of 12,000 neighbourhoods and 50,000 places and writes a part of it as SVG to standard
//! output, for visual inspection.
//!
//! `cargo run --release -p chart --example country > country.svg`

#[path = "../../tests/fixtures/mod.rs"]
mod fixtures;
mod svg;

use chart::{Clustering, Scene, SceneContent};
use fixtures::{COUNTRY, DESKTOP, all, camera, measure, plain};
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let base_map = fixtures::base_map(&COUNTRY, 50_000);
    let view = camera(&base_map, DESKTOP).zoomed(11.5);
    let clustering = Clustering::new(&base_map, &all(&base_map, 20), &[], view.zoom());
    let content = SceneContent {
        chosen: base_map.area_at(view.centre()),
        here: view.centre().lon_lat(),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    io::stdout().write_all(svg::draw(&scene).as_bytes())
}
