//! What the map looks like in a file: on white paper, also printed in grey.
//!
//! The seven paints are of one ramp from light to dark, each distinguishable from the next in brightness alone, and hatched the
//! more densely the darker they are. Blue is left to water. A page has the same colours in its style sheet, `www/element/style/desk`.

use crate::picture::PictureStyle;

/// The style of maps in files.
pub const MAP_STYLE: PictureStyle = PictureStyle {
    rules: &[
        (
            "picture",
            "font-family:system-ui,sans-serif;background:#fff",
        ),
        ("paper", "fill:#fff"),
        ("ground", "fill:#f3f1ec"),
        ("level-0-fill", "fill:#fff4d6"),
        ("level-1-fill", "fill:#fde0a0"),
        ("level-2-fill", "fill:#fbc15f"),
        ("level-3-fill", "fill:#ee9433"),
        ("level-4-fill", "fill:#d2691e"),
        ("level-5-fill", "fill:#a34410"),
        ("level-6-fill", "fill:#642407"),
        ("loss-2-fill", "fill:#a34410"),
        ("loss-1-fill", "fill:#fbc15f"),
        ("same-fill", "fill:#f7f5f0"),
        ("gain-1-fill", "fill:#9ad5c9"),
        ("gain-2-fill", "fill:#17766a"),
        ("unknown-fill", "fill:#eceaf0"),
        ("unknown-dot", "fill:#6b6878"),
        (
            "hatch",
            "fill:none;stroke:#7a3a0c;stroke-width:.9;stroke-opacity:.45",
        ),
        ("level-5-hatch", "stroke:#ffe2b0;stroke-opacity:.5"),
        ("level-6-hatch", "stroke:#ffd9a0;stroke-opacity:.5"),
        ("loss-2-hatch", "stroke:#ffe2b0;stroke-opacity:.5"),
        ("gain-1-hatch", "stroke:#0c4f47;stroke-opacity:.5"),
        ("gain-2-hatch", "stroke:#d8fff6;stroke-opacity:.5"),
        ("between-line", "stroke:#fff;stroke-width:1"),
        (
            "region",
            "stroke:#fff;stroke-width:1;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        ("nobody", "fill:#f7f5f0;stroke:#cfcac0"),
        ("open-water", "fill:#cfe3ee;stroke:#b4d2e2"),
        ("water", "fill:#cfe3ee"),
        (
            "stream",
            "fill:none;stroke:#cfe3ee;stroke-width:1;vector-effect:non-scaling-stroke",
        ),
        (
            "rail",
            "fill:none;stroke:#55504a;stroke-opacity:.5;stroke-width:1;stroke-dasharray:6 3;vector-effect:non-scaling-stroke",
        ),
        (
            "motorway",
            "fill:none;stroke:#fff;stroke-opacity:.75;stroke-width:2;vector-effect:non-scaling-stroke",
        ),
        (
            "major-street",
            "fill:none;stroke:#fff;stroke-opacity:.55;stroke-width:1.2;vector-effect:non-scaling-stroke",
        ),
        (
            "street",
            "fill:none;stroke:#fff;stroke-opacity:.45;stroke-width:.8;vector-effect:non-scaling-stroke",
        ),
        (
            "district-border",
            "fill:none;stroke:#3b3530;stroke-width:1.4;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        (
            "selected-outline",
            "fill:none;stroke:#111;stroke-width:3.5;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        (
            "gap",
            "fill:none;stroke:#7a0f4b;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        (
            "gap-rim",
            "fill:none;stroke:#fff;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        (
            "gap-ring",
            "fill:none;stroke:#7a0f4b;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        (
            "gap-hole",
            "fill:none;stroke:#fff;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        ("gap.size-0", "stroke-width:3.5"),
        ("gap.size-1", "stroke-width:6"),
        ("gap.size-2", "stroke-width:9"),
        ("gap.size-3", "stroke-width:12.5"),
        ("gap.size-4", "stroke-width:17"),
        ("gap-rim.size-0", "stroke-width:4.5"),
        ("gap-rim.size-1", "stroke-width:7.5"),
        ("gap-rim.size-2", "stroke-width:11"),
        ("gap-rim.size-3", "stroke-width:14.5"),
        ("gap-rim.size-4", "stroke-width:19"),
        ("gap-ring.size-0", "stroke-width:4"),
        ("gap-ring.size-1", "stroke-width:6.5"),
        ("gap-ring.size-2", "stroke-width:9.5"),
        ("gap-ring.size-3", "stroke-width:13"),
        ("gap-ring.size-4", "stroke-width:17.5"),
        ("gap-hole.size-0", "stroke-width:1.5"),
        ("gap-hole.size-1", "stroke-width:3"),
        ("gap-hole.size-2", "stroke-width:6"),
        ("gap-hole.size-3", "stroke-width:9.5"),
        ("gap-hole.size-4", "stroke-width:14"),
        (
            "line-rim",
            "fill:none;stroke:#fff;stroke-width:6;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        (
            "near-line",
            "fill:none;stroke:#5b2d8e;stroke-width:1.2;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        ("near-line.close", "stroke-width:2.5"),
        ("near-line.perhaps", "stroke-dasharray:3 3"),
        (
            "far-line",
            "fill:none;stroke:#17130f;stroke-width:1.8;stroke-linejoin:round;vector-effect:non-scaling-stroke",
        ),
        ("far-line.close", "stroke-width:4"),
        ("far-line.perhaps", "stroke-dasharray:6 4"),
        (
            "mark",
            "fill:#1d2733;stroke:#fff;stroke-width:1;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-gone",
            "fill:#fff;stroke:#1d2733;stroke-width:1;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-cross",
            "fill:none;stroke:#b00020;stroke-width:3;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-new",
            "fill:#fff;fill-opacity:.8;stroke:#0b57a4;stroke-width:3;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-moved",
            "fill:#fff;fill-opacity:.8;stroke:#0b57a4;stroke-width:2;stroke-dasharray:4 2;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-from",
            "fill:#fff;stroke:#0b57a4;stroke-width:1.5;stroke-dasharray:3 2;vector-effect:non-scaling-stroke",
        ),
        (
            "mark-arrow",
            "fill:none;stroke:#0b57a4;stroke-width:2.5;stroke-linecap:round;vector-effect:non-scaling-stroke",
        ),
        (
            "name",
            "fill:#17130f;stroke:#fff;stroke-width:.24em;stroke-linejoin:round;paint-order:stroke;text-anchor:middle",
        ),
        ("selected", "font-weight:700"),
        ("scale-line", "fill:none;stroke:#17130f;stroke-width:1.5"),
        ("frame", "fill:none;stroke:#8a857c;stroke-width:1"),
        ("swatch", "stroke:#55504a;stroke-width:.75"),
        ("title", "fill:#17130f;font-size:24px;font-weight:700"),
        ("subtitle", "fill:#17130f;font-size:15px"),
        ("heading", "fill:#17130f;font-size:15px;font-weight:700"),
        ("label", "fill:#17130f;font-size:14px"),
        ("note", "fill:#4a453f;font-size:12px"),
    ],
};
