//! Queries in the project's four atlases. Expected suggestions depend on the content of `data/`.
#![allow(clippy::unwrap_used)]

use crate::fixture;

use crate::fixture::{Fixture, lines};
use atlas::Lang;
use search::{SearchIndex, Target};

/// Asserts the first suggestions for each text.
fn finds(index: &SearchIndex, expected: &[(&str, &[&str])]) {
    for (text, suggestions) in expected {
        let found = lines(&index.suggest(text, 8));
        let first = &found[..suggestions.len().min(found.len())];
        assert_eq!(first, *suggestions, "{text}: {found:#?}");
    }
}

#[test]
fn liechtenstein_libraries_are_found_by_words_of_every_language() {
    let index = Fixture::read("liechtenstein").index(Lang::German);
    let all = |word: &str| format!("kind(3) Bibliotheken{word}");
    finds(
        &index,
        &[
            ("bieb", &[&all(" (bieb)")]),
            ("books", &[&all(" (books)")]),
            ("Bücher", &[&all(" (Bücher)")]),
            ("مكتبة", &[&all(" (مكتبة)")]),
            ("المكتبة", &[&all(" (مكتبة)")]),
            (
                "vaduz bibliothek",
                &[
                    "kind(1) [Bibliothek]en, Vaduz, Oberland",
                    "place Landes[bibliothek], Vaduz",
                ],
            ),
            (
                "bibliotheek in vaduz",
                &["kind(1) [Bibliotheken], Vaduz, Oberland"],
            ),
            ("landes bibliothek", &["place [Landesbibliothek], Vaduz"]),
            (
                "zitten",
                &[
                    "kind(204) Sitzbänke (zitten)",
                    "kind(13) Picknicktische (zitten)",
                ],
            ),
            ("wc", &["kind(26) öffentliche Toiletten (WC)"]),
            (
                "spielplatz mauren",
                &["kind(2) [Spielplätz]e, Mauren, Unterland"],
            ),
            (
                "schwimbad",
                &[
                    "kind(4) [Schwimmbäder]",
                    "place [Schwimmbad] Mühleholz, Vaduz",
                ],
            ),
            ("park", &["kind(20) [Park]s"]),
            (
                "mauren",
                &[
                    "area [Mauren], Unterland",
                    "place Bibliothek [Mauren], Mauren",
                ],
            ),
        ],
    );
}

#[test]
fn liechtenstein_addresses_are_found_in_common_spellings() {
    let index = Fixture::read("liechtenstein").index(Lang::Dutch);
    assert!(index.knows_addresses() && index.knows_streets());
    finds(
        &index,
        &[
            ("staedtle", &["street [Städtle], Vaduz"]),
            ("Städtle 1", &["house [Städtle 1], Vaduz"]),
            ("imrosle 2", &["house [Im Rösle 2], Schaan"]),
            ("essanestr", &["street [Essanestr]asse, Eschen"]),
            ("Reberastraße", &["street [Reberastrasse], Schaan"]),
            ("reberastrase", &["street [Reberastrasse], Schaan"]),
            (
                "landstrasse 1",
                &[
                    "house [Landstrasse 1], Triesen",
                    "house [Landstrasse 1], Vaduz",
                ],
            ),
            ("1 Landstrasse, Vaduz", &["house [Landstrasse 1], Vaduz"]),
        ],
    );
    // Twelve houses on that street have numbers that begin with 12; none is 12a.
    let answer = index.suggest("landstr 12a vaduz", 8);
    assert!(!answer.complete);
    assert_eq!(lines(&answer)[0], "street [Landstr]asse, Vaduz");
}

#[test]
fn words_without_a_match_are_reported_as_missing() {
    let index = Fixture::read("liechtenstein").index(Lang::Dutch);
    let text = "toilet rolstoel";
    let answer = index.suggest(text, 8);
    assert!(!answer.complete);
    let suggestion = &answer.items[0];
    assert_eq!(
        fixture::describe(suggestion),
        "kind(26) openbare [toilet]ten"
    );
    assert_eq!(&text[suggestion.missing[0].clone()], "rolstoel");
}

