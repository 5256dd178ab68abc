//! Limits of classes as somebody types them.

use crate::map::FigureUnit;
use crate::typed_number::typed_number;
use crate::view::ClassRule;
use i18n::Rounding;

impl ClassRule {
    /// Limits with semicolons between them, in the unit in which the figure is written: `25; 50` percent, or `1.500; 2.000` where the
    /// decimal mark is a comma. `None` for anything else.
    pub fn typed_limits(text: &str, unit: FigureUnit, has_decimal_comma: bool) -> Option<Self> {
        let (factor, _) = unit.written();
        let parts = text.split(';').map(str::trim).filter(|it| !it.is_empty());
        let limits = parts.map(|part| {
            // A change can be negative.
            let (sign, number) = match part.strip_prefix(['-', '−']) {
                Some(number) => (-1.0, number),
                None => (1.0, part),
            };
            let number = typed_number(number, has_decimal_comma)?;
            Some(sign * number / factor)
        });
        Self::limits(limits.collect::<Option<_>>()?)
    }

    /// The limits as they are typed, without marks between thousands; empty of classes without limits of one's own.
    pub fn limits_text(&self, unit: FigureUnit, has_decimal_comma: bool) -> String {
        let Self::Limits(limits) = self else {
            return String::new();
        };
        let (factor, _) = unit.written();
        let numbers = limits.iter().map(|limit| {
            // 0.07 times 100 is a little more than 7.
            let number = Rounding::Nearest.apply(limit * factor, 6).to_string();
            match has_decimal_comma {
                true => number.replace('.', ","),
                false => number,
            }
        });
        numbers.collect::<Vec<String>>().join("; ")
    }
}
