//! An atlas with its streets and its people, read from files.

use crate::kept_walks::KeptWalks;
use crate::zone_rules::ZoneRules;
use access::{Analysis, CalendarError, Demand, StreetParts, Unpublished, atlas_calendar};
use atlas::{Atlas, LifeDomain, LoadFault, Loader, Manifest, Mismatch, TAXONOMY_PART, Taxonomy};
use hours::Calendar;
use std::cell::OnceCell;
use std::fmt::Display;
use std::sync::Arc;
use streets::{Population, Streets, WalkingNetwork, WeightedStarts};

/// The standard taxonomy, for an atlas without one of its own.
const TAXONOMY: &str = include_str!("../../../data/taxonomy.json");

/// A file of an atlas, or why it did not come.
#[derive(Clone, Debug)]
pub struct PlannerFile {
    /// The part of the atlas: `manifest`, `places` and the like.
    pub part: String,
    /// What messages call the file.
    pub name: String,
    /// Its content, or why it did not come.
    pub bytes: Result<Vec<u8>, String>,
    /// Whether it is from where the manifest says that the part is: it has to be as the manifest says.
    pub is_listed: bool,
    /// The SHA-256 of the content in hexadecimal, where it could be computed.
    pub sha256: Option<String>,
}

/// An atlas with its streets and its people, snapped once.
#[derive(Clone, Debug)]
pub struct PlannerAtlas {
    atlas: Atlas,
    life_domains: Vec<LifeDomain>,
    network: Option<WalkingNetwork>,
    population: Option<Population>,
    demand: Arc<Demand>,
    street_parts: StreetParts,
    zones: ZoneRules,
    /// The calendar, once it is asked for: sampling clock changes takes a browser tens of milliseconds.
    calendar: OnceCell<Result<Calendar, CalendarError>>,
    /// The starts of [`Minutes`](crate::Minutes), once they are asked for.
    starts: OnceCell<WeightedStarts>,
    /// The walks of the last questions.
    walks: KeptWalks,
}

impl PlannerAtlas {
    /// Reads the files of an atlas, its manifest before the parts that it names. `zones` gives the clock changes for
    /// opening hours.
    ///
    /// # Errors
    /// What is wrong with any of the files as a whole, in English: figures of a council never come from a part of the data.
    pub fn open(files: Vec<PlannerFile>, zones: ZoneRules) -> Result<Self, String> {
        let standard = Taxonomy::read(TAXONOMY).map_err(|error| error.to_string())?;
        let mut loader = Loader::new(standard);
        let mut later = Vec::new();
        let own = files.iter().find(|it| it.part == TAXONOMY_PART);
        let own = own.and_then(|it| String::from_utf8(it.bytes.clone().ok()?).ok());
        for file in files {
            match file.part.as_str() {
                "streets" | "people" => later.push(file),
                part if file.is_listed => {
                    loader.add_listed(part, file.name, file.bytes, file.sha256.as_deref());
                }
                part => loader.add(part, file.name, file.bytes),
            }
        }
        let loaded = loader.finish();
        if !loaded.is_usable || !loaded.faults.is_empty() {
            let faults: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
            return Err(faults.join("; "));
        }
        let atlas = loaded.atlas;
        let taxonomy = own.as_deref().unwrap_or(TAXONOMY);
        let life_domains = LifeDomain::read_all(taxonomy, atlas.taxonomy());
        let (mut network, mut population) = (None, None);
        for file in later {
            match file.part.as_str() {
                "streets" => network = Some(walking_network(&atlas, file)?),
                _ => population = Some(people(&atlas, file)?),
            }
        }
        let unpublished = Unpublished::default();
        let demand = Demand::new(&atlas, network.as_ref(), population.as_ref(), unpublished);
        Ok(Self {
            life_domains: life_domains.map_err(|error| error.to_string())?,
            zones,
            calendar: OnceCell::new(),
            atlas,
            network,
            population,
            demand: Arc::new(demand),
            street_parts: StreetParts::default(),
            starts: OnceCell::new(),
            walks: KeptWalks::default(),
        })
    }

