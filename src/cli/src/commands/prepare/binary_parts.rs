//! Prepares the binary parts: streets, population and addresses.

use super::exact;
use super::preparation::Preparation;
use crate::addresses;
use crate::addresses::house::{self, House};
use crate::error::Error;
use crate::formats::{self, Incomplete};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::neighbourhoods::population;
use crate::network::{self, Network, street_names};
use crate::osm::land_cover;
use crate::osm::walkway::FootDefaults;
use crate::output::report::{FileReport, Report};
use crate::progress::Progress;
use crate::recipe::pattern::Fields;
use atlas::LonLat;
use geo::MultiPolygon;
use streets::{Addresses, LandCover, NetworkSummary, Population, Streets, StreetsBuilder, Way};

/// A part, ready to write.
pub struct PartFile {
    /// Content of the file.
    pub bytes: Vec<u8>,
    /// Number of features: street edges, population points, or streets and houses.
    pub features: usize,
}

impl Preparation {
    /// Prepares the streets of the recipe, if it has any, and returns the network too.
    pub fn streets(
        &self,
        neighbourhoods: &[NeighbourhoodRecord],
        projection: LocalProjection,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Option<(Network, PartFile)>, Error> {
        let Some(recipe) = &self.recipe.streets else {
            return Ok(None);
        };
        let file = self.raw.join(&recipe.file);
        let mut raw = formats::read(
            &file,
            &recipe.reading,
            &network::is_relevant,
            Incomplete::Clip,
            progress,
        )?;
        let features = raw.count();
        let remarks = std::mem::take(&mut raw.remarks);
        let area = AtlasArea::new(exact(neighbourhoods), recipe.margin, projection);
        let defaults = FootDefaults::new(&self.recipe.country, recipe.cycleways);
        let translations =
            street_names::of_features(&raw.features, self.recipe.language.as_deref());
        let network = Network {
            translations,
            ..network::read(raw, defaults, &area, projection)
        };
        let bytes = built(&network, projection);
        let summary = Streets::read(&bytes)
            .map_err(|damage| Error::Streets(file, damage))?
            .summary();
        let counted = network.notes.iter();
        let counted = counted.map(|(what, count)| format!("{what}: {count}"));
        report.files.push(FileReport {
            source: recipe.source.clone(),
            file: recipe.file.display().to_string(),
            what: "streets",
            features,
            kept: features - network.left_out.total(),
            left_out: network.left_out.clone(),
            notes: summary_notes(&summary, bytes.len())
                .into_iter()
                .chain(counted)
                .collect(),
            may_be_empty: recipe.reading.may_be_empty,
            remarks,
            ..FileReport::default()
        });
        let features = summary.edges;
        Ok(Some((network, PartFile { bytes, features })))
    }

    /// Prepares the population of the recipe, if it has one, and returns it too.
    pub fn people(
        &self,
        neighbourhoods: &[NeighbourhoodRecord],
        projection: LocalProjection,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Option<(Population, PartFile)>, Error> {
        let Some(recipe) = &self.recipe.people else {
            return Ok(None);
        };
        let wanted = |fields: &Fields| house::is_house(fields);
        let mut raw = formats::read(
            &self.raw.join(&recipe.file),
            &recipe.reading,
            &wanted,
            Incomplete::Skip,
            progress,
        )?;
        let features = raw.count();
        let remarks = std::mem::take(&mut raw.remarks);
        let area = AtlasArea::new(exact(neighbourhoods), 0.0, projection);
        let counted = population::read(raw, recipe, &area, projection);
        let homes = &counted.people.points;
        let known = homes.iter().filter_map(|home| home.total);
        let unknown = homes.len() - known.clone().count();
        let all: u64 = known.map(u64::from).sum();
        let mut notes = vec![format!(
            "{all} {}",
            population::unit_name(counted.people.unit)
        )];
        if unknown > 0 {
            notes.push(format!("not published: {unknown}"));
        }
        let bytes = counted.people.write();
        notes.push(format!("{} bytes", bytes.len()));
        report.files.push(FileReport {
            source: recipe.source.clone(),
            file: recipe.file.display().to_string(),
            what: "people",
            features,
            kept: homes.len(),
            left_out: counted.left_out,
            notes,
            may_be_empty: recipe.reading.may_be_empty,
            remarks,
            ..FileReport::default()
        });
        let part = PartFile {
            features: homes.len(),
            bytes,
        };
        Ok(Some((counted.people, part)))
    }
}

impl Preparation {
    /// Prepares the addresses of the recipe, if it has any, and returns the houses too.
    pub fn addresses(
        &self,
        neighbourhoods: &[NeighbourhoodRecord],
        network: Option<&Network>,
        projection: LocalProjection,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Option<(Vec<House>, PartFile)>, Error> {
        let Some(recipe) = &self.recipe.addresses else {
            return Ok(None);
        };
        let fields = recipe.fields.as_ref();
        let area = AtlasArea::new(exact(neighbourhoods), 0.0, projection);
        let raw = recipe.file.as_ref().map(|file| {
            let wanted = |tags: &Fields| addresses::is_relevant(fields, tags);
            let file = self.raw.join(file);
            formats::read(&file, &recipe.reading, &wanted, Incomplete::Skip, progress)
        });
        let mut raw = raw.transpose()?.unwrap_or_default();
        let features = raw.count();
        let remarks = std::mem::take(&mut raw.remarks);
        let found = addresses::read(raw, fields, &area, projection);
        let lines = network.map_or(&[][..], |network| &network.streets);
        let mut streets = addresses::streets(&found.houses, lines, &area, projection);
        for street in &mut streets {
            let names = network.and_then(|network| network.translations.get(&street.name));
            street.translations = names.cloned().unwrap_or_default();
        }
        let translated = streets.iter().filter(|it| !it.translations.is_empty());
        let translated = translated.count();
        let file = recipe.file.as_ref().map(|file| file.display().to_string());
        let (count, houses) = (streets.len(), found.houses.len());
        let from_lists = found.from_lists;
        let approximate = found.approximate;
        let empty = streets
            .iter()
            .filter(|it| it.houses.is_empty() && it.approximate_houses.is_empty());
        let empty = empty.count();
        let bytes = Addresses::write(streets);
        report.files.push(FileReport {
            source: recipe.source.clone(),
            file: file.unwrap_or_default(),
            what: "addresses",
            features,
            kept: houses,
            left_out: found.left_out,
            notes: vec![
                format!("{count} streets, {empty} without houses, {translated} with names in other languages"),
                format!("{from_lists} more houses, from lists and ranges of numbers"),
                format!("{approximate} more at estimated positions, between two houses"),
                format!("{} bytes", bytes.len()),
            ],
            may_be_empty: recipe.reading.may_be_empty,
            remarks,
            ..FileReport::default()
        });
        let part = PartFile {
            features: count + houses,
            bytes,
        };
        Ok(Some((found.houses, part)))
    }
}

/// Encodes the network.
fn built(network: &Network, projection: LocalProjection) -> Vec<u8> {
    let mut builder = StreetsBuilder::new();
    for street in &network.streets {
        let line: Vec<(u64, LonLat)> = street
            .line
            .iter()
            .filter_map(|(key, at)| Some((*key, LonLat::new(at.x, at.y)?)))
            .collect();
        let way = Way {
            line: &line,
            class: street.class,
            foot: street.foot,
            underground: street.underground,
            name: street.name.as_deref(),
        };
        match street.step_count {
            Some(count) => builder.counted_steps(way, count),
            None => builder.way(way),
        }
    }
    for kind in LandCover::ALL {
        let areas: Vec<MultiPolygon<f64>> = network
            .grounds
            .iter()
            .filter(|(ground, _)| *ground == kind)
            .map(|(_, area)| area.clone())
            .collect();
        builder.land_cover(kind, &land_cover::simplified(&areas, projection));
    }
    builder.finish()
}

/// Notes on the network for the report.
fn summary_notes(summary: &NetworkSummary, bytes: usize) -> [String; 3] {
    [
        format!(
            "{:.1} km to walk, {} streets between {} nodes, {} names",
            summary.length.get() / 1000.0,
            summary.edges,
            summary.nodes,
            summary.names
        ),
        format!(
            "{} islands; {:.1} % of the length is in the largest",
            summary.components,
            summary.largest_share * 100.0
        ),
        format!("{bytes} bytes"),
    ]
}
