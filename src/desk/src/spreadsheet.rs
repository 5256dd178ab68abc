//! Writes CSV (RFC 4180) that a spreadsheet opens without running what is in it, as the command line does.

/// The signs with which a cell begins that spreadsheets take for a formula
/// (<https://owasp.org/www-community/attacks/CSV_Injection>), and their full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// For which program a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetStyle {
    /// Commas between cells, decimal points.
    #[default]
    Standard,
    /// Excel where decimals have a comma, as in Dutch and German: a byte order mark, semicolons between cells, decimal commas.
    Excel,
}

/// A cell of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetValue {
    /// A text, which is never calculated; empty for what is unknown.
    Text(String),
    /// A number.
    Number(f64),
}

/// Rows of equal length as CSV; `None` if they differ in length. A text that a spreadsheet would take for a formula gets `'`
/// before it, as does one that begins with `'` and such a text.
pub fn sheet(rows: impl Iterator<Item = Vec<SheetValue>>, style: SheetStyle) -> Option<String> {
    let mut settings = csv::WriterBuilder::new();
    let mut begin = "";
    if style == SheetStyle::Excel {
        settings.delimiter(b';').terminator(csv::Terminator::CRLF);
        begin = "\u{feff}";
    }
    let mut writer = settings.from_writer(begin.as_bytes().to_vec());
    for row in rows {
        let cells = row.into_iter().map(|cell| match cell {
            SheetValue::Text(text) if is_formula(&text) => ["'", &text].concat(),
            SheetValue::Text(text) => text,
            SheetValue::Number(number) if style == SheetStyle::Excel => {
                number.to_string().replace('.', ",")
            }
            SheetValue::Number(number) => number.to_string(),
        });
        writer.write_record(cells).ok()?;
    }
    let bytes = writer.into_inner().ok()?;
    String::from_utf8(bytes).ok()
}

fn is_formula(cell: &str) -> bool {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    !is_number && cell.trim_start_matches('\'').starts_with(FORMULA)
}