    /// The analysis that questions are put to.
    pub fn analysis(&self) -> Analysis<'_> {
        Analysis::of_demand(&self.atlas, self.network.as_ref(), Arc::clone(&self.demand))
            .with_street_parts(self.street_parts.clone())
    }

    /// The atlas.
    pub fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// The calendar by which its opening hours are evaluated.
    ///
    /// # Errors
    /// Opening hours without a known time zone; invalid holidays.
    pub fn calendar(&self) -> Result<&Calendar, &CalendarError> {
        let make = || atlas_calendar(&self.atlas, |name| self.zones.of(name));
        self.calendar.get_or_init(make).as_ref()
    }

    /// The domains of daily life of its taxonomy.
    pub fn life_domains(&self) -> &[LifeDomain] {
        &self.life_domains
    }

    /// Its streets with its places; `None` without streets.
    pub fn network(&self) -> Option<&WalkingNetwork> {
        self.network.as_ref()
    }

    /// Its population points; `None` without.
    pub fn population(&self) -> Option<&Population> {
        self.population.as_ref()
    }

    /// The walks of the last questions.
    pub(crate) fn walks(&self) -> &KeptWalks {
        &self.walks
    }

    /// The population points snapped to its streets, or the metres of street in their place; `None` without streets.
    pub(crate) fn starts(&self) -> Option<&WeightedStarts> {
        let streets = self.network()?.streets();
        Some(self.starts.get_or_init(|| match &self.population {
            Some(people) => WeightedStarts::from_population(streets, &self.atlas, people),
            None => WeightedStarts::from_streets(streets),
        }))
    }
}

/// The content of a file that is as the manifest says.
fn content(atlas: &Atlas, file: &PlannerFile) -> Result<Vec<u8>, String> {
    let unavailable = |error: &String| {
        let fault: LoadFault<String> = LoadFault::Unavailable(file.name.clone(), error.clone());
        fault.to_string()
    };
    let bytes = file.bytes.as_ref().map_err(unavailable)?;
    if let Some(entry) = listed(atlas, file) {
        let same = entry.check_bytes(bytes, file.sha256.as_deref());
        same.map_err(|error| damaged(file, &error))?;
    }
    Ok(bytes.clone())
}

fn listed<'a>(atlas: &'a Atlas, file: &PlannerFile) -> Option<&'a atlas::ManifestPart> {
    let manifest = atlas.manifest().filter(|_| file.is_listed);
    manifest.and_then(|it| it.parts.get(&file.part))
}

fn damaged(file: &PlannerFile, why: &dyn Display) -> String {
    format!("{}: {why}", file.name)
}

fn check_features(atlas: &Atlas, file: &PlannerFile, found: usize) -> Result<(), String> {
    let same = listed(atlas, file).map_or(Ok(()), |it| it.check_features(found));
    same.map_err(|error| damaged(file, &error))
}

fn walking_network(atlas: &Atlas, file: PlannerFile) -> Result<WalkingNetwork, String> {
    let bytes = content(atlas, &file)?;
    let streets = Streets::read(&bytes).map_err(|error| damaged(&file, &error))?;
    check_features(atlas, &file, streets.walkable_edges())?;
    let network = WalkingNetwork::new(streets, atlas);
    match network.is_apart() {
        true => Err(damaged(&file, &Mismatch::Elsewhere)),
        false => Ok(network),
    }
}

fn people(atlas: &Atlas, file: PlannerFile) -> Result<Population, String> {
    let bytes = content(atlas, &file)?;
    let population = Population::read(&bytes).map_err(|error| damaged(&file, &error))?;
    check_features(atlas, &file, population.points.len())?;
    if let Some(bounds) = atlas.manifest().and_then(Manifest::bounds) {
        let here = bounds.check_points(population.points.iter().map(|it| it.at));
        here.map_err(|error| damaged(&file, &error))?;
    }
    Ok(population)
}
