//! To take the answer along.

use crate::words::Line;
use crate::words::take::Take;

pub static WORDS: Take = Take {
    copy: "نسخ الرابط",
    copy_page: "نسخ رابط هذه الصفحة",
    copied: "نُسخ الرابط.",
    copied_page: "نُسخ رابط هذه الصفحة، وليس فيه ما اخترته هنا.",
    by_hand: "لا يمكن النسخ تلقائيًا هنا. انسخ هذا الرابط بنفسك:",
    in_home: "في الرابط حيّك، وليس موقعك الدقيق.",
    in_nothing: "لا يذكر الرابط أين أنت.",
    in_pin: "في الرابط أيضًا المكان الذي حددته على الخريطة.",
    print: "طباعة",
    asked: Line::new("البحث عن: {}."),
    printed: Line::new("طُبع في {} من"),
};
