//! Seats: how far it is from seat to seat.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, Limits, RegionHead, metres};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{LengthWithin, LongestStretch, Regions, Spacing, StreetLength, Stretch};
use serde::Serialize;
use streets::Streets;

#[derive(Serialize)]
struct SeatsAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<SeatsRow>,
    streets: Vec<StreetRow>,
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

/// Metres of street by whether they are within the norm.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StreetFigures {
    total: f64,
    within: f64,
    perhaps: f64,
    beyond: f64,
    /// Without any seat that can be reached, whatever is one.
    never: f64,
    /// From how much none can be reached.
    unreachable: Limits,
    /// The share that is beyond the norm or has no seat at all.
    gap: Option<Limits>,
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

impl From<&LengthWithin> for StreetFigures {
    fn from(of: &LengthWithin) -> Self {
        let (low, high) = of.gap();
        let (least, most) = of.unreachable();
        let share = |it: StreetLength| it.share_of(of.total());
        Self {
            total: of.total().metres(),
            within: of.within.metres(),
            perhaps: of.perhaps.metres(),
            beyond: of.beyond.metres(),
            never: of.never.metres(),
            unreachable: Limits::new(least.metres(), most.metres()),
            gap: share(low)
                .zip(share(high))
                .map(|(low, high)| Limits::new(low, high)),
        }
    }
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
    let spacing = analysis.seat_spacing(&seats, question.pace()?, question.norm()?, group);
    let spacing = spacing.ok_or_else(QuestionError::no_streets)?;
    let regions = Regions::new(analysis.atlas());
    let figures = regions.sums(&spacing.neighbourhoods);
    let rows = regions.rows().iter().zip(&figures);
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
    })
}
