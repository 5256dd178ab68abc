//! What a place must have.

use crate::words::Line;
use crate::words::needs::{Later, Needs};

pub const WORDS: Needs = Needs {
    heading: "ما المهم لك؟",
    open_now: "مفتوح الآن",
};

pub const LATER: Later = Later {
    wheelchair: "يمكن الدخول بكرسي متحرك",
    indoors: "داخل مبنى",
    no_fee: "مجاني",
    toilet: "مرحاض قريب",
    for_whom: "لمن؟",
    even_unknown: Line::new("عرض الأماكن التي لا نعرف عنها ذلك أيضًا ({})"),
    unknown: Line::new("غير معروف: {}"),
    none: "لا يوجد مكان فيه كل ما اخترته.",
    none_known: Line::new("أماكن لا نعرف عنها ذلك: {}. يمكنك عرضها أيضًا."),
};
