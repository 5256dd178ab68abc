//! Layers within reach: whether what people have near is of one layer of the social base only, or of several.

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::people::People;
use crate::supply::{Supply, layer_of};
use atlas::{NeedStatus, NeighbourhoodIndex};
use std::ops::AddAssign;
use streets::{Length, Pace};

/// For each layer of the taxonomy, in its order, whether each demand point has a place of it within the limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LayerChoice {
    reached: Vec<Vec<Reached>>,
}

/// People by the layers of what they have within the limit. `only`, `several` and `none` together are everybody. People without a
/// position are in all upper limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LayerFigures {
    /// For each layer those who have a place of it.
    pub any: Vec<Count>,
    /// For each layer those who have a place of it and none of another: "everything is formally organised".
    pub only: Vec<Count>,
    /// Those who have places of two or more layers.
    pub several: Count,
    /// Those who have none.
    pub none: Count,
    /// People without a position: see [`Demand::unplaced`](crate::Demand::unplaced).
    pub unplaced: Count,
}

impl Analysis<'_> {
    /// The layers of the places of a supply that are within `limit` of each demand point. All layers are one search.
    pub fn layer_choice(&self, supply: &Supply, pace: Pace, limit: Length) -> LayerChoice {
        let of_layer = |layer: &str| {
            let statuses = self.sites().iter().map(|site| {
                let is_of_layer = layer_of(self.atlas(), site.place) == layer;
                supply
                    .status(site.index)
                    .min(NeedStatus::from(Some(is_of_layer)))
            });
            Supply::from_statuses(statuses.collect())
        };
        let layers = self.atlas().taxonomy().layers.iter();
        let supplies: Vec<Supply> = layers.map(|it| of_layer(&it.id)).collect();
        let (reached, _) = self.reached_by_each(&supplies, pace, limit);
        LayerChoice { reached }
    }
}

impl LayerChoice {
    /// The figures of an age group in each neighbourhood, in the order of the atlas; those of a region are their sum.
    pub fn figures(&self, analysis: &Analysis<'_>, group: AgeGroup) -> Vec<LayerFigures> {
        let neighbourhoods = analysis.atlas().neighbourhoods().len();
        let mut all = vec![LayerFigures::default(); neighbourhoods];
        for (number, point) in analysis.demand().points().iter().enumerate() {
            let of_layer = |it: &Vec<Reached>| it.get(number).copied().unwrap_or(Reached::Never);
            let reached: Vec<Reached> = self.reached.iter().map(of_layer).collect();
            if let Some(figures) = all.get_mut(point.neighbourhood.0 as usize) {
                *figures += LayerFigures::of(&reached, point.count(group));
            }
        }
        for (neighbourhood, figures) in (0..).map(NeighbourhoodIndex).zip(&mut all) {
            let unplaced = analysis.demand().unplaced(neighbourhood, group);
            if unplaced != Count::NONE {
                *figures += LayerFigures::of_unplaced(unplaced, self.reached.len());
            }
        }
        all
    }
}

impl LayerFigures {
    /// People without a position. They may have places of any of the layers or none.
    fn of_unplaced(people: Count, layers: usize) -> Self {
        Self {
            any: vec![people; layers],
            only: vec![people; layers],
            several: people,
            none: people,
            unplaced: people,
        }
    }

    /// People at a point, by whether they have a place of each layer.
    fn of(reached: &[Reached], people: Count) -> Self {
        let perhaps = Count::between(People::NONE, people.high());
        let count = |is_certain: bool, is_possible: bool| match (is_certain, is_possible) {
            (true, _) => people,
            (false, true) => perhaps,
            (false, false) => Count::NONE,
        };
        let has = |it: Reached| (it == Reached::Yes, it <= Reached::Perhaps);
        let certain = reached.iter().filter(|it| has(**it).0).count();
        let possible = reached.iter().filter(|it| has(**it).1).count();
        let any = reached.iter().map(|it| has(*it));
        let only = any.clone().map(|(is_certain, is_possible)| {
            let others_certain = certain - usize::from(is_certain);
            let is_only = is_certain && possible == 1;
            count(is_only, is_possible && others_certain == 0)
        });
        Self {
            any: any.clone().map(|it| count(it.0, it.1)).collect(),
            only: only.collect(),
            several: count(certain > 1, possible > 1),
            none: count(possible == 0, certain == 0),
            unplaced: Count::NONE,
        }
    }

    /// The number of the layer that everything within the limit is of, for everybody at a demand point who has or may have anything
    /// there; `None` if there are several, or nothing.
    pub fn only_layer(&self) -> Option<usize> {
        let mut had = self
            .any
            .iter()
            .enumerate()
            .filter(|(_, it)| it.high() > self.unplaced.high());
        let (layer, _) = had.next()?;
        had.next().is_none().then_some(layer)
    }
}

impl AddAssign for LayerFigures {
    fn add_assign(&mut self, other: Self) {
        for (own, other) in [(&mut self.any, &other.any), (&mut self.only, &other.only)] {
            if own.len() < other.len() {
                own.resize(other.len(), Count::NONE);
            }
            for (own, other) in own.iter_mut().zip(other) {
                *own += *other;
            }
        }
        self.several += other.several;
        self.none += other.none;
        self.unplaced += other.unplaced;
    }
}
