//! How many people walk how far, before the plan and after it.

use super::view::chart;
use super::{part, refusal};
use crate::asked::{Answered, AskedState, DeskAsked};
use crate::state::Desk;
use browser::reactive::Signal;
use desk::answers::{Bounds, DistributionAnswer};
use desk::charts::{ChartedWalks, distribution_bins};
use desk::{EngineQuestion, RegionKey};
use leptos::prelude::*;
use serde_json::{Map, Value};
use std::rc::Rc;

const WHICH: EngineQuestion = EngineQuestion::Distribution;

/// The part.
pub fn distribution(desk: Desk) -> AnyView {
    let is_open = Rc::new(Signal::new(true));
    let now = DeskAsked::<DistributionAnswer>::new("distribution", WHICH);
    let before = DeskAsked::<DistributionAnswer>::new("distribution before", WHICH);
    let open = is_open.clone();
    now.follow_with(desk, move || open.get().then(|| members(desk))?);
    let open = is_open.clone();
    before.follow_with(desk, move || {
        let is_asked = open.get() && desk.is_planned();
        let mut members = is_asked.then(|| members(desk))??;
        members.remove("scenario");
        Some(members)
    });
    let picture = chart(
        desk,
        move |width| {
            if let Answered::Refused(why) = now.get() {
                return Some(refusal(desk, &why));
            }
            let of = desk.answered_state()?;
            let now = desk.of_screen(&now)?;
            let is_planned = !of.scenario.steps.is_empty();
            let before = match is_planned {
                true => Some(desk.of_screen_before(&before)?),
                false => None,
            };
            let region = region(desk);
            let mut answers = [Some(&now), before.as_ref()].into_iter().flatten();
            if !answers.all(|it| is_of(it, &of, &region)) {
                return None;
            }
            let charted = ChartedWalks {
                question: &of.question,
                now: &now,
                before: before.as_ref().map(|it| &***it),
                without: without(desk, &region),
                region: &region,
            };
            Some(desk.in_words(|words| words.distribution_chart(&charted, width)))
        },
        None,
    );
    part(desk, desk.texts().charts.distribution, &is_open, picture)
}

/// The question with its bins; reactive.
fn members(desk: Desk) -> Option<Map<String, Value>> {
    let mut members = desk.members_beside(WHICH)?;
    let [step, longest] = distribution_bins(&desk.question());
    members.insert("step".to_owned(), step.into());
    members.insert("upTo".to_owned(), longest.into());
    members.insert("region".to_owned(), region(desk).member());
    Some(members)
}

/// The region that the chart is of; reactive.
fn region(desk: Desk) -> RegionKey {
    desk.view().selected.unwrap_or_default()
}

/// Whether an answer is of this region, and has the bins of the question on the screen.
fn is_of(answer: &DistributionAnswer, of: &AskedState, region: &RegionKey) -> bool {
    let [step, longest] = distribution_bins(&of.question);
    let mut rows = answer.rows.iter();
    answer
        .minutes
        .first()
        .is_none_or(|it| *it == step.min(longest))
        && answer.minutes.last().is_none_or(|it| *it == longest)
        && rows.all(|it| RegionKey::of(&it.region) == *region)
}

/// People without a place in a region, before the plan and after it; reactive.
fn without(desk: Desk, region: &RegionKey) -> [Option<Bounds>; 2] {
    if let Some(compared) = desk.comparison() {
        let mut rows = compared.rows.iter();
        let row = rows.find(|it| RegionKey::of(&it.region) == *region);
        return match row {
            Some(row) => [Some(row.before.gap()), Some(row.after.gap())],
            None => [None; 2],
        };
    }
    let coverage = desk.coverage().answer();
    let row = coverage.as_ref().and_then(|it| {
        let mut rows = it.rows.iter();
        rows.find(|it| RegionKey::of(&it.region) == *region)
    });
    [None, row.map(|it| it.figures.gap())]
}
