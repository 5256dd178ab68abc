//! One parameter in the query of an address, and everything else in it to the letter.

use crate::permalink::unescaped;

/// The query of an address with what stands before and after it.
fn parts(address: &str) -> (&str, Option<&str>, &str) {
    let fragment = address.find('#').unwrap_or(address.len());
    let (rest, fragment) = address.split_at(fragment);
    match rest.split_once('?') {
        Some((path, query)) => (path, Some(query), fragment),
        None => (rest, None, fragment),
    }
}

fn is_named(piece: &str, name: &str) -> bool {
    piece.split('=').next() == Some(name)
}

/// The value of a query_parameter, its first where it has several; empty where it has none, `None` where there is no such
/// parameter. Percent signs that escape nothing are taken as they are.
pub fn query_parameter(address: &str, name: &str) -> Option<String> {
    let (_, query, _) = parts(address);
    let piece = query?.split('&').find(|piece| is_named(piece, name))?;
    let value = piece.get(name.len() + 1..).unwrap_or_default();
    Some(unescaped(value, '%').unwrap_or_else(|| value.to_owned()))
}

/// The address with another value of a query_parameter, or without it. The value must be of characters that a query may have;
/// other parameters, their order and spelling, and the fragment stay as they are.
pub fn with_query_parameter(address: &str, name: &str, value: Option<&str>) -> String {
    let (path, query, fragment) = parts(address);
    let mut value = value.map(|value| [name, "=", value].concat());
    let mut pieces = Vec::new();
    for piece in query
        .filter(|query| !query.is_empty())
        .into_iter()
        .flat_map(|it| it.split('&'))
    {
        if is_named(piece, name) {
            pieces.extend(value.take());
        } else {
            pieces.push(piece.to_owned());
        }
    }
    pieces.extend(value);
    // A question mark that the page put there itself stays.
    let mark = if pieces.is_empty() && query != Some("") {
        ""
    } else {
        "?"
    };
    [path, mark, &pieces.join("&"), fragment].concat()
}

#[cfg(test)]
mod tests {
    use super::{query_parameter, with_query_parameter};

    #[test]
    fn everything_else_in_the_address_stays_to_the_letter() {
        for (before, after) in [
            ("https://x.nl/a", "https://x.nl/a?kaart=1"),
            ("https://x.nl/a?", "https://x.nl/a?kaart=1"),
            (
                "https://x.nl/a#b?c&kaart=9",
                "https://x.nl/a?kaart=1#b?c&kaart=9",
            ),
            ("/a?q=a%20b+c&&x#é", "/a?q=a%20b+c&&x&kaart=1#é"),
            ("/a?q=%zz&kaart=0&x=?#", "/a?q=%zz&kaart=1&x=?#"),
            ("/a?kaart&x", "/a?kaart=1&x"),
            ("/a?kaart=2&x&kaart=3", "/a?kaart=1&x"),
            ("/a?kaarten=2&Kaart=3", "/a?kaarten=2&Kaart=3&kaart=1"),
        ] {
            assert_eq!(with_query_parameter(before, "kaart", Some("1")), after);
            assert_eq!(
                query_parameter(after, "kaart").as_deref(),
                Some("1"),
                "{after}"
            );
        }
    }

    #[test]
    fn without_it_the_address_is_what_it_was() {
        for (before, after) in [
            ("/a", "/a"),
            ("/a?", "/a?"),
            ("/a?kaart=1", "/a"),
            ("/a?kaart=1#b", "/a#b"),
            ("/a?x=1&kaart=1&y#b", "/a?x=1&y#b"),
            ("/a?&kaart=1", "/a?"),
            ("/a?x#kaart=1", "/a?x#kaart=1"),
        ] {
            assert_eq!(with_query_parameter(before, "kaart", None), after);
            assert_eq!(query_parameter(after, "kaart"), None, "{after}");
        }
    }

    #[test]
    fn a_value_that_somebody_escaped_is_read_all_the_same() {
        for (address, value) in [
            ("/?kaart=1~place=a%3Ab", "1~place=a:b"),
            ("/?kaart=1%7Ein%3dB1", "1~in=B1"),
            ("/?kaart=%D9%85", "م"),
            ("/?kaart=100%&x", "100%"),
            ("/?kaart=%ff", "%ff"),
            ("/?kaart", ""),
            ("/?kaart=", ""),
            ("/?kaart=a=b=c", "a=b=c"),
        ] {
            assert_eq!(
                query_parameter(address, "kaart").as_deref(),
                Some(value),
                "{address}"
            );
        }
    }
}
