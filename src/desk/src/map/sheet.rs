//! A map as a picture of its own, to take along: with title, question, legend, scale bar, credit and provenance.

use super::gap_dots::dot_paths;
use super::legend::{LegendSwatch, MapLegend};
use super::path_data::decimal;
use super::scale::MapScale;
use crate::picture::{Picture, SvgElement};
use chart::MapSize;
use i18n::{Formatter, Locale};

/// The width of the sheet, CSS px.
const WIDTH: f64 = 1_200.0;
const MARGIN: f64 = 32.0;
/// The width of the map; the legend stands beside it.
const MAP_WIDTH: f64 = 800.0;
/// The least and the largest height of the map.
const MAP_HEIGHT: (f64, f64) = (420.0, 900.0);
const LEGEND_WIDTH: f64 = WIDTH - 2.0 * MARGIN - MAP_WIDTH - 24.0;
/// The mean width of a letter in its size.
const LETTER: f64 = 0.53;

/// The texts around a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetTexts {
    /// What it shows, of which place.
    pub title: String,
    /// What was asked.
    pub question: String,
    /// What is planned; empty without a plan.
    pub plan: String,
    /// The text alternative: what the map says in a sentence or more.
    pub description: String,
    /// Credits of the data, its dates, and with what the map was made. Each begins a line.
    pub provenance: Vec<String>,
}

/// A map with all that is around it.
#[derive(Clone, Debug)]
pub struct MapSheet<'a> {
    /// The texts.
    pub texts: &'a SheetTexts,
    /// The legends, one below the other.
    pub legends: &'a [MapLegend],
    /// The layers, bottom to top, drawn for `scale`.
    pub layers: Vec<SvgElement>,
    /// The scale of the map in the size of [`MapSheet::map_size`].
    pub scale: MapScale,
}

/// The legend and the texts beside and below the map, line by line.
struct SheetColumn {
    shapes: Vec<SvgElement>,
    x: f64,
    y: f64,
    width: f64,
}

impl MapSheet<'_> {
    /// The size of the map on the sheet, for an atlas that is so many times as high as wide.
    pub fn map_size(height_to_width: f64) -> MapSize {
        let (least, most) = MAP_HEIGHT;
        let height = if height_to_width.is_finite() {
            (MAP_WIDTH * height_to_width).clamp(least, most)
        } else {
            least
        };
        MapSize::new(MAP_WIDTH, height.round())
    }

    /// The sheet.
    pub fn picture<F: Formatter>(self, locale: Locale<F>) -> Picture {
        let mut head = SheetColumn::new(MARGIN, MARGIN, WIDTH - 2.0 * MARGIN);
        head.text("title", 24.0, &self.texts.title);
        head.text("subtitle", 15.0, &self.texts.question);
        head.text("subtitle", 15.0, &self.texts.plan);
        let top = head.y + 12.0;
        let height = MAP_WIDTH * self.scale.view[3] / self.scale.view[2];
        let map = self.map(top, height, locale);
        let legend_x = MARGIN + MAP_WIDTH + 24.0;
        let mut side = SheetColumn::new(legend_x, top, LEGEND_WIDTH);
        for legend in self.legends {
            side.legend(legend, self.scale.pixel);
        }
        let below = side.y.max(top + height) + 12.0;
        let mut foot = SheetColumn::new(MARGIN, below, WIDTH - 2.0 * MARGIN);
        for line in &self.texts.provenance {
            foot.text("note", 12.0, line);
        }
        let high = (foot.y + MARGIN / 2.0).ceil();
        let paper = SvgElement::new("rect", "paper")
            .with("width", WIDTH)
            .with("height", high);
        let columns = [head, side, foot].into_iter().flat_map(|it| it.shapes);
        Picture {
            view: [0.0, 0.0, WIDTH, high],
            title: self.texts.title.clone(),
            description: self.texts.description.clone(),
            shapes: [paper].into_iter().chain(map).chain(columns).collect(),
        }
    }

    fn map<F: Formatter>(&self, top: f64, height: f64, locale: Locale<F>) -> [SvgElement; 4] {
        let [x, y, wide, high] = self.scale.view.map(|it| decimal(it, 3));
        let rect = |class| {
            let rect = SvgElement::new("rect", class)
                .with("x", MARGIN)
                .with("y", top);
            rect.with("width", MAP_WIDTH)
                .with("height", decimal(height, 1))
        };
        let inner = SvgElement::new("svg", "")
            .with("x", MARGIN)
            .with("y", top)
            .with("width", MAP_WIDTH)
            .with("height", decimal(height, 1))
            .with("viewBox", format!("{x} {y} {wide} {high}"))
            .holding(self.layers.iter().cloned());
        [
            rect("ground"),
            inner,
            rect("frame"),
            self.scale_bar(top + height, locale),
        ]
    }

    fn scale_bar<F: Formatter>(&self, bottom: f64, locale: Locale<F>) -> SvgElement {
        let room = 120.0 * self.scale.metres;
        let power = 10_f64.powf(room.log10().floor());
        let times = [5.0, 2.0, 1.0].into_iter().find(|it| it * power <= room);
        let metres = (times.unwrap_or(1.0) * power).max(1.0);
        let (x, y) = (MARGIN + 14.0, bottom - 14.0);
        let width = decimal(metres / self.scale.metres, 1);
        let line = SvgElement::new("path", "scale-line");
        let back = SvgElement::new("rect", "paper")
            .with("x", x - 6.0)
            .with("y", y - 26.0);
        let text = SvgElement::new("text", "note")
            .with("x", x)
            .with("y", y - 10.0);
        SvgElement::new("g", "").holding([
            back.with("width", decimal(metres / self.scale.metres + 12.0, 1))
                .with("height", 34),
            line.with("d", format!("M{x} {}v6h{width}v-6", y - 6.0)),
            text.saying(locale.scale_length(metres)),
        ])
    }
}

