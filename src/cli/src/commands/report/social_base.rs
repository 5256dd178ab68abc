//! The layers and domains of the social base: who has a place of each near, and where everything near is of one layer.

use access::{
    AgeGroup, Analysis, Coverage, LayerFigures, NormQuestion, People, PlaceChoice, Regions, Sites,
    Supply,
};
use atlas::{KindIndex, LifeDomain, LocalizedText, NeedStatus};

/// How the social base is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Division {
    /// By whom a place is organised. Each place is in one layer.
    Layer,
    /// By the domains of daily life. A place is in none, one or more.
    LifeDomain,
}

/// A layer, or a domain of daily life.
#[derive(Clone, Debug)]
pub struct BasePart {
    /// Which of the two.
    pub division: Division,
    /// Its id in the taxonomy.
    pub id: String,
    /// Its name.
    pub label: LocalizedText,
    /// How many kinds the taxonomy has in it.
    pub kinds: usize,
    /// Of how many of these the data has a place.
    pub kinds_in_data: usize,
    /// How many of its places count for the question: for certain, and at most.
    pub places: (usize, usize),
    has_places: bool,
    /// The coverage with its places only, by age group and region.
    pub groups: Vec<(AgeGroup, Vec<Coverage>)>,
}

/// The social base within the limit of a question.
#[derive(Clone, Debug)]
pub struct SocialBase {
    /// The layers, then the domains, each in the order of the taxonomy.
    pub parts: Vec<BasePart>,
    /// People by the layers of what they have near, by age group and region.
    pub layers: Vec<(AgeGroup, Vec<LayerFigures>)>,
}

impl SocialBase {
    /// The social base of a question for the nearest place of any kind; `None` for another question, which is about a part of it.
    /// `choice` is what the question asks for, and `open` whether each place is open.
    pub fn new(
        analysis: &Analysis<'_>,
        regions: &Regions,
        question: &NormQuestion,
        choice: &PlaceChoice,
        open: Option<&[NeedStatus]>,
        life_domains: &[LifeDomain],
        ages: &[AgeGroup],
    ) -> Option<Self> {
        let is_of_all = [
            &question.kinds,
            &question.domains,
            &question.life_domains,
            &question.layers,
        ]
        .iter()
        .all(|it| it.is_empty());
        if !is_of_all || question.rank != 1 {
            return None;
        }
        let taxonomy = analysis.atlas().taxonomy();
        // What a scenario opens does not make the data know the others.
        let of_atlas = Sites::new(analysis.atlas());
        let has_place = |kind: &KindIndex| of_atlas.iter().any(|it| it.place.kind == *kind);
        let part = |division, id: &str, label: &LocalizedText, kinds: Vec<KindIndex>, choice| {
            let supply = Supply::new(analysis.sites(), &choice, open);
            let reached = analysis.reached(&supply, question.pace, question.length(), 1);
            let groups = ages.iter().map(|age| {
                let coverage = analysis.coverage_by(&supply, &reached, *age);
                (*age, regions.sums(&coverage))
            });
            BasePart {
                division,
                id: id.to_owned(),
                label: label.clone(),
                kinds_in_data: kinds.iter().filter(|it| has_place(it)).count(),
                kinds: kinds.len(),
                places: supply.counts(),
                has_places: Supply::new(&of_atlas, &choice, None).counts().1 > 0,
                groups: groups.collect(),
            }
        };
        let layers = taxonomy.layers.iter().map(|layer| {
            let kinds = (0..).map(KindIndex).zip(&taxonomy.kinds);
            let kinds = kinds.filter(|(_, kind)| kind.layer == layer.id);
            let choice = PlaceChoice {
                layers: Some(vec![layer.id.clone()]),
                ..choice.clone()
            };
            let kinds = kinds.map(|(index, _)| index).collect();
            part(Division::Layer, &layer.id, &layer.label, kinds, choice)
        });
        let domains = life_domains.iter().map(|domain| {
            let choice = PlaceChoice {
                life_domains: Some(vec![domain.clone()]),
                ..choice.clone()
            };
            let kinds = domain.kinds.clone();
            part(
                Division::LifeDomain,
                &domain.id,
                &domain.label,
                kinds,
                choice,
            )
        });
        let parts = layers.chain(domains).collect();
        let supply = Supply::new(analysis.sites(), choice, open);
        let by_layer = analysis.layer_choice(&supply, question.pace, question.length());
        let layers = ages.iter().map(|age| {
            let figures = by_layer.figures(analysis, *age);
            (*age, regions.sums(&figures))
        });
        Some(Self {
            parts,
            layers: layers.collect(),
        })
    }

    /// The layers, in the order of the taxonomy.
    pub fn layers(&self) -> impl Iterator<Item = &BasePart> {
        self.parts
            .iter()
            .filter(|it| it.division == Division::Layer)
    }

    /// Whether it can be said that somebody has a place of one layer and of no other: the data has places of all layers. A source that
    /// holds no libraries does not say that nobody has one near.
    pub fn knows_all_layers(&self) -> bool {
        self.layers().all(BasePart::has_places)
    }

    /// The number of the layer that everything within the limit is of, for all who have anything there, by region; `None` if there are
    /// several, if nobody has a place for certain, or if it cannot be said.
    pub fn only_layer(&self, of: &LayerFigures) -> Option<usize> {
        let layer = of.only_layer().filter(|_| self.knows_all_layers())?;
        let is_certain = of.any.get(layer)?.low() > People::NONE;
        is_certain.then_some(layer)
    }

    /// By region, people by the layers of what they have near.
    pub fn layers_of(&self, age: AgeGroup) -> &[LayerFigures] {
        let found = self.layers.iter().find(|(of, _)| *of == age);
        found.map_or(&[], |(_, figures)| figures)
    }
}

impl BasePart {
    /// Whether the data has a place of it that the question asks for, open or not, whatever a scenario changes.
    pub fn has_places(&self) -> bool {
        self.has_places
    }

    /// The coverage of an age group by region.
    pub fn of(&self, age: AgeGroup) -> &[Coverage] {
        let found = self.groups.iter().find(|(of, _)| *of == age);
        found.map_or(&[], |(_, coverage)| coverage)
    }
}
