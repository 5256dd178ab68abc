//! Links in Markdown lead to files and headings that exist, and so do paths in code type.

use super::{Offence, TextFile, TidyFinding};

/// Links to files of this repository that are not there, and to headings that a page does not have. Links to other sites are
/// not followed.
pub fn check(texts: &[TextFile], paths: &[String]) -> Vec<TidyFinding> {
    let pages = texts.iter().filter(|text| text.is("md"));
    pages
        .flat_map(|page| {
            let links = broken(page, texts, paths);
            links.into_iter().chain(missing_paths(page, paths))
        })
        .collect()
}

/// Folders whose paths, as they stand in code type on a page, must exist. The changelog names files of the past.
const FOLDERS: [&str; 3] = ["src/", "tests/", "www/"];

/// What a build makes, below those folders.
const BUILT: [&str; 2] = ["www/package", "tests/fuzz/corpus"];

fn missing_paths(page: &TextFile, paths: &[String]) -> Vec<TidyFinding> {
    let spans = outside_code(page).flat_map(|(number, line)| {
        let spans = line.split('`').skip(1).step_by(2);
        spans.map(move |span| (number, span.trim_end_matches('/')))
    });
    let named = spans.filter(|(_, span)| {
        FOLDERS.iter().any(|folder| span.starts_with(folder))
            && !BUILT.iter().any(|built| span.starts_with(built))
            && !span.contains([' ', '*'])
    });
    let missing = named.filter(|(_, span)| !exists(span, paths));
    missing
        .map(|(number, span)| page.finding(number, Offence::NoSuchFile(span.into())))
        .collect()
}

/// Whether a path is that of a file, or of a folder with one.
fn exists(path: &str, paths: &[String]) -> bool {
    paths.iter().any(|it| {
        it.strip_prefix(path)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn broken(page: &TextFile, texts: &[TextFile], paths: &[String]) -> Vec<TidyFinding> {
    let mut findings = Vec::new();
    for (line, target) in targets(page) {
        if target.contains("://") || target.starts_with("mailto:") {
            continue;
        }
        let (file, heading) = target.split_once('#').unwrap_or((target, ""));
        let Some(path) = resolve(&page.path, file) else {
            findings.push(page.finding(line, Offence::NoSuchFile(target.into())));
            continue;
        };
        if !exists(&path, paths) {
            findings.push(page.finding(line, Offence::NoSuchFile(target.into())));
        } else if !heading.is_empty()
            && !texts
                .iter()
                .any(|it| it.path == path && headings(it).any(|it| it == heading))
        {
            findings.push(page.finding(line, Offence::NoSuchHeading(target.into())));
        }
    }
    findings
}

/// The targets of inline links and images with the lines on which they stand, outside code blocks.
fn targets(page: &TextFile) -> impl Iterator<Item = (usize, &str)> {
    outside_code(page).flat_map(|(number, line)| {
        let ends = line.match_indices("](").map(|(at, _)| at + 2);
        ends.filter_map(move |begin| {
            let length = line[begin..].find(')')?;
            Some((number, &line[begin..begin + length]))
        })
    })
}

fn outside_code(page: &TextFile) -> impl Iterator<Item = (usize, &str)> {
    let mut inside = false;
    page.lines().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        inside ^= fence;
        !inside && !fence
    })
}

/// The path of `target`, relative to the folder of `page`; `None` where it leads out of the repository.
fn resolve(page: &str, target: &str) -> Option<String> {
    if target.is_empty() {
        return Some(page.to_owned());
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The anchors of a page's headings, as GitHub and GitLab make them: lower case, hyphens for spaces, no punctuation.
fn headings(page: &TextFile) -> impl Iterator<Item = String> {
    let titles = outside_code(page).filter(|(_, line)| line.starts_with('#'));
    titles.map(|(_, line)| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    fn found(content: &str) -> Vec<Offence> {
        let texts = [
            text("www/docs/a.md", content),
            text("README.md", "# Run it\n## The `.d.ts`, in short\n"),
        ];
        let paths = ["www/docs/a.md", "README.md", "src/atlas/src/lib.rs"].map(str::to_owned);
        let findings = check(&texts, &paths);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn links_to_existing_files_and_headings_pass() {
        let good = "# Here\n[a](../../README.md#run-it) [b](../../README.md#the-dts-in-short) [c](#here)\n\
            [d](../../src/atlas) [e](https://x.nl/nothing)\n```\n[f](nowhere.md)\n```\n";
        assert_eq!(found(good), []);
    }

    #[test]
    fn paths_to_nothing_are_found() {
        let page = "`src/atlas/src/lib.rs`, `src/atlas`, `www/package/a.js`, `src/atlas/x y`\n`src/atlas/src/li`\n";
        assert_eq!(
            found(page),
            [Offence::NoSuchFile("src/atlas/src/li".into())]
        );
    }

    #[test]
    fn links_to_nothing_are_found() {
        let bad = "[a](b.md) [c](../../README.md#run) [d](../../../x.md)";
        assert_eq!(
            found(bad),
            [
                Offence::NoSuchFile("b.md".into()),
                Offence::NoSuchHeading("../../README.md#run".into()),
                Offence::NoSuchFile("../../../x.md".into()),
            ]
        );
    }
}
