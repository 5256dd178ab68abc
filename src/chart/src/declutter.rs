//! Declutter: moves overlapping numbered marks apart for the printed map, which cannot be zoomed.

use crate::badge;
use crate::point::ScreenPoint;
use crate::rules::{self, Role};
use crate::scene::{Item, MarkState, Scene};

/// The distance between two numbered marks, centre to centre, CSS px: enough for triangles, the widest shape, and for badges.
const DISTANCE: f64 = 34.0;
/// The distance between a numbered mark and the visitor's location, CSS px.
const FROM_HERE: f64 = 26.0;
/// The distance between two candidate positions, CSS px.
const STEP: f64 = 9.0;
/// How far a mark is moved at most, in steps.
const FURTHEST: i32 = 24;
/// The diameter of the dot at the place of a moved mark, CSS px.
const DOT: f64 = 6.0;
/// At most this many marks are moved: more do not fit on a page.
const MOST: usize = 150;
/// The distance between a moved mark and the edge of the map, CSS px.
const EDGE: f64 = 26.0;

impl Scene {
    /// Moves each numbered mark, in ascending order, to the nearest position that is clear of the other numbers and of
    /// the visitor's location. A leader line connects it to a dot at its place. A mark without a clear position stays. All but the
    /// selected one are small, as paper is sharper than a screen: so they are moved less far.
    pub fn declutter(&mut self) {
        let here = self.items.iter().find_map(|item| match item {
            Item::Here(at) => Some(*at),
            _ => None,
        });
        let mut marks = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            if let Item::Mark(mark) = item
                && let Some(number) = mark.number
                // The tip of its drop is on the place.
                && mark.state != MarkState::Selected
            {
                marks.push((number, index, mark.at));
            }
        }
        for item in &mut self.items {
            if let Item::Mark(mark) = item
                && mark.number.is_some()
                && mark.state != MarkState::Selected
            {
                mark.size = rules::MARK;
            }
        }
        let mut marks = atlas::sorted(marks, |(a, ..), (b, ..)| a.cmp(b));
        marks.truncate(MOST);
        let mut occupied: Vec<ScreenPoint> = Vec::new();
        let mut leaders = Vec::new();
        for (_, index, at) in marks {
            let is_clear = |to: ScreenPoint| {
                occupied.iter().all(|it| it.distance(to) >= DISTANCE)
                    && here.is_none_or(|it| it.distance(to) >= FROM_HERE)
            };
            let to = self.positions(at).find(|to| is_clear(*to)).unwrap_or(at);
            occupied.push(to);
            if to != at
                && let Some(Item::Mark(moved)) = self.items.get_mut(index)
            {
                moved.at = to;
                // The ends of lines are round: a line without length is a dot.
                for (end, width) in [(to, rules::line_width(Role::Leader, 0.0)), (at, DOT)] {
                    leaders.push(Item::Stroke {
                        role: Role::Leader,
                        width,
                        closed: false,
                        path: self.paths.lines(&[[at, end]]),
                    });
                }
            }
        }
        let marks = self.items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some((mark.badge()?, mark.at, mark.size)),
            _ => None,
        });
        let marks = atlas::sorted(marks.collect(), |(a, ..), (b, ..)| {
            a.numbers.first.cmp(&b.numbers.first)
        });
        let badges = badge::placed(marks.into_iter());
        for item in &mut self.items {
            if let Item::Badge(old) = item
                && let Some(new) = badges.iter().find(|it| it.of == old.of)
            {
                *old = *new;
            }
        }
        let is_mark = |item: &Item| matches!(item, Item::Mark(_) | Item::Cluster(_));
        let first = self.items.iter().position(is_mark).unwrap_or_default();
        self.items.splice(first..first, leaders);
    }

    /// Candidate positions for a mark within the map: its own, then squares around it, nearest first.
    fn positions(&self, at: ScreenPoint) -> impl Iterator<Item = ScreenPoint> {
        let size = self.camera.size();
        let (width, height) = (size.width(), size.height());
        let fits = move |to: &ScreenPoint| {
            (EDGE..=width - EDGE).contains(&to.x) && (EDGE..=height - EDGE).contains(&to.y)
        };
        let around = (1..=FURTHEST).flat_map(move |ring| {
            let side = move |along: i32| {
                let to = |x: i32, y: i32| {
                    ScreenPoint::new(at.x + f64::from(x) * STEP, at.y + f64::from(y) * STEP)
                };
                [
                    to(along, -ring),
                    to(ring, along),
                    to(-along, ring),
                    to(-ring, -along),
                ]
            };
            (-ring..ring).flat_map(side)
        });
        [at].into_iter().chain(around.filter(fits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::camera::Camera;
    use crate::path::Paths;
    use crate::point::{MapSize, WorldBounds};
    use crate::scene::DrawnMark;
    use crate::symbol::{MarkSymbol, MarkerShape};
    use atlas::NeedStatus;

    fn mark(number: u32, x: f64, y: f64) -> Item {
        Item::Mark(DrawnMark {
            mark: number,
            at: ScreenPoint::new(x, y),
            symbol: MarkSymbol {
                shape: MarkerShape::Circle,
                paint: 0,
                pictogram: None,
            },
            number: Some(number),
            size: rules::NUMBERED_MARK,
            badge_height: rules::BADGE,
            state: MarkState::Plain,
            open: NeedStatus::Yes,
        })
    }

    fn declutter(items: Vec<Item>) -> (Scene, Vec<(u32, ScreenPoint)>) {
        let mut scene = Scene {
            items,
            paths: Paths::default(),
            camera: Camera::fit_all(WorldBounds::WORLD, MapSize::new(680.0, 416.0)),
        };
        scene.declutter();
        let marks = scene.items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some((mark.number?, mark.at)),
            _ => None,
        });
        let marks = marks.collect();
        (scene, marks)
    }

    #[test]
    fn marks_without_overlap_do_not_move() {
        let items = vec![
            mark(2, 100.0, 100.0),
            mark(1, 200.0, 100.0),
            Item::Here(ScreenPoint::new(150.0, 100.0)),
        ];
        let (scene, marks) = declutter(items);
        assert_eq!(scene.items.len(), 3, "no line and no dot");
        let expected = [(2, 100.0), (1, 200.0)];
        assert_eq!(
            marks,
            expected.map(|(number, x)| (number, ScreenPoint::new(x, 100.0)))
        );
    }

    #[test]
    fn stacked_marks_move_apart_with_leader_lines() {
        // Twenty at one spot in the corner of the map.
        let pile = (1..=20)
            .rev()
            .map(|number| mark(number, 670.0, 5.0))
            .collect();
        let (scene, marks) = declutter(pile);
        assert_eq!(marks.last(), Some(&(1, ScreenPoint::new(670.0, 5.0))));
        for (one, at) in &marks {
            for (other, to) in &marks {
                assert!(
                    one == other || at.distance(*to) >= DISTANCE,
                    "{one} over {other}"
                );
            }
            let inside = (EDGE..=660.0).contains(&at.x) && (EDGE..=396.0).contains(&at.y);
            assert!(inside || *one == 1, "{one} at {at:?}");
        }
        // Each with a dot at its place.
        let leaders: Vec<_> = scene.items.iter().take(38).step_by(2).collect();
        for item in leaders {
            let Item::Stroke {
                role: Role::Leader,
                path,
                ..
            } = item
            else {
                panic!("{item:?} is no line, and the lines come first");
            };
            let line = scene.paths.parts(*path).next().unwrap();
            assert_eq!(line.len(), 2);
            assert_eq!(line[0], ScreenPoint::new(670.0, 5.0));
            assert!(marks.iter().any(|(_, at)| *at == line[1]));
        }
    }

    #[test]
    fn the_badge_of_a_small_mark_is_beside_its_pictogram() {
        let (scene, _) = declutter(vec![mark(1, 300.0, 200.0)]);
        let Some(Item::Mark(mark)) = scene.items.first() else {
            panic!("the mark is gone");
        };
        assert_eq!(mark.size, rules::MARK);
        let badge = mark.badge().unwrap();
        let half = mark.size * rules::PICTOGRAM / 2.0;
        let corner = ScreenPoint::new(mark.at.x + half, mark.at.y - half);
        assert!(badge.at.distance(corner) > badge.height / 2.0);
    }

    #[test]
    fn marks_keep_clear_of_the_visitor() {
        let (_, marks) = declutter(vec![
            Item::Here(ScreenPoint::new(300.0, 200.0)),
            mark(1, 305.0, 200.0),
        ]);
        assert!(marks[0].1.distance(ScreenPoint::new(300.0, 200.0)) >= FROM_HERE);
    }

    #[test]
    fn marks_beyond_the_maximum_do_not_move() {
        let many = (1..=300).map(|number| mark(number, 300.0, 200.0)).collect();
        let (_, marks) = declutter(many);
        assert_eq!(marks.len(), 300);
    }
}
