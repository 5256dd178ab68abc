//! Properties that hold in random worlds.
#![allow(clippy::unwrap_used)]

use crate::fixture::{Fixture, FixtureBuilder};
use atlas::{Lang, PlaceIndex};
use fastrand::Rng;
use search::{SearchIndex, Target};

const NAMES: usize = 200;

fn one(random: &mut Rng, of: &str) -> char {
    let letters: Vec<char> = of.chars().collect();
    letters[random.usize(..letters.len())]
}

/// Random pronounceable words of 3 to 11 letters.
fn word(random: &mut Rng) -> String {
    let syllables = random.usize(2..=4);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push(one(random, "bdfgklmnprstvwz"));
        word.push(one(random, "aeiouäéö"));
        if random.u8(..3) == 0 {
            word.push(one(random, "nrstk"));
        }
    }
    word
}

/// Places with names of one to three words, in four areas.
fn world(random: &mut Rng) -> (Fixture, Vec<String>) {
    let mut builder = FixtureBuilder::new();
    for _ in 0..4 {
        builder = builder.square(&word(random), &word(random), "Dorp");
    }
    let kinds = ["library", "playground", "bench", "cafe", "museum"];
    let mut names = Vec::new();
    for _ in 0..NAMES {
        let words: Vec<String> = (0..random.usize(1..=3)).map(|_| word(random)).collect();
        let name = words.join([" ", "-"][random.usize(..2)]);
        builder = builder.place(random.choice(kinds).unwrap(), &name, random.usize(..4), "");
        names.push(name);
    }
    (builder.build(), names)
}

/// The rank of a place among the suggestions, from 0.
fn rank(index: &SearchIndex, text: &str, place: usize) -> Option<usize> {
    let suggestions = index.suggest(text, 20).items;
    let wanted = Target::Place(PlaceIndex(place as u32));
    suggestions
        .iter()
        .position(|suggestion| suggestion.target == wanted)
}

#[test]
fn every_place_is_found_by_its_name_and_its_words_in_any_order() {
    for seed in 0..2 {
        let mut random = Rng::with_seed(seed);
        let (world, names) = world(&mut random);
        let index = world.index(Lang::Dutch);
        for (place, name) in names.iter().enumerate() {
            let twin = names.iter().filter(|it| *it == name).count() > 1;
            let first = rank(&index, name, place);
            assert!(
                first == Some(0) || twin && first.is_some(),
                "{name} {first:?}"
            );
            let mut words: Vec<&str> = name.split([' ', '-']).collect();
            random.shuffle(&mut words);
            let shuffled = words.join(" ").to_uppercase();
            assert!(
                rank(&index, &shuffled, place).is_some_and(|at| at < 3),
                "{shuffled}"
            );
            let glued = name.replace([' ', '-'], "");
            let two = name.split([' ', '-']).count() == 2;
            assert!(!two || rank(&index, &glued, place).is_some(), "{glued}");
        }
    }
}

/// Makes one random edit in the longest word.
fn with_error(name: &str, random: &mut Rng) -> Option<String> {
    let words: Vec<&str> = name.split([' ', '-']).collect();
    let longest = (0..words.len()).max_by_key(|at| words[*at].chars().count())?;
    let mut letters: Vec<char> = words[longest].chars().collect();
    // It must stay long enough for an edit to be allowed.
    if letters.len() < 5 {
        return None;
    }
    let at = random.usize(..letters.len() - 1);
    match random.u8(..4) {
        0 => letters.swap(at, at + 1),
        1 => letters[at] = 'q',
        2 => letters.insert(at, 'x'),
        _ => drop(letters.remove(at)),
    }
    let wrong: String = letters.into_iter().collect();
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    words[longest] = wrong;
    Some(words.join(" "))
}

