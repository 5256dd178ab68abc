//! The rows of a CSV text. A quote that is never closed, as in `"t Hoekje`, does not swallow the rows after it.

use super::Delimiter;
use csv::{Position, Reader, ReaderBuilder, StringRecord};
use std::io::Cursor;

/// A row.
pub(super) struct CsvRow {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: StringRecord,
    /// Whether its quotes do not pair, and it was read as if they had no meaning.
    pub is_unquoted: bool,
}

/// Reads the rows one by one.
pub(super) struct Rows<'t> {
    text: &'t str,
    reader: Reader<Cursor<&'t str>>,
    delimiter: Delimiter,
    /// Number of cells of the header.
    width: Option<usize>,
    /// The number of the line at `counted`.
    line: usize,
    counted: usize,
}

impl<'t> Rows<'t> {
    /// The rows of a text whose first line has this number.
    pub fn new(text: &'t str, first_line: usize, delimiter: Delimiter) -> Self {
        let mut builder = ReaderBuilder::new();
        builder
            .delimiter(delimiter.0)
            .flexible(true)
            .has_headers(false);
        Self {
            text,
            reader: builder.from_reader(Cursor::new(text)),
            delimiter,
            width: None,
            line: first_line,
            counted: 0,
        }
    }

    /// The next row, without empty lines.
    pub fn next(&mut self) -> Result<Option<CsvRow>, csv::Error> {
        let mut cells = StringRecord::new();
        let before = offset(self.reader.position());
        if !self.reader.read_record(&mut cells)? {
            return Ok(None);
        }
        let after = offset(self.reader.position()).clamp(before, self.text.len());
        // The reader skips empty lines, and leaves the second half of a line end.
        let skipped = self.text[before..after].find(|it| it != '\r' && it != '\n');
        let begin = before + skipped.unwrap_or(0);
        let line = self.line_at(begin);
        let raw = &self.text[begin..after];
        if is_quoted_well(raw, self.delimiter) && !self.is_swallowing(raw, cells.len()) {
            self.width.get_or_insert(cells.len());
            return Ok(Some(CsvRow {
                line,
                cells,
                is_unquoted: false,
            }));
        }
        let end = raw.find(['\r', '\n']).unwrap_or(raw.len());
        let cells = unquoted(&raw[..end], self.delimiter);
        let mut next = Position::new();
        next.set_byte((begin + end) as u64);
        self.reader.seek(next)?;
        self.width.get_or_insert(cells.len());
        Ok(Some(CsvRow {
            line,
            cells,
            is_unquoted: true,
        }))
    }

    /// Whether a row of several lines has another number of cells than the header, or each of its lines has that number.
    fn is_swallowing(&self, raw: &str, cells: usize) -> bool {
        let lines = || raw.split(['\r', '\n']).filter(|line| !line.is_empty());
        let of_line = |line: &str| line.matches(char::from(self.delimiter.0)).count() + 1;
        lines().count() > 1
            && self
                .width
                .is_some_and(|width| cells != width || lines().all(|line| of_line(line) == width))
    }

    /// The number of the line at this byte, which is not before that of the last call.
    fn line_at(&mut self, byte: usize) -> usize {
        let text = &self.text.as_bytes()[self.counted..byte];
        let ends = text.iter().enumerate().filter(|(index, it)| match it {
            b'\n' => true,
            b'\r' => text.get(index + 1) != Some(&b'\n'),
            _ => false,
        });
        self.line += ends.count();
        self.counted = byte;
        self.line
    }
}

