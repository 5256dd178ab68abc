//! In code for visitors: data never becomes markup, and no other origin gets a request.

use super::{Offence, TextFile, TidyFinding, text::names};

const SHIPPED: [&str; 3] = ["src/browser/src/", "src/widget/src/", "www/element/"];

/// Functions and properties that turn text into markup or code.
const SINKS: [&str; 12] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "document.write",
    "inner_html",
    "set_inner_html",
    "outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "createContextualFragment",
    "eval(",
];

/// Addresses that the element never requests: the name of a vocabulary, the licences behind credits, and targets of links
/// that visitors follow.
const NAMED_ONLY: [&str; 6] = [
    "http://www.w3.org/2000/svg",
    "https://www.openstreetmap.org/copyright",
    "https://opendatacommons.org/licenses/odbl/",
    "https://maps.apple.com/?daddr=",
    "https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&to=",
    "https://www.openstreetmap.org/note/new?",
];

/// Uses of these functions, and addresses of other origins.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !SHIPPED.iter().any(|folder| text.path.starts_with(folder)) || text.is_test() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, code) in text.code() {
        let sinks = SINKS.iter().filter(|sink| names(code, sink));
        findings.extend(sinks.map(|sink| text.finding(number, Offence::RawMarkup(sink))));
        let elsewhere = addresses(code).filter(|address| !NAMED_ONLY.contains(address));
        findings.extend(
            elsewhere.map(|address| text.finding(number, Offence::OtherOrigin(address.to_owned()))),
        );
    }
    findings
}

/// The `http:` and `https:` addresses with a host in a line of code.
fn addresses(code: &str) -> impl Iterator<Item = &str> {
    let starts = ["http://", "https://"]
        .into_iter()
        .flat_map(|scheme| code.match_indices(scheme));
    starts.filter_map(|(at, scheme)| {
        let length = code[at..]
            .find(['"', '\'', '`', ' ', ')', '>', ';'])
            .unwrap_or(code.len() - at);
        (length > scheme.len()).then(|| &code[at..at + length])
    })
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_function_that_makes_markup_is_found() {
        let found = check(&text(
            "src/widget/src/card.rs",
            "let x = 1;\ncard.set_inner_html(&place.name);\n",
        ));
        assert_eq!(
            found,
            [text("src/widget/src/card.rs", "").finding(2, Offence::RawMarkup("set_inner_html"))]
        );
        assert_eq!(
            check(&text("www/element/a.js", "p.innerHTML = name;")).len(),
            1
        );
        assert_eq!(check(&text("www/element/a.js", "// never innerHTML\n")), []);
    }

    #[test]
    fn an_address_of_another_origin_is_found() {
        let found = check(&text(
            "www/element/a.js",
            "await fetch(\"https://tiles.example/1/2/3\");",
        ));
        assert_eq!(
            found[0].what,
            Offence::OtherOrigin("https://tiles.example/1/2/3".into())
        );
        assert_eq!(
            check(&text(
                "www/element/a.js",
                "ns(\"http://www.w3.org/2000/svg\")"
            )),
            []
        );
        assert_eq!(
            check(&text(
                "src/widget/src/link.rs",
                "site.starts_with(\"https://\")"
            )),
            []
        );
    }
}
