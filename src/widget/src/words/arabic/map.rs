//! The map and its controls.

use crate::words::Line;
use crate::words::map::{Later, Map};
use chart::Hint;

pub const WORDS: Map = Map {
    missing: "تعذّر تحميل الخريطة. كل شيء موجود في القائمة أيضًا.",
    coming: "يجري تحميل الخريطة…",
};

pub const LATER: Later = Later {
    label: Line::new("خريطة {}"),
    label_untitled: "خريطة",
    help: "مفاتيح الأسهم تحرّك الخريطة، وعلامتا الزائد والناقص تكبّرانها وتصغّرانها، ومفتاح Home يعرضها كاملة. كل ما على الخريطة موجود في القائمة أيضًا.",
    zoom_in: "تكبير",
    zoom_out: "تصغير",
    whole: "عرض الخريطة كاملة",
    hint: |hint| match hint {
        Hint::TwoFingers => "استخدم إصبعين لتحريك الخريطة.",
        Hint::CtrlWheel => "اضغط على مفتاح Ctrl مع تدوير عجلة الفأرة للتكبير.",
    },
};
