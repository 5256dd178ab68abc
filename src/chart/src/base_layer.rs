//! The base layer of a scene: neighbourhoods, land cover, buildings, streets and borders.

use crate::base_map::BaseMap;
use crate::landscape_map::LandscapeMap;
use crate::path::Tracer;
use crate::rules::Role;
use crate::scene::{Item, Scene};
use crate::street_map::StreetMap;

/// What the base layer has beside the neighbourhoods.
#[derive(Clone, Copy, Debug, Default)]
pub struct BaseLayers<'a> {
    /// The chosen neighbourhood.
    pub chosen: Option<u32>,
    /// The streets, if the atlas has them.
    pub streets: Option<&'a StreetMap>,
    /// Buildings and landmarks, if the atlas has them.
    pub landscape: Option<&'a LandscapeMap>,
}

/// Adds fills, then lines.
pub(crate) fn draw(base_map: &BaseMap, layers: BaseLayers, scene: &mut Scene) {
    let camera = scene.camera;
    let zoom = camera.zoom();
    let borders = &base_map.borders;
    let items = &mut scene.items;
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    let view = camera.visible_bounds(0.0);
    let area = base_map.area_at(view.centre());
    let is_all_inside = area.is_some_and(|area| base_map.area_holds(area, view));
    if base_map.areas() > 0 && !is_all_inside {
        let path = tracer.path(Tracer::hatching);
        items.extend(path.map(|path| Item::stroke(Role::Hatching, zoom, false, path)));
    }
    for (role, rings) in [(Role::Land, &base_map.land), (Role::Water, &base_map.water)] {
        let path = tracer.path(|tracer| {
            (0..rings.len()).for_each(|ring| tracer.ring(&borders.arcs, rings, ring));
        });
        items.extend(path.map(|path| Item::Fill { role, path }));
    }
    let chosen = layers.chosen.map(|area| borders.rings_of(area as usize));
    let chosen = chosen.unwrap_or_default();
    let path = tracer.path(|tracer| {
        for ring in chosen.clone() {
            tracer.ring(&borders.arcs, &borders.rings, ring);
        }
    });
    let role = Role::Chosen;
    items.extend(path.map(|path| Item::Fill { role, path }));

    if let Some(streets) = layers.streets {
        streets.draw_land_cover(&mut tracer, items);
    }
    if let Some(landscape) = layers.landscape {
        landscape.draw(camera, &mut tracer, items);
    }
    if let Some(streets) = layers.streets {
        streets.draw(camera, &mut tracer, items);
        // The surroundings are faded, not left out: people live near a border.
        if base_map.areas() > 0 {
            let path = tracer.path(|tracer| {
                tracer.view();
                for rings in [&base_map.land, &base_map.water] {
                    (0..rings.len()).for_each(|ring| tracer.ring(&borders.arcs, rings, ring));
                }
            });
            let role = Role::Beyond;
            items.extend(path.map(|path| Item::Fill { role, path }));
        }
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
