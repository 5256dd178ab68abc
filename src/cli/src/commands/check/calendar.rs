//! The time zone, country, holidays and dates of a manifest.

use super::{Checked, Finding};
use crate::recipe::calendar::{
    country_problem, date_problem, missing_holidays, source_date_problem, time_zone_problem,
};
use atlas::Manifest;
use hours::Holidays;

impl Checked {
    /// Reports what makes opening hours unknown or wrong, and dates that cannot be.
    pub(super) fn calendar(&mut self, name: &str, manifest: &Manifest) {
        let mut add = |code, problem: Option<String>| {
            let finding = problem.map(|problem| Finding::of_file(name, code, problem));
            self.findings.extend(finding);
        };
        let zone = manifest.timezone.as_deref();
        add("timezone", zone.and_then(time_zone_problem));
        let country = manifest.country.as_deref();
        add("country", country.and_then(country_problem));
        add("date", manifest.date.as_deref().and_then(date_problem));
        for source in &manifest.sources {
            let problem = source.date.as_deref().and_then(source_date_problem);
            add(
                "date",
                problem.map(|it| format!("source `{}`: {it}", source.id)),
            );
        }
        let lines = |name| {
            let lines = manifest.holidays.get(name);
            lines.into_iter().flatten().map(String::as_str)
        };
        let holidays = Holidays::read(lines("public"), lines("regional"));
        add("holidays", holidays.err().map(|it| it.to_string()));
        if zone.is_none() {
            let note = "it has no `timezone`, so that opening hours are unknown";
            self.notes.push(note.to_owned());
        }
        if manifest.holidays.iter().next().is_none() {
            let known = country.filter(|it| country_problem(it).is_none());
            self.notes.extend(known.and_then(missing_holidays));
        }
    }
}
