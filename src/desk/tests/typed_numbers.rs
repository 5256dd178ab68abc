//! Numbers as somebody types them.

use desk::typed_number;

#[test]
fn a_point_groups_thousands_where_the_decimal_mark_is_a_comma() {
    let read = |text| typed_number(text, true);
    assert_eq!(read("1.500"), Some(1500.0));
    assert_eq!(read("12.500,5"), Some(12_500.5));
    assert_eq!(read("1,500"), Some(1.5));
    assert_eq!(read(" 7,5 "), Some(7.5));
    assert_eq!(read("1 500"), Some(1500.0));
    assert_eq!(read("1\u{a0}500"), Some(1500.0));
}

#[test]
fn a_comma_groups_thousands_where_the_decimal_mark_is_a_point() {
    let read = |text| typed_number(text, false);
    assert_eq!(read("1,500"), Some(1500.0));
    assert_eq!(read("1.500"), Some(1.5));
    assert_eq!(read("1’500"), Some(1500.0));
    assert_eq!(read("1,500.25"), Some(1500.25));
}

#[test]
fn a_mark_that_groups_no_thousands_is_a_decimal_mark() {
    assert_eq!(typed_number("7.5", true), Some(7.5));
    assert_eq!(typed_number("0.500", true), Some(0.5));
    assert_eq!(typed_number("7,5", false), Some(7.5));
}

#[test]
fn what_is_no_number_is_none() {
    for text in [
        "", ".", "ten", "1e3", "-5", "+5", "inf", "1,5,0", "1.50.0", "1,500,5",
    ] {
        assert_eq!(typed_number(text, true), None, "{text}");
    }
}
