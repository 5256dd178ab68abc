//! Messages as lines of a text: how a file brings those of one language to a browser.

use crate::message::Message;
use crate::plural::PluralTexts;
use hours::WeekMessages;

/// The lines of a text that are not taken yet.
pub(crate) struct Lines {
    rest: Option<&'static str>,
    taken: usize,
}

impl Lines {
    /// The lines of a text; of an empty one each is empty.
    pub fn of(text: &'static str) -> Self {
        Self {
            rest: Some(text),
            taken: 0,
        }
    }

    /// How often a line was asked for.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// The next line; empty if there is none. One call for each message is a fraction of the code that reads it in place.
    #[inline(never)]
    fn next(&mut self) -> &'static str {
        self.taken += 1;
        let rest = self.rest.unwrap_or_default();
        let (line, rest) = match rest.split_once('\n') {
            Some((line, rest)) => (line, Some(rest)),
            None => (rest, None),
        };
        self.rest = rest;
        line
    }
}

/// Something that consists of texts, each on a line of its own, in the order of its fields.
pub(crate) trait Texts {
    /// Takes its lines; a line that is missing is empty.
    fn read(lines: &mut Lines) -> Self;
    /// Appends its lines.
    fn write(&self, lines: &mut Vec<&'static str>);
}

impl Texts for &'static str {
    fn read(lines: &mut Lines) -> Self {
        lines.next()
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }
}

/// An empty line is none.
impl Texts for Option<&'static str> {
    fn read(lines: &mut Lines) -> Self {
        Some(lines.next()).filter(|it| !it.is_empty())
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self.unwrap_or_default());
    }
}

impl<const N: usize> Texts for [&'static str; N] {
    fn read(lines: &mut Lines) -> Self {
        std::array::from_fn(|_| lines.next())
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.extend(self);
    }
}

impl<const N: usize> Texts for Message<N> {
    fn read(lines: &mut Lines) -> Self {
        Self::unchecked(lines.next())
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self.pattern());
    }
}

/// Implements [`Texts`] for a struct, or declares it first.
macro_rules! texts {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$of:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        pub struct $name {
            $($(#[$of])* pub $field: $type,)*
        }
        $crate::messages::texts::texts!($name { $($field,)* });
    };
    ($name:ident { $($field:ident,)* }) => {
        impl $crate::messages::texts::Texts for $name {
            fn read(lines: &mut $crate::messages::texts::Lines) -> Self {
                // A struct expression evaluates its fields in the order in which they are written.
                Self { $($field: $crate::messages::texts::Texts::read(lines),)* }
            }

            fn write(&self, lines: &mut Vec<&'static str>) {
                $($crate::messages::texts::Texts::write(&self.$field, lines);)*
            }
        }
    };
}

pub(crate) use texts;

texts!(PluralTexts {
    zero,
    one,
    two,
    few,
    many,
    other,
});
texts!(WeekMessages {
    separator,
    every_day,
    through,
    between,
    from,
    or_later,
    perhaps,
    comment,
    closed,
    always,
    unknown,
    otherwise,
    public_holidays,
    school_holidays,
    varies,
});
