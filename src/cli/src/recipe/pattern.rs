//! Patterns over the fields of a feature, used by `data/taxonomy.json` and recipes.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Fields or tags of a feature, as text; empty and null values are left out.
pub type Fields = BTreeMap<String, String>;

/// Conditions joined by ` + `; all must hold:
///
/// | condition | holds if |
/// |---|---|
/// | `a=b` | field `a` is `b`, or a list with `b` in it, such as `x;b` |
/// | `a=b\|c` | field `a` is `b` or `c` |
/// | `a=*` | there is a field `a` |
/// | `a!=b`, `a!=*` | the same condition with `=` does not hold; a missing field counts |
/// | `a~b\|c` | field `a` contains the text `b` or `c`; case does not matter |
/// | `a!~b` | field `a` does not contain `b` |
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(try_from = "String")]
pub struct Pattern(Vec<Condition>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    field: String,
    holds: bool,
    test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    There,
    Equals(Vec<String>),
    Contains(Vec<String>),
}

/// Text that is not a pattern.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no pattern: expected `field=value`, `field!=value`, `field~text` or `field!~text`"
)]
pub struct PatternError(String);

impl Pattern {
    /// Parses a pattern.
    ///
    /// # Errors
    /// If a condition lacks a field, an operator or a value.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        text.split(" + ")
            .map(|part| Condition::parse(part.trim()).ok_or_else(|| PatternError(text.to_owned())))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Whether all conditions hold for these fields.
    pub fn matches(&self, fields: &Fields) -> bool {
        self.0.iter().all(|condition| condition.met(fields))
    }
}

impl TryFrom<String> for Pattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, PatternError> {
        Self::parse(&text)
    }
}

impl Condition {
    fn parse(text: &str) -> Option<Self> {
        let sign = text.find(['=', '~'])?;
        let (left, value) = (&text[..sign], &text[sign + 1..]);
        let holds = !left.ends_with('!');
        let field = left.strip_suffix('!').unwrap_or(left);
        if field.is_empty() || value.is_empty() {
            return None;
        }
        let values = value.split('|');
        let test = match (text.as_bytes()[sign], value) {
            (b'=', "*") => Test::There,
            (b'=', _) => Test::Equals(values.map(str::to_owned).collect()),
            _ => Test::Contains(values.map(str::to_lowercase).collect()),
        };
        Some(Self {
            field: field.to_owned(),
            holds,
            test,
        })
    }

    fn met(&self, fields: &Fields) -> bool {
        let found = fields
            .get(&self.field)
            .is_some_and(|value| match &self.test {
                Test::There => true,
                Test::Equals(allowed) => allowed.iter().any(|one| {
                    one == value || value.split(';').any(|item| item.trim() == one.as_str())
                }),
                Test::Contains(parts) => {
                    let value = value.to_lowercase();
                    parts.iter().any(|part| value.contains(part.as_str()))
                }
            });
        found == self.holds
    }
}

/// Fields for tests.
#[cfg(test)]
pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Pattern, fields};

    fn matches(pattern: &str, pairs: &[(&str, &str)]) -> bool {
        Pattern::parse(pattern).unwrap().matches(&fields(pairs))
    }

    #[test]
    fn all_conditions_must_hold() {
        let garden = [("leisure", "garden"), ("access", "yes")];
        assert!(matches("leisure=garden + access=yes", &garden));
        assert!(!matches("leisure=garden + access=private", &garden));
        assert!(matches("leisure=park|garden + access!=private", &garden));
    }

    #[test]
    fn a_missing_field_satisfies_only_negations() {
        assert!(matches("access!=private", &[]));
        assert!(matches("access!=*", &[]));
        assert!(!matches("access=*", &[]));
        assert!(!matches("access!=*", &[("access", "no")]));
    }

    #[test]
    fn one_value_of_a_list_matches() {
        assert!(matches(
            "sport=basketball",
            &[("sport", "soccer; basketball")]
        ));
        assert!(!matches("sport=basket", &[("sport", "soccer;basketball")]));
    }

    #[test]
    fn contains_ignores_case_and_position() {
        assert!(matches("Sport~zwem", &[("Sport", "Korfbal, Zwemmen")]));
        assert!(matches("Sport!~zwem", &[("Sport", "Korfbal")]));
    }

    #[test]
    fn invalid_patterns_are_errors() {
        for wrong in ["", "leisure", "=park", "leisure=", "a=b + c"] {
            assert!(Pattern::parse(wrong).is_err(), "{wrong}");
        }
    }
}
