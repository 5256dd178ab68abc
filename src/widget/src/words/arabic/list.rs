//! The list of places.

use crate::words::list::List;
use crate::words::{Line, Plural};

pub const WORDS: List = List {
    region: Line::new("أماكن في {}"),
    region_untitled: "أماكن على الخريطة",
    heading: "الأماكن",
    places: |count| match count {
        Plural::Zero => "لا توجد أماكن",
        Plural::One => "مكان واحد",
        Plural::Two => "مكانان",
        Plural::Few => "{} أماكن",
        Plural::Many => "{} مكانًا",
        Plural::Other => "{} مكان",
    },
    outside_group: "خارج الأحياء",
    more_places: Line::new("عرض المزيد من الأماكن (بقي {})"),
    more_groups: Line::new("عرض المزيد من الأحياء (بقي {})"),
    conditional_short: "الدخول ليس متاحًا دائمًا",
    unknown_short: "لا يُعرف إن كان الدخول متاحًا",
};
