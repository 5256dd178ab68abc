//! Writes CSV that a spreadsheet opens without running what is in it.

use serde::Serialize;

/// The signs with which a cell begins that spreadsheets take for a formula
/// (<https://owasp.org/www-community/attacks/CSV_Injection>), and their full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// How a table is written as CSV.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvStyle {
    /// RFC 4180: commas between cells, decimal points.
    #[default]
    Standard,
    /// For Excel where decimals have a comma, as in Dutch and German: a byte order mark, semicolons between cells, decimal commas.
    /// Excel takes the delimiter from the settings of the computer, and reads UTF-8 only behind a byte order mark.
    Excel,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    /// A text, which is never calculated.
    Text(String),
    /// A number with a decimal point.
    Number(String),
}

/// Formats rows as CSV (RFC 4180) with a header. A text that a spreadsheet would take for a formula gets `'` before it, as
/// does one that begins with `'` and such a text: without one `'` before such a sign, every cell is as it was.
///
/// # Errors
/// If rows are no flat records, or not all of the same fields.
pub fn csv<T: Serialize>(rows: &[T]) -> Result<String, csv::Error> {
    let mut plain = csv::Writer::from_writer(Vec::new());
    for row in rows {
        plain.serialize(row)?;
    }
    let bytes = plain.into_inner().map_err(|error| error.into_error())?;
    let mut read = csv::ReaderBuilder::new();
    let mut read = read.has_headers(false).from_reader(&bytes[..]);
    let rows: Vec<csv::StringRecord> = read.records().collect::<Result<_, _>>()?;
    let text = |cell: &str| SheetCell::Text(cell.to_owned());
    let rows = rows.iter().map(|row| row.iter().map(text).collect());
    records(rows, CsvStyle::Standard)
}

/// Formats records of equal length, the first of which is the header, as [`csv()`] does.
///
/// # Errors
/// If the records differ in length.
pub fn records(
    rows: impl Iterator<Item = Vec<SheetCell>>,
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new();
    let mut begin = "";
    if style == CsvStyle::Excel {
        writer.delimiter(b';').terminator(csv::Terminator::CRLF);
        begin = "\u{feff}";
    }
    let mut to = writer.from_writer(begin.as_bytes().to_vec());
    for row in rows {
        for cell in row {
            to.write_field(match cell {
                SheetCell::Text(text) if is_formula(&text) => format!("'{text}"),
                SheetCell::Number(number) if style == CsvStyle::Excel => number.replace('.', ","),
                SheetCell::Text(text) | SheetCell::Number(text) => text,
            })?;
        }
        to.write_record(None::<&[u8]>)?;
    }
    let bytes = to.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether a cell begins as a formula; numbers such as -3.5 are none.
fn is_formula(cell: &str) -> bool {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    !is_number && cell.trim_start_matches('\'').starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::{CsvStyle, SheetCell, csv, records};
    use serde::Serialize;

    #[derive(Serialize)]
    struct Row<'r> {
        name: &'r str,
        metres: f64,
    }

    fn rows<'r>(names: &[&'r str]) -> Vec<Row<'r>> {
        let row = |name: &&'r str| Row { name, metres: -3.5 };
        names.iter().map(row).collect()
    }

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        let names = [
            "=1+1", "+31 15", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-inf",
        ];
        let table = csv(&rows(&names)).unwrap();
        for (name, cells) in names
            .iter()
            .zip(csv::Reader::from_reader(table.as_bytes()).records())
        {
            let cells = cells.unwrap();
            assert_eq!(&cells[0], &format!("'{name}"));
            assert_eq!(&cells[1], "-3.5");
        }
        let table = csv(&rows(&["-12.5", "A=B", "De 'Hoek'", ""])).unwrap();
        assert_eq!(
            table,
            "name,metres\n-12.5,-3.5\nA=B,-3.5\nDe 'Hoek',-3.5\n,-3.5\n"
        );
    }

    #[test]
    fn excel_gets_semicolons_decimal_commas_and_a_mark_and_no_formula() {
        let text = |it: &str| SheetCell::Text(it.to_owned());
        let number = |it: &str| SheetCell::Number(it.to_owned());
        let rows = || {
            let head = vec![text("name"), text("degrees")];
            let cells = vec![text("De Hoek; 1,5 m"), number("-3.25")];
            [head, cells, vec![text("=1+1"), number("7")]].into_iter()
        };
        assert_eq!(
            records(rows(), CsvStyle::Excel).unwrap(),
            "\u{feff}name;degrees\r\n\"De Hoek; 1,5 m\";-3,25\r\n'=1+1;7\r\n"
        );
        assert_eq!(
            records(rows(), CsvStyle::Standard).unwrap(),
            "name,degrees\n\"De Hoek; 1,5 m\",-3.25\n'=1+1,7\n"
        );
    }

    #[test]
    fn cells_can_be_read_back() {
        let mut random = fastrand::Rng::with_seed(7);
        let signs = [
            "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", "a", "1", "＝",
        ];
        let names: Vec<String> = (0..500)
            .map(|_| {
                (0..random.usize(..5))
                    .map(|_| signs[random.usize(..signs.len())])
                    .collect()
            })
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let table = csv(&rows(&names)).unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let cells: Vec<String> = reader
            .records()
            .map(|it| it.unwrap()[0].to_owned())
            .collect();
        assert_eq!(cells.len(), names.len());
        for (cell, name) in cells.iter().zip(names) {
            let shown = cell
                .strip_prefix('\'')
                .filter(|rest| super::is_formula(rest));
            assert_eq!(shown.unwrap_or(cell), name);
            assert!(!super::is_formula(cell) || cell.starts_with('\''));
        }
    }
}
