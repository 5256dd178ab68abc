//! The answer, walks, names and what is unknown, in four languages.

use crate::fixture;

use crate::fixture::{Locale, in_all, plain, village};
use atlas::{
    Atlas, Caveat, CompassDirection, Lang, Metres, PlaceIndex, PlaceText, Recommendation, Row,
    WalkCost,
};
use i18n::WalkContext;
use streets::Pace;

const TITLE: &str = r#""Brinkdorp""#;

fn context(has_walks: bool) -> WalkContext {
    WalkContext {
        pace: Pace::default(),
        has_walks,
        is_rough: false,
    }
}

fn walk(metres: f64) -> WalkCost {
    WalkCost {
        length: Metres::new(metres),
        effort: Metres::new(metres),
    }
}

fn place(atlas: &Atlas, number: u32) -> &atlas::Place {
    atlas
        .place(PlaceIndex(number))
        .unwrap_or_else(|| unreachable!())
}

fn row(number: u32, metres: f64, walk: Option<WalkCost>) -> Row {
    Row {
        number: number + 1,
        place: PlaceIndex(number),
        distance: Some(Metres::new(metres)),
        walk,
    }
}

/// A recommended place without anything nearer.
fn recommended(number: u32, metres: f64, walk: Option<WalkCost>) -> Recommendation {
    Recommendation {
        row: row(number, metres, walk),
        caveat: None,
        nearer: None,
    }
}

/// ```text
///   De Brink: the library, by name:en The Green; its language is Dutch
/// ```
#[test]
fn a_name_in_the_readers_language_precedes_the_one_on_the_sign() {
    let village = village(TITLE);
    let mut library = place(&village, 0).clone();
    let name = PlaceText::NameIn(Lang::English);
    library.texts.set(name, Some("The Green".to_owned()));
    let headings = in_all(|it| it.heading(&village, &library));
    let local = "De Brink";
    assert_eq!(headings, [local, "The Green – De Brink", local, local]);
    let sentence = Locale::of("en").name_and_kind(&village, &library);
    assert_eq!(plain(&sentence), "The Green – De Brink (library)");
    // Only the local name is marked as Dutch.
    assert!(sentence.contains(&i18n::in_language("De Brink", "nl")));
}

#[test]
fn the_nearest_place_is_named_with_its_walk() {
    let atlas = village(TITLE);
    let found = recommended(0, 300.0, Some(walk(352.0)));
    let nearest = in_all(|it| it.nearest(&atlas, &found, context(true)));
    assert_eq!(
        nearest,
        [
            "De dichtstbijzijnde plek die wij kennen is De Brink (bibliotheek): 350 meter, ongeveer 4 minuten.",
            "The nearest place we know is De Brink (library): 350 metres, about 4 minutes.",
            "Am nächsten, soweit bekannt: De Brink (Bibliothek). Entfernung: 350 Meter, etwa 4 Minuten.",
            "أقرب مكان نعرفه: De Brink (مكتبة عامة). المسافة: 350 مترًا، نحو 4 دقائق."
        ]
    );
}

#[test]
fn without_a_walk_the_distance_is_a_straight_line() {
    let atlas = village(TITLE);
    let nearest = |number, metres| {
        let found = recommended(number, metres, None);
        in_all(|it| it.nearest(&atlas, &found, context(false)))
    };
    assert_eq!(
        nearest(2, 33.0),
        [
            "De dichtstbijzijnde plek die wij kennen is een bankje: 35 meter in een rechte lijn.",
            "The nearest place we know is a bench: 35 metres in a straight line.",
            "Am nächsten, soweit bekannt: Sitzbank. Entfernung: 35 Meter Luftlinie.",
            "أقرب مكان نعرفه: مقعد. المسافة: 35 مترًا في خط مستقيم."
        ]
    );
    assert_eq!(
        nearest(1, 33.0)[1],
        "The nearest place we know is a museum: 35 metres in a straight line."
    );
    assert_eq!(
        nearest(0, 0.0),
        [
            "U bent er al: De Brink (bibliotheek).",
            "You are there: De Brink (library).",
            "Sie sind schon da: De Brink (Bibliothek).",
            "أنت هناك بالفعل: De Brink (مكتبة عامة)."
        ]
    );
    let rough = WalkContext {
        is_rough: true,
        ..context(false)
    };
    let perhaps = Locale::of("nl").nearest(&atlas, &recommended(0, 0.0, None), rough);
    assert_eq!(
        plain(&perhaps),
        "Misschien bent u er al: De Brink (bibliotheek)."
    );
    let row = in_all(|it| it.how_far(Metres::ZERO, None, rough));
    assert_eq!(
        row,
        [
            "misschien hier",
            "perhaps here",
            "vielleicht hier",
            "ربما هنا"
        ]
    );
}

