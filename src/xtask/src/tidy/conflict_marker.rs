//! No markers of a merge conflict that was committed unresolved.

use super::{Offence, TextFile, TidyFinding};

/// What Git writes around both sides. Its line of `=` alone is not looked for: it underlines headings too.
const MARKERS: [char; 3] = ['<', '>', '|'];

/// How often it repeats the character.
const REPEATED: usize = 7;

/// Lines that are markers of a merge conflict.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    let is_marker = |line: &str| {
        MARKERS.iter().any(|marker| {
            let rest = line.trim_start_matches(*marker);
            line.len() - rest.len() == REPEATED && rest.starts_with(' ')
        })
    };
    let lines = text.lines().filter(|(_, line)| is_marker(line));
    lines
        .map(|(number, _)| text.finding(number, Offence::ConflictMarker))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn an_unresolved_conflict_is_found() {
        let sides = ['<', '>'].map(|it| it.to_string().repeat(REPEATED));
        let [ours, theirs] = sides;
        let content = format!("a\n{ours} HEAD\nb\n=======\nc\n{theirs} 1234567 (a title)\n");
        let found: Vec<usize> = check(&text("README.md", &content))
            .iter()
            .map(|it| it.line)
            .collect();
        assert_eq!(found, [2, 6]);
        assert_eq!(
            check(&text("README.md", "> quoted\n\n| a | b |\n=======\n")),
            []
        );
    }
}
