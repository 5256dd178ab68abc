//! Borders over the regions: of districts, and of the selected region.

use super::geometry::MapGeometry;
use crate::picture::SvgElement;
use crate::view::ViewLevel;

/// The borders of districts, stronger than those of neighbourhoods, and the outline of the selected region.
pub fn border_layer(
    geometry: &MapGeometry,
    level: ViewLevel,
    selected: Option<usize>,
) -> SvgElement {
    let districts = match level {
        ViewLevel::Neighbourhood => geometry.regions(ViewLevel::District),
        ViewLevel::District => &[],
    };
    let district: String = districts.iter().map(|it| it.path.as_str()).collect();
    let outline = |class, path: &str| SvgElement::new("path", class).with("d", path);
    let districts = (!district.is_empty()).then(|| outline("district-border", &district));
    let selected = selected.and_then(|it| geometry.regions(level).get(it));
    let selected = selected.map(|it| outline("selected-outline", &it.path));
    SvgElement::new("g", "borders")
        .holding(districts)
        .holding(selected)
}
