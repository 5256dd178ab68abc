//! Reads WKB. Surfaces and curves (ISO 19125) become polygons and lines, which the writer of geozero does not make: the
//! BGT stores areas as a MultiSurface of CurvePolygons whose rings are CompoundCurves, with straight segments only.

use geo::Geometry;
use geozero::error::{GeozeroError, Result};
use geozero::geo_types::GeoWriter;
use geozero::wkb::GpkgWkb;
use geozero::{GeomProcessor, GeozeroGeometry};
use std::fmt;

/// Deepest nesting of collections.
const DEEPEST: usize = 16;

/// Why a geometry is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It has no positions.
    Empty,
    /// It has an arc, or another type that has no straight segments or more than two dimensions.
    Type(&'static str),
    /// The bytes are no geometry.
    Broken,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => to.write_str("empty geometry"),
            Self::Type(name) => write!(to, "geometry of type {name}, which is not read"),
            Self::Broken => to.write_str("geometry that cannot be read"),
        }
    }
}

/// Reads the geometry of a row of a GeoPackage.
pub(super) fn of_geopackage(bytes: &[u8]) -> std::result::Result<Geometry<f64>, Unreadable> {
    const EMPTY: u8 = 0b1_0000;
    const EXTENDED: u8 = 0b10_0000;
    let flags = match bytes {
        [b'G', b'P', _, flags, ..] => *flags,
        _ => return Err(Unreadable::Broken),
    };
    if flags & EXTENDED != 0 {
        return Err(Unreadable::Type("of an extension"));
    }
    if flags & EMPTY != 0 {
        return Err(Unreadable::Empty);
    }
    read(&GpkgWkb(bytes), bytes.len())
}

/// Reads a geometry of this number of bytes.
fn read(
    source: &impl GeozeroGeometry,
    bytes: usize,
) -> std::result::Result<Geometry<f64>, Unreadable> {
    let mut reader = Reader {
        bytes,
        ..Reader::default()
    };
    let read = source.process_geom(&mut reader);
    if let Some(why) = reader.refused {
        return Err(why);
    }
    read.map_err(|_| Unreadable::Broken)?;
    reader.writer.take_geometry().ok_or(Unreadable::Empty)
}

#[derive(Default)]
struct Reader {
    writer: GeoWriter,
    /// The size of the source, which bounds that of its lists: a number in it does not.
    bytes: usize,
    /// Why reading stopped.
    refused: Option<Unreadable>,
    /// Whether a MultiSurface or MultiCurve is being read.
    within: bool,
    /// Whether a CurvePolygon is being read.
    in_polygon: bool,
    /// Number of collections around the geometry.
    depth: usize,
    /// Points of the CompoundCurve being read.
    ring: Option<Vec<(f64, f64)>>,
}

impl Reader {
    fn refuse(&mut self, why: Unreadable) -> Result<()> {
        self.refused = Some(why);
        Err(GeozeroError::Geometry(why.to_string()))
    }
}

impl GeomProcessor for Reader {
    fn xy(&mut self, x: f64, y: f64, idx: usize) -> Result<()> {
        match &mut self.ring {
            Some(ring) if ring.last() == Some(&(x, y)) => Ok(()),
            Some(ring) => {
                ring.push((x, y));
                Ok(())
            }
            None => self.writer.xy(x, y, idx),
        }
    }

    fn point_begin(&mut self, idx: usize) -> Result<()> {
        self.writer.point_begin(idx)
    }

    fn point_end(&mut self, idx: usize) -> Result<()> {
        self.writer.point_end(idx)
    }

    fn multipoint_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multipoint_begin(size.min(self.bytes), idx)
    }

    fn multipoint_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multipoint_end(idx)
    }

    fn linestring_begin(&mut self, tagged: bool, size: usize, idx: usize) -> Result<()> {
        match self.ring {
            Some(_) => Ok(()),
            None => self
                .writer
                .linestring_begin(tagged, size.min(self.bytes), idx),
        }
    }

    fn linestring_end(&mut self, tagged: bool, idx: usize) -> Result<()> {
        match self.ring {
            Some(_) => Ok(()),
            None => self.writer.linestring_end(tagged, idx),
        }
    }

    fn multilinestring_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multilinestring_begin(size.min(self.bytes), idx)
    }

    fn multilinestring_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multilinestring_end(idx)
    }

    fn polygon_begin(&mut self, tagged: bool, size: usize, idx: usize) -> Result<()> {
        self.writer.polygon_begin(tagged, size.min(self.bytes), idx)
    }

    fn polygon_end(&mut self, tagged: bool, idx: usize) -> Result<()> {
        self.writer.polygon_end(tagged, idx)
    }

    fn multipolygon_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multipolygon_begin(size.min(self.bytes), idx)
    }

    fn multipolygon_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multipolygon_end(idx)
    }

    fn geometrycollection_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.refuse(Unreadable::Broken);
        }
        self.writer
            .geometrycollection_begin(size.min(self.bytes), idx)
    }

    fn geometrycollection_end(&mut self, idx: usize) -> Result<()> {
        self.depth -= 1;
        self.writer.geometrycollection_end(idx)
    }

    fn empty_point(&mut self, _idx: usize) -> Result<()> {
        self.refuse(Unreadable::Empty)
    }

    fn multisurface_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.within = true;
        self.writer.multipolygon_begin(size.min(self.bytes), idx)
    }

    fn multisurface_end(&mut self, idx: usize) -> Result<()> {
        self.within = false;
        self.writer.multipolygon_end(idx)
    }

    fn curvepolygon_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.in_polygon = true;
        self.writer
            .polygon_begin(!self.within, size.min(self.bytes), idx)
    }

    fn curvepolygon_end(&mut self, idx: usize) -> Result<()> {
        self.in_polygon = false;
        self.writer.polygon_end(!self.within, idx)
    }

    fn multicurve_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.within = true;
        self.writer.multilinestring_begin(size.min(self.bytes), idx)
    }

    fn multicurve_end(&mut self, idx: usize) -> Result<()> {
        self.within = false;
        self.writer.multilinestring_end(idx)
    }

    fn compoundcurve_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        self.ring = Some(Vec::new());
        Ok(())
    }

    fn compoundcurve_end(&mut self, idx: usize) -> Result<()> {
        let ring = self.ring.take().unwrap_or_default();
        let is_whole = !self.within && !self.in_polygon;
        self.writer.linestring_begin(is_whole, ring.len(), idx)?;
        for (index, (x, y)) in ring.into_iter().enumerate() {
            self.writer.xy(x, y, index)?;
        }
        self.writer.linestring_end(is_whole, idx)
    }

    fn circularstring_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        self.refuse(Unreadable::Type("CircularString (arc)"))
    }

    fn polyhedralsurface_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        self.refuse(Unreadable::Type("PolyhedralSurface"))
    }

    fn tin_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        self.refuse(Unreadable::Type("TIN"))
    }

    fn triangle_begin(&mut self, _tagged: bool, _size: usize, _idx: usize) -> Result<()> {
        self.refuse(Unreadable::Type("Triangle"))
    }
}

#[cfg(test)]
mod tests;
