//! In a visitor's page: what data says never becomes markup, and no other origin is asked for anything.

use super::{Finding, Offence, Text, text::names};

const SHIPPED: [&str; 2] = ["src/widget/src/", "www/element/"];

/// Doors through which text becomes markup or code.
const DOORS: [&str; 12] = [
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

/// Addresses that are named and never asked for: the name of a vocabulary, the licence behind a credit, and where a link of
/// a card leads whoever follows it.
const NAMED_ONLY: [&str; 6] = [
    "http://www.w3.org/2000/svg",
    "https://www.openstreetmap.org/copyright",
    "https://opendatacommons.org/licenses/odbl/",
    "https://maps.apple.com/?daddr=",
    "https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&to=",
    "https://www.openstreetmap.org/note/new?",
];

/// A door for markup or an address elsewhere in what is shipped to visitors.
pub fn check(text: &Text) -> Vec<Finding> {
    if !SHIPPED.iter().any(|folder| text.path.starts_with(folder)) || text.is_test() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, code) in text.code() {
        let doors = DOORS.iter().filter(|door| names(code, door));
        findings.extend(doors.map(|door| text.finding(number, Offence::RawMarkup(door))));
        let elsewhere = addresses(code).filter(|address| !NAMED_ONLY.contains(address));
        findings.extend(
            elsewhere.map(|address| text.finding(number, Offence::OtherOrigin(address.to_owned()))),
        );
    }
    findings
}

/// Every `http:` and `https:` address with a host in a line of code. A bare scheme, as in a test of what a link starts
/// with, has none.
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
    fn a_door_for_markup_is_found() {
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
    fn an_address_elsewhere_is_found() {
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
