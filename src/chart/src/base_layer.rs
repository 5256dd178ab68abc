//! The lower layers of a scene: neighbourhoods, land cover, streets, borders and the outlines of places.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::path::{PathRange, Tracer};
use crate::point::WorldBounds;
use crate::rules::{self, Role};
use crate::scene::{Item, Scene, SceneContent};
use atlas::sort_indices;

/// Adds fills, then lines.
pub(crate) fn draw(base_map: &BaseMap, camera: Camera, content: &SceneContent, scene: &mut Scene) {
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
    let chosen = content.chosen.map(|area| borders.rings_of(area as usize));
    let chosen = chosen.unwrap_or_default();
    let path = tracer.path(|tracer| {
        for ring in chosen.clone() {
            tracer.ring(&borders.arcs, &borders.rings, ring);
        }
    });
    let role = Role::Chosen;
    items.extend(path.map(|path| Item::Fill { role, path }));

    if let Some(streets) = content.streets {
        streets.draw(camera, &mut tracer, items);
    }
    places(base_map, camera, content, &mut tracer, items);

    for role in [Role::Border, Role::Edge] {
        let path = tracer.path(|tracer| {
            for (arc, line) in base_map.border_zooms.iter().enumerate() {
                if line.role(zoom as f32) == Some(role) {
                    tracer.line(&borders.arcs, arc);
                }
            }
        });
        items.extend(path.map(|path| stroke(role, zoom, false, path)));
    }
    let path = tracer.path(|tracer| {
        let arc_refs = chosen.flat_map(|ring| borders.rings.arc_refs(ring));
        arc_refs.for_each(|arc_ref| tracer.line(&borders.arcs, arc_ref.arc()));
    });
    items.extend(path.map(|path| stroke(Role::ChosenBorder, zoom, false, path)));
}

/// Adds the outlines of places that are large enough on the screen, grouped by paint, the selected one on top.
fn places(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    tracer: &mut Tracer,
    items: &mut Vec<Item>,
) {
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
        items.push(stroke(edge, camera.zoom(), true, path));
    }
}

fn stroke(role: Role, zoom: f64, closed: bool, path: PathRange) -> Item {
    Item::Stroke {
        role,
        width: rules::line_width(role, zoom),
        closed,
        path,
    }
}
