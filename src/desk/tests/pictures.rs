//! Pictures: written as files, and compared so that a page changes only what differs.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use desk::map::MAP_STYLE;
use desk::{
    Picture, PictureChange, PictureStyle, ShapeInk, ShapePaint, SvgElement, picture_changes,
    transform_matrix,
};

const STYLE: PictureStyle = PictureStyle {
    rules: &[("level-1", "fill:#fde725"), ("name", "fill:#111")],
};

/// Two regions side by side, with the name of the first.
fn two_regions() -> Picture {
    let region = |path: &str| SvgElement::new("path", "level-1").with("d", path);
    Picture {
        view: [0.0, 0.0, 20.0, 10.0],
        title: "Meshes & gaps".to_owned(),
        description: "Quay: 3 < 4.".to_owned(),
        shapes: vec![
            SvgElement::new("g", "").holding([region("M0 0h9v9z"), region("M10 0h9v9z")]),
            SvgElement::new("text", "name")
                .with("x", 4.5)
                .saying("\"Quay\" \u{1}<script>"),
        ],
    }
}

#[test]
fn a_file_has_title_description_style_and_escaped_texts() {
    let text = two_regions().to_svg(STYLE, 400.0);
    assert_eq!(
        text,
        concat!(
            r#"<svg class="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="400" height="200" role="img">"#,
            "<title>Meshes &amp; gaps</title><desc>Quay: 3 &lt; 4.</desc>",
            "<style>.level-1{fill:#fde725}.name{fill:#111}</style>",
            r#"<g><path class="level-1" d="M0 0h9v9z"/><path class="level-1" d="M10 0h9v9z"/></g>"#,
            r#"<text class="name" x="4.5">&quot;Quay&quot; &lt;script&gt;</text></svg>"#,
            "\n"
        )
    );
}

#[test]
fn equal_pictures_need_no_change() {
    assert_eq!(
        picture_changes(&two_regions().shapes, &two_regions().shapes),
        []
    );
}

#[test]
fn another_class_of_one_region_is_one_change() {
    let mut after = two_regions();
    after.shapes[0].children[1].class = "level-2".to_owned();
    let expected = PictureChange::Attribute {
        at: vec![0, 1],
        name: "class",
        value: Some("level-2"),
    };
    assert_eq!(
        picture_changes(&two_regions().shapes, &after.shapes),
        [expected]
    );
}

/// Applies changes as a page does.
fn apply(shapes: &mut Vec<SvgElement>, change: PictureChange) {
    fn list<'a>(shapes: &'a mut Vec<SvgElement>, at: &[usize]) -> &'a mut Vec<SvgElement> {
        at.iter()
            .fold(shapes, |shapes, it| &mut shapes[*it].children)
    }
    fn element<'a>(shapes: &'a mut Vec<SvgElement>, at: &[usize]) -> &'a mut SvgElement {
        let (last, before) = at.split_last().unwrap();
        &mut list(shapes, before)[*last]
    }
    match change {
        PictureChange::Attribute { at, name, value } => {
            let element = element(shapes, &at);
            if name == "class" {
                element.class = value.unwrap_or_default().to_owned();
                return;
            }
            match element.attributes.iter_mut().find(|it| it.0 == name) {
                Some(it) => it.1 = value.unwrap_or_default().to_owned(),
                None => element.attributes.push((name, value.unwrap().to_owned())),
            }
            if value.is_none() {
                element.attributes.retain(|it| it.0 != name);
            }
        }
        PictureChange::Text { at, text } => element(shapes, &at).text = text.to_owned(),
        PictureChange::Replace { at, with } => *element(shapes, &at) = with.clone(),
        PictureChange::Append { within, element } => list(shapes, &within).push(element.clone()),
        PictureChange::RemoveLast { within } => {
            list(shapes, &within).pop();
        }
    }
}

fn sorted(mut shapes: Vec<SvgElement>) -> Vec<SvgElement> {
    for shape in &mut shapes {
        shape.attributes.sort();
        shape.children = sorted(std::mem::take(&mut shape.children));
    }
    shapes
}

fn random_shapes(random: &mut fastrand::Rng, depth: usize) -> Vec<SvgElement> {
    let one = |random: &mut fastrand::Rng| {
        let mut element = SvgElement::new(["g", "path", "text"][random.usize(..3)], "");
        element.class = ["", "a", "b"][random.usize(..3)].to_owned();
        if random.bool() {
            element = element.with(["d", "x"][random.usize(..2)], random.u8(..3));
        }
        match element.name {
            "g" if depth > 0 => element.holding(random_shapes(random, depth - 1)),
            "text" => element.saying(random.u8(..3).to_string()),
            _ => element,
        }
    };
    (0..random.usize(..5)).map(|_| one(random)).collect()
}

#[test]
fn changes_make_the_new_picture_of_the_old_one() {
    let mut random = fastrand::Rng::with_seed(3);
    for _ in 0..500 {
        let (mut old, new) = (random_shapes(&mut random, 3), random_shapes(&mut random, 3));
        let from = old.clone();
        for change in picture_changes(&from, &new) {
            apply(&mut old, change);
        }
        assert_eq!(sorted(old), sorted(new));
    }
}

#[test]
fn a_shape_is_painted_as_its_classes_say_and_its_attributes_where_they_say_nothing() {
    let paint = |element: &SvgElement| ShapePaint::default().of(element, MAP_STYLE);
    let region = SvgElement::new("path", "region").with("fill", "url(#level-1)");
    let region = paint(&region);
    assert_eq!(region.fill, ShapeInk::Pattern("level-1".to_owned()));
    assert_eq!(region.stroke, ShapeInk::Colour("#fff".to_owned(), 1.0));
    assert!(region.is_same_at_any_scale && region.has_round_corners);
    // A rule for two classes counts before one for a single class.
    let dot = paint(&SvgElement::new("path", "gap size-4"));
    assert_eq!((dot.stroke_width, dot.has_round_ends), (17.0, true));
    assert_eq!(dot.fill, ShapeInk::None);
    let hatch = paint(&SvgElement::new("path", "hatch level-6-hatch"));
    assert_eq!(hatch.stroke, ShapeInk::Colour("#ffd9a0".to_owned(), 0.5));
    let rail = paint(&SvgElement::new("path", "rail"));
    assert_eq!(rail.dashes, [6.0, 3.0]);
}

#[test]
fn letters_are_as_large_as_the_element_around_them_says() {
    let names = SvgElement::new("g", "names").with("font-size", "50");
    let names = ShapePaint::default().of(&names, MAP_STYLE);
    let name = names.of(&SvgElement::new("text", "name selected"), MAP_STYLE);
    assert_eq!((name.letters, name.stroke_width), (50.0, 12.0));
    assert!(name.is_bold && name.is_centred && name.has_line_below);
}

#[test]
fn transforms_are_multiplied_in_their_order() {
    let moved = transform_matrix("translate(10 20) scale(2)");
    assert_eq!(moved, [2.0, 0.0, 0.0, 2.0, 10.0, 20.0]);
    let turned = transform_matrix("scale(2) rotate(90)");
    let rounded = turned.map(|it| (it * 1e9).round() / 1e9);
    assert_eq!(rounded, [0.0, 2.0, -2.0, 0.0, 0.0, 0.0]);
}
