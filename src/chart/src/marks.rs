//! The upper half of a scene: places as symbols.

use crate::camera::Camera;
use crate::gather::Wanted;
use crate::rules;
use crate::scene::{DrawnMark, GatheredMark, Item, Picture, State};
use crate::sheet::Sheet;

/// The marks in view, in painting order: gathered points, then marks without a number, then those with one
/// (number 1 on top), then the active and the selected one.
pub(crate) fn of(sheet: &Sheet, camera: Camera, picture: &Picture) -> Vec<Item> {
    let view = camera.seen(rules::MARGIN);
    let gathering = picture.gathering;
    let mut gathered = Vec::new();
    let mut marks = Vec::new();
    let mut draw = |want: Wanted| marks.extend(drawn(sheet, camera, picture, want));
    for (spot, at) in gathering.spots().iter().zip(0..) {
        if !view.contains(spot.at) {
            continue;
        }
        match gathering.members(at) {
            [only] => draw(Wanted {
                mark: *only,
                number: None,
            }),
            members => gathered.push(Item::Gathered(GatheredMark {
                spot: at,
                at: camera.screen(spot.at),
                size: rules::gathered_size(members.len() as u32),
                count: members.len() as u32,
                paint: spot.paint,
                shape: spot.shape,
                active: picture.active.is_some_and(|mark| members.contains(&mark)),
            })),
        }
    }
    let apart = gathering.apart();
    for want in apart {
        if sheet.mark_at(want.mark).is_some_and(|at| view.contains(at)) {
            draw(*want);
        }
    }
    // A place stays in sight while its card is open, though the filters no longer ask for it.
    if let Some(mark) = picture.selected
        && !apart.iter().any(|want| want.mark == mark)
    {
        draw(Wanted { mark, number: None });
    }
    for state in [State::Plain, State::Active, State::Selected] {
        for numbered in [false, true] {
            // The wanted come first to last, and are painted last to first.
            let here = marks.iter().rev();
            let here = here.filter(|it| it.state == state && it.number.is_some() == numbered);
            gathered.extend(here.copied().map(Item::Mark));
        }
    }
    gathered
}

fn drawn(sheet: &Sheet, camera: Camera, picture: &Picture, want: Wanted) -> Option<DrawnMark> {
    let state = if picture.selected == Some(want.mark) {
        State::Selected
    } else if picture.active == Some(want.mark) {
        State::Active
    } else {
        State::Plain
    };
    let is_large = want.number.is_some() || state == State::Selected;
    Some(DrawnMark {
        mark: want.mark,
        at: camera.screen(sheet.mark_at(want.mark)?),
        symbol: sheet.symbol(want.mark)?,
        number: want.number,
        size: if is_large {
            rules::NUMBERED_MARK
        } else {
            rules::MARK
        },
        state,
    })
}
