//! How far it is, on foot and in a straight line.

use crate::words::fill;
use crate::words::foot::Foot;
use atlas::Wind;

pub const WORDS: Foot = Foot {
    straight: |distance| fill("{} hemelsbreed", &[distance]),
    straight_note: "Hemelsbreed is in een rechte lijn. Lopen is vaak verder.",
    here: "hier",
    walk: |distance, minutes| fill("{}, ongeveer {} lopen", &[distance, minutes]),
    towards: |wind| match wind {
        Wind::North => "naar het noorden",
        Wind::NorthEast => "naar het noordoosten",
        Wind::East => "naar het oosten",
        Wind::SouthEast => "naar het zuidoosten",
        Wind::South => "naar het zuiden",
        Wind::SouthWest => "naar het zuidwesten",
        Wind::West => "naar het westen",
        Wind::NorthWest => "naar het noordwesten",
    },
    via: |names| fill("via {}", &[names]),
    walk_note: |speed| {
        fill(
            "Zo ver is het lopen over straten en paden, met {} kilometer per uur.",
            &[speed],
        )
    },
    no_way: |distance| fill("{}; hoe u er loopt, is niet bekend", &[distance]),
    no_step_free_way: |distance| fill("{}; een weg zonder trappen is niet bekend", &[distance]),
    outside_streets: "Buiten het gebied kent de kaart niet alle straten en bruggen: er kan een kortere weg zijn.",
    no_street: "Bij deze plek is geen straat of pad bekend. Daarom zijn alle afstanden hemelsbreed.",
    streets_missing: "De straten kunnen niet worden geladen. Daarom zijn alle afstanden hemelsbreed.",
    streets_coming: "De straten worden geladen…",
    summary: "Hoe u loopt en hoe ver u komt",
    pace_heading: "Hoe loopt u?",
    pace_usual: |speed| fill("Gewoon ({} kilometer per uur)", &[speed]),
    pace_slow: |speed| fill("Langzaam ({} kilometer per uur)", &[speed]),
    pace_step_free: "Zonder trappen",
    steps_unknown: "Waar trappen zijn, is hier niet bekend.",
    reach_show: |minutes| fill("Laat zien hoe ver u komt in {}", &[minutes]),
    reach_said: |minutes, places| fill("Binnen {}: {}.", &[minutes, places]),
};
