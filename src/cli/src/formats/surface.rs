//! Reads surfaces (ISO 19125) as polygons, which the writer of geozero does not: the BGT stores areas as a MultiSurface
//! of CurvePolygons whose rings are CompoundCurves. With straight segments only, these are polygons.

use geo::Geometry;
use geozero::error::{GeozeroError, Result};
use geozero::geo_types::GeoWriter;
use geozero::{GeomProcessor, GeozeroGeometry};

/// Reads a geometry; surfaces with straight segments become polygons.
///
/// # Errors
/// If the bytes are no geometry, have arcs, or have a type that geozero does not read.
pub(super) fn read(source: &impl GeozeroGeometry) -> Result<Geometry<f64>> {
    let mut reader = Reader::default();
    source.process_geom(&mut reader)?;
    reader
        .writer
        .take_geometry()
        .ok_or_else(|| GeozeroError::Geometry("empty".to_owned()))
}

#[derive(Default)]
struct Reader {
    writer: GeoWriter,
    /// Points of the CompoundCurve being read.
    ring: Option<Vec<(f64, f64)>>,
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
        self.writer.multipoint_begin(size, idx)
    }

    fn multipoint_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multipoint_end(idx)
    }

    fn linestring_begin(&mut self, tagged: bool, size: usize, idx: usize) -> Result<()> {
        match self.ring {
            Some(_) => Ok(()),
            None => self.writer.linestring_begin(tagged, size, idx),
        }
    }

    fn linestring_end(&mut self, tagged: bool, idx: usize) -> Result<()> {
        match self.ring {
            Some(_) => Ok(()),
            None => self.writer.linestring_end(tagged, idx),
        }
    }

    fn multilinestring_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multilinestring_begin(size, idx)
    }

    fn multilinestring_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multilinestring_end(idx)
    }

    fn polygon_begin(&mut self, tagged: bool, size: usize, idx: usize) -> Result<()> {
        self.writer.polygon_begin(tagged, size, idx)
    }

    fn polygon_end(&mut self, tagged: bool, idx: usize) -> Result<()> {
        self.writer.polygon_end(tagged, idx)
    }

    fn multipolygon_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multipolygon_begin(size, idx)
    }

    fn multipolygon_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multipolygon_end(idx)
    }

    fn multisurface_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.multipolygon_begin(size, idx)
    }

    fn multisurface_end(&mut self, idx: usize) -> Result<()> {
        self.writer.multipolygon_end(idx)
    }

    fn curvepolygon_begin(&mut self, size: usize, idx: usize) -> Result<()> {
        self.writer.polygon_begin(false, size, idx)
    }

    fn curvepolygon_end(&mut self, idx: usize) -> Result<()> {
        self.writer.polygon_end(false, idx)
    }

    fn compoundcurve_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        self.ring = Some(Vec::new());
        Ok(())
    }

    fn compoundcurve_end(&mut self, idx: usize) -> Result<()> {
        let ring = self.ring.take().unwrap_or_default();
        self.writer.linestring_begin(false, ring.len(), idx)?;
        for (index, (x, y)) in ring.into_iter().enumerate() {
            self.writer.xy(x, y, index)?;
        }
        self.writer.linestring_end(false, idx)
    }

    fn circularstring_begin(&mut self, _size: usize, _idx: usize) -> Result<()> {
        Err(GeozeroError::Geometry("an arc".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use geo::{Geometry, polygon};
    use geozero::wkb::Wkb;

    fn number(bytes: &mut Vec<u8>, kind: u8, count: u32) {
        bytes.extend([1, kind, 0, 0, 0]);
        bytes.extend(count.to_le_bytes());
    }

    /// A MultiSurface with one CurvePolygon with one ring, whose segments have this WKB type.
    fn surface(piece: u8, pieces: &[&[(f64, f64)]]) -> Vec<u8> {
        let mut bytes = Vec::new();
        number(&mut bytes, 12, 1);
        number(&mut bytes, 10, 1);
        number(&mut bytes, 9, u32::try_from(pieces.len()).unwrap());
        for points in pieces {
            number(&mut bytes, piece, u32::try_from(points.len()).unwrap());
            for (x, y) in *points {
                bytes.extend(x.to_le_bytes());
                bytes.extend(y.to_le_bytes());
            }
        }
        bytes
    }

    #[test]
    fn a_surface_with_straight_segments_is_a_polygon() {
        let bytes = surface(
            2,
            &[
                &[(0.0, 0.0), (4.0, 0.0)],
                &[(4.0, 0.0), (4.0, 3.0), (0.0, 0.0)],
            ],
        );
        let triangle = polygon![(x: 0.0, y: 0.0), (x: 4.0, y: 0.0), (x: 4.0, y: 3.0)];
        assert_eq!(
            read(&Wkb(bytes)).unwrap(),
            Geometry::MultiPolygon(vec![triangle].into())
        );
    }

    #[test]
    fn arcs_are_errors() {
        let bytes = surface(8, &[&[(0.0, 0.0), (2.0, 1.0), (4.0, 0.0)]]);
        assert!(read(&Wkb(bytes)).is_err());
    }
}
