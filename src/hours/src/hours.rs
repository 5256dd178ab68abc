//! Parsed opening hours.

use crate::days::NamedHoliday;
use crate::normalize::normalized;
use crate::rule::Rule;
use opening_hours_syntax::Error;

/// More different holidays are refused, as a day is evaluated with and without each unknown one.
const MOST_HOLIDAYS: usize = 3;

/// Parsed opening hours of one place.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The rules, as written. A later one takes precedence.
    pub(crate) rules: Vec<Rule>,
    /// The holidays that rules name, each with the offset in days.
    pub(crate) holidays: Vec<NamedHoliday>,
}

/// Why opening hours cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// Not in the syntax of OpenStreetMap.
    Syntax,
    /// Valid syntax that the evaluator does not support.
    Unsupported(&'static str),
    /// More than 1000 bytes, or a private-use character that is reserved here.
    TooLong,
}

impl std::fmt::Display for HoursError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Syntax => to.write_str("not opening hours in the syntax of OpenStreetMap"),
            Self::Unsupported(what) => {
                to.write_str("opening hours with something that is not supported: ")?;
                to.write_str(what)
            }
            Self::TooLong => to.write_str("opening hours that are too long, or not text"),
        }
    }
}

impl std::error::Error for HoursError {}

impl Hours {
    /// Parses opening hours in OpenStreetMap's `opening_hours` syntax.
    ///
    /// # Errors
    /// A text that is invalid or not supported. Callers treat such hours as unknown and show the text.
    pub fn read(text: &str) -> Result<Self, HoursError> {
        let expression = opening_hours_syntax::parse(&normalized(text)?).map_err(refused)?;
        let mut rules: Vec<Rule> = Vec::with_capacity(expression.rules.len());
        let mut holidays = Vec::new();
        for rule in &expression.rules {
            let rule = Rule::read(rule, rules.last())?;
            for holiday in &rule.days.holidays {
                if !holidays.contains(holiday) {
                    holidays.push(*holiday);
                }
            }
            rules.push(rule);
        }
        if holidays.len() > MOST_HOLIDAYS {
            return Err(HoursError::Unsupported(
                "more than three different holidays",
            ));
        }
        Ok(Self { rules, holidays })
    }
}

fn refused(error: Error) -> HoursError {
    match error {
        Error::Unsupported(what) => HoursError::Unsupported(what),
        _ => HoursError::Syntax,
    }
}
