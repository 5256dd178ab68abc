//! The recommended place in the shipped atlases: never one with a caveat while there is a key-free one.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used)]

use atlas::{
    Atlas, Filter, LonLat, Need, NeedStatus, OpenPlaces, PlaceIndex, Question, WalkCost, needs_mask,
};
use fastrand::Rng;
use hours::{Calendar, LocalTime, Moment, OpenState};
use sleutelvrij::commands::calendar;
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use std::path::Path;
use streets::Pace;

const ATLASES: [&str; 4] = ["liechtenstein", "delft", "ermelo", "drechtsteden"];

fn open(name: &str) -> OpenedAtlas {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let taxonomy = std::fs::read_to_string(data.join("taxonomy.json")).unwrap();
    OpenedAtlas::read(&data.join(name).join("atlas.json"), &taxonomy, true).unwrap()
}

/// 200 positions around random places.
fn positions(atlas: &Atlas) -> Vec<LonLat> {
    let mut random = Rng::with_seed(10);
    let places = atlas.places();
    let mut near = |at: f64| at + (random.f64() - 0.5) * 0.02;
    let mut random = Rng::with_seed(11);
    (0..200)
        .map(|_| {
            let at = places[random.usize(..places.len())].shape.anchor();
            LonLat::new(near(at.lon()), near(at.lat())).unwrap()
        })
        .collect()
}

/// Whether each place is open, and whether it opens later if it is closed.
fn opening(atlas: &Atlas, calendar: &Calendar, now: Moment) -> (Vec<NeedStatus>, Vec<bool>) {
    let states = atlas
        .indexed_places()
        .map(|(place, _)| calendar::state(atlas, place, calendar, now));
    states
        .map(|state| match state {
            Some(OpenState::Open { .. }) => (NeedStatus::Yes, false),
            Some(OpenState::Closed { opens, .. }) => (NeedStatus::No, opens.is_some()),
            Some(OpenState::Unknown { .. }) | None => (NeedStatus::Unknown, false),
        })
        .unzip()
}

/// How many recommendations differ from the first place of the list, and at what number they are at most. `times` has for
/// each moment of the question what [`opening`] returns.
fn check(
    opened: &OpenedAtlas,
    filter: &Filter,
    pace: Option<Pace>,
    times: &[(Vec<NeedStatus>, Vec<bool>)],
) -> (usize, u32) {
    let atlas = &opened.atlas;
    let (mut others, mut last) = (0, 0);
    for here in positions(atlas) {
        let walks: Vec<Option<WalkCost>> = match (pace, &opened.on_foot) {
            (Some(pace), Some(on_foot)) => on_foot.walks(&on_foot.start(atlas, here), pace),
            _ => Vec::new(),
        };
        let question = Question {
            location: Some(here),
            filter: filter.clone(),
            limit: 20,
            ..Question::default()
        };
        let listing = atlas.listing(&question, &walks);
        let has_walk = |it: &PlaceIndex| walks.get(it.0 as usize).copied().flatten().is_some();
        let any_walk = listing.all.iter().any(has_walk);
        for (open, opens) in times {
            let opens = |place: PlaceIndex| opens[place.0 as usize];
            let opening = OpenPlaces {
                open,
                opens: &opens,
            };
            let found = atlas
                .recommendation(here, &listing, &walks, opening)
                .unwrap();
            // The rule again, naively: the first that fits among those that can be reached.
            let mut reached = listing.all.iter().filter(|it| !any_walk || has_walk(it));
            let best = reached.find(|it| {
                let place = atlas.place(**it).unwrap();
                atlas.caveat(place).is_none() && open[it.0 as usize] != NeedStatus::No
            });
            if let Some(best) = best {
                assert_eq!((found.row.place, found.caveat), (*best, None), "{here:?}");
            }
            let is_first = found.row.place == listing.all[0];
            assert!(!is_first || found.nearer.is_none(), "{here:?}: {found:?}");
            if let Some((nearer, _)) = found.nearer {
                assert_eq!(nearer.place, listing.all[0]);
            }
            others += usize::from(!is_first);
            last = last.max(found.row.number);
        }
    }
    (others, last)
}

/// A weekday morning and a Sunday night; all places by foot and in a straight line, and places for a wheelchair without
/// steps. The recommended place is always among the 20 that the list shows at first.
#[test]
fn a_conditional_place_is_never_recommended_while_a_free_open_one_is_in_reach() {
    for name in ATLASES {
        let opened = open(name);
        let atlas = &opened.atlas;
        let calendar = calendar::for_atlas(atlas).unwrap();
        let times = ["2026-11-25T10:30", "2026-11-29T22:00"].map(|local| {
            let now = calendar.zone().moment(LocalTime::read(local).unwrap());
            opening(atlas, &calendar, now)
        });
        let all = Filter::default();
        let wheelchair = atlas.need_statuses(Need::Wheelchair).into();
        let wheelchair = Filter {
            kinds: None,
            mask: Some(needs_mask(&[wheelchair], atlas.places().len(), true)),
        };
        let usual = Pace::default();
        let (mut others, last) = check(&opened, &all, None, &times);
        assert!(last <= 20, "{name}: number {last}");
        if opened.on_foot.is_some() {
            others += check(&opened, &all, Some(usual), &times).0;
            others += check(&opened, &wheelchair, Some(usual.step_free(true)), &times).0;
        }
        assert!(
            others > 0,
            "{name}: the nearest place is always free and open"
        );
    }
}
