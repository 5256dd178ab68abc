//! Whether anybody can walk in, by OpenStreetMap's tags and by the kind: the rules as one table.

use crate::recipe::pattern::Fields;
use atlas::KeyStatus;

/// What a rule says of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is for nobody, or no longer there.
    LeaveOut,
    /// Its key status.
    Key(KeyStatus),
}

/// What a tag must be.
enum When {
    Is(&'static [&'static str]),
    IsNot(&'static [&'static str]),
    Contains(&'static str),
    There,
}

struct Rule {
    tag: &'static str,
    when: When,
    verdict: Verdict,
    /// Only for kinds that have one of these by themselves.
    of_kind: &'static [KeyStatus],
}

const fn rule(tag: &'static str, when: When, verdict: Verdict) -> Rule {
    Rule {
        tag,
        when,
        verdict,
        of_kind: &[KeyStatus::Free, KeyStatus::Conditional, KeyStatus::Unknown],
    }
}

const FREE: Verdict = Verdict::Key(KeyStatus::Free);
const CONDITIONAL: Verdict = Verdict::Key(KeyStatus::Conditional);

/// From the top: the first that fits decides. What keeps people out goes before what lets them in; a place that is
/// open to all (`access=yes`) and asks a fee is conditional.
const RULES: [Rule; 13] = [
    rule(
        "access",
        When::Is(&["private", "no", "military", "employees"]),
        Verdict::LeaveOut,
    ),
    rule("disused", When::Is(&["yes"]), Verdict::LeaveOut),
    rule("abandoned", When::Is(&["yes"]), Verdict::LeaveOut),
    rule(
        "opening_hours",
        When::Is(&["closed", "off"]),
        Verdict::LeaveOut,
    ),
    rule(
        "access",
        When::Is(&["customers", "members", "permit", "residents", "guests"]),
        CONDITIONAL,
    ),
    rule("membership", When::IsNot(&["no"]), CONDITIONAL),
    rule(
        "reservation",
        When::Is(&["required", "members_only", "only"]),
        CONDITIONAL,
    ),
    rule(
        "fee",
        When::IsNot(&["no", "unknown", "donation"]),
        CONDITIONAL,
    ),
    rule("charge", When::There, CONDITIONAL),
    rule("opening_hours", When::Contains("appointment"), CONDITIONAL),
    // Everybody may come into a swimming pool, with a ticket: that alone does not make it free.
    Rule {
        tag: "access",
        when: When::Is(&["yes", "public", "permissive"]),
        verdict: FREE,
        of_kind: &[KeyStatus::Free, KeyStatus::Unknown],
    },
    rule("fee", When::Is(&["no", "donation"]), FREE),
    // A church of which nobody says whether it is open is unknown; one with opening hours is open at those.
    Rule {
        tag: "opening_hours",
        when: When::There,
        verdict: FREE,
        of_kind: &[KeyStatus::Unknown],
    },
];

/// The key status of a place with its reason: `kind`, a tag such as `fee=yes`, or `opening_hours`.
///
/// # Errors
/// The tag for which the place has to be left out, such as `access=private`.
pub fn key_of(tags: &Fields, of_kind: KeyStatus) -> Result<(KeyStatus, String), String> {
    let decided = RULES.iter().find_map(|rule| {
        let value = tags.get(rule.tag)?;
        let fits = match &rule.when {
            When::Is(values) => values.contains(&value.as_str()),
            When::IsNot(values) => !values.contains(&value.as_str()),
            When::Contains(part) => value.contains(part),
            When::There => true,
        };
        (fits && rule.of_kind.contains(&of_kind)).then_some((rule, value))
    });
    let Some((rule, value)) = decided else {
        return Ok((of_kind, "kind".to_owned()));
    };
    let long = rule.tag == "opening_hours" || matches!(rule.when, When::There);
    match rule.verdict {
        Verdict::LeaveOut => Err(format!("{}={value}", rule.tag)),
        Verdict::Key(key) if long => Ok((key, rule.tag.to_owned())),
        Verdict::Key(key) => Ok((key, format!("{}={value}", rule.tag))),
    }
}

#[cfg(test)]
mod tests {
    use super::key_of;
    use crate::recipe::pattern::fields;
    use atlas::KeyStatus::{self, Conditional, Free, Unknown};

    fn key(kind: KeyStatus, tags: &[(&str, &str)]) -> Result<(KeyStatus, String), String> {
        key_of(&fields(tags), kind)
    }

    #[test]
    fn a_place_that_says_nothing_is_as_its_kind() {
        assert_eq!(key(Free, &[]), Ok((Free, "kind".to_owned())));
        assert_eq!(
            key(Unknown, &[("access", "unknown")]),
            Ok((Unknown, "kind".to_owned()))
        );
    }

    #[test]
    fn what_is_private_is_left_out_with_its_tag() {
        assert_eq!(
            key(Free, &[("access", "private")]),
            Err("access=private".to_owned())
        );
        assert_eq!(
            key(Free, &[("opening_hours", "closed")]),
            Err("opening_hours=closed".to_owned())
        );
    }

    #[test]
    fn a_fee_is_a_condition_even_where_everybody_may_come() {
        let pool = [("access", "yes"), ("fee", "yes")];
        assert_eq!(key(Free, &pool), Ok((Conditional, "fee=yes".to_owned())));
        assert_eq!(
            key(Free, &[("fee", "CHF 2")]),
            Ok((Conditional, "fee=CHF 2".to_owned()))
        );
        assert_eq!(
            key(Conditional, &[("fee", "no")]),
            Ok((Free, "fee=no".to_owned()))
        );
        assert_eq!(
            key(Conditional, &[("access", "yes")]),
            Ok((Conditional, "kind".to_owned()))
        );
    }

    #[test]
    fn a_church_with_opening_hours_is_open_then() {
        let hours = [("opening_hours", "09:00-17:00")];
        assert_eq!(key(Unknown, &hours), Ok((Free, "opening_hours".to_owned())));
        assert_eq!(
            key(Conditional, &hours),
            Ok((Conditional, "kind".to_owned()))
        );
        let asked = [("opening_hours", "Mo-Fr \"by appointment\"")];
        assert_eq!(
            key(Unknown, &asked),
            Ok((Conditional, "opening_hours".to_owned()))
        );
    }
}
