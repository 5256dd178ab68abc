//! Text from data, for use in HTML templates.

use maud::{Escaper, Render};
use std::fmt::Write;

/// Text that `maud` escapes, with control characters replaced by spaces: HTML does not allow them, not even as a
/// character reference, and `maud` leaves them as they are.
pub struct Text<'a>(pub &'a str);

impl Render for Text<'_> {
    fn render_to(&self, buffer: &mut String) {
        let without_controls = self.0.replace(char::is_control, " ");
        // Writing to a string does not fail.
        let _ = Escaper::new(buffer).write_str(&without_controls);
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use maud::html;

    #[test]
    fn markup_in_data_is_escaped_in_text_and_in_attributes() {
        let evil = "\"><script>alert('&')</script>\u{0}";
        let safe = "&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt; ";
        assert_eq!(
            html! { p title=(Text(evil)) itemscope { (Text(evil)) } }.into_string(),
            format!("<p title=\"{safe}\" itemscope>{safe}</p>")
        );
    }
}
