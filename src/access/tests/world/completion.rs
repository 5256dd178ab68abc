//! What the unknown data of a world may be: one of all possible values at random.

use super::World;
use access::{Sites, Supply, Unpublished};
use atlas::NeedStatus;
use fastrand::Rng;
use streets::Population;

/// A population in which every number is published. Squares have at most as many residents as a publisher keeps back where
/// they were not.
pub fn complete_population(of: &Population, random: &mut Rng) -> Population {
    let mut complete = of.clone();
    for point in &mut complete.points {
        let kept_back = Unpublished::default().point;
        let total = point.total.unwrap_or_else(|| random.u32(..=kept_back));
        point.total = Some(total);
        for part in [&mut point.age_0_15, &mut point.age_65_plus] {
            *part = Some(part.unwrap_or_else(|| random.u32(..=total.min(kept_back))));
        }
    }
    complete
}

/// A supply in which every place that counts perhaps does count or does not.
pub fn complete_supply(sites: &Sites<'_>, supply: &Supply, random: &mut Rng) -> Supply {
    let statuses = sites.iter().map(|site| match supply.status(site.index) {
        NeedStatus::Unknown => NeedStatus::from(Some(random.bool())),
        known => known,
    });
    Supply::from_statuses(statuses.collect())
}

impl World {
    /// The same world with everything of its people published.
    pub fn completed(&self, random: &mut Rng) -> Self {
        let population = self.population.as_ref();
        Self {
            atlas: self.atlas.clone(),
            network: self.network.clone(),
            population: population.map(|it| complete_population(it, random)),
        }
    }
}
