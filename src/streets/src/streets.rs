//! The streets as they are asked: flat arrays that never change.

use crate::class::{Class, Foot, Ground};
use crate::container::{self, Kind};
use crate::damage::Damage;
use crate::fragment;
use crate::grid::GridPoint;
use crate::span::Span;
use crate::varint::Cursor;
use atlas::{EarthPoint, Extent, Tree};
use std::ops::Range;

/// How the file begins, and the version that this program reads and writes.
pub(crate) const KIND: Kind = Kind {
    magic: *b"SLVS",
    version: 1,
};

/// The lines and planes of an atlas's streets.
#[derive(Clone, Debug)]
pub struct Streets {
    names: Names,
    edges: Vec<Edge>,
    /// The points of every edge, its nodes included, one edge after the other.
    shape: Vec<GridPoint>,
    /// The same in space.
    points: Vec<EarthPoint>,
    nodes: usize,
    /// Where in `arcs` those of a node begin; one more than there are nodes.
    first: Vec<u32>,
    arcs: Vec<Arc>,
    /// The edges that may be walked.
    tree: Tree,
    grounds: Vec<Plane>,
}

/// A line between two nodes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    pub from: u32,
    pub to: u32,
    /// Where its points begin and end.
    points: (u32, u32),
    /// 0 for none; else one more than the index of the name.
    pub name: u32,
    pub class: Class,
    pub foot: Foot,
    pub fragment: bool,
    pub length: Span,
}

/// An edge as it is seen from a node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arc {
    /// The node at the other end.
    pub to: u32,
    pub edge: u32,
    pub length: Span,
    pub steps: bool,
    pub step_free: bool,
    /// Whether one may go from here to there.
    pub out: bool,
    /// Whether one may come from there to here.
    pub back: bool,
}

/// The classes of the tree of edges, as bits: what nobody is led to where there is another.
pub(crate) mod tied {
    /// Streets that hang together.
    pub const STREET: u64 = 1;
    /// Short pieces that hang together with nothing.
    pub const FRAGMENT: u64 = 2;
}

impl Edge {
    /// Its class in the tree; 0 where nothing is tied to it. Nobody is led to steps: a place or a person is beside the
    /// street that the steps begin at.
    pub fn tie_class(&self) -> u64 {
        match (self.foot.any() && self.class != Class::Steps, self.fragment) {
            (false, _) => 0,
            (true, true) => tied::FRAGMENT,
            (true, false) => tied::STREET,
        }
    }
}

#[derive(Clone, Debug)]
struct Names {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

/// A plane of water or green.
#[derive(Clone, Debug)]
struct Plane {
    ground: Ground,
    /// Open rings: the last point is not the first again.
    rings: Vec<Vec<GridPoint>>,
}

impl Streets {
    /// Reads the file that [`Builder::finish`](crate::Builder::finish) makes.
    ///
    /// # Errors
    /// A file of another kind or version, or one that is damaged; with the place.
    pub fn read(file: &[u8]) -> Result<Self, Damage> {
        let mut from = Cursor::new(container::open(KIND, file)?);
        let names = Names::read(&mut from)?;
        let nodes = read_line(&mut from, "a number of nodes", GridPoint::ORIGIN)?;
        let mut streets = Self {
            names,
            edges: Vec::new(),
            shape: Vec::new(),
            points: Vec::new(),
            nodes: nodes.len(),
            first: Vec::new(),
            arcs: Vec::new(),
            tree: Tree::new(&[]),
            grounds: Vec::new(),
        };
        streets.read_edges(&mut from, &nodes)?;
        streets.read_grounds(&mut from)?;
        from.end()?;
        streets.connect();
        Ok(streets)
    }

