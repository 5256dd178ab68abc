//! Writes CSV that a spreadsheet opens without running what is in it.

use serde::Serialize;

/// The signs with which a cell begins that spreadsheets take for a formula
/// (<https://owasp.org/www-community/attacks/CSV_Injection>), and their full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

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
    records(
        rows.iter()
            .map(|row| row.iter().map(str::to_owned).collect()),
    )
}

/// Formats records of equal length, the first of which is the header, as [`csv()`] does.
///
/// # Errors
/// If the records differ in length.
pub fn records(rows: impl Iterator<Item = Vec<String>>) -> Result<String, csv::Error> {
    let mut to = csv::Writer::from_writer(Vec::new());
    for row in rows {
        for cell in row {
            if is_formula(&cell) {
                to.write_field(format!("'{cell}"))?;
            } else {
                to.write_field(cell)?;
            }
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
    use super::csv;
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
