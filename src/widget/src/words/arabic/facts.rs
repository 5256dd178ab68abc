//! What is known of a place.

use crate::words::Line;
use crate::words::facts::Facts;

pub static WORDS: Facts = Facts {
    hours_always: "مفتوح دائمًا",
    wheelchair: "كرسي متحرك",
    limited: "جزئيًا",
    toilets: "مرحاض",
    fee: "مقابل مال",
    indoor: "داخل مبنى",
    yes: "نعم",
    no: "لا",
    neighbourhood: "الحي",
    distance: "المسافة",
    website: "الموقع الإلكتروني",
    activities: "ما الأنشطة هنا؟",
    go: "الذهاب أو الإبلاغ",
    go_device: "افتح في تطبيق الخرائط على جهازك",
    go_site: Line::new("انظر الطريق على {}"),
    report: "هل هناك خطأ؟ أخبرنا به",
    domains: "مناسب من أجل",
    source: "المصدر",
    checked: Line::new("بتاريخ {}"),
    not_known: Line::new("غير معروف: {}."),
    within: str::to_owned,
};
