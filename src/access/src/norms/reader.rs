//! Reads norms from JSON.

use crate::age_group::AgeGroup;
use crate::norms::{
    NORMS_VERSION, NormBasis, NormLimit, NormQuestion, NormStatus, Norms, ReferenceNorm, SeatNorm,
};
use ::json::Value;
use atlas::json::{self, Node};
use atlas::{JsonError, LocalizedText, SchemaError};
use std::fmt;
use std::ops::RangeInclusive;
use streets::{Pace, USUAL_SPEED};

/// Walks that somebody may ask for, in whole minutes.
const MINUTES: RangeInclusive<f64> = 1.0..=240.0;

/// Distances that somebody may ask for, in whole metres.
const METRES: RangeInclusive<f64> = 1.0..=20_000.0;

/// The slowest walk that somebody may ask for, in km/h.
const SLOWEST: f64 = 0.5;

/// Most questions of a report.
const MOST_QUESTIONS: usize = 100;

/// Most places that a question asks for, and new ones that a report looks for.
const MOST_PLACES: usize = 50;

/// Why a text is no norms.
#[derive(Debug)]
pub enum NormsError {
    /// Invalid JSON, or not of the expected schema; with the JSON path.
    Json(JsonError),
    /// An unsupported version.
    Version(u32),
}

impl fmt::Display for NormsError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(to),
            Self::Version(found) => write!(
                to,
                "norms of version {found}; this program reads version {NORMS_VERSION}"
            ),
        }
    }
}

impl std::error::Error for NormsError {}

impl Norms {
    /// Reads norms, as in `data/norms.json`.
    ///
    /// # Errors
    /// Invalid JSON or schema, a member that the format does not have, a limit that nobody walks, or an unsupported version.
    pub fn read(json: &str) -> Result<Self, NormsError> {
        let read = json::read(json, Self::of).map_err(NormsError::Json)?;
        read.map_err(NormsError::Version)
    }

    /// The norms in this value, or `Ok(Err(version))` for an unsupported version.
    fn of(at: Node) -> Result<Result<Self, u32>, SchemaError> {
        at.object()?;
        let version = at.member("version").count()?;
        if version != NORMS_VERSION {
            return Ok(Err(version));
        }
        at.only(&["version", "questions", "seats", "new_places", "references"])?;
        let questions = at.member("questions").list(NormQuestion::of)?;
        if !(1..=MOST_QUESTIONS).contains(&questions.len()) {
            let why = format!("expected 1 to {MOST_QUESTIONS} questions");
            return Err(at.member("questions").wrong(why));
        }
        let repeated = |(at, one): (usize, &NormQuestion)| {
            let before = questions.iter().take(at);
            before.into_iter().any(|it| it.id == one.id)
        };
        if let Some(number) = questions.iter().enumerate().position(repeated) {
            let id = &questions[number].id;
            let why = format!("two questions with the id `{id}`");
            return Err(at.member("questions").wrong(why));
        }
        let new_places = at.member("new_places").optional(|it| places(&it, 0))?;
        Ok(Ok(Self {
            seats: at.member("seats").optional(SeatNorm::of)?,
            new_places: new_places.unwrap_or_default(),
            references: at.member("references").items(ReferenceNorm::of)?,
            questions,
        }))
    }
}

impl NormQuestion {
    fn of(at: Node) -> Result<Self, SchemaError> {
        at.object()?;
        at.only(&[
            "id",
            "label",
            "kinds",
            "domains",
            "life_domains",
            "layers",
            "key",
            "needs",
            "ages",
            "minutes",
            "metres",
            "speed",
            "step_free",
            "rank",
            "open_at",
            "status",
            "source",
        ])?;
        let ids = |name| filled(at.member(name), |it| it.string());
        let ages = filled(at.member("ages"), |it| it.choice(&AgeGroup::NAMES))?;
        if (1..ages.len()).any(|it| ages[..it].contains(&ages[it])) {
            return Err(at.member("ages").wrong("an age group twice".to_owned()));
        }
        let rank = at.member("rank").optional(|it| places(&it, 1))?;
        let key = at.member("key").optional(|it| {
            let conditional = [("free", false), ("conditional", true)];
            it.choice(&conditional)
        })?;
        Ok(Self {
            id: id(&at.member("id"))?,
            label: text(at.member("label"))?,
            kinds: ids("kinds")?,
            domains: ids("domains")?,
            life_domains: ids("life_domains")?,
            layers: ids("layers")?,
            conditional: key.unwrap_or(false),
            needs: ids("needs")?,
            ages: if ages.is_empty() {
                vec![AgeGroup::All]
            } else {
                ages
            },
            limit: NormLimit::of(&at)?,
            pace: pace(&at)?,
            rank: rank.unwrap_or(1),
            open_at: at.member("open_at").optional(|it| it.string())?,
            basis: NormBasis::of(&at)?,
        })
    }
}

