//! What a place must have.

use crate::words::Line;
use crate::words::needs::{Later, Needs};

pub const WORDS: Needs = Needs {
    heading: "Was ist Ihnen wichtig?",
    open_now: "Jetzt geöffnet",
};

pub const LATER: Later = Later {
    wheelchair: "Mit dem Rollstuhl zugänglich",
    indoors: "Drinnen",
    no_fee: "Kostenlos",
    toilet: "Toilette in der Nähe",
    for_whom: "Für wen?",
    even_unknown: Line::new("Auch Orte zeigen, bei denen wir das nicht wissen ({})"),
    unknown: Line::new("nicht bekannt: {}"),
    none: "Kein Ort hat alles, was Sie gewählt haben.",
    none_known: Line::new("Wo wir es nicht wissen: {}. Sie können auch diese zeigen lassen."),
};
