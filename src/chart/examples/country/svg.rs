//! A painter that writes a scene as SVG.

use chart::{Item, Role, Scene, SymbolOutline, rules, symbol_outline};
use std::fmt::Write as _;
use streets::Class;

/// The scene as a page that any browser shows, in colours of no consequence.
pub fn draw(scene: &Scene) -> String {
    let paints = [
        "#a4368a", "#8a4b08", "#b3261e", "#1f5fa8", "#2a7340", "#5b4bb5",
    ];
    let paint = |paint: u8| paints[usize::from(paint) % paints.len()];
    let size = scene.camera.size();
    let (width, height) = (size.width(), size.height());
    let mut svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' \
         viewBox='0 0 {width} {height}' font-family='sans-serif' text-anchor='middle' \
         dominant-baseline='central'><rect width='100%' height='100%' fill='#e3e6e8'/>"
    );
    let colour = |role: Role| match role {
        Role::Land => "#f4f2ee",
        Role::Water => "#d3e3ea",
        Role::Chosen => "#fff7d6",
        Role::Place(of) | Role::PlaceEdge(of) | Role::SelectedEdge(of) => paint(of),
        Role::Border => "#c4beb4",
        Role::Edge => "#a39c90",
        Role::ChosenBorder => "#333",
        Role::Green => "#e3edd8",
        Role::Wood => "#d3e3c4",
        Role::Building | Role::BuildingEdge => "#d9d2c6",
        Role::Beyond => "#e3e6e8",
        Role::Hatching => "#c9cdd0",
        Role::Street(Class::Stream) => "#c3d8e6",
        Role::Street(Class::Path | Class::Steps | Class::Rail) => "#b9b2a4",
        Role::Street(_) | Role::RouteEdge | Role::RouteArrow => "#fff",
        Role::StreetEdge(_) | Role::Tunnel => "#cfc9be",
        Role::Leader => "#000",
        Role::Isochrone(_) | Role::Route => "#1a5fb4",
        Role::Veil => "#fff",
    };
    let mut write = |item: &Item| match item {
        Item::Fill { role, path } => {
            let rule = match rules::has_holes(*role) {
                true => "evenodd",
                false => "nonzero",
            };
            write!(
                svg,
                "<path fill='{}' fill-opacity='{}' fill-rule='{rule}' d='",
                colour(*role),
                rules::opacity(*role)
            )?;
            for part in scene.paths.parts(*path) {
                write_part(&mut svg, part)?;
                svg.push('Z');
            }
            write!(svg, "'/>")
        }
        Item::Stroke {
            role,
            width,
            closed,
            path,
        } => {
            write!(
                svg,
                "<path fill='none' stroke='{}' stroke-width='{width}' \
                 stroke-linejoin='round' stroke-dasharray='{}' d='",
                colour(*role),
                rules::dashes(*role)
                    .iter()
                    .map(f64::to_string)
                    .collect::<Vec<_>>()
                    .join(" ")
            )?;
            for part in scene.paths.parts(*path) {
                write_part(&mut svg, part)?;
                svg.push_str(if *closed { "Z" } else { "" });
            }
            write!(svg, "'/>")
        }
        Item::Label(label) | Item::Bubble(label, ..) => {
            let (size, weight) = (rules::text_size(label.role), rules::text_weight(label.role));
            write!(
                svg,
                "<text x='{x}' y='{y}' font-size='{size}' font-weight='{weight}' fill='#5c574f' \
                 stroke='#fff' stroke-width='3' paint-order='stroke' \
                 transform='rotate({} {x} {y})'>{}</text>",
                label.angle.to_degrees(),
                label.text,
                x = label.at.x,
                y = label.at.y,
            )
        }
        Item::Cluster(of) => write!(
            svg,
            "<circle cx='{}' cy='{}' r='{}' fill='#fff' stroke='{}' stroke-width='2'/>\
             <text x='{}' y='{}' font-size='13' font-weight='700'>{}</text>",
            of.at.x,
            of.at.y,
            of.size / 2.0,
            of.paint.map_or("#555", paint),
            of.at.x,
            of.at.y,
            of.count
        ),
        Item::Mark(mark) => {
            let fill = paint(mark.symbol.paint);
            match symbol_outline(mark.symbol.shape, mark.at, mark.size / 2.0) {
                SymbolOutline::Circle { centre, radius } => write!(
                    svg,
                    "<circle cx='{}' cy='{}' r='{radius}' fill='{fill}' stroke='#fff' stroke-width='1.5'/>",
                    centre.x, centre.y
                )?,
                SymbolOutline::Polygon(corners) => {
                    write!(
                        svg,
                        "<path fill='{fill}' stroke='#fff' stroke-width='1.5' d='"
                    )?;
                    write_part(&mut svg, corners.points())?;
                    write!(svg, "Z'/>")?;
                }
            }
            Ok(())
        }
        Item::Badge(badge) => {
            let text = badge.numbers.text(|number| number.to_string());
            write!(
                svg,
                "<text x='{}' y='{}' font-size='12' font-weight='700'>{text}</text>",
                badge.at.x, badge.at.y
            )
        }
        Item::Here(at) => write!(
            svg,
            "<circle cx='{}' cy='{}' r='8' fill='#06f' stroke='#fff' stroke-width='3'/>",
            at.x, at.y
        ),
    };
    let written: std::fmt::Result = scene.items.iter().try_for_each(&mut write);
    debug_assert!(written.is_ok(), "a string takes everything");
    svg + "</svg>"
}

fn write_part(svg: &mut String, part: &[chart::ScreenPoint]) -> std::fmt::Result {
    for (index, point) in part.iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        write!(svg, "{letter}{:.1} {:.1}", point.x, point.y)?;
    }
    Ok(())
}
