//! The legend of streets that are drawn as lines: what the lines mean, and how much street it is, of the selected region or
//! the whole.

use super::legend::{LegendEntry, LegendSwatch, MapLegend};
use super::street_lines::LineKind;
use crate::answers::{
    IsochroneAnswer, LongestStretches, RegionKind, RowRegion, SeatsAnswer, StreetLengths,
};
use crate::region_key::RegionKey;
use atlas::Metres;
use i18n::messages::DeskMessages;
use i18n::messages::desk::street_lines::DeskStreetLineTexts;
use i18n::{Formatter, Locale, RangeStyle};

impl MapLegend {
    /// The legend of the streets from which a place is within the limit; none where nothing is known of places.
    pub fn of_reach<F: Formatter>(
        of: &IsochroneAnswer,
        selected: Option<&RegionKey>,
        locale: Locale<F>,
    ) -> Option<Self> {
        let row = row(&of.rows, |it| &it.region, selected)?;
        let texts = &DeskMessages::of(locale.lang).street_lines;
        let lengths = [row.street.within, row.street.perhaps];
        let kinds = [LineKind::Near, LineKind::NearPerhaps];
        Some(Self {
            title: title(texts.near_title, &row.region, texts, locale),
            entries: entries(kinds, texts.near, lengths, &row.street, locale),
            method: texts.near_method.to_owned(),
        })
    }

    /// The legend of the streets without a seat near; none where nothing is known of seats.
    pub fn of_seats<F: Formatter>(
        of: &SeatsAnswer,
        selected: Option<&RegionKey>,
        locale: Locale<F>,
    ) -> Option<Self> {
        let row = row(&of.rows, |it| &it.region, selected)?;
        let texts = &DeskMessages::of(locale.lang).street_lines;
        let street = &row.street;
        let lengths = [
            street.total - street.within - street.perhaps,
            street.perhaps,
        ];
        let kinds = [LineKind::Far, LineKind::FarPerhaps];
        Some(Self {
            title: title(texts.far_title, &row.region, texts, locale),
            entries: entries(kinds, texts.far, lengths, street, locale),
            method: longest(&row.longest, texts, locale),
        })
    }
}

/// The row of the selected region, or of the whole.
fn row<'r, R>(
    rows: &'r [R],
    region: impl Fn(&R) -> &RowRegion,
    selected: Option<&RegionKey>,
) -> Option<&'r R> {
    let own = rows
        .iter()
        .find(|it| Some(&RegionKey::of(region(it))) == selected);
    own.or_else(|| rows.iter().find(|it| region(it).level == RegionKind::Whole))
}

fn title<F: Formatter>(
    text: &str,
    region: &RowRegion,
    texts: &DeskStreetLineTexts,
    locale: Locale<F>,
) -> String {
    match &region.name {
        Some(name) if region.level != RegionKind::Whole => {
            locale.say(texts.in_region, [text, name])
        }
        _ => text.to_owned(),
    }
}

/// What is for certain, and what is perhaps, if there is any.
fn entries<F: Formatter>(
    kinds: [LineKind; 2],
    labels: [&str; 2],
    lengths: [f64; 2],
    street: &StreetLengths,
    locale: Locale<F>,
) -> Vec<LegendEntry> {
    let texts = &DeskMessages::of(locale.lang).street_lines;
    let all = length(street.total, locale);
    let entry = |((kind, label), metres): ((LineKind, &str), f64)| LegendEntry {
        swatch: LegendSwatch::Line(kind),
        label: label.to_owned(),
        count: locale.say(texts.length_of, [&length(metres, locale), &all]),
    };
    let is_there = |it: &((LineKind, &str), f64)| it.0.0.is_certain() || it.1 > 0.0;
    let all = kinds.into_iter().zip(labels).zip(lengths);
    all.filter(is_there).map(entry).collect()
}

/// A length of streets together, of which 0 m is one.
fn length<F: Formatter>(metres: f64, locale: Locale<F>) -> String {
    match metres < 0.5 {
        true => locale.whole_metres(0.0),
        false => locale.distance(Metres::new(metres)),
    }
}

fn longest<F: Formatter>(
    of: &LongestStretches,
    texts: &DeskStreetLineTexts,
    locale: Locale<F>,
) -> String {
    let text = |metres: f64| locale.distance(Metres::new(metres));
    match (of.least, of.most) {
        (Some(least), Some(most)) => {
            let limits = [text(least.metres), text(most.metres)];
            let is_known = limits[0] == limits[1];
            let [low, high] = &limits;
            let range = locale.range(is_known, [low, high], RangeStyle::Table);
            locale.say(texts.longest, [&range])
        }
        (Some(least), None) => locale.say(texts.longest_at_least, [&text(least.metres)]),
        (None, _) => String::new(),
    }
}
