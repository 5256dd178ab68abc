//! How far it is, on foot and in a straight line.

use crate::words::Line;
use crate::words::foot::{Foot, Later};

pub const WORDS: Foot = Foot {
    straight: Line::new("{} hemelsbreed"),
    straight_note: "Hemelsbreed is in een rechte lijn. Lopen is vaak verder.",
    here: "hier",
    walk: Line::new("{}, ongeveer {} lopen"),
    towards: [
        "naar het noorden",
        "naar het noordoosten",
        "naar het oosten",
        "naar het zuidoosten",
        "naar het zuiden",
        "naar het zuidwesten",
        "naar het westen",
        "naar het noordwesten",
    ],
    via: Line::new("via {}"),
    walk_note: Line::new("Zo ver is het lopen over straten en paden, met {}."),
    no_way: Line::new("{}; hoe u er loopt, is niet bekend"),
    no_step_free_way: Line::new("{}; een weg zonder trappen is niet bekend"),
    outside_streets: "Buiten het gebied kent de kaart niet alle straten en bruggen: er kan een kortere weg zijn.",
};

pub const LATER: Later = Later {
    no_street: "Bij deze plek is geen straat of pad bekend. Daarom zijn alle afstanden hemelsbreed.",
    streets_missing: "De straten kunnen niet worden geladen. Daarom zijn alle afstanden hemelsbreed.",
    streets_coming: "De straten worden geladen…",
    summary: "Hoe u loopt en hoe ver u komt",
    pace_heading: "Hoe loopt u?",
    pace_usual: Line::new("Gewoon ({})"),
    pace_slow: Line::new("Langzaam ({})"),
    pace_step_free: "Zonder trappen",
    steps_unknown: "Waar trappen zijn, is hier niet bekend.",
    reach_show: Line::new("Laat zien hoe ver u komt in {}"),
    reach_said: Line::new("Binnen {}: {}."),
};
