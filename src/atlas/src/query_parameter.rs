//! Reads and sets one query parameter of a URL and leaves the rest unchanged.

use crate::joined::joined;
use crate::link_text::unescaped;

/// The part before the query, the query, and the fragment of a URL.
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

/// The percent-decoded value of a parameter in a query without its question mark, the first if repeated; empty for a parameter
/// without a value, `None` if absent. A value with invalid percent encoding is returned undecoded.
pub fn value_in(query: &str, name: &str) -> Option<String> {
    let piece = query.split('&').find(|piece| is_named(piece, name))?;
    let value = piece.get(name.len() + 1..).unwrap_or_default();
    Some(unescaped(value, '%').unwrap_or_else(|| value.to_owned()))
}

/// A query with a parameter set or, for `None`, removed, with its question mark unless it is empty and was not before.
pub fn with_value_in(query: Option<&str>, name: &str, value: Option<&str>) -> String {
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
    // Keep the question mark of an empty query.
    let mark = if pieces.is_empty() && query != Some("") {
        ""
    } else {
        "?"
    };
    [mark, &joined(&pieces, "&")].concat()
}

/// [`value_in`] the query of a URL.
pub fn query_parameter(address: &str, name: &str) -> Option<String> {
    value_in(parts(address).1?, name)
}

/// The URL with a query parameter set or, for `None`, removed. The value must consist of characters allowed in a query.
/// Other parameters, their order and spelling, and the fragment stay unchanged.
pub fn with_query_parameter(address: &str, name: &str, value: Option<&str>) -> String {
    let (path, query, fragment) = parts(address);
    [path, &with_value_in(query, name, value), fragment].concat()
}

#[cfg(test)]
mod tests {
    use super::{query_parameter, with_query_parameter};

    #[test]
    fn setting_a_parameter_leaves_the_rest_of_the_url_unchanged() {
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
    fn removing_a_parameter_leaves_the_rest_of_the_url_unchanged() {
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
    fn percent_encoded_values_are_decoded() {
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
