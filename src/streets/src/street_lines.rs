//! Reads only what a map draws of a file of streets, line by line, so that a page can do it in short tasks. No network is built.

use crate::class::{Class, LandCover};
use crate::container;
use crate::decode_error::DecodeError;
use crate::edge::EdgeFlags;
use crate::grid::{self, GridPoint};
use crate::land_cover_areas::LandCoverAreas;
use crate::streets::FORMAT;
use crate::string_table::StringTable;
use crate::varint::Cursor;
use atlas::LonLat;

/// The lines of a file, and the areas of water and green after the last one.
#[derive(Clone, Debug)]
pub struct StreetLines<'f> {
    from: Cursor<'f>,
    nodes: Vec<GridPoint>,
    /// How many lines are left.
    left: usize,
    /// The first node of the last line.
    start: u32,
}

/// A line of a map: the part of a street between two junctions, a railway or a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct StreetLine {
    /// What it is.
    pub class: Class,
    /// Whether it is in a tunnel or on a lower level.
    pub is_underground: bool,
    /// Its points.
    pub points: Vec<LonLat>,
}

/// An area of water or green.
#[derive(Clone, Debug, PartialEq)]
pub struct StreetArea {
    /// What it is.
    pub land_cover: LandCover,
    /// Its rings without a repeated last point, the exterior one first.
    pub rings: Vec<Vec<LonLat>>,
}

impl<'f> StreetLines<'f> {
    /// Begins to read a file of [`StreetsBuilder::finish`](crate::StreetsBuilder::finish).
    ///
    /// # Errors
    /// A file of another kind or version, or a damaged one.
    pub fn read(file: &'f [u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        StringTable::read(&mut from)?;
        let nodes = grid::read_points(&mut from, "number of nodes", GridPoint::ORIGIN)?;
        let left = from.count("number of edges", 5)?;
        Ok(Self {
            from,
            nodes,
            left,
            start: 0,
        })
    }

    /// The next line; `None` after the last one.
    ///
    /// # Errors
    /// A node or class out of range, or content that ends early.
    pub fn next_line(&mut self) -> Result<Option<StreetLine>, DecodeError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let from = &mut self.from;
        self.start = self.start.saturating_add(from.number()?);
        let end = self.start.checked_add_signed(from.signed()?);
        let node = |node: Option<u32>| self.nodes.get(node? as usize).copied();
        let (Some(first), Some(last)) = (node(Some(self.start)), node(end)) else {
            return Err(from.invalid("node of an edge"));
        };
        let flags = from.number()?;
        let class = Class::of(flags as u8 & 7);
        let class = class.ok_or_else(|| from.invalid("class of an edge"))?;
        let _name = from.number()?;
        let inner = from.count("number of points", 2)?;
        let mut points = Vec::with_capacity(inner + 2);
        points.push(first.into());
        let mut at = first;
        for _ in 0..inner {
            at = at.read_delta(from)?;
            points.push(at.into());
        }
        points.push(last.into());
        Ok(Some(StreetLine {
            class,
            is_underground: flags & EdgeFlags::UNDERGROUND != 0,
            points,
        }))
    }

    /// The areas. Lines that were not read are passed over.
    ///
    /// # Errors
    /// As [`StreetLines::next_line`], or an area that cannot be read.
    pub fn areas(mut self) -> Result<Vec<StreetArea>, DecodeError> {
        while self.next_line()?.is_some() {}
        let areas = LandCoverAreas::read(&mut self.from)?;
        let areas = areas.rings().map(|(land_cover, rings)| {
            let rings = rings.map(|ring| ring.filter_map(|it| LonLat::new(it.x, it.y)).collect());
            StreetArea {
                land_cover,
                rings: rings.collect(),
            }
        });
        Ok(areas.collect())
    }
}