#[test]
fn every_place_is_found_with_one_typing_error_in_its_longest_word() {
    let mut tried = 0;
    for seed in 10..13 {
        let mut random = Rng::with_seed(seed);
        let (world, names) = world(&mut random);
        let index = world.index(Lang::Dutch);
        for (place, name) in names.iter().enumerate() {
            let Some(text) = with_error(name, &mut random) else {
                continue;
            };
            tried += 1;
            // Unless the edit made another existing word.
            let suggestions = index.suggest(&text, 20);
            let other = suggestions.complete
                && suggestions.items[0].quality < search::MatchQuality::OneEdit;
            assert!(
                other || rank(&index, &text, place).is_some(),
                "{name}: {text}"
            );
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn suggestions_are_deterministic_and_a_smaller_limit_is_a_prefix() {
    let mut random = Rng::with_seed(21);
    let (world, names) = world(&mut random);
    let (index, again) = (world.index(Lang::English), world.index(Lang::English));
    for name in names.iter().take(60) {
        for end in (1..name.len()).filter(|end| name.is_char_boundary(*end)) {
            let text = &name[..end];
            let all = index.suggest(text, 20);
            assert_eq!(all, again.suggest(text, 20), "{text}");
            if all.complete && all.compared == 0 && all.items.len() == 20 {
                assert_eq!(index.suggest(text, 5).items[..], all.items[..5], "{text}");
            }
            for suggestion in &all.items {
                let ends: Vec<usize> = suggestion
                    .highlights
                    .iter()
                    .flat_map(|it| [it.start, it.end])
                    .collect();
                assert!(
                    ends.is_sorted()
                        && ends.iter().all(|it| suggestion.label.is_char_boundary(*it))
                );
            }
        }
    }
}

/// Oracle: strsim's distance. Every suggested place has a word within the allowed distance.
#[test]
fn every_suggestion_matches_by_the_oracle() {
    let plain = |text: &str| -> String {
        let small = text.to_lowercase();
        small.replace('ä', "a").replace('é', "e").replace('ö', "o")
    };
    let german = |text: &str| plain(&text.replace('ä', "ae").replace('ö', "oe"));
    let like = |typed: &str, known: &str| {
        let letters = typed.chars().count();
        let errors = [0, 1, 2][usize::from(letters >= 4) + usize::from(letters >= 8)];
        let begins = |end: usize| strsim::osa_distance(typed, &known[..end]) <= errors;
        known.starts_with(typed)
            || letters >= 4 && known.ends_with(typed)
            || strsim::osa_distance(typed, known) <= errors
            || letters >= 6 && (1..=known.len()).any(begins)
    };
    let mut random = Rng::with_seed(31);
    let (world, names) = world(&mut random);
    let index = world.index(Lang::Dutch);
    let mut found = 0;
    for _ in 0..400 {
        let mut typed = plain(&word(&mut random));
        typed.truncate(random.usize(3..10));
        for suggestion in index.suggest(&typed, 50).items {
            let Target::Place(place) = suggestion.target else {
                continue;
            };
            let name = &names[place.0 as usize];
            let words = [plain(name), german(name)];
            let words: Vec<&str> = words.iter().flat_map(|it| it.split([' ', '-'])).collect();
            let pairs = words.windows(2).map(|pair| pair.concat());
            let all: Vec<String> = words
                .iter()
                .map(|it| (*it).to_owned())
                .chain(pairs)
                .collect();
            assert!(
                all.iter().any(|known| like(&typed, known)),
                "{typed}: {name}"
            );
            found += 1;
        }
    }
    assert!(found > 50, "{found}");
}

#[test]
fn any_text_is_handled_without_a_panic() {
    let mut random = Rng::with_seed(51);
    let (world, _) = world(&mut random);
    let index = world.index(Lang::Dutch);
    let ranges = [
        '\0'..='\u{7f}',
        '\u{80}'..='\u{24f}',
        '\u{600}'..='\u{6ff}',
        '\u{2000}'..='\u{2fff}',
        '\0'..=char::MAX,
    ];
    for _ in 0..3_000 {
        let range = random.choice(ranges.iter()).unwrap();
        let count = random.usize(..60);
        let text: String = (0..count).map(|_| random.char(range.clone())).collect();
        for suggestion in index.suggest(&text, 5).items {
            assert!(
                suggestion
                    .missing
                    .iter()
                    .all(|range| text.get(range.clone()).is_some())
            );
        }
    }
    index.suggest(&"länge ".repeat(100_000), 5);
    index.suggest(&"x".repeat(1_000_000), 5);
}
