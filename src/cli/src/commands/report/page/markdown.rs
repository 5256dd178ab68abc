//! Writes Markdown (CommonMark, with tables as on GitHub).

/// A page in Markdown.
#[derive(Default)]
pub struct Markdown(String);

impl Markdown {
    /// A heading of a level from 1.
    pub fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(level);
        self.block(&format!("{marks} {text}"));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.block(text);
    }

    /// A list with a point for each item; nothing without items.
    pub fn list(&mut self, items: impl Iterator<Item = String>) {
        let lines: Vec<String> = items.map(|it| format!("- {it}")).collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    /// A table. Its cells are Markdown; columns after the first `texts` hold numbers.
    pub fn table(&mut self, head: &[String], texts: usize, rows: &[Vec<String>]) {
        let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let marks: Vec<String> = (0..head.len())
            .map(|column| if column < texts { "---" } else { "---:" }.to_owned())
            .collect();
        let mut lines = vec![line(head), line(&marks)];
        lines.extend(rows.iter().map(|row| line(row)));
        self.block(&lines.join("\n"));
    }

    fn block(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        self.0.push_str(text);
    }

    /// The text.
    pub fn finish(mut self) -> String {
        self.0.push('\n');
        self.0
    }
}

/// A text of the data as Markdown that shows it and nothing else: one line, without marks, links and HTML.
pub fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for it in text.chars() {
        match it {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '!' => {
                safe.push('\\');
                safe.push(it);
            }
            it if it.is_control() => safe.push(' '),
            it => safe.push(it),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_data_cannot_become_markup() {
        assert_eq!(
            escaped("<b>A|B</b> [x](y)\n# *c*"),
            r"\<b\>A\|B\</b\> \[x\](y) \# \*c\*"
        );
        assert_eq!(
            escaped("'t Hof, Lijm & Cultuur"),
            r"'t Hof, Lijm \& Cultuur"
        );
    }

    #[test]
    fn columns_of_numbers_are_aligned_right() {
        let mut page = Markdown::default();
        let cells = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        page.heading(2, "T");
        page.table(&cells("Name", "Number"), 1, &[cells("a", "1")]);
        assert_eq!(
            page.finish(),
            "## T\n\n| Name | Number |\n| --- | ---: |\n| a | 1 |\n"
        );
    }
}
