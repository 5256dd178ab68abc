//! How far it is, on foot and in a straight line.

use crate::words::Line;
use crate::words::foot::{Foot, Later};

pub const WORDS: Foot = Foot {
    straight: Line::new("{} في خط مستقيم"),
    straight_note: "هذه مسافات في خط مستقيم. غالبًا ما يكون الطريق سيرًا أطول.",
    here: "هنا",
    walk: Line::new("{}، نحو {} سيرًا على الأقدام"),
    towards: [
        "باتجاه الشمال",
        "باتجاه الشمال الشرقي",
        "باتجاه الشرق",
        "باتجاه الجنوب الشرقي",
        "باتجاه الجنوب",
        "باتجاه الجنوب الغربي",
        "باتجاه الغرب",
        "باتجاه الشمال الغربي",
    ],
    via: Line::new("عبر {}"),
    walk_note: Line::new("هذه مسافة السير عبر الشوارع والممرات، بسرعة {}."),
    no_way: Line::new("{}؛ لا يُعرف طريق للمشاة إلى هناك"),
    no_step_free_way: Line::new("{}؛ لا يُعرف طريق بلا درج"),
    outside_streets: "لا تعرف الخريطة كل الشوارع والجسور خارج منطقتها: قد يوجد طريق أقصر.",
};

pub const LATER: Later = Later {
    no_street: "لا يُعرف شارع أو ممر عند هذا المكان. لذلك كل المسافات محسوبة بخط مستقيم.",
    streets_missing: "تعذّر تحميل الشوارع. لذلك كل المسافات محسوبة بخط مستقيم.",
    streets_coming: "يجري تحميل الشوارع…",
    summary: "كيف تمشي وإلى أين تصل",
    pace_heading: "كيف تمشي؟",
    pace_usual: Line::new("مشي عادي ({})"),
    pace_slow: Line::new("مشي بطيء ({})"),
    pace_step_free: "بلا درج",
    steps_unknown: "لا يُعرف هنا أين توجد الأدراج.",
    reach_show: Line::new("إظهار المدى الذي تصل إليه خلال {}"),
    reach_said: Line::new("خلال {}: {}."),
};
