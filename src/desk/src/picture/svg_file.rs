//! Writes pictures as SVG files.

use super::{Picture, PictureStyle, SvgElement};
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use std::io::Error;

/// The namespace of SVG.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

impl Picture {
    /// The picture as an SVG file of this width in CSS px, with its title, its description and a style sheet. Programs that
    /// draw with SVG open it, and printers print it: there is no script in it and nothing from elsewhere.
    pub fn to_svg(&self, style: PictureStyle, width: f64) -> String {
        let mut writer = Writer::new(Vec::new());
        // Writing to memory does not fail.
        let _ = self.write(&mut writer, style, width);
        let mut text = String::from_utf8(writer.into_inner()).unwrap_or_default();
        text.push('\n');
        text
    }

    fn write(
        &self,
        writer: &mut Writer<Vec<u8>>,
        style: PictureStyle,
        width: f64,
    ) -> Result<(), Error> {
        let [x, y, wide, high] = self.view;
        let height = if wide > 0.0 {
            width * high / wide
        } else {
            width
        };
        let text = |element: &'static str, text: &str| SvgElement::new(element, "").saying(text);
        let rules: String = style.rules.iter().map(rule).collect();
        let mut parts = vec![text("title", &self.title)];
        if !self.description.is_empty() {
            parts.push(text("desc", &self.description));
        }
        parts.push(text("style", &rules));
        let root = SvgElement::new("svg", "picture")
            .with("xmlns", NAMESPACE)
            .with("viewBox", format!("{x} {y} {wide} {high}"))
            .with("width", width.round())
            .with("height", height.round())
            .with("role", "img");
        writer.write_event(Event::Start(start_of(&root)))?;
        for element in parts.iter().chain(&self.shapes) {
            write_element(writer, element)?;
        }
        writer.write_event(Event::End(BytesEnd::new("svg")))
    }
}

fn rule((class, declarations): &(&str, &str)) -> String {
    [".", class, "{", declarations, "}"].concat()
}

fn start_of(element: &SvgElement) -> BytesStart<'_> {
    let mut start = BytesStart::new(element.name);
    if !element.class.is_empty() {
        start.push_attribute(("class", element.class.as_str()));
    }
    for (name, value) in &element.attributes {
        start.push_attribute((*name, printable(value).as_str()));
    }
    start
}

fn write_element(writer: &mut Writer<Vec<u8>>, element: &SvgElement) -> Result<(), Error> {
    let start = start_of(element);
    if element.text.is_empty() && element.children.is_empty() {
        return writer.write_event(Event::Empty(start));
    }
    writer.write_event(Event::Start(start))?;
    if !element.text.is_empty() {
        writer.write_event(Event::Text(BytesText::new(&printable(&element.text))))?;
    }
    for child in &element.children {
        write_element(writer, child)?;
    }
    writer.write_event(Event::End(BytesEnd::new(element.name)))
}

/// Without the characters that XML 1.0 has no way to write.
fn printable(text: &str) -> String {
    let is_in_xml = |it: &char| match it {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        it => *it >= ' ',
    };
    text.chars().filter(is_in_xml).collect()
}
