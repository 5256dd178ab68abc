//! The status of opening hours at many moments, for the comparison with another library in
//! `tests/oracle/opening_hours`.
//!
//! Standard input: lines `holidays`, a tab and a year of holidays as in `atlas.json`, which begin a new list after
//! other lines; and lines with a value, a tab and moments in Unix seconds with spaces between. Standard output: for
//! each value a line with one letter for each moment: `O`pen, `C`losed, `U`nknown, or unknown because of an open `E`nd,
//! a `P`ublic or `S`chool holiday or the sun (`N`). An empty line: the value is refused.

// A development tool: it stops at wrong input.
#![allow(clippy::expect_used)]

#[path = "../../src/hours/tests/netherlands/mod.rs"]
mod netherlands;

use hours::{Calendar, Holidays, Hours, Moment};
use std::io::{BufRead, Write};

fn main() {
    let mut years: Vec<String> = Vec::new();
    let mut calendar = netherlands::calendar();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("text");
        let (value, rest) = line.split_once('\t').expect("two fields");
        if value == "holidays" {
            years.push(rest.to_owned());
            continue;
        }
        if !years.is_empty() {
            let public = years.iter().map(String::as_str);
            let holidays = Holidays::read(public, []).expect("holidays");
            calendar = Calendar::new(netherlands::zone())
                .with_holidays(holidays)
                .with_position(4.36, 52.01);
            years.clear();
        }
        let letters: String = Hours::read(value).map_or_else(
            |_| String::new(),
            |hours| {
                let moments = rest.split(' ').map(|it| it.parse().expect("a moment"));
                moments
                    .map(|at| netherlands::letter(&hours, &calendar, Moment(at)))
                    .collect()
            },
        );
        writeln!(out, "{letters}").expect("standard output");
    }
}
