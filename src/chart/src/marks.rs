//! The marks of a scene: places as symbols, and clusters.

use crate::badge;
use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::clustering::VisibleMark;
use crate::rules::{self, TextRole};
use crate::scene::{ClusterMark, DrawnMark, Item, MarkState, SceneContent};
use crate::selected_mark;
use atlas::{NeedStatus, sorted};

/// The marks in view, in painting order: clusters, marks without a number, marks with a number (number 1 on top), the active and
/// the selected mark, then the badges with the numbers.
pub(crate) fn of(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    scale: f64,
) -> Vec<Item> {
    let view = camera.visible_bounds(rules::MARGIN);
    let clustering = content.clustering;
    // Less than its text, as clusters keep their distances.
    let grown = 1.0 + (scale.min(1.5) - 1.0) * 0.6;
    let mut items = Vec::new();
    let mut marks = Vec::new();
    let mut draw =
        |visible: VisibleMark| marks.extend(drawn(base_map, camera, content, scale, visible));
    let unclustered = clustering.unclustered();
    for visible in unclustered {
        if base_map
            .mark_at(visible.mark)
            .is_some_and(|at| view.contains(at))
        {
            draw(*visible);
        }
    }
    for (cluster, at) in clustering.clusters().iter().zip(0..) {
        if !view.contains(cluster.at) {
            continue;
        }
        match clustering.members(at) {
            [only] => draw(VisibleMark {
                mark: *only,
                number: cluster.numbers.map(|it| it.first),
            }),
            members => items.push(Item::Cluster(ClusterMark {
                cluster: at,
                at: camera.screen(cluster.at),
                size: rules::cluster_size(members.len() as u32) * grown,
                count: members.len() as u32,
                paint: cluster.paint,
                shape: cluster.shape,
                numbers: cluster.numbers.filter(|_| content.selected.is_none()),
                badge_height: badge_height(scale),
                active: content.active.is_some_and(|mark| members.contains(&mark)),
            })),
        }
    }
    // The selected place stays visible while its card is open, even if the filter excludes it.
    if let Some(mark) = content.selected
        && !unclustered.iter().any(|visible| visible.mark == mark)
    {
        let fanned = content.fan.iter().find(|visible| visible.mark == mark);
        draw(*fanned.unwrap_or(&VisibleMark { mark, number: None }));
    }
    let marks = sorted(marks, |a, b| a.number.cmp(&b.number));
    for state in [MarkState::Plain, MarkState::Active, MarkState::Selected] {
        for numbered in [false, true] {
            // Painted in reverse, so that the first mark is on top.
            let here = marks.iter().rev();
            let here = here.filter(|it| it.state == state && it.number.is_some() == numbered);
            items.extend(here.copied().map(Item::Mark));
        }
    }
    // Over all marks, the first on top: a number that is covered in part may be read as another one.
    let numbered = marks
        .iter()
        .filter_map(|it| Some((it.badge()?, it.at, it.size)));
    let clustered = items.iter().filter_map(|item| match item {
        Item::Cluster(it) => Some((it.badge()?, it.at, it.size)),
        _ => None,
    });
    let badges = badge::placed(numbered.chain(clustered));
    items.extend(badges.into_iter().rev().map(Item::Badge));
    items
}

pub(crate) fn drawn(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    scale: f64,
    visible: VisibleMark,
) -> Option<DrawnMark> {
    let state = if content.selected == Some(visible.mark) {
        MarkState::Selected
    } else if content.active == Some(visible.mark) {
        MarkState::Active
    } else {
        MarkState::Plain
    };
    let open = |known: &[NeedStatus]| {
        let status = known.get(visible.mark as usize).copied();
        status.unwrap_or(NeedStatus::Unknown)
    };
    // Beside the card of a place there is no list with numbers, and the way to the place should not lie under badges.
    let number = visible
        .number
        .filter(|_| content.selected.is_none() || state == MarkState::Selected);
    let is_large = number.is_some() || state == MarkState::Selected;
    let at = camera.screen(base_map.mark_at(visible.mark)?);
    Some(DrawnMark {
        mark: visible.mark,
        at: match state {
            MarkState::Selected => selected_mark::head(at),
            _ => at,
        },
        symbol: base_map.symbol(visible.mark)?,
        number,
        size: if is_large {
            rules::NUMBERED_MARK
        } else {
            rules::MARK
        },
        badge_height: badge_height(scale),
        state,
        open: content.open.map_or(NeedStatus::Yes, open),
    })
}

/// The height of a badge for a reader whose texts are this much larger, CSS px.
fn badge_height(scale: f64) -> f64 {
    let role = TextRole::Number;
    rules::BADGE * rules::scaled_text_size(role, scale) / rules::text_size(role)
}