impl SheetColumn {
    fn new(x: f64, y: f64, width: f64) -> Self {
        Self {
            shapes: Vec::new(),
            x,
            y,
            width,
        }
    }

    /// Adds a text in as many lines as it needs.
    fn text(&mut self, class: &'static str, letters: f64, text: &str) {
        self.text_beside(class, letters, text, 0.0);
    }

    fn text_beside(&mut self, class: &'static str, letters: f64, text: &str, indent: f64) {
        let room = ((self.width - indent) / (letters * LETTER)) as usize;
        for line in lines(text, room) {
            self.y += letters * 1.35;
            let line = SvgElement::new("text", class)
                .with("x", self.x + indent)
                .with("y", decimal(self.y - letters * 0.3, 1))
                .saying(line);
            self.shapes.push(line);
        }
    }

    fn legend(&mut self, legend: &MapLegend, pixel: f64) {
        self.text("heading", 15.0, &legend.title);
        self.y += 6.0;
        for entry in &legend.entries {
            self.shapes
                .push(swatch(&entry.swatch, [self.x, self.y + 1.0], pixel));
            self.text_beside("label", 14.0, &entry.label, 44.0);
            self.text_beside("note", 12.0, &entry.count, 44.0);
            self.y += 6.0;
        }
        self.text("note", 12.0, &legend.method);
        self.y += 16.0;
    }
}

/// A swatch of 32 by 20 CSS px. Patterns are in map units, so what is filled with them is as well.
fn swatch(swatch: &LegendSwatch, [x, y]: [f64; 2], pixel: f64) -> SvgElement {
    let rect = |class: &'static str| {
        SvgElement::new("rect", class)
            .with(
                "transform",
                format!(
                    "translate({x} {}) scale({})",
                    decimal(y, 1),
                    decimal(1.0 / pixel, 4)
                ),
            )
            .with("width", decimal(32.0 * pixel, 3))
            .with("height", decimal(20.0 * pixel, 3))
    };
    match swatch {
        LegendSwatch::Pattern(id) => {
            rect("swatch region").with("fill", ["url(#", id, ")"].concat())
        }
        LegendSwatch::Plain => rect("swatch region nobody"),
        LegendSwatch::Dot { size, is_perhaps } => {
            let path = format!("M{} {}h0", x + 16.0, decimal(y + 10.0, 1));
            SvgElement::new("g", "").holding(dot_paths(path, *size, *is_perhaps))
        }
        LegendSwatch::Line(kind) => {
            let path = format!("M{x} {}h32", decimal(y + 10.0, 1));
            SvgElement::new("g", "").holding(kind.paths(&path, true))
        }
    }
}

/// A text in lines of at most so many letters. A longer word, such as an address, goes on in the next line.
fn lines(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut left = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        match lines.last_mut() {
            Some(line) if letters.len() < left => {
                line.push(' ');
                line.push_str(word);
                left -= letters.len() + 1;
            }
            _ => {
                let parts = letters.chunks(room.max(1));
                lines.extend(parts.map(|it| it.iter().collect()));
                let last = lines.last().map_or(0, |it: &String| it.chars().count());
                left = room.saturating_sub(last);
            }
        }
    }
    lines
}
