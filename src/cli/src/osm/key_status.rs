//! The key status of a place by OpenStreetMap tags and kind, as one table of rules.

use crate::recipe::pattern::Fields;
use atlas::KeyStatus;

/// Result of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Leave the place out: it is private or gone.
    LeaveOut,
    /// The key status.
    Key(KeyStatus),
}

/// Condition on the value of a tag.
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
    /// Applies only to kinds with one of these default statuses.
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

/// The first matching rule decides. Restrictions precede permissions: a place with `access=yes` and a fee is
/// conditional.
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
    // A swimming pool with `access=yes` still needs a ticket, so this does not override a conditional kind.
    Rule {
        tag: "access",
        when: When::Is(&["yes", "public", "permissive"]),
        verdict: FREE,
        of_kind: &[KeyStatus::Free, KeyStatus::Unknown],
    },
    rule("fee", When::Is(&["no", "donation"]), FREE),
    // A church without opening hours is unknown; with opening hours it is free at those.
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
/// The tag because of which the place is left out, such as `access=private`.
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
    fn places_without_tags_have_the_default_of_their_kind() {
        assert_eq!(key(Free, &[]), Ok((Free, "kind".to_owned())));
        assert_eq!(
            key(Unknown, &[("access", "unknown")]),
            Ok((Unknown, "kind".to_owned()))
        );
    }

    #[test]
    fn private_places_are_left_out_with_the_tag_as_reason() {
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
    fn a_fee_is_a_condition_in_spite_of_public_access() {
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
    fn an_unknown_kind_with_opening_hours_is_free() {
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
