//! One place: what it is called and what is known of it.

use crate::words::Line;
use crate::words::place::Place;

pub const WORDS: Place = Place {
    one_of: str::to_owned,
    named: Line::new("{} ({})"),
    back: "العودة إلى القائمة",
    key_free: "يمكن لأي شخص الدخول هنا.",
    key_usual: "عادةً يمكن لأي شخص المجيء إلى هنا.",
    key_conditional: "لا يمكن الدخول هنا بحرية دائمًا.",
    key_unknown: "لا نعرف إن كان الدخول متاحًا للجميع.",
    reason_customers: "المكان للزبائن.",
    reason_permit: "تحتاج إلى إذن.",
    reason_fee: "عليك أن تدفع.",
    reason_hours: "انظر إلى أوقات العمل.",
    reason_members: "المكان للأعضاء.",
    hours: "أوقات العمل",
    hours_note: "هكذا ورد في المصدر.",
    address: "العنوان",
    near: "بالقرب من",
    phone: "الهاتف",
};
