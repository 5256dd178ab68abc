//! Steps of a scenario that cannot be applied.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::village::{at, scenario, village};
use access::Sites;

#[test]
fn a_step_that_cannot_be_applied_is_an_error_with_its_place_in_the_file() {
    let village = village();
    let inside = at((10.0, 10.0));
    for (steps, message) in [
        (
            r#"{"do":"close","place":"x"}"#.to_owned(),
            "steps[0].place: no place has the id `x`",
        ),
        (
            r#"{"do":"close","place":"b"},{"do":"close","place":"l"},{"do":"close","place":"b"}"#
                .to_owned(),
            "steps[2].place: `b` was closed by steps[0]",
        ),
        (
            format!(r#"{{"do":"close","place":"b"}},{{"do":"move","place":"b","to":{inside}}}"#),
            "steps[1].place: `b` was closed by steps[0]",
        ),
        (
            r#"{"do":"close","place":"b"},{"do":"hours","place":"b","opening_hours":"24/7"}"#
                .to_owned(),
            "steps[1].place: `b` was closed by steps[0]",
        ),
        // A place is not there before it is opened.
        (
            format!(
                r#"{{"do":"close","place":"x"}},{{"do":"open","id":"x","kind":"bench","at":{inside}}}"#
            ),
            "steps[0].place: no place has the id `x`",
        ),
        (
            format!(r#"{{"do":"open","id":"b","kind":"bench","at":{inside}}}"#),
            "steps[0].id: another place has the id `b`",
        ),
        (
            format!(r#"{{"do":"open","kind":"benches","at":{inside}}}"#),
            "steps[0].kind: `benches` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"for":["older","cats"]}}"#),
            "steps[0].for: `cats` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"domains":["sleep"]}}"#),
            "steps[0].domains: `sleep` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"layer":"upper"}}"#),
            "steps[0].layer: `upper` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"opening_hours":"from nine"}}"#),
            "steps[0].opening_hours: `from nine`: not opening hours in the syntax of OpenStreetMap",
        ),
        (
            r#"{"do":"hours","place":"b","opening_hours":"Mo-"}"#.to_owned(),
            "steps[0].opening_hours: `Mo-`: not opening hours in the syntax of OpenStreetMap",
        ),
        (
            r#"{"do":"move","place":"b","to":[5.1,52]}"#.to_owned(),
            "steps[0].to: outside the area of the atlas",
        ),
        (
            r#"{"do":"open","kind":"bench","at":[52.0001,5.0001]}"#.to_owned(),
            "steps[0].at: outside the area; longitude comes first, and with the two swapped it is inside",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"High Street"}}"#,
                at((450.0, 5.0))
            ),
            "steps[0].street: no walkable street with the name `High Street` within 25 m; the nearest, 5 m away, is one with the name `Main Street`",
        ),
        (
            format!(r#"{{"do":"close-street","at":{}}}"#, at((450.0, 5.0))),
            "steps[0].street: no walkable street without a name within 25 m; the nearest, 5 m away, is one with the name `Main Street`",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((450.0, 26.0))
            ),
            "steps[0].street: no walkable street with the name `Main Street` within 25 m; the nearest, 26 m away, is one with the name `Main Street`",
        ),
        // At the junction with Side, where both parts of Main Street end.
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((300.5, 4.0))
            ),
            "steps[0].at: two parts of the street are as near; give a position between two junctions",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}},{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((450.0, 5.0)),
                at((550.0, 5.0))
            ),
            "steps[1].at: this part of the street was closed by steps[0]",
        ),
    ] {
        let scenario = scenario(&steps);
        let refused = village.analysis().with(&scenario).err();
        assert_eq!(refused.as_ref().unwrap().to_string(), message);
        // Without the streets all is refused but what is wrong with a street.
        let unchecked = Sites::after(&scenario, &village.atlas).err();
        let is_street = steps.contains("close-street");
        assert_eq!(unchecked, refused.filter(|_| !is_street), "{steps}");
    }
    let mut flat = village;
    flat.network = None;
    let step = format!(r#"{{"do":"close-street","at":{inside}}}"#);
    let refused = flat.analysis().with(&scenario(&step)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "steps[0].do: this atlas has no streets"
    );
}
