//! When it does not work.

use crate::words::Line;
use crate::words::failure::Failure;

pub const WORDS: Failure = Failure {
    heading: "تعذّر عرض الخريطة",
    retry: "إعادة المحاولة",
    status: Line::new("الملف {} غير موجود: ردّ الخادم هو {}."),
    slow: Line::new("لم يصل الملف {}: لم يردّ الخادم في الوقت المناسب."),
    network: Line::new("تعذّر تحميل الملف {}."),
    size: Line::new("الملف {} كبير جدًا."),
    text: Line::new("الملف {} ليس نصًا بترميز UTF-8."),
    manifest: Line::new("الملف {} ليس ملف atlas.json صحيحًا."),
    taxonomy: Line::new("الملف {} ليس قائمة صحيحة بالأنواع."),
    streets: Line::new("تعذّر استخدام الشوارع الموجودة في الملف {}. كل المسافات محسوبة بخط مستقيم."),
    no_source: "لم تُحدَّد البيانات المطلوب عرضها (الخاصية src أو places).",
    empty: Line::new("لا يوجد في {} أي مكان أو حيّ يمكن عرضه."),
    attribute: Line::new("الخاصية {} غير مفهومة، ولن تؤخذ في الحسبان."),
};