    fn read_edges(&mut self, from: &mut Cursor, nodes: &[GridPoint]) -> Result<(), Damage> {
        // From, to, flags, name and the number of inner points: a byte each at least.
        let count = from.count("a number of streets", 5)?;
        self.edges.reserve_exact(count);
        let space: Vec<EarthPoint> = nodes.iter().map(|at| EarthPoint::from(*at)).collect();
        let mut start = 0_u32;
        for _ in 0..count {
            start = start.saturating_add(from.number()?);
            let end = start.checked_add_signed(from.signed()?);
            let corner = |node: u32| Some((*nodes.get(node as usize)?, *space.get(node as usize)?));
            let (Some(end), Some(first)) = (end, corner(start)) else {
                return Err(from.wrong("a street between these nodes"));
            };
            let Some(last) = corner(end) else {
                return Err(from.wrong("a street between these nodes"));
            };
            let flags = from.byte()?;
            let class = Class::of(flags & 7).filter(|_| flags < 0x80);
            let class = class.ok_or_else(|| from.wrong("a class of street"))?;
            let name = from.number()?;
            if name as usize > self.names.ends.len() {
                return Err(from.wrong("the name of a street"));
            }
            let begin = self.shape.len();
            self.shape.push(first.0);
            self.points.push(first.1);
            let inner = from.count("a number of points", 2)?;
            let mut at = first.0;
            for _ in 0..inner {
                at = at.read_after(from)?;
                self.shape.push(at);
                self.points.push(at.into());
            }
            self.shape.push(last.0);
            self.points.push(last.1);
            let Ok(points) = index(begin..self.shape.len()) else {
                return Err(from.wrong("a number of points"));
            };
            self.edges.push(Edge {
                from: start,
                to: end,
                points,
                name,
                class,
                foot: Foot {
                    forward: flags & 1 << 3 != 0,
                    backward: flags & 1 << 4 != 0,
                    step_free: flags & 1 << 5 != 0,
                },
                fragment: flags & 1 << 6 != 0,
                // Never nothing: so whoever walks on has walked further, and no way goes round in circles.
                length: fragment::span(&self.points[begin..]).max(Span(1)),
            });
        }
        Ok(())
    }

    fn read_grounds(&mut self, from: &mut Cursor) -> Result<(), Damage> {
        let count = from.count("a number of planes", 2)?;
        self.grounds.reserve_exact(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let ground = match from.byte()? {
                0 => Ground::Water,
                1 => Ground::Green,
                _ => return Err(from.wrong("a class of plane")),
            };
            let rings = from.count("a number of rings", 1)?;
            let mut plane = Plane {
                ground,
                rings: Vec::with_capacity(rings),
            };
            for _ in 0..rings {
                let ring = read_line(from, "a number of points", before)?;
                before = ring.first().copied().unwrap_or(before);
                plane.rings.push(ring);
            }
            self.grounds.push(plane);
        }
        Ok(())
    }

    /// Puts the edges that may be walked where they are found.
    fn connect(&mut self) {
        let mut first = vec![0_u32; self.nodes + 1];
        let walked = || (0..).zip(&self.edges).filter(|(_, edge)| edge.foot.any());
        for (_, edge) in walked() {
            for node in [edge.from, edge.to] {
                first[node as usize + 1] += 1;
            }
        }
        for node in 1..first.len() {
            first[node] += first[node - 1];
        }
        let mut next = first.clone();
        let blank = Arc {
            to: 0,
            edge: 0,
            length: Span::ZERO,
            steps: false,
            step_free: false,
            out: false,
            back: false,
        };
        let mut arcs = vec![blank; first.last().map_or(0, |count| *count as usize)];
        let mut things = Vec::with_capacity(self.edges.len());
        for (number, edge) in (0..).zip(&self.edges) {
            let Foot {
                forward,
                backward,
                step_free,
            } = edge.foot;
            let ends = [
                (edge.from, edge.to, forward, backward),
                (edge.to, edge.from, backward, forward),
            ];
            for (node, to, out, back) in ends.into_iter().filter(|_| edge.foot.any()) {
                let at = &mut next[node as usize];
                arcs[*at as usize] = Arc {
                    to,
                    edge: number,
                    length: edge.length,
                    steps: edge.class == Class::Steps,
                    step_free,
                    out,
                    back,
                };
                *at += 1;
            }
            things.push(self.thing(edge));
        }
        self.tree = Tree::new(&things);
        self.first = first;
        self.arcs = arcs;
    }