#[test]
fn what_is_nearer_is_named_with_its_caveat() {
    let atlas = village(TITLE);
    let found = |caveat| Recommendation {
        nearer: Some((row(1, 198.0, None), caveat)),
        ..recommended(2, 900.0, None)
    };
    let fee = found(Caveat::Fee);
    assert_eq!(
        in_all(|it| it.nearest(&atlas, &fee, context(false))),
        [
            "Een plek waar u zo terechtkunt is een bankje: 900 meter in een rechte lijn.",
            "A place where you can just go in is a bench: 900 metres in a straight line.",
            "Frei zugänglich: Sitzbank. Entfernung: 900 Meter Luftlinie.",
            "مكان يدخله الجميع: مقعد. المسافة: 900 متر في خط مستقيم."
        ]
    );
    let nearer = |found: Recommendation| {
        in_all(|it| {
            it.nearer(&atlas, &found, context(false))
                .unwrap_or_default()
        })
    };
    assert_eq!(
        nearer(fee),
        [
            "Dichterbij is een museum: 200 meter in een rechte lijn. Daar moet u betalen.",
            "Nearer to you is a museum: 200 metres in a straight line. You have to pay there.",
            "Näher liegt: Museum. Entfernung: 200 Meter Luftlinie. Dort müssen Sie bezahlen.",
            "أقرب إليك: متحف. المسافة: 200 متر في خط مستقيم. عليك أن تدفع هناك."
        ]
    );
    let caveats = [Caveat::Conditional, Caveat::UnknownKey, Caveat::Closed];
    let [conditional, unknown, closed] = caveats.map(|it| nearer(found(it)));
    assert!(conditional[0].ends_with(". Daar kunt u niet altijd zo binnen."));
    assert!(unknown[1].ends_with(". We do not know whether you can just go in there."));
    assert!(closed[2].ends_with(". Dort ist jetzt geschlossen."));
    let inside = Recommendation {
        nearer: Some((row(1, 0.0, None), Caveat::Fee)),
        ..fee
    };
    assert!(nearer(inside)[0].starts_with("Dichterbij is een museum: hier. "));
    assert_eq!(nearer(recommended(2, 900.0, None)), [""; 4]);
}

#[test]
fn a_recommended_place_with_a_caveat_is_neither_called_free_nor_the_nearest_beside_a_nearer_one() {
    let atlas = village(TITLE);
    let found = Recommendation {
        caveat: Some(Caveat::Fee),
        nearer: Some((row(2, 10.0, None), Caveat::Closed)),
        ..recommended(1, 200.0, None)
    };
    assert_eq!(
        in_all(|it| it.nearest(&atlas, &found, context(false)))[..2],
        [
            "Een museum: 200 meter in een rechte lijn. Daar moet u betalen.",
            "A museum: 200 metres in a straight line. You have to pay there."
        ]
    );
}

