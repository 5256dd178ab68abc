//! The base layer of a scene: neighbourhoods, land cover, streets and borders.

use crate::base_map::BaseMap;
use crate::path::Tracer;
use crate::rules::Role;
use crate::scene::{Item, Scene};
use crate::street_map::StreetMap;

/// Adds fills, then lines.
pub(crate) fn draw(
    base_map: &BaseMap,
    chosen: Option<u32>,
    streets: Option<&StreetMap>,
    scene: &mut Scene,
) {
    let camera = scene.camera;
    let zoom = camera.zoom();
    let borders = &base_map.borders;
    let items = &mut scene.items;
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    for (role, rings) in [(Role::Land, &base_map.land), (Role::Water, &base_map.water)] {
        let path = tracer.path(|tracer| {
            (0..rings.len()).for_each(|ring| tracer.ring(&borders.arcs, rings, ring));
        });
        items.extend(path.map(|path| Item::Fill { role, path }));
    }
    let chosen = chosen.map(|area| borders.rings_of(area as usize));
    let chosen = chosen.unwrap_or_default();
    let path = tracer.path(|tracer| {
        for ring in chosen.clone() {
            tracer.ring(&borders.arcs, &borders.rings, ring);
        }
    });
    let role = Role::Chosen;
    items.extend(path.map(|path| Item::Fill { role, path }));

    if let Some(streets) = streets {
        streets.draw(camera, &mut tracer, items);
    }

    for role in [Role::Border, Role::Edge] {
        let path = tracer.path(|tracer| {
            for (arc, line) in base_map.border_zooms.iter().enumerate() {
                if line.role(zoom as f32) == Some(role) {
                    tracer.line(&borders.arcs, arc);
                }
            }
        });
        items.extend(path.map(|path| Item::stroke(role, zoom, false, path)));
    }
    let path = tracer.path(|tracer| {
        let arc_refs = chosen.flat_map(|ring| borders.rings.arc_refs(ring));
        arc_refs.for_each(|arc_ref| tracer.line(&borders.arcs, arc_ref.arc()));
    });
    items.extend(path.map(|path| Item::stroke(Role::ChosenBorder, zoom, false, path)));
}
