//! What somebody looks for.

use crate::words::Line;
use crate::words::filters::Filters;

pub const WORDS: Filters = Filters {
    heading: "عمَّ تبحث؟",
    kinds: "اختيار ما تبحث عنه بدقة",
    all: "عرض الكل",
    chosen: Line::new("المختار: {}"),
};
