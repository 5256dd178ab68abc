//! Coverage by the clock: who has an open place near, at each hour of a week.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{
    AgeGroup, Analysis, Count, Coverage, HOURS_OF_WEEK, Regions, SiteHours, WeekCoverage, WeekPart,
};
use serde::Serialize;

#[derive(Serialize)]
struct WeekAnswer {
    #[serde(flatten)]
    about: About,
    /// The 168 hours, from midnight before Monday.
    hours: Vec<HourRow>,
    /// The numbers of the hours at which somebody loses all that they have, those first at which most do.
    worst: Vec<usize>,
    rows: Vec<WeekRow>,
}

#[derive(Serialize)]
struct HourRow {
    /// The local time at which it begins.
    at: String,
    #[serde(flatten)]
    people: CoverageFigures,
    /// People who have a place near at any time, and no open one now.
    lost: Limits,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WeekRow {
    #[serde(flatten)]
    region: RegionHead,
    /// People who have an open place by day on weekdays, and none on weekday evenings.
    lost_in_evening: Limits,
    /// The same at the weekend.
    lost_at_weekend: Limits,
}

fn hour(
    week: &WeekCoverage,
    analysis: &Analysis<'_>,
    hour: usize,
    group: AgeGroup,
) -> Option<HourRow> {
    let mut whole = Coverage::default();
    for one in week.coverage(analysis, hour, group) {
        whole += one;
    }
    let lost: Count = week.lost_at(analysis, hour, group).into_iter().sum();
    Some(HourRow {
        at: week.start(hour)?.to_string(),
        people: (&whole).into(),
        lost: lost.into(),
    })
}

pub fn week(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let week = analysis.coverage_by_clock(
        &supply,
        &SiteHours::new(analysis.sites()),
        asked.calendar()?,
        asked.date()?,
        question.pace()?,
        question.limit()?,
    );
    let worst = week
        .worst_hours(analysis, WeekPart::Week, group)
        .into_iter();
    let worst = worst.filter(|(_, lost)| *lost != Count::NONE);
    let regions = Regions::new(analysis.atlas());
    let lost = |part| {
        let lost = week.lost_between(analysis, WeekPart::WeekdayDaytime, part, group);
        regions.sums(&lost)
    };
    let both = lost(WeekPart::WeekdayEvening)
        .into_iter()
        .zip(lost(WeekPart::WeekendDaytime));
    let rows = regions.rows().iter().zip(both);
    let hours = (0..HOURS_OF_WEEK).filter_map(|it| hour(&week, analysis, it, group));
    json(&WeekAnswer {
        about: About::new(asked, &supply)?,
        hours: hours.collect(),
        worst: worst.map(|(hour, _)| hour).collect(),
        rows: rows
            .map(|(region, (evening, weekend))| WeekRow {
                region: region.into(),
                lost_in_evening: evening.into(),
                lost_at_weekend: weekend.into(),
            })
            .collect(),
    })
}
