//! HTML that is written piece by piece, so that no text can become markup.

/// HTML being written.
#[derive(Default)]
pub struct Markup {
    html: String,
    open: Vec<&'static str>,
}

/// Attributes by name; one without a value has `None`.
pub type Attributes<'a> = [(&'static str, Option<&'a str>)];

impl Markup {
    /// Begins an element.
    pub fn open(&mut self, element: &'static str, attributes: &Attributes) {
        self.tag(element, attributes);
        self.open.push(element);
    }

    /// Ends the innermost element.
    pub fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.html.push_str("</");
            self.html.push_str(element);
            self.html.push('>');
        }
    }

    /// An element with text in it, or one that can have nothing in it where there is no text.
    pub fn element(&mut self, element: &'static str, attributes: &Attributes, text: Option<&str>) {
        match text {
            Some(text) => {
                self.open(element, attributes);
                self.text(text);
                self.close();
            }
            None => self.tag(element, attributes),
        }
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                // Not allowed in HTML, not even as a reference.
                it if it.is_control() => self.html.push(' '),
                it => self.html.push(it),
            }
        }
    }

    /// A new line, which means nothing.
    pub fn line(&mut self) {
        self.html.push('\n');
    }

    /// What has been written, with all that was begun ended.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.line();
        self.html
    }

    fn tag(&mut self, element: &str, attributes: &Attributes) {
        self.html.push('<');
        self.html.push_str(element);
        for (name, value) in attributes {
            self.html.push(' ');
            self.html.push_str(name);
            if let Some(value) = value {
                self.html.push_str("=\"");
                self.text(value);
                self.html.push('"');
            }
        }
        self.html.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn what_somebody_wrote_into_a_map_stays_text() {
        let mut markup = Markup::default();
        let evil = "\"><script>alert('&')</script>\u{0}";
        markup.open("p", &[("title", Some(evil)), ("itemscope", None)]);
        markup.text(evil);
        let safe = "&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt; ";
        assert_eq!(
            markup.finish(),
            format!("<p title=\"{safe}\" itemscope>{safe}</p>\n")
        );
    }
}
