//! The search box.

use crate::words::search::{Later, Search};
use crate::words::{Line, Plural};

pub const WORDS: Search = Search {
    label: "ابحث عن عنوان أو مكان أو نوع من الأماكن",
    label_places: "ابحث عن مكان أو نوع من الأماكن أو حي",
    missing: "البحث غير متاح الآن: لم يصل جزء من هذه الخريطة.",
    here_street: Line::new("نقيس من نقطة في هذا الشارع: {}."),
    here_address: Line::new("نقيس من هذا العنوان: {}."),
    damaged: Line::new("لا يمكن استخدام العناوين في الملف {}. البحث عن الشوارع والعناوين غير ممكن."),
};

pub const LATER: Later = Later {
    list: "نتائج البحث",
    results: |count| match count {
        Plural::Zero => "لا توجد نتائج",
        Plural::One => "نتيجة واحدة",
        Plural::Two => "نتيجتان",
        Plural::Few => "{} نتائج",
        Plural::Many => "{} نتيجة",
        Plural::Other => "{} نتيجة",
    },
    partly: "لم يُعثر على كل ما كتبته. هذه نتائج مشابهة:",
    none: "لم يُعثر على شيء.",
    awaited: "لم يُعثر على شيء بعد. ما زال جزء من البيانات قيد التحميل.",
    for_places: "يمكنك البحث هنا عن مكان أو نوع من الأماكن أو حي.",
    for_streets: "يمكنك البحث هنا عن مكان أو نوع من الأماكن أو حي أو شارع.",
    for_addresses: "يمكنك البحث هنا عن مكان أو نوع من الأماكن أو حي أو شارع أو عنوان.",
    no_streets: "الشوارع والعناوين غير معروفة هنا.",
    no_numbers: "أرقام المنازل غير معروفة هنا.",
    kind: "نوع من الأماكن",
    not_here: "غير معروف في هذه الخريطة",
    domain: "مجموعة من الأماكن",
    neighbourhood: "حي",
    district: "منطقة",
    municipality: "بلدية",
    street: "شارع",
    address: "عنوان",
    only: Line::new("تُعرض الآن فقط: {}."),
    in_link: "يحتوي الرابط أيضًا على العنوان الذي اخترته.",
};
