//! Buildings and named landmarks, drawn for orientation, and their file, `landscape.bin`.

mod builder;

use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::string_table::StringTable;
use crate::varint::Cursor;
use atlas::LonLat;
pub use builder::LandscapeBuilder;

const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVL",
    version: 1,
    oldest: 1,
};

/// Positions are stored in multiples of 5 millionths of a degree: an error of at most 0.4 m.
const STEP: i32 = 5;

/// What a landmark is: decides how its name is drawn, and from which zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LandmarkClass {
    /// A lake, pond or river.
    Water,
    /// A park, wood or cemetery.
    Green,
    /// A village, hamlet or part of a town.
    Settlement,
    /// A square.
    Square,
    /// A building that people know: church, town hall, station, school, hospital, museum, castle.
    Building,
}

impl LandmarkClass {
    const ALL: [Self; 5] = [
        Self::Water,
        Self::Green,
        Self::Settlement,
        Self::Square,
        Self::Building,
    ];
}

/// Something with a name by which people know where they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landmark<N> {
    /// What it is.
    pub class: LandmarkClass,
    /// Its name, in the language of the data.
    pub name: N,
    /// Where its name is drawn.
    pub at: LonLat,
    /// The side of a square of equal area, whole metres; 0 for a point.
    pub side: u32,
}

/// The buildings and landmarks of an atlas.
#[derive(Clone, Debug)]
pub struct Landscape {
    names: StringTable,
    landmarks: Vec<LandmarkRecord>,
    points: Vec<GridPoint>,
    /// Where each ring ends in `points`.
    ends: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct LandmarkRecord {
    class: LandmarkClass,
    name: u32,
    at: GridPoint,
    side: u32,
}

impl Landscape {
    /// Decodes a file of [`LandscapeBuilder::finish`].
    ///
    /// # Errors
    /// A file of another kind or version, or a damaged one.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let names = StringTable::read(&mut from)?;
        let count = from.count("number of landmarks", 5)?;
        let mut landmarks = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let class = LandmarkClass::ALL.get(usize::from(from.byte()?)).copied();
            let class = class.ok_or_else(|| from.invalid("class of a landmark"))?;
            let name = from.number()?;
            if name as usize >= names.len() {
                return Err(from.invalid("name of a landmark"));
            }
            before = before.read_delta_in(STEP, &mut from)?;
            let side = from.number()?;
            landmarks.push(LandmarkRecord {
                class,
                name,
                at: before,
                side,
            });
        }
        let count = from.count("number of rings", 7)?;
        let mut points = Vec::new();
        let mut ends = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let first = points.len();
            for _ in 0..from.count("number of points in a ring", 2)? {
                before = before.read_delta_in(STEP, &mut from)?;
                points.push(before);
            }
            if points.len() < first + 3 {
                return Err(from.invalid("number of points in a ring"));
            }
            before = points[first];
            // A file has at most 2³² bytes, and a point at least two.
            ends.push(points.len() as u32);
        }
        from.end()?;
        Ok(Self {
            names,
            landmarks,
            points,
            ends,
        })
    }

    /// The landmarks: by class, the largest first.
    pub fn landmarks(&self) -> impl Iterator<Item = Landmark<&str>> {
        self.landmarks.iter().map(|it| Landmark {
            class: it.class,
            name: self.names.get(it.name as usize).unwrap_or_default(),
            at: it.at.into(),
            side: it.side,
        })
    }

    /// The rings of the buildings, without a repeated last point: outlines are counter-clockwise, courtyards clockwise, so that the
    /// non-zero winding rule fills them.
    pub fn rings(&self) -> impl ExactSizeIterator<Item = impl Iterator<Item = LonLat>> {
        let mut first = 0;
        self.ends.iter().map(move |end| {
            let ring = &self.points[first..*end as usize];
            first = *end as usize;
            ring.iter().map(|at| (*at).into())
        })
    }

    /// The number of landmarks and rings.
    pub fn features(&self) -> usize {
        self.landmarks.len() + self.ends.len()
    }
}
