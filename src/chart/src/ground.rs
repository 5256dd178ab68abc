//! The lower half of a scene: neighbourhoods, water, borders and the areas of places.

use crate::camera::Camera;
use crate::point::Bounds;
use crate::rules::{self, Role};
use crate::scene::{Item, Picture, Scene};
use crate::sheet::Sheet;
use crate::trace::{PathRange, Tracer};

/// Adds fills, then lines.
pub(crate) fn draw(sheet: &Sheet, camera: Camera, picture: &Picture, scene: &mut Scene) {
    let zoom = camera.zoom();
    let borders = &sheet.borders;
    let items = &mut scene.items;
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    for (role, rings) in [(Role::Land, &sheet.land), (Role::Water, &sheet.water)] {
        let path = tracer.path(|tracer| {
            (0..rings.len()).for_each(|ring| tracer.ring(&borders.arcs, rings, ring));
        });
        items.extend(path.map(|path| Item::Fill { role, path }));
    }
    let chosen = picture.chosen.map(|area| borders.rings_of(area as usize));
    let chosen = chosen.unwrap_or_default();
    let path = tracer.path(|tracer| {
        for ring in chosen.clone() {
            tracer.ring(&borders.arcs, &borders.rings, ring);
        }
    });
    let role = Role::Chosen;
    items.extend(path.map(|path| Item::Fill { role, path }));

    places(sheet, camera, picture, &mut tracer, items);

    for role in [Role::Border, Role::Edge] {
        let path = tracer.path(|tracer| {
            for (arc, line) in sheet.lines.iter().enumerate() {
                if line.role(zoom as f32) == Some(role) {
                    tracer.line(&borders.arcs, arc);
                }
            }
        });
        items.extend(path.map(|path| stroke(role, zoom, false, path)));
    }
    let path = tracer.path(|tracer| {
        let turns = chosen.flat_map(|ring| borders.rings.turns(ring));
        turns.for_each(|turn| tracer.line(&borders.arcs, turn.arc()));
    });
    items.extend(path.map(|path| stroke(Role::ChosenBorder, zoom, false, path)));
}

/// The areas of places that are large enough to be seen as areas, by paint, the selected one on top.
fn places(
    sheet: &Sheet,
    camera: Camera,
    picture: &Picture,
    tracer: &mut Tracer,
    items: &mut Vec<Item>,
) {
    let least = rules::PLACE_OUTLINE / camera.scale();
    let is_large = |bounds: Bounds| bounds.width() >= least || bounds.height() >= least;
    let seen = |mark: u32| {
        let bounds = sheet.outlines.bounds(mark as usize)?;
        let symbol = sheet.symbol(mark)?;
        (is_large(bounds) && tracer.sees(bounds)).then_some((symbol.paint, mark))
    };
    let others = picture.gathering.outlined().iter().copied();
    let others = others.filter(|mark| picture.selected != Some(*mark));
    let mut others: Vec<(u8, u32)> = others.filter_map(seen).collect();
    let selected = picture.selected.and_then(seen);
    others.sort_unstable();
    for same in others.chunk_by(|a, b| a.0 == b.0) {
        let Some((paint, _)) = same.first() else {
            continue;
        };
        outline(sheet, camera, same, Role::PlaceEdge(*paint), tracer, items);
    }
    if let Some(selected) = selected {
        let role = Role::SelectedEdge(selected.0);
        outline(sheet, camera, &[selected], role, tracer, items);
    }
}

fn outline(
    sheet: &Sheet,
    camera: Camera,
    marks: &[(u8, u32)],
    edge: Role,
    tracer: &mut Tracer,
    items: &mut Vec<Item>,
) {
    let outlines = &sheet.outlines;
    for (paint, _) in marks.iter().take(1) {
        let path = tracer.path(|tracer| {
            for ring in marks
                .iter()
                .flat_map(|(_, mark)| outlines.rings_of(*mark as usize))
            {
                tracer.ring(&outlines.arcs, &outlines.rings, ring);
            }
        });
        if let Some(path) = path {
            let role = Role::Place(*paint);
            items.push(Item::Fill { role, path });
            items.push(stroke(edge, camera.zoom(), true, path));
        }
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
