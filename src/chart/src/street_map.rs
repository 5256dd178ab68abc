//! Streets, water, green and woods in world coordinates, built once and immutable.

mod builder;

pub use builder::StreetMapBuilder;

use crate::arcs::Arcs;
use crate::camera::Camera;
use crate::loose_rings::LooseRings;
use crate::path::Tracer;
use crate::point::WorldPoint;
use crate::rules::{self, Role};
use crate::scene::Item;
use crate::street_label::StreetLabelPath;
use crate::topology::Topology;
use atlas::LonLat;
use std::sync::OnceLock;
use streets::{Class, LandCover, Streets};

/// The street layer, under the neighbourhoods' names and the marks.
#[derive(Debug)]
pub struct StreetMap {
    lines: Arcs,
    classes: Vec<Class>,
    /// For each line whether it is in a tunnel or on a lower level.
    underground: Vec<bool>,
    /// For each line the index of its name in `texts`.
    names: Vec<Option<u32>>,
    texts: Vec<String>,
    water: Topology,
    green: Topology,
    wood: Topology,
    /// Built when the first name is drawn.
    pub(crate) chains: OnceLock<Vec<StreetLabelPath>>,
}

/// The painting order of lines, bottom to top.
const ORDER: [Class; 8] = [
    Class::Stream,
    Class::Rail,
    Class::Path,
    Class::Steps,
    Class::Service,
    Class::Street,
    Class::Major,
    Class::Motorway,
];

impl StreetMap {
    /// Builds the layer.
    pub fn new(streets: &Streets) -> Self {
        let mut builder = StreetMapBuilder::new(streets);
        for edge in streets.network_edges() {
            builder.add(&edge);
        }
        builder.finish()
    }

    /// Adds green, woods and water.
    pub(crate) fn draw_land_cover(&self, tracer: &mut Tracer, items: &mut Vec<Item>) {
        for (role, topology) in [
            (Role::Green, &self.green),
            (Role::Wood, &self.wood),
            (Role::Water, &self.water),
        ] {
            let path = tracer.path(|tracer| {
                for ring in 0..topology.rings.len() {
                    tracer.ring(&topology.arcs, &topology.rings, ring);
                }
            });
            items.extend(path.map(|path| Item::Fill { role, path }));
        }
    }

    /// Adds the lines of the camera's zoom: tunnels, then all casings, then all fills, so that streets join at junctions.
    pub(crate) fn draw(&self, camera: Camera, tracer: &mut Tracer, items: &mut Vec<Item>) {
        let zoom = camera.zoom();
        // Lines shorter than a dot are invisible, and there are thousands at small zooms.
        let dot = rules::STREET_DOT / camera.scale();
        let mut tunnels = Vec::new();
        let mut by_class = [const { Vec::new() }; ORDER.len()];
        let shown = ORDER.map(|class| zoom >= rules::first_zoom(class));
        for (line, class) in self.classes.iter().enumerate() {
            let bounds = self.lines.bounds(line);
            let is_large = bounds.is_some_and(|it| {
                (it.width() >= dot || it.height() >= dot) && tracer.is_visible(it)
            });
            let place = ORDER
                .iter()
                .position(|it| it == class)
                .filter(|it| shown[*it]);
            if let Some(place) = place.filter(|_| is_large) {
                if self.underground[line] {
                    tunnels.push(line);
                } else {
                    by_class[place].push(line);
                }
            }
        }
        let mut path = |lines: &[usize]| {
            tracer.path(|tracer| {
                lines
                    .iter()
                    .for_each(|line| tracer.line(&self.lines, *line))
            })
        };
        let mut stroke = |role, path| {
            let width = rules::line_width(role, zoom);
            if width > 0.0 {
                items.push(Item::Stroke {
                    role,
                    width,
                    closed: false,
                    path,
                });
            }
        };
        if let Some(path) = path(&tunnels) {
            stroke(Role::Tunnel, path);
        }
        let mut paths = Vec::new();
        for (class, lines) in ORDER.into_iter().zip(&by_class) {
            paths.extend(path(lines).map(|path| (class, path)));
        }
        for role in [Role::StreetEdge, Role::Street] {
            for (class, path) in &paths {
                stroke(role(*class), *path);
            }
        }
    }

    /// The lines with a name, rivers and canals or all others, and the index of the name.
    pub(crate) fn named(&self, water: bool) -> impl Iterator<Item = (u32, &[WorldPoint])> {
        let lines = self.names.iter().zip(&self.classes).enumerate();
        let wanted = lines.filter(move |(_, (_, class))| (**class == Class::Stream) == water);
        wanted.filter_map(|(line, (name, _))| Some(((*name)?, self.lines.line(line).0)))
    }

    pub(crate) fn text(&self, name: u32) -> &str {
        self.texts.get(name as usize).map_or("", String::as_str)
    }
}

fn world(at: geo::Coord<f64>) -> Option<WorldPoint> {
    LonLat::new(at.x, at.y).map(WorldPoint::from)
}

fn land_cover(streets: &Streets, wanted: LandCover) -> Topology {
    let mut loose = LooseRings::default();
    let mut ends = Vec::new();
    for (_, rings) in streets.land_cover().filter(|(ground, _)| *ground == wanted) {
        for (number, ring) in rings.enumerate() {
            // The first ring is the exterior, the others are holes. Without an exterior the holes are skipped.
            if !loose.push(ring.filter_map(world), number == 0) && number == 0 {
                break;
            }
        }
        ends.push(loose.len() as u32);
    }
    Topology::new(loose, ends)
}
