//! The lower half of a scene: neighbourhoods, water, borders and the areas of places.

use crate::camera::Camera;
use crate::point::Bounds;
use crate::rules::{self, Role};
use crate::scene::{Item, Picture, Scene};
use crate::sheet::Sheet;
use crate::trace::{PathRange, Tracer};
use atlas::sort_numbers;

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

    if let Some(streets) = picture.streets {
        streets.draw(camera, &mut tracer, items);
    }
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
        (is_large(bounds) && tracer.sees(bounds)).then_some(symbol.paint)
    };
    let others = picture.gathering.outlined().iter().copied();
    let others = others.filter(|mark| picture.selected != Some(*mark));
    let mut others: Vec<u32> = others.filter(|mark| seen(*mark).is_some()).collect();
    let selected = picture.selected.and_then(|mark| Some((seen(mark)?, mark)));
    let paint = |mark: u32| sheet.symbol(mark).map(|symbol| symbol.paint);
    sort_numbers(&mut others, &|a, b| (paint(a), a).cmp(&(paint(b), b)));
    for same in others.chunk_by(|a, b| paint(*a) == paint(*b)) {
        if let Some(paint) = same.first().and_then(|mark| paint(*mark)) {
            let edge = Role::PlaceEdge(paint);
            outline(sheet, camera, same, paint, edge, tracer, items);
        }
    }
    if let Some((paint, mark)) = selected {
        let edge = Role::SelectedEdge(paint);
        outline(sheet, camera, &[mark], paint, edge, tracer, items);
    }
}

fn outline(
    sheet: &Sheet,
    camera: Camera,
    marks: &[u32],
    paint: u8,
    edge: Role,
    tracer: &mut Tracer,
    items: &mut Vec<Item>,
) {
    let outlines = &sheet.outlines;
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
