//! The vocabulary of schema.org. <https://schema.org/Place>

use hours::{TimeOfDay, TimeRange, Week};

/// The schema.org type of a kind of the standard taxonomy; `Place` for other kinds.
pub fn type_of(kind: &str) -> &'static str {
    match kind {
        "cafe" => "https://schema.org/CafeOrCoffeeShop",
        "cinema" => "https://schema.org/MovieTheater",
        "community_centre" => "https://schema.org/CivicStructure",
        "convenience" => "https://schema.org/ConvenienceStore",
        "library" => "https://schema.org/Library",
        "museum" => "https://schema.org/Museum",
        "park" => "https://schema.org/Park",
        "pharmacy" => "https://schema.org/Pharmacy",
        "place_of_worship" => "https://schema.org/PlaceOfWorship",
        "playground" => "https://schema.org/Playground",
        "post_office" => "https://schema.org/PostOffice",
        "sports_centre" => "https://schema.org/SportsActivityLocation",
        "supermarket" => "https://schema.org/GroceryStore",
        "swimming_pool" => "https://schema.org/PublicSwimmingPool",
        "theatre" => "https://schema.org/PerformingArtsTheater",
        "toilets" => "https://schema.org/PublicToilet",
        "town_hall" => "https://schema.org/CityHall",
        _ => "https://schema.org/Place",
    }
}

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A week as values of `openingHours`: `Mo-Fr 09:00-18:30`. `None` if they cannot express it: other weeks differ,
/// something is uncertain, or it is in words. They cannot express holidays either, which are left out.
pub fn opening_hours(week: &Week) -> Option<Vec<String>> {
    let sure = |it: &TimeRange| !it.perhaps && !it.perhaps_longer && it.comment.is_none();
    let lines = &week.days;
    if week.varies
        || week.otherwise.is_some()
        || !week.school_holidays.is_empty()
        || !lines.iter().flat_map(|it| &it.times).all(sure)
    {
        return None;
    }
    let mut values = Vec::new();
    for line in lines {
        let runs = line.days.iter().map(|(first, last)| {
            let name = |day: u8| DAYS[usize::from(day % 7)];
            if first == last {
                name(*first).to_owned()
            } else {
                format!("{}-{}", name(*first), name(*last))
            }
        });
        let days = runs.collect::<Vec<_>>().join(",");
        for span in &line.times {
            values.push(if span.is_whole_day() {
                days.clone()
            } else {
                format!("{days} {}-{}", time(span.from), time(span.to?))
            });
        }
    }
    Some(values)
}

fn time(clock: TimeOfDay) -> String {
    format!("{:02}:{:02}", clock.hour(), clock.minute())
}
