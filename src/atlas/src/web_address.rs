//! Checks that web addresses are safe to link to.

use crate::printable::is_invisible;

/// Whether a text is an `http` or `https` URL with a host, without user information, white space or invisible characters.
/// This excludes `javascript:`, `data:` and `//host`.
pub fn is_web_address(text: &str) -> bool {
    // A character is found with less code than a text.
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let Some(rest) = rest.strip_prefix("//") else {
        return false;
    };
    let host = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && host.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[' || !it.is_ascii())
        && !host.contains(['@'])
        && !text.contains(|it: char| it.is_whitespace() || is_invisible(it))
}

/// Whether a template is a report address: an `https` URL, or `mailto` with a recipient. `{id}` and `{name}` stand for the
/// id and name of a place.
pub fn is_report_address(template: &str) -> bool {
    let bare = filled_address(template, "x", "x");
    let plain = !bare.contains(|it: char| {
        matches!(it, '{' | '}' | '<' | '>' | '"') || it.is_whitespace() || is_invisible(it)
    });
    let is_mail = bare.strip_prefix("mailto:").is_some_and(|rest| {
        let receiver = rest.split('?').next().unwrap_or_default();
        let parts = receiver.split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
    });
    plain && (is_mail || bare.starts_with("https://") && is_web_address(&bare))
}

/// A template with the id and the name of a place, both as an address has them, for `{id}` and `{name}`.
pub fn filled_address(template: &str, id: &str, name: &str) -> String {
    let mut pieces = template.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (value, rest) = match (piece.strip_prefix("id}"), piece.strip_prefix("name}")) {
            (Some(rest), _) => (id, rest),
            (_, Some(rest)) => (name, rest),
            _ => ("{", piece),
        };
        filled.push_str(value);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{filled_address, is_report_address, is_web_address};

    #[test]
    fn only_the_placeholders_of_a_template_are_filled() {
        let filled = |template| filled_address(template, "{name}", "Bieb");
        assert_eq!(
            filled("https://x/?p={id}&n={name}"),
            "https://x/?p={name}&n=Bieb"
        );
        assert_eq!(filled("{name}{{id}}{"), "Bieb{{name}}{");
        assert_eq!(filled("{ID} {id"), "{ID} {id");
    }

    #[test]
    fn http_and_https_addresses_are_accepted() {
        for safe in [
            "https://www.delft.nl/buurthuis?naam=De%20Boekerij#open",
            "HTTP://x",
            "https://[2001:db8::1]/",
            "https://café.example/é",
            "http://localhost:8000",
        ] {
            assert!(is_web_address(safe), "{safe}");
        }
    }

    #[test]
    fn report_addresses_are_https_or_mailto() {
        for address in [
            "https://www.delft.nl/melden?plek={id}&naam={name}",
            "mailto:plekken@delft.nl",
            "mailto:plekken@delft.nl?subject={name}%20({id})",
        ] {
            assert!(is_report_address(address), "{address}");
        }
        for wrong in [
            "",
            "http://www.delft.nl/melden",
            "javascript:alert('{id}')",
            "https://{id}@evil.example/",
            "https://www.delft.nl/{unknown}",
            "https://www.delft.nl/een formulier",
            "mailto:",
            "mailto:?subject={name}",
            "mailto:a@b.nl\nBcc:c@d.nl",
            "tel:14015",
            "data:text/html,{name}",
        ] {
            assert!(!is_report_address(wrong), "{wrong}");
        }
    }

    #[test]
    fn unsafe_or_misleading_addresses_are_refused() {
        for unsafe_one in [
            "",
            "é",
            "éééééééé",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "javascript://https://x.nl/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//evil.example",
            "www.delft.nl",
            "/buurthuis",
            "mailto:a@b.nl",
            "https:/x.nl",
            "https:x.nl",
            "https://",
            "http:///x.nl",
            "https://?x.nl",
            "https://delft.nl@evil.example/",
            "https://www.delft.nl/een pagina",
            "https://www.delft.nl/\tx",
            "https://www.delft.nl/\u{202e}gpj.exe",
        ] {
            assert!(!is_web_address(unsafe_one), "{unsafe_one}");
        }
    }
}