fn offset(position: &Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Whether every cell of a row that begins with a quote ends with one, and no cell ends before its end (RFC 4180 §2).
fn is_quoted_well(row: &str, delimiter: Delimiter) -> bool {
    let ends_cell =
        |it: Option<&u8>| it.is_none_or(|it| *it == delimiter.0 || b"\r\n".contains(it));
    let bytes = row.as_bytes();
    let (mut at, mut is_begin) = (0, true);
    while let Some(&byte) = bytes.get(at) {
        if !(is_begin && byte == b'"') {
            is_begin = byte == delimiter.0;
            at += 1;
            continue;
        }
        at += 1;
        loop {
            match (bytes.get(at), bytes.get(at + 1)) {
                (None, _) => return false,
                (Some(b'"'), Some(b'"')) => at += 2,
                (Some(b'"'), next) if ends_cell(next) => break,
                (Some(b'"'), _) => return false,
                _ => at += 1,
            }
        }
        at += 1;
        is_begin = false;
    }
    true
}

/// The cells of a line in which quotes have no meaning; a pair around a whole cell is removed.
fn unquoted(line: &str, delimiter: Delimiter) -> StringRecord {
    let cells = line.split(char::from(delimiter.0)).map(|cell| {
        let inner = cell.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        inner.unwrap_or(cell)
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, Rows};

    /// Line, cells and whether quotes had no meaning, of each row.
    fn rows(text: &str) -> Vec<(usize, Vec<String>, bool)> {
        let mut rows = Rows::new(text, 1, Delimiter(b';'));
        let mut all = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let cells = row.cells.iter().map(str::to_owned).collect();
            all.push((row.line, cells, row.is_unquoted));
        }
        all
    }

    fn row(line: usize, cells: &[&str], is_unquoted: bool) -> (usize, Vec<String>, bool) {
        let cells = cells.iter().map(|it| (*it).to_owned()).collect();
        (line, cells, is_unquoted)
    }

    #[test]
    fn a_lone_quote_swallows_no_rows() {
        for end in ["\n", "\r\n", "\r"] {
            let text = [
                "a;b",
                "\"t Hoekje;1",
                "x;2",
                "\"t Plein;3",
                "\"y\";4",
                "\"z;5",
            ]
            .join(end);
            let expected = [
                row(1, &["a", "b"], false),
                row(2, &["\"t Hoekje", "1"], true),
                row(3, &["x", "2"], false),
                row(4, &["\"t Plein", "3"], true),
                row(5, &["y", "4"], false),
                row(6, &["\"z", "5"], true),
            ];
            assert_eq!(rows(&text), expected, "{text:?}");
        }
    }

    #[test]
    fn quoted_line_ends_and_delimiters_are_part_of_a_cell() {
        let text = "a;b;c\n\n\"Kerkstraat 1;\r\n\"\"Dorp\"\"\";1;\n\"\";2;\n";
        let expected = [
            row(1, &["a", "b", "c"], false),
            row(3, &["Kerkstraat 1;\r\n\"Dorp\"", "1", ""], false),
            row(5, &["", "2", ""], false),
        ];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn a_quote_that_is_closed_rows_later_swallows_none() {
        // The quote before `t` and that behind `x` pair, but each line is a whole row.
        let text = "a;b\n\"t Hoekje;1\nx\";2\n";
        let expected = [
            row(1, &["a", "b"], false),
            row(2, &["\"t Hoekje", "1"], true),
            row(3, &["x\"", "2"], false),
        ];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn random_texts_are_read_to_the_end() {
        let mut random = fastrand::Rng::with_seed(13);
        for _ in 0..2_000 {
            let signs = ["\"", ";", "\n", "\r", "\r\n", "a", "é", "\"\""];
            let count = random.usize(..24);
            let text: String = (0..count)
                .map(|_| signs[random.usize(..signs.len())])
                .collect();
            let found = rows(&text);
            let lines: Vec<usize> = found.iter().map(|it| it.0).collect();
            assert!(lines.is_sorted_by(|a, b| a < b), "{text:?} {found:?}");
            let letters = |text: &str| text.matches(['a', 'é']).count();
            let read: usize = found
                .iter()
                .flat_map(|it| &it.1)
                .map(|it| letters(it))
                .sum();
            assert_eq!(read, letters(&text), "{text:?} {found:?}");
        }
    }
}