    fn thing(&self, edge: &Edge) -> (Extent, u64) {
        let points = self.in_space(edge).iter();
        let extent = points.fold(Extent::NOTHING, |all, at| {
            all.join(&Extent::around(*at, 0.0))
        });
        (extent, edge.tie_class())
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    pub(crate) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    pub(crate) fn edge(&self, edge: u32) -> &Edge {
        &self.edges[edge as usize]
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The edges that a node is at.
    pub(crate) fn arcs(&self, node: u32) -> &[Arc] {
        let node = node as usize;
        &self.arcs[self.first[node] as usize..self.first[node + 1] as usize]
    }

    /// The points of an edge, from its first node to its last.
    pub(crate) fn on_grid(&self, edge: &Edge) -> &[GridPoint] {
        &self.shape[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The same in space.
    pub(crate) fn in_space(&self, edge: &Edge) -> &[EarthPoint] {
        &self.points[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The name that stands for a number in an edge.
    pub(crate) fn name(&self, name: u32) -> Option<&str> {
        self.names.get(name.checked_sub(1)? as usize)
    }

    /// How many names there are.
    pub fn names(&self) -> usize {
        self.names.ends.len()
    }

    /// Every line with its class and its name, in degrees.
    pub fn lines(
        &self,
    ) -> impl Iterator<Item = (Class, Option<&str>, impl Iterator<Item = geo::Coord<f64>>)> {
        self.edges.iter().map(|edge| {
            let line = self.on_grid(edge).iter().map(|at| (*at).into());
            (edge.class, self.name(edge.name), line)
        })
    }

    /// Every plane as its rings, in degrees; the last point of a ring is not its first again.
    pub fn grounds(
        &self,
    ) -> impl Iterator<
        Item = (
            Ground,
            impl Iterator<Item = impl Iterator<Item = geo::Coord<f64>>>,
        ),
    > {
        self.grounds.iter().map(|plane| {
            let rings = plane.rings.iter();
            let rings = rings.map(|ring| ring.iter().map(|at| (*at).into()));
            (plane.ground, rings)
        })
    }
}

impl Names {
    fn read(from: &mut Cursor) -> Result<Self, Damage> {
        let count = from.count("a number of names", 1)?;
        let mut ends = Vec::with_capacity(count);
        let mut end = 0_u32;
        for _ in 0..count {
            end = end.saturating_add(from.number()?);
            ends.push(end);
        }
        let bytes = from.take(end as usize)?;
        let text = String::from_utf8(bytes.to_vec());
        let names = Self {
            text: text.map_err(|_| from.wrong("a name that is no text"))?,
            ends,
        };
        // A name that ends in the middle of a letter is none.
        match (0..count).all(|name| names.get(name).is_some()) {
            true => Ok(names),
            false => Err(from.wrong("a name that is no text")),
        }
    }

    fn get(&self, name: usize) -> Option<&str> {
        let end = *self.ends.get(name)? as usize;
        let begin = match name.checked_sub(1) {
            Some(before) => self.ends[before] as usize,
            None => 0,
        };
        self.text.get(begin..end)
    }
}

/// Points, each as its difference from the one before.
fn read_line(
    from: &mut Cursor,
    what: &'static str,
    mut before: GridPoint,
) -> Result<Vec<GridPoint>, Damage> {
    let count = from.count(what, 2)?;
    let mut points = Vec::with_capacity(count);
    for _ in 0..count {
        before = before.read_after(from)?;
        points.push(before);
    }
    Ok(points)
}

fn index(range: Range<usize>) -> Result<(u32, u32), std::num::TryFromIntError> {
    Ok((u32::try_from(range.start)?, u32::try_from(range.end)?))
}