#[test]
fn delft_kinds_are_found_within_a_neighbourhood() {
    let index = Fixture::read("delft").index(Lang::Dutch);
    assert!(!index.knows_addresses() && !index.knows_streets());
    finds(
        &index,
        &[
            ("speeltuin", &["kind(113) speelplekken (speeltuin)"]),
            (
                "speeltuin tanthof",
                &[
                    "kind(4) speelplekken (speeltuin), Tanthof-Oost, Delft",
                    "kind(7) speelplekken (speeltuin), Tanthof-West, Delft",
                ],
            ),
            (
                "zitten",
                &[
                    "kind(85) picknicktafels (zitten)",
                    "kind(0) bankjes (zitten)",
                ],
            ),
            ("voetbal", &["kind(20) sportvelden (voetbal)"]),
            ("hond", &["kind(8) [hond]enplekken"]),
            ("fitness", &["kind(6) beweegtoestellen (fitness)"]),
            ("binnenstad", &["area [Binnenstad], Delft"]),
            ("vrijenbna", &["area [Vrijenban], Delft"]),
        ],
    );
}

#[test]
fn drechtsteden_places_are_found_by_their_address() {
    let index = Fixture::read("drechtsteden").index(Lang::Dutch);
    finds(
        &index,
        &[
            (
                "norderstedtplein 8",
                &["place Bibliotheek Zwijndrecht Walburg, Winkelcentrum Walburg"],
            ),
            ("bios", &["kind(3) [bios]copen"]),
            (
                "bibliotheek zwijndrecht",
                &[
                    "kind(3) bibliotheken, Zwijndrecht",
                    "place [Bibliotheek Zwijndrecht] Kubiek, Bloemenbuurt H(yacinth) - L(Obelia)",
                ],
            ),
            (
                "centrum",
                &[
                    "area [Centrum], Dordrecht",
                    "area [Centrum], Hardinxveld-Giessendam",
                    "area [Centrum], Papendrecht",
                ],
            ),
            (
                "zwemmen",
                &[
                    "kind(10) zwembaden (zwemmen)",
                    "kind(3) zwemplekken (zwemmen)",
                ],
            ),
        ],
    );
}

#[test]
fn ermelo_benches_and_a_town_named_like_its_district_are_found() {
    let index = Fixture::read("ermelo").index(Lang::English);
    finds(
        &index,
        &[
            ("bankje", &["kind(417) benches (bankje)"]),
            (
                "sit",
                &["kind(417) benches (sit)", "kind(111) picnic tables (sit)"],
            ),
            (
                "ermelo",
                &[
                    "area [Ermelo]",
                    "area [Ermelo], Ermelo",
                    "area [Ermelo]-Oost, Ermelo",
                ],
            ),
        ],
    );
}

/// For each atlas and each name in it: the first suggestion has that label, or one of those with the same label has
/// the target.
#[test]
fn every_named_place_is_found_by_its_name() {
    for name in ["liechtenstein", "delft", "drechtsteden", "ermelo"] {
        let world = Fixture::read(name);
        let index = world.index(Lang::Dutch);
        for (place, one) in world.atlas.indexed_places() {
            let Some(text) = &one.name else { continue };
            let suggestions = index.suggest(text, 40).items;
            assert!(
                suggestions
                    .iter()
                    .any(|suggestion| suggestion.target == Target::Place(place)),
                "{text}"
            );
        }
        for one in world.atlas.neighbourhoods().iter().filter(|one| !one.water) {
            let suggestions = index.suggest(&one.name, 8).items;
            let areas = suggestions
                .iter()
                .filter(|suggestion| matches!(suggestion.target, Target::Area(_)));
            assert!(
                areas
                    .into_iter()
                    .any(|suggestion| suggestion.label == one.name),
                "{}",
                one.name
            );
        }
        let streets = world
            .addresses
            .iter()
            .flat_map(|it| (0..).map_while(|street| it.street(street)));
        for street in streets {
            let suggestions = index.suggest(street.name, 40).items;
            let same = |suggestion: &search::Suggestion| matches!(suggestion.target, Target::Street { at, .. } if at == street.at);
            assert!(suggestions.iter().any(same), "{}", street.name);
        }
    }
}

