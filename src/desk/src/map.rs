//! The map: regions in classes of a figure, gaps as dots, places as marks, on a calm base of water and streets.
//!
//! ```text
//! Atlas, Streets ── MapGeometry (once) ──► paths in MapUnits ─┐
//! answers ───────── RegionFigure ── Classes ── RegionClasses ──┼─► layers: SvgElement ──► page, or file with legend
//! Camera ────────── MapScale ─────────────────────────────────┘
//! ```
//!
//! The geometry is drawn once. An answer changes the classes of regions, a camera the visible part (`viewBox`) and, where it
//! zooms, the sizes of what is as large on the screen at any zoom.

mod base;
mod borders;
mod gap_dots;
mod geometry;
mod legend;
mod line_legend;
mod marks;
mod names;
mod path_data;
mod patterns;
mod region_classes;
mod region_figure;
mod scale;
mod sheet;
mod sheet_texts;
mod street_lines;
mod style;
mod units;

pub use base::{BaseLayer, street_detail};
pub use borders::border_layer;
pub use gap_dots::{GAP_LIMITS, dot_paths, gap_layer};
pub use geometry::{MapGeometry, MapRegion};
pub use legend::{LegendEntry, LegendSwatch, MapLegend};
pub use marks::{MapPlace, PlaceChange, changed_layer, place_at, plan_places, standing_layer};
pub use names::name_layer;
pub use patterns::pattern_layer;
pub use region_classes::{RegionClasses, region_layer};
pub use region_figure::{FigureUnit, RegionFigure};
pub use scale::MapScale;
pub use sheet::{MapSheet, SheetTexts};
pub use street_lines::{LineKind, reach_layer, seat_layer};
pub use style::MAP_STYLE;
pub use units::MapUnits;
