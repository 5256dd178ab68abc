//! Which streets hang together.

use crate::builder::Piece;
use crate::span::Length;
use atlas::EarthPoint;

/// Streets that hang together but are shorter than this in all, in metres, are a fragment: a garden path, a car park
/// whose way in is not mapped. Nobody is led to one where there is another street.
pub const MIN_COMPONENT_LENGTH: f64 = 500.0;

/// The parts that hang together, whichever way one may walk.
#[derive(Clone, Debug)]
pub struct Parts(Vec<u32>);

impl Parts {
    /// Each node a part of its own.
    pub fn new(nodes: usize) -> Self {
        Self((0..).take(nodes).collect())
    }

    /// The node that stands for the part that a node is in.
    pub fn of(&mut self, mut node: u32) -> u32 {
        while self.0[node as usize] != node {
            let above = self.0[self.0[node as usize] as usize];
            self.0[node as usize] = above;
            node = above;
        }
        node
    }

    /// Makes one part of the parts of two nodes.
    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        // The lower one stands for both: so the same nodes do in whatever order they are joined.
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// Of each piece whether it is of a fragment.
pub(crate) fn of(nodes: usize, pieces: &[Piece]) -> Vec<bool> {
    let mut parts = Parts::new(nodes);
    let mut lengths = vec![0.0; nodes];
    let walked = || pieces.iter().filter(|piece| piece.foot.any());
    for piece in walked() {
        parts.join(piece.from, piece.to);
    }
    for piece in walked() {
        let points: Vec<EarthPoint> = piece.line.iter().map(|at| (*at).into()).collect();
        lengths[parts.of(piece.from) as usize] += length(&points);
    }
    let short = |piece: &Piece| lengths[parts.of(piece.from) as usize] < MIN_COMPONENT_LENGTH;
    pieces
        .iter()
        .map(short)
        .zip(pieces)
        .map(|(short, piece)| short && piece.foot.any())
        .collect()
}

/// The length of a line in metres.
pub fn length(points: &[EarthPoint]) -> f64 {
    let steps = points.windows(2);
    steps
        .map(|step| step[0].chord_squared(step[1]).sqrt())
        .sum()
}

/// The length of a line as it is walked.
pub fn span(points: &[EarthPoint]) -> Length {
    Length::from_metres(length(points))
}
