//! The `d` of SVG paths, with few characters.

use std::fmt::Write;

/// A path under construction. Points are rounded to tenths of a map unit and written relative to the one before, without an
/// error that grows: neighbours that share a border share its rounded points.
#[derive(Debug, Default)]
pub(super) struct PathData {
    text: String,
    /// The last point in tenths.
    at: (i64, i64),
    is_relative: bool,
}

impl PathData {
    /// Adds an open line.
    pub(super) fn line(&mut self, points: impl IntoIterator<Item = [f64; 2]>) {
        let mut points = points.into_iter();
        if let Some(first) = points.next() {
            self.start(first);
            points.for_each(|it| self.to(it));
        }
    }

    /// Adds a closed ring.
    pub(super) fn ring(&mut self, points: impl IntoIterator<Item = [f64; 2]>) {
        self.line(points);
        self.text.push('z');
    }

    /// Adds a dot: a line without a length, which its round ends make visible.
    pub(super) fn dot(&mut self, at: [f64; 2]) {
        self.start(at);
        self.text.push_str("h0");
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn start(&mut self, point: [f64; 2]) {
        self.at = tenths(point);
        self.text.push('M');
        push_tenths(&mut self.text, self.at.0);
        if self.at.1 >= 0 {
            self.text.push(' ');
        }
        push_tenths(&mut self.text, self.at.1);
        self.is_relative = false;
    }

    fn to(&mut self, point: [f64; 2]) {
        let next = tenths(point);
        let (right, down) = (next.0 - self.at.0, next.1 - self.at.1);
        if (right, down) == (0, 0) {
            return;
        }
        self.at = next;
        if self.is_relative {
            if right >= 0 {
                self.text.push(' ');
            }
        } else {
            self.text.push('l');
        }
        push_tenths(&mut self.text, right);
        if down >= 0 {
            self.text.push(' ');
        }
        push_tenths(&mut self.text, down);
        self.is_relative = true;
    }
}

fn tenths([x, y]: [f64; 2]) -> (i64, i64) {
    ((x * 10.0).round() as i64, (y * 10.0).round() as i64)
}

/// Appends a number of tenths.
fn push_tenths(text: &mut String, number: i64) {
    if number < 0 {
        text.push('-');
    }
    let size = number.unsigned_abs();
    // Writing to a text does not fail.
    let _ = write!(text, "{}", size / 10);
    if !size.is_multiple_of(10) {
        let _ = write!(text, ".{}", size % 10);
    }
}

/// A number with at most this many decimals, without zeros at its end.
pub(crate) fn decimal(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let text = match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    };
    match text.as_str() {
        "-0" => "0".to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_relative_and_rounded_to_tenths() {
        let mut path = PathData::default();
        path.ring([[0.04, -1.06], [10.0, 0.0], [10.01, 0.0], [9.5, 7.0]]);
        path.dot([3.0, 4.25]);
        assert_eq!(path.into_text(), "M0-1.1l10 1.1-0.5 7zM3 4.3h0");
    }

    #[test]
    fn decimals_have_no_zeros_at_their_end() {
        assert_eq!(decimal(1.50, 2), "1.5");
        assert_eq!(decimal(-0.001, 2), "0");
        assert_eq!(decimal(100.0, 0), "100");
    }
}
