//! Any value of `opening_hours` is an error or hours that answer every question, consistently.
#![no_main]

use hours::{Calendar, Holidays, Hours, Moment, OpenState, TimeZone};
use libfuzzer_sys::fuzz_target;

/// Moments around midnights, holidays, a leap day, and the ends of the years that are evaluated.
const MOMENTS: [i64; 8] = [
    1_795_604_400,
    1_798_153_140,
    1_798_239_600,
    1_774_746_000,
    1_792_890_000,
    1_709_200_800,
    -2_208_988_800,
    253_086_163_199,
];

/// The instant that a state names as its end.
fn end(state: OpenState) -> Option<Moment> {
    match state {
        OpenState::Open { until, .. } | OpenState::Unknown { until, .. } => until,
        OpenState::Closed { opens, .. } => opens,
    }
}

fuzz_target!(|content: (u8, &str)| {
    let (at, value) = content;
    let Ok(hours) = Hours::read(value) else {
        return;
    };
    let holidays = Holidays::read(["2026 01-01 04-06 12-25 12-26"], ["2026 11-11"]).unwrap();
    let calendar = Calendar::new(TimeZone::fixed(60))
        .with_holidays(holidays)
        .with_position(4.36, 52.01);
    let moment = Moment(MOMENTS[usize::from(at) % MOMENTS.len()]);
    let state = hours.status(&calendar, moment).state;
    let known = hours.is_open(&calendar, moment);
    assert_eq!(known == Some(true), state.is_open());
    if let Some(until) = end(state) {
        assert!(until > moment);
        let last = hours.status(&calendar, Moment(until.0 - 1)).state;
        assert_eq!(end(last), Some(until));
    }
    let week = hours.week(&calendar, moment);
    let days: u8 = week.days.iter().flat_map(|it| &it.days).map(|it| it.1 - it.0 + 1).sum();
    assert_eq!(days, 7);
    for next in hours.next(&calendar, moment, 3) {
        assert!(next.to.is_none_or(|it| it > next.from));
    }
});
