//! Demo pages work under a strict content security policy and request nothing from other origins.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use super::{Offence, TextFile, TidyFinding};

/// Tags that load an address when the page opens. A link to another site waits for a click.
const LOADING: [&str; 11] = [
    "audio", "embed", "iframe", "img", "input", "link", "object", "script", "source", "track",
    "video",
];

/// Inline scripts, styles and handlers, and addresses of other origins, in a demo page.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !text.path.starts_with("www/") || !text.is("html") {
        return Vec::new();
    }
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut findings = Vec::new();
    for token in Tokenizer::new_with_emitter(text.content.as_str(), emitter) {
        let Ok(Token::StartTag(tag)) = token else {
            continue;
        };
        let line = 1 + text.content[..tag.span.start].matches('\n').count();
        findings.extend(
            offences(&tag)
                .into_iter()
                .map(|what| text.finding(line, what)),
        );
    }
    findings
}

fn offences(tag: &StartTag<usize>) -> Vec<Offence> {
    let name = text_of(&tag.name);
    let mut found = Vec::new();
    if name == "style" {
        found.push(Offence::InlineStyle);
    }
    if name == "script" && !tag.attributes.contains_key(b"src".as_slice()) {
        found.push(Offence::InlineScript);
    }
    for (attribute, value) in &tag.attributes {
        let (attribute, value) = (text_of(attribute), text_of(&value.value));
        let script_address = value
            .trim_start()
            .to_ascii_lowercase()
            .starts_with("javascript:");
        if attribute == "style" {
            found.push(Offence::InlineStyle);
        } else if attribute.starts_with("on") || script_address {
            found.push(Offence::Handler(attribute));
        } else if LOADING.contains(&name.as_str())
            && (value.contains("://") || value.starts_with("//"))
        {
            found.push(Offence::OtherOrigin(value));
        }
    }
    found
}

fn text_of(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    fn found(html: &str) -> Vec<String> {
        check(&text("www/index.html", html))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn what_a_strict_policy_refuses_is_found() {
        let html = "<p style='color:red'>\n<p ONCLICK=x()>\n<style>p{}</style>\n<script>x()</script>\n\
            <script src=https://x.nl/a.js></script>\n<a href='JavaScript:x()'>\n<img src=//x.nl/a.png>\n";
        let lines: Vec<_> = found(html)
            .iter()
            .map(|line| line[..16].to_owned())
            .collect();
        let expected: Vec<_> = (1..=7)
            .map(|line| format!("www/index.html:{line}"))
            .collect();
        assert_eq!(lines, expected, "{:?}", found(html));
    }

    #[test]
    fn text_and_comments_about_them_are_no_offence() {
        let html = "<!-- <p style='x'> -->\n<code>&lt;script&gt; style=\"\"</code><a href='https://x.nl/'>x</a>\n\
            <script type=module src=package/sleutelvrij.js></script><link rel=stylesheet href=demo.css>";
        assert_eq!(found(html), [] as [&str; 0]);
    }
}
