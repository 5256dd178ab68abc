//! What is not known, and what is wrong in the data.

use crate::words::Line;
use crate::words::notes::{Notes, Problems};
use crate::words::problem::Terms;
use atlas::Problem;

pub const WORDS: Notes = Notes {
    gaps_heading: "ما لا تعرفه هذه الخريطة",
    gap_walk: "طول الطريق سيرًا: كل المسافات محسوبة بخط مستقيم.",
    gap_foot: "مدى انحدار الطريق، ومدة الانتظار عند جسر أو إشارة مرور.",
    gap_hours: Line::new("أوقات العمل في {} من أصل {} من الأماكن التي لا تكون مفتوحة دائمًا."),
    gap_kinds: Line::new("إن كان يوجد هنا أيضًا: {}. لا يرد شيء من ذلك في المصدر."),
    gap_residents: "عدد السكان هنا.",
    gap_neighbourhoods: "أين تقع الأحياء.",
    gap_places: "ما الأماكن الموجودة.",
    left_out: Line::new("عدد العناصر المستبعدة من المصادر: {}."),
    problems: Line::new("أخطاء في البيانات: {}"),
    problem: Some(Problems {
        terms: Terms {
            comma: "، ",
            feature: "العنصر",
            line: "السطر",
        },
        sentence,
    }),
    more_alike: Line::new("(حالات أخرى مثلها: {})"),
    more_problems: Line::new("أخطاء أخرى: {}. كلها في وحدة تحكّم المتصفح."),
    private: "لا ترسل هذه الخريطة موقعك إلى أي جهة.",
};

/// What is wrong, with gaps for what is told of it.
fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotJson { .. } => "هذا ليس JSON: الخطأ في السطر {}، الحرف {}",
        Problem::BreaksOff { .. } => {
            "ينقطع الملف عند السطر {}؛ العناصر التي قبله موجودة على الخريطة، وعددها {}"
        }
        Problem::NotACollection { .. } => "هذا ليس مجموعة FeatureCollection من GeoJSON",
        Problem::TooMany { .. } => "في الملف عناصر كثيرة جدًا: يُحسب منها الأول فقط حتى العدد {}",
        Problem::NotAFeature { .. } => "هذا ليس عنصر Feature من GeoJSON",
        Problem::NoGeometry => "لا يُذكر أين يقع",
        Problem::EmptyGeometry => "الموضع على الخريطة فارغ",
        Problem::GeometryType { .. } => "هذا من نوع {}؛ والمطلوب نقطة أو مساحة",
        Problem::Metres { .. } => "تبدو الإحداثيات بالأمتار؛ والمطلوب درجات",
        Problem::OffTheEarth { .. } => "الإحداثيات ليست على الأرض",
        Problem::AxesSwapped { .. } => "يبدو أن خط الطول وخط العرض معكوسان",
        Problem::RingNotClosed => "حدود المساحة غير مغلقة؛ وقد أُغلقت",
        Problem::RingCollapsed => "حُذفت حدود ليس لها داخل",
        Problem::RingCrossesItself { .. } => "حدود المساحة تقطع نفسها",
        Problem::DoubleId => "هذا المعرّف موجود من قبل",
        Problem::Missing => "هذا ناقص",
        Problem::NotInTaxonomy { .. } => "«{}» ليس نوعًا معروفًا",
        Problem::Value { .. } => "«{}» غير مفهوم",
        Problem::UnsafeLink { .. } => "«{}» ليس عنوان ويب آمنًا",
    }
}