/// One in so many houses is tried.
const SAMPLE: usize = 8;

fn plain(text: &str) -> String {
    let text = text.replace('ß', "ss").replace('ö', "o").replace('ä', "a");
    text.replace('ü', "u")
        .replace([' ', '-'], "")
        .to_lowercase()
}

/// An address of Liechtenstein is the first suggestion, or one of a name that is typed alike is: as it is printed, in lower case,
/// without a space, with one more space, and with the number first.
#[test]
fn addresses_are_found_first_in_all_its_notations() {
    let world = Fixture::read("liechtenstein");
    let index = world.index(Lang::German);
    let addresses = world.addresses.as_deref().unwrap();
    let mut count = 0;
    for number in (0..).take(addresses.streets()) {
        let street = addresses.street(number).unwrap();
        let houses = addresses.houses_of(number);
        let houses = houses.skip(number as usize % SAMPLE).step_by(SAMPLE);
        for house in houses.filter_map(|it| addresses.house(it)) {
            let printed = format!("{} {house}", street.name);
            // `12a` and `12 a`.
            let apart = house
                .number
                .map(|it| format!("{} {it} {}", street.name, house.addition));
            let texts = [
                Some(printed.clone()),
                Some(printed.to_lowercase()),
                Some(printed.to_lowercase().replace(' ', "")),
                Some(printed.replace(' ', "  ")),
                Some(format!("{house} {}", street.name)),
                apart,
            ];
            for text in texts.into_iter().flatten() {
                let answer = index.suggest(&text, 12);
                // Bodastrasse and Bödastrasse are the same for those who type no diacritics; without a space so are
                // "Churer Strasse" and the end of "Alte Churerstrasse".
                let same = answer.items.iter();
                let mut same = same.take_while(|it| plain(&it.label).ends_with(&plain(&printed)));
                assert!(
                    same.any(|it| it.label == printed),
                    "{text}: {:?}",
                    lines(&answer)
                );
                assert!(answer.complete && answer.unknown_number.is_none(), "{text}");
                count += 1;
            }
            let Some(town) = street.place else { continue };
            let answer = index.suggest(&format!("{printed}, {town}"), 1);
            let first = &answer.items[0];
            assert_eq!(
                (plain(&first.label), first.context.as_str()),
                (plain(&printed), town)
            );
        }
    }
    assert!(count > 5_000, "{count}");
}

/// The number of words compared letter by letter at every keystroke, which is the same on every machine. It depends
/// on the words in `data/`; more work for the same words is a regression.
#[test]
fn work_per_keystroke_stays_within_its_limit() {
    let texts = [
        "bibliotek mauren",
        "landstrasse 12a vaduz",
        "speeltuin tanthof",
        "xqzt qwrtzp vbnmk",
    ];
    let index = Fixture::read("liechtenstein").index(Lang::Dutch);
    let mut work = Vec::new();
    for text in texts {
        let keystrokes = (1..=text.len()).map(|end| index.suggest(&text[..end], 8).compared);
        let most = keystrokes.max().unwrap();
        // At most all indexed words for each word and each pair of words.
        let units = 2 * text.split(' ').count() - 1;
        assert!(most < units * index.words(), "{text}: {most}");
        work.push(most);
    }
    assert_eq!(
        (index.words(), work.as_slice()),
        (3_299, &[2_741, 1_759, 2_884, 3_087][..])
    );
}
