use super::*;

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn texts(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn everything() -> Permalink {
    Permalink {
        location: Some(LinkLocation::rounded(at(9.520_812_3, 47.141_454_9))),
        kinds: texts(&["library", "bench"]),
        within: Some(2),
        needs: texts(&["wheelchair"]),
        include_unknown: true,
        open: Some("now".to_owned()),
        place: Some("osm:node/123".to_owned()),
        speed: Some(3.0),
        step_free: true,
        rest: Some(125),
        isochrone: true,
    }
}

#[test]
fn a_permalink_is_readable_text() {
    assert_eq!(
        everything().write(),
        "1~near=47.14145,9.52081~kinds=library,bench~within=2~needs=wheelchair~unknown\
         ~open=now~place=osm:node/123~speed=3~steps=no~rest=125~reach"
    );
    assert_eq!(Permalink::default().write(), "1");
}

#[test]
fn a_permalink_round_trips() {
    for link in [everything(), Permalink::default()] {
        assert_eq!(Permalink::read(&link.write()), Some((link, vec![])));
    }
}

#[test]
fn positions_are_rounded_to_five_decimals() {
    let spot = LinkLocation::rounded(at(-0.000_004, 89.999_996));
    assert_eq!(spot, LinkLocation::Position(at(0.0, 90.0)));
    let (link, bad) = Permalink::read("1~near=-33.4567891,-70").unwrap();
    assert_eq!(bad, [""; 0]);
    assert_eq!(
        link.location,
        Some(LinkLocation::Position(at(-70.0, -33.45679)))
    );
}

#[test]
fn invalid_fields_are_returned_and_the_others_are_read() {
    for bad in [
        "near=47",
        "rest=0",
        "rest=-1",
        "within=0",
        "within=4",
        "within",
        "near=91,9",
        "near=,",
        "near=1e1,2",
        "near=+1,2",
        "near=.5,2",
        "near=1,2,3",
        "near",
        "near=0000000000000001,2",
        "in=",
        "in",
        "kinds=",
        "kinds=a,,b",
        "kinds=!",
        "kinds=!g0",
        "kinds=!+1",
        "place=!ff",
        "place=!c",
        "place=!é",
        "speed=fast",
        "speed=",
        "steps=yes",
        "steps",
        "unknown=1",
        "reach=",
        "colour=red",
        "=",
        "NEAR=1,2",
        "é",
    ] {
        let text = ["1~", bad, "~place=x"].concat();
        let (link, found) = Permalink::read(&text).unwrap();
        assert_eq!(found, [bad], "{text}");
        assert_eq!(link.place.as_deref(), Some("x"), "{text}");
        assert_eq!(link.location, None, "{text}");
    }
}

#[test]
fn other_versions_are_not_read() {
    for text in [
        "",
        "2",
        "2~place=x",
        "01~place=x",
        "place=x",
        "~place=x",
        "1;place=x",
        " 1",
    ] {
        assert_eq!(Permalink::read(text), None);
    }
}

#[test]
fn any_id_round_trips_in_url_safe_characters() {
    let ids = [
        "bgt:NL.IMGeo.G0503.32f1e",
        "a b",
        "~!,=&#%+?;",
        "Schloß",
        "مكتبة",
        "!7e",
        "\u{0}",
        "'\"<>",
        "a%7Eb",
    ];
    for id in ids {
        let link = Permalink {
            location: Some(LinkLocation::Neighbourhood(id.to_owned())),
            kinds: texts(&[id, id]),
            place: Some(id.to_owned()),
            ..Permalink::default()
        };
        let text = link.write();
        let fits = |it: char| it.is_ascii_alphanumeric() || "-._~:/!,=".contains(it);
        assert!(text.chars().all(fits), "{text}");
        assert_eq!(Permalink::read(&text), Some((link, vec![])), "{text}");
    }
}

#[test]
fn random_permalinks_round_trip() {
    let mut random = fastrand::Rng::with_seed(4);
    let letters = ['a', '~', '!', ',', '=', '%', 'é', '/', ':', '0', '\n', '🪑'];
    for _ in 0..5_000 {
        let mut id = || -> String {
            let length = 1 + random.usize(..6);
            (0..length)
                .map(|_| letters[random.usize(..letters.len())])
                .collect()
        };
        let (kinds, needs) = (vec![id(), id()], vec![id()]);
        let (home, place, open) = (id(), id(), id());
        let mut degrees = |most: i64| random.i64(-most * 100_000..=most * 100_000) as f64 / 1e5;
        let spot = LinkLocation::rounded(at(degrees(180), degrees(90)));
        let link = Permalink {
            location: Some(if random.bool() {
                spot
            } else {
                LinkLocation::Neighbourhood(home)
            }),
            kinds: if random.bool() { kinds } else { vec![] },
            within: random.bool().then(|| random.u8(1..=3)),
            needs,
            include_unknown: random.bool(),
            open: random.bool().then_some(open),
            place: random.bool().then_some(place),
            speed: random.bool().then(|| f64::from(random.u8(1..150)) / 10.0),
            step_free: random.bool(),
            rest: random.bool().then(|| random.u16(1..)),
            isochrone: random.bool(),
        };
        let text = link.write();
        assert_eq!(Permalink::read(&text), Some((link, vec![])), "{text}");
    }
}

#[test]
fn whatever_is_read_from_random_text_round_trips() {
    let mut random = fastrand::Rng::with_seed(4);
    let pieces = [
        "~", "~", "near=", "in=", "kinds=", "place=", "speed=", "1", ",", "!", "!7e", "-", ".",
        "é", "\u{0}", "unknown", "=",
    ];
    for _ in 0..20_000 {
        let many = random.usize(..12);
        let rest: String = (0..many)
            .map(|_| pieces[random.usize(..pieces.len())])
            .collect();
        let Some((link, _)) = Permalink::read(&["1~", &rest].concat()) else {
            panic!("{rest} is of this version");
        };
        // What was read round-trips.
        assert_eq!(
            Permalink::read(&link.write()),
            Some((link, vec![])),
            "{rest}"
        );
    }
}
