//! The sentence above everything else.

use crate::words::Line;
use crate::words::answer::Answer;

pub const WORDS: Answer = Answer {
    all: Line::new("{} في {}."),
    all_untitled: Line::new("{}."),
    free: Line::new("المفتوح منها للجميع: {}."),
    free_all: "الدخول متاح للجميع.",
    empty: "لا توجد أماكن معروفة هنا.",
    ask: "حدِّد مكانك لترى ما هو قريب منك.",
    none: "لا يوجد هنا مكان معروف من هذا النوع. اختر نوعًا آخر.",
    nearest: Line::new("أقرب مكان إليك: {}. المسافة: {}."),
    inside: Line::new("أنت هناك بالفعل: {}."),
    far_away: Line::new("تنبيه: أنت بعيد عن هذه المنطقة. المسافة إلى أقرب مكان: {}."),
};
