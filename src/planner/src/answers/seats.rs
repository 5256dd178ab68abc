//! Seats: how far it is from seat to seat.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, RegionHead, metres};
use super::street_figures::StreetFigures;
use super::street_lines::FarLines;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{LongestStretch, Regions, Spacing, Stretch};
use serde::Serialize;
use streets::Streets;

#[derive(Serialize)]
struct SeatsAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<SeatsRow>,
    streets: Vec<StreetRow>,
    /// Where the streets are that are beyond the norm, if asked for.
    #[serde(flatten)]
    lines: Option<FarLines>,
}

#[derive(Serialize)]
struct SeatsRow {
    #[serde(flatten)]
    region: RegionHead,
    #[serde(flatten)]
    spacing: SpacingFigures,
}

#[derive(Serialize)]
struct StreetRow {
    name: String,
    municipality: Option<String>,
    #[serde(flatten)]
    spacing: SpacingFigures,
}

#[derive(Serialize)]
struct SpacingFigures {
    street: StreetFigures,
    /// Null where nothing is known of people.
    people: Option<CoverageFigures>,
    longest: LongestFigures,
}

/// The longest stretch without a seat.
#[derive(Serialize)]
struct LongestFigures {
    least: Option<StretchFigures>,
    /// Null also where there is no limit.
    most: Option<StretchFigures>,
}

#[derive(Serialize)]
struct StretchFigures {
    metres: f64,
    /// The point of the street that is furthest from a seat.
    lon: Option<f64>,
    lat: Option<f64>,
}

impl LongestFigures {
    fn new(of: &LongestStretch, streets: &Streets) -> Self {
        let stretch = |stretch: Stretch| {
            let at = stretch.at(streets);
            StretchFigures {
                metres: metres(stretch.length),
                lon: at.map(|it| it.lon()),
                lat: at.map(|it| it.lat()),
            }
        };
        Self {
            least: of.least.map(stretch),
            most: of.most.filter(|_| of.is_bounded).map(stretch),
        }
    }
}

impl SpacingFigures {
    /// `counts_people`: whether anything is known of people.
    fn new(of: &Spacing, streets: &Streets, counts_people: bool) -> Self {
        Self {
            street: (&of.length).into(),
            people: counts_people.then(|| (&of.people).into()),
            longest: LongestFigures::new(&of.longest, streets),
        }
    }
}

pub fn seats(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let seats = asked.seats()?;
    let group = asked.age()?;
    let network = analysis.network().ok_or_else(QuestionError::no_streets)?;
    let streets = network.streets();
    let (pace, norm) = (question.pace()?, question.norm()?);
    let spacing = analysis.seat_spacing(&seats, pace, norm, group);
    let spacing = spacing.ok_or_else(QuestionError::no_streets)?;
    let regions = Regions::new(analysis.atlas());
    let figures = regions.sums(&spacing.neighbourhoods);
    let rows = regions.rows().iter().zip(&figures);
    let with_lines = question.lines.unwrap_or(false);
    let sections = with_lines.then(|| analysis.seat_sections(&seats, pace, norm));
    let lines = sections.flatten();
    let counts_people = !analysis.demand().is_unknown();
    json(&SeatsAnswer {
        about: About::of_choice(asked, &asked.seat_choice()?, &seats)?,
        rows: rows
            .map(|(region, figures)| SeatsRow {
                region: region.into(),
                spacing: SpacingFigures::new(figures, streets, counts_people),
            })
            .collect(),
        streets: spacing
            .streets
            .into_iter()
            .map(|street| StreetRow {
                spacing: SpacingFigures::new(&street.spacing, streets, counts_people),
                name: street.name,
                municipality: street.municipality,
            })
            .collect(),
        lines: lines.map(|it| FarLines::new(&it, streets)),
    })
}