impl NormLimit {
    fn of(at: &Node) -> Result<Self, SchemaError> {
        let minutes = at.member("minutes");
        let minutes = minutes.optional(|it| within(&it, MINUTES, "minutes"))?;
        let metres = at.member("metres");
        let metres = metres.optional(|it| within(&it, METRES, "metres"))?;
        match (minutes, metres) {
            (Some(minutes), None) => Ok(Self::Minutes(minutes)),
            (None, Some(metres)) => Ok(Self::Metres(metres)),
            _ => Err(at.wrong("expected either `minutes` or `metres`".to_owned())),
        }
    }
}

impl NormBasis {
    fn of(at: &Node) -> Result<Self, SchemaError> {
        Ok(Self {
            status: at.member("status").choice(&NormStatus::NAMES)?,
            source: text(at.member("source"))?,
        })
    }
}

impl SeatNorm {
    fn of(at: Node) -> Result<Self, SchemaError> {
        at.object()?;
        at.only(&["metres", "status", "source"])?;
        Ok(Self {
            metres: within(&at.member("metres"), METRES, "metres")?,
            basis: NormBasis::of(&at)?,
        })
    }
}

impl ReferenceNorm {
    fn of(at: Node) -> Result<Self, SchemaError> {
        at.object()?;
        at.only(&["label", "status", "source"])?;
        Ok(Self {
            label: text(at.member("label"))?,
            basis: NormBasis::of(&at)?,
        })
    }
}

/// A list as in [`Node::items`], which is left out or has an item.
fn filled<T>(
    at: Node,
    read: impl Fn(Node) -> Result<T, SchemaError>,
) -> Result<Vec<T>, SchemaError> {
    let is_list = matches!(at.value(), Some(Value::List(_)));
    let list = at.items(read)?;
    match is_list && list.is_empty() {
        true => Err(at.wrong("an empty list: leave it out to ask for all".to_owned())),
        false => Ok(list),
    }
}

/// A text that is not empty in any language.
fn text(at: Node) -> Result<LocalizedText, SchemaError> {
    let text = LocalizedText::read(at)?;
    let is_empty = match &text {
        LocalizedText::One(text) => text.trim().is_empty(),
        LocalizedText::Many(all) => {
            all.iter().next().is_none() || all.iter().any(|(_, text)| text.trim().is_empty())
        }
    };
    match is_empty {
        true => Err(at.wrong("an empty text".to_owned())),
        false => Ok(text),
    }
}

fn within(at: &Node, range: RangeInclusive<f64>, unit: &str) -> Result<f64, SchemaError> {
    let number = at.number()?;
    if range.contains(&number) && number.fract() == 0.0 {
        return Ok(number);
    }
    let (from, to) = range.into_inner();
    Err(at.wrong(format!(
        "`{number}`, expected a whole number of {from} to {to} {unit}"
    )))
}

fn places(at: &Node, least: usize) -> Result<usize, SchemaError> {
    let number = at.count()?;
    match (least..=MOST_PLACES).contains(&number) {
        true => Ok(number),
        false => Err(at.wrong(format!(
            "`{number}`, expected a whole number from {least} to {MOST_PLACES}"
        ))),
    }
}

fn pace(at: &Node) -> Result<Pace, SchemaError> {
    let speed = at.member("speed");
    let number = speed.optional(|it| it.number())?;
    let number = number.unwrap_or(USUAL_SPEED);
    let pace = Pace::new(number).filter(|_| number >= SLOWEST);
    let pace =
        pace.ok_or_else(|| speed.wrong(format!("`{number}`, expected {SLOWEST} to 15 km/h")))?;
    let step_free = at.member("step_free").optional(|it| it.flag())?;
    Ok(pace.step_free(step_free.unwrap_or(false)))
}

/// An id that can be part of a column and of a file's name.
fn id(at: &Node) -> Result<String, SchemaError> {
    let text = at.text()?;
    let fits = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    match !text.is_empty() && text.len() <= 40 && text.bytes().all(fits) {
        true => Ok(text.to_owned()),
        false => Err(at.mismatch("1 to 40 lower-case letters, digits and hyphens")),
    }
}