#[test]
fn a_visitor_far_away_is_told_so() {
    let far = in_all(|it| it.far_away(Metres::new(31_400.0), None, context(false)));
    assert_eq!(
        far[..3],
        [
            "Let op: u bent ver van dit gebied. Tot de dichtstbijzijnde plek die wij kennen is het 31 kilometer in een rechte lijn.",
            "Note: you are far from this area. The nearest place we know is 31 kilometres in a straight line.",
            "Achtung: Sie sind weit weg von diesem Gebiet. Bis zum nächsten Ort, den wir kennen: 31 Kilometer Luftlinie."
        ]
    );
    assert!(
        far[3].contains("أقرب مكان نعرفه: 31 كيلومترًا في خط مستقيم"),
        "{}",
        far[3]
    );
}

#[test]
fn without_a_location_the_places_are_counted() {
    let atlas = village(TITLE);
    let count = |places: &[u32]| {
        let places: Vec<PlaceIndex> = places.iter().map(|it| PlaceIndex(*it)).collect();
        in_all(|it| it.place_count(&atlas, &places))
    };
    assert_eq!(
        count(&[0, 1, 2])[..3],
        [
            "3 plekken in Brinkdorp. Bij 2 daarvan kan iedereen zo terecht.",
            "3 places in Brinkdorp. At 2 of them you can just go in.",
            "3 Orte in Brinkdorp. Davon frei zugänglich: 2."
        ]
    );
    assert_eq!(
        count(&[0])[0],
        "1 plek in Brinkdorp. Iedereen kan er zo terecht."
    );
    let untitled = village(r#""""#);
    let places = [PlaceIndex(0)];
    assert_eq!(
        Locale::of("nl").place_count(&untitled, &places),
        "1 plek. Iedereen kan er zo terecht."
    );
}

#[test]
fn how_far_names_what_is_not_known() {
    let far = |metres, walk, context| in_all(|it| it.how_far(Metres::new(metres), walk, context));
    assert_eq!(
        far(0.0, None, context(true)),
        ["hier", "here", "hier", "هنا"]
    );
    assert_eq!(
        far(352.0, Some(walk(400.0)), context(true))[0],
        "400 meter, ongeveer 5 minuten"
    );
    assert_eq!(
        far(352.0, None, context(false))[1],
        "350 metres in a straight line"
    );
    assert_eq!(
        far(352.0, None, context(true))[1],
        "350 metres in a straight line; no way there is known"
    );
    let step_free = WalkContext {
        pace: Pace::default().step_free(true),
        has_walks: true,
        is_rough: false,
    };
    assert_eq!(
        far(352.0, None, step_free)[0],
        "350 meter in een rechte lijn; een weg zonder trappen is niet bekend"
    );
}

#[test]
fn directions_have_a_compass_direction_and_streets() {
    let streets = ["Dijk".to_owned(), "Brink".to_owned()];
    let directions =
        in_all(|it| it.directions("x".to_owned(), Some(CompassDirection::North), &streets));
    assert_eq!(
        directions,
        [
            "x, naar het noorden, via Dijk en Brink",
            "x, to the north, by way of Dijk and Brink",
            "x, nach Norden, über Dijk und Brink",
            "x، باتجاه الشمال، عبر Dijk وBrink"
        ]
    );
    assert_eq!(Locale::of("nl").directions("x".to_owned(), None, &[]), "x");
}

#[test]
fn an_isochrone_counts_its_places() {
    let count = in_all(|it| it.isochrone_count(10.0, 1));
    assert_eq!(
        count,
        [
            "Binnen 10 minuten: 1 plek.",
            "Within 10 minutes: 1 place.",
            "Innerhalb von 10 Minuten: 1 Ort.",
            "خلال 10 دقائق: مكان واحد."
        ]
    );
}

#[test]
fn names_are_marked_with_their_language_unless_it_is_the_readers() {
    let atlas = village(TITLE);
    let runs = |tag| {
        let text = Locale::of(tag).name_and_kind(&atlas, place(&atlas, 0));
        let runs = i18n::runs(&text).into_iter();
        let code = |it: i18n::Run<'_>| it.isolate.map_or("-".to_owned(), |it| it.code);
        runs.map(code).collect::<Vec<_>>().join("|")
    };
    assert_eq!(runs("nl"), "|-");
    assert_eq!(runs("en"), "nl|-");
    // In Arabic each part is isolated, and the name is in an isolate of its own within the first.
    assert_eq!(runs("ar"), "|-||-");
    let arabic = Locale::of("ar").name_and_kind(&atlas, place(&atlas, 0));
    assert!(arabic.starts_with('\u{2067}'), "{arabic:?}");
}

#[test]
fn a_heading_is_the_name_or_the_kind_with_a_capital() {
    let atlas = village(TITLE);
    let heading = |number| in_all(|it| it.heading(&atlas, place(&atlas, number)));
    assert_eq!(heading(0), ["De Brink"; 4]);
    assert_eq!(heading(2)[..3], ["Bankje", "Bench", "Sitzbank"]);
    assert_eq!(in_all(|it| it.kind(&atlas, place(&atlas, 0)))[1], "Library");
}

#[test]
fn whether_one_can_walk_in_has_a_sentence_and_a_reason() {
    let atlas = village(TITLE);
    let key = |number| {
        let place = place(&atlas, number);
        let messages = &Locale::of("en").place;
        (
            messages.key(&atlas, place),
            messages.key_note(&atlas, place),
        )
    };
    assert_eq!(key(0), ("Anybody can come here.", None));
    assert_eq!(key(1), ("You have to pay.", None));
    assert_eq!(key(2), ("Usually anybody is free to come here.", None));
}

#[test]
fn where_people_usually_buy_something_that_is_said_unless_the_source_knows_more() {
    let atlas = village(TITLE);
    let messages = &Locale::of("nl").place;
    let mut cafe = place(&atlas, 2).clone();
    cafe.kind = atlas.taxonomy().kind("cafe").unwrap();
    assert_eq!(
        messages.key(&atlas, &cafe),
        "Meestal kan iedereen hier zo terecht."
    );
    assert_eq!(
        messages.key_note(&atlas, &cafe),
        Some("U koopt hier meestal iets.")
    );
    cafe.fee = Some(false);
    assert_eq!(messages.key_note(&atlas, &cafe), None);
    let mut theatre = place(&atlas, 0).clone();
    theatre.kind = atlas.taxonomy().kind("theatre").unwrap();
    assert_eq!(messages.key_note(&atlas, &theatre), None);
}

#[test]
fn a_title_in_another_language_is_marked() {
    let atlas = village(r#"{"en":"Brink Village"}"#);
    let title = |tag| Locale::of(tag).title(&atlas).unwrap_or_default();
    assert_eq!(title("en"), "\u{2068}Brink Village\u{2069}");
    let german = title("de");
    let runs = i18n::runs(&german);
    let isolate = runs.first().and_then(|it| it.isolate.as_ref());
    assert_eq!(isolate.map(|it| it.code.as_str()), Some("en"));
    assert_eq!(plain(&german), "Brink Village");
}

#[test]
fn what_the_atlas_does_not_know_is_listed() {
    let atlas = village(TITLE);
    let lines = |tag| Locale::of(tag).unknowns(&atlas, false, Vec::new());
    let dutch = lines("nl");
    assert_eq!(
        dutch[..3],
        [
            "Hoe lang de weg is: alle afstanden zijn in een rechte lijn.",
            "Hoeveel mensen er wonen.",
            "De openingstijden van 1 van de 2 plekken die niet altijd open zijn."
        ]
    );
    assert!(dutch[3].starts_with("Of er ook dit is: "), "{}", dutch[3]);
    assert_eq!(dutch.len(), 4);
    for tag in fixture::TAGS {
        assert_eq!(lines(tag).len(), 4, "{tag}");
    }
    let with_walks = Locale::of("en").unknowns(&atlas, true, vec!["x".to_owned()]);
    assert_eq!(
        with_walks[0],
        "How steep a way is, and how long you wait at a bridge or a traffic light."
    );
    assert_eq!(with_walks[3], "x");
    assert_eq!(
        Locale::of("en").unknown_opening(false, true),
        ["In which time zone the places are. So we do not know what is open now."]
    );
}
