use super::LinkParameter;

const PLAIN: &str = "1~in=B2~place=osm:node/1";

fn in_fragment() -> LinkParameter {
    LinkParameter::of("#kaart").unwrap()
}

fn in_query() -> LinkParameter {
    LinkParameter::of("kaart").unwrap()
}

#[test]
fn the_attribute_names_a_parameter_of_the_query_or_of_the_fragment() {
    for (attribute, name, address) in [
        ("kaart", "kaart", "/?kaart=1"),
        ("#a-b._1", "a-b._1", "/#a-b._1=1"),
    ] {
        let parameter = LinkParameter::of(attribute).unwrap();
        assert_eq!(parameter.name(), name);
        assert_eq!(parameter.with_value("/", Some("1")), address);
    }
    for wrong in ["", "#", "##a", "a#", "a b", "#é", "?a", "a=", "a&b"] {
        assert_eq!(LinkParameter::of(wrong), None, "{wrong}");
    }
}

#[test]
fn a_value_in_the_fragment_leaves_parameters_and_routes_of_the_page_unchanged() {
    for (before, after) in [
        ("https://x.nl/a?q=1", "https://x.nl/a?q=1#kaart=1"),
        ("/a#", "/a#kaart=1"),
        ("/a#kaart=0", "/a#kaart=1"),
        (
            "/a#x=a%20b+c&&kaart=0&y&Kaart=2&kaart=3",
            "/a#x=a%20b+c&&kaart=1&y&Kaart=2",
        ),
        ("/a#een=1~in=B2", "/a#een=1~in=B2&kaart=1"),
        ("/#/route", "/#/route?kaart=1"),
        ("/#!/route/3?x=1", "/#!/route/3?x=1&kaart=1"),
        ("/#/route?kaart=0&x", "/#/route?kaart=1&x"),
        ("/#district/3", "/#district/3?kaart=1"),
        ("/#district?x=1", "/#district?x=1&kaart=1"),
        ("/#x=a/b", "/#x=a/b&kaart=1"),
        ("/#dark&wide", "/#dark&wide&kaart=1"),
        // An anchor cannot be kept.
        ("/a?q#main", "/a?q#kaart=1"),
        ("/a#kaart", "/a#kaart=1"),
        // A link from before the page used the fragment.
        ("/a?x&kaart=0&y#main", "/a?x&y#kaart=1"),
    ] {
        assert_eq!(in_fragment().with_value(before, Some("1")), after);
        assert_eq!(in_fragment().value(after).as_deref(), Some("1"), "{after}");
    }
}

#[test]
fn removing_the_value_leaves_the_rest_of_the_fragment_unchanged() {
    for (before, after) in [
        ("/a", "/a"),
        ("/a#", "/a#"),
        ("/a#main", "/a#main"),
        ("/a#kaart", "/a#kaart"),
        ("/a#kaart=1", "/a"),
        ("/a?kaart=0", "/a"),
        ("/a?kaart=0&x#kaart=1&y=2", "/a?x#y=2"),
        ("/#/route?kaart=1", "/#/route"),
        ("/#/route", "/#/route"),
        ("/#!/r?x=1&kaart=1", "/#!/r?x=1"),
    ] {
        let removed = in_fragment().with_value(before, None);
        assert_eq!(removed, after);
        assert_eq!(in_fragment().value(&removed), None, "{before}");
    }
}

#[test]
fn the_fragment_comes_before_the_query_parameter_of_the_same_name() {
    for (address, value) in [
        ("/?kaart=1#kaart=2", Some("2")),
        ("/?kaart=1#main", Some("1")),
        ("/?kaart=1#kaart", Some("1")),
        ("/?kaart=1#kaart=", Some("1")),
        ("/#kaart", None),
        ("/#kaart=", None),
        ("/#Kaart=1&kaarten=2", None),
        ("/#/route?kaart=1%7Ein%3dB1", Some("1~in=B1")),
        ("/#x&kaart=1%ff", Some("1%ff")),
    ] {
        let read = in_fragment().value(address);
        assert_eq!(read.as_deref(), value, "{address}");
    }
    assert_eq!(in_query().value("/?x#kaart=1"), None);
    assert_eq!(
        in_query().with_value("/?x#kaart=1", Some("2")),
        "/?x&kaart=2#kaart=1"
    );
}

#[test]
fn an_anchor_and_a_fragment_of_other_parameters_replace_the_value() {
    for address in ["/#", "/#main", "/#kaart", "/#/route", "/#x=1", "/?x#kaart="] {
        assert!(in_fragment().is_replaced(address), "{address}");
        assert!(!in_query().is_replaced(address), "{address}");
    }
    for address in [
        "/",
        "/?x",
        "/#kaart=1",
        "/#/route?kaart=1",
        "/?kaart=1#main",
    ] {
        assert!(!in_fragment().is_replaced(address), "{address}");
    }
}

/// An address with odd pieces: percent signs, several question marks and number signs, letters of other scripts.
fn odd_address(random: &mut fastrand::Rng) -> String {
    const PIECES: [&str; 18] = [
        "", "a", "/", "!", "?", "#", "&", "=", "kaart", "kaart=", "kaart=0", "x=1", "%", "%zz",
        "é", "م", "~", "main",
    ];
    let piece = |random: &mut fastrand::Rng| PIECES[random.usize(..PIECES.len())];
    let pieces: Vec<&str> = (0..random.usize(..9)).map(|_| piece(random)).collect();
    ["https://x.nl/", &pieces.concat()].concat()
}

#[test]
fn in_any_address_the_value_that_was_set_is_read_and_one_that_was_removed_is_gone() {
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..20_000 {
        let address = odd_address(&mut random);
        for parameter in [in_query(), in_fragment()] {
            let set = parameter.with_value(&address, Some(PLAIN));
            assert_eq!(parameter.value(&set).as_deref(), Some(PLAIN), "{address}");
            assert_eq!(parameter.with_value(&set, Some(PLAIN)), set, "{address}");
            let removed = parameter.with_value(&set, None);
            assert_eq!(parameter.value(&removed), None, "{address}");
            assert_eq!(parameter.with_value(&removed, None), removed, "{address}");
        }
    }
}

#[test]
fn two_parameters_keep_their_values_in_any_fragment() {
    let other = LinkParameter::of("#plan").unwrap();
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..20_000 {
        let address = other.with_value(&odd_address(&mut random), Some("p1"));
        let set = in_fragment().with_value(&address, Some(PLAIN));
        assert_eq!(other.value(&set).as_deref(), Some("p1"), "{address}");
        let removed = in_fragment().with_value(&set, None);
        assert_eq!(other.value(&removed).as_deref(), Some("p1"), "{address}");
    }
}
