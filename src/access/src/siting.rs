//! Best next places: which few candidates help most people, and how far that is from the best possible, proven.
//!
//! Two models of the field, with existing places locked in, as their demand is taken off before: maximal covering (MCLP, Church
//! and ReVelle 1974) and p-median (Hakimi 1964). Both are one problem: each candidate has a *gain* at each demand point, a demand
//! point has the largest gain of the chosen candidates, and the sum is to be as large as possible (the account location problem
//! of Cornuejols, Fisher and Nemhauser 1977).
//!
//! ```text
//! SitingProblem ─→ merge, drop dominated ─→ greedy, interchange ─→ Lagrangean relaxation ─→ branch and bound ─→ SiteSelection
//! ```
//!
//! Where places have room for a number of people, the problem is maximal covering with capacities: see [`CapacitatedProblem`].
//!
//! Exact: gains and multipliers are whole numbers, so every bound is a proof and not an estimate. Repeatable: work is limited by
//! counting it and not by a clock, and equal candidates go by their number.

mod assignment;
mod best_places;
mod branch_and_bound;
mod candidate_reach;
mod candidates;
mod capacitated;
mod capacity_bound;
mod dominance;
mod gain_matrix;
mod greedy;
mod interchange;
mod lagrangean;
mod problem;
mod room_of_places;
mod selection;

pub use best_places::{BestPlace, BestPlaces, SitingModel, SitingQuestion};
pub use candidates::{CandidateSites, CandidateSource};
pub use capacitated::{CapacitatedProblem, CapacitatedSelection, CapacityBound, SiteRoom};
pub use problem::{SitingError, SitingProblem};
pub use selection::{ChosenSite, Optimality, SiteSelection};
