//! The outlines of places that are areas.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::path::Tracer;
use crate::point::WorldBounds;
use crate::rules::{self, Role};
use crate::scene::{Item, Scene, SceneContent};
use atlas::sort_indices;

/// Adds the outlines of places that are large enough on the screen, grouped by paint, the selected one on top.
pub(crate) fn draw(base_map: &BaseMap, content: &SceneContent, scene: &mut Scene) {
    let camera = scene.camera;
    let items = &mut scene.items;
    let tracer = &mut Tracer::new(camera, &mut scene.paths);
    let least = rules::PLACE_OUTLINE / camera.scale();
    let is_large = |bounds: WorldBounds| bounds.width() >= least || bounds.height() >= least;
    let paint_if_visible = |mark: u32| {
        let bounds = base_map.outlines.bounds(mark as usize)?;
        let symbol = base_map.symbol(mark)?;
        (is_large(bounds) && tracer.is_visible(bounds)).then_some(symbol.paint)
    };
    let others = content.clustering.outlined().iter().copied();
    let others = others.filter(|mark| content.selected != Some(*mark));
    let mut others: Vec<u32> = others
        .filter(|mark| paint_if_visible(*mark).is_some())
        .collect();
    let selected = content
        .selected
        .and_then(|mark| Some((paint_if_visible(mark)?, mark)));
    let paint = |mark: u32| base_map.symbol(mark).map(|symbol| symbol.paint);
    sort_indices(&mut others, &|a, b| (paint(a), a).cmp(&(paint(b), b)));
    for same in others.chunk_by(|a, b| paint(*a) == paint(*b)) {
        if let Some(paint) = same.first().and_then(|mark| paint(*mark)) {
            let edge = Role::PlaceEdge(paint);
            outline(base_map, camera, same, paint, edge, tracer, items);
        }
    }
    if let Some((paint, mark)) = selected {
        let edge = Role::SelectedEdge(paint);
        outline(base_map, camera, &[mark], paint, edge, tracer, items);
    }
}

fn outline(
    base_map: &BaseMap,
    camera: Camera,
    marks: &[u32],
    paint: u8,
    edge: Role,
    tracer: &mut Tracer,
    items: &mut Vec<Item>,
) {
    let outlines = &base_map.outlines;
    let path = tracer.path(|tracer| {
        for ring in marks
            .iter()
            .flat_map(|mark| outlines.rings_of(*mark as usize))
        {
            tracer.ring(&outlines.arcs, &outlines.rings, ring);
        }
    });
    if let Some(path) = path {
        let role = Role::Place(paint);
        items.push(Item::Fill { role, path });
        items.push(Item::stroke(edge, camera.zoom(), true, path));
    }
}
