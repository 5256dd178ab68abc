//! What the address of the page says.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    here: "نقيس المسافات من المكان المذكور في الرابط.",
    unknown: "جزء من الرابط غير معروف على هذه الخريطة، ولن يؤخذ في الحسبان.",
    taken: Line::new(
        "تستخدم خريطة أخرى في هذه الصفحة {} بالفعل، لذلك لا تكتب هذه الخريطة شيئًا في العنوان.",
    ),
};
