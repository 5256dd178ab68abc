//! Gestures as little scripts.

mod worlds;

use chart::{
    Bounds, Camera, Contact, Effect, Gesture, Hint, Input, Key, Reaction, ScreenPoint, Size,
};
use worlds::at;

/// A map with somebody's hands on it.
struct Hands {
    camera: Camera,
    gesture: Gesture,
}

impl Hands {
    fn new() -> Self {
        let delft = Bounds::between(at(4.32, 51.96), at(4.41, 52.03));
        Self {
            camera: Camera::whole(delft, Size::new(800.0, 600.0)).zoomed(15.0),
            gesture: Gesture::new(),
        }
    }

    fn does(&mut self, input: Input) -> Reaction {
        let reaction = self.gesture.feed(self.camera, input);
        if let Effect::Camera(camera) = reaction.effect {
            self.camera = camera;
        }
        reaction
    }

    fn fingers(
        &mut self,
        phase: fn(&'static [Contact]) -> Input<'static>,
        at: &[(f64, f64)],
    ) -> Reaction {
        let contacts: Vec<Contact> = (0..)
            .zip(at)
            .map(|(id, &(x, y))| Contact { id, at: p(x, y) })
            .collect();
        self.does(phase(contacts.leak()))
    }

    fn key(&mut self, key: Key, shift: bool) -> Reaction {
        self.does(Input::Key { key, shift })
    }

    fn wheel(&mut self, delta: f64, ctrl: bool, focus: bool) -> Reaction {
        let at = p(200.0, 100.0);
        self.does(Input::Wheel {
            at,
            delta,
            ctrl,
            focus,
        })
    }
}

fn p(x: f64, y: f64) -> ScreenPoint {
    ScreenPoint::new(x, y)
}

fn near(a: ScreenPoint, b: ScreenPoint) -> bool {
    a.distance(b) < 1e-6
}

const LEFT_TO_THE_PAGE: Reaction = Reaction {
    effect: Effect::None,
    prevent: false,
};

#[test]
fn a_mouse_drags_the_ground_along() {
    let mut hands = Hands::new();
    let held = hands.camera.world(p(400.0, 300.0));
    hands.does(Input::PointerDown(p(400.0, 300.0)));
    assert_eq!(
        hands.does(Input::PointerMove(p(402.0, 301.0))),
        LEFT_TO_THE_PAGE
    );
    assert!(hands.does(Input::PointerMove(p(450.0, 310.0))).prevent);
    assert!(hands.gesture.is_holding());
    hands.does(Input::PointerMove(p(430.0, 350.0)));
    assert!(near(hands.camera.screen(held), p(430.0, 350.0)));
    assert_eq!(
        hands.does(Input::PointerUp(p(430.0, 350.0))).effect,
        Effect::None
    );
    assert!(!hands.gesture.is_holding());
    let hover = Effect::Hover(p(10.0, 10.0));
    assert_eq!(hands.does(Input::PointerMove(p(10.0, 10.0))).effect, hover);
    assert_eq!(hands.does(Input::PointerLeave).effect, Effect::HoverEnd);
}

#[test]
fn a_hand_that_trembles_still_clicks() {
    let mut hands = Hands::new();
    hands.does(Input::PointerDown(p(100.0, 100.0)));
    hands.does(Input::PointerMove(p(102.0, 102.0)));
    let tap = Effect::Tap(p(100.0, 100.0));
    assert_eq!(hands.does(Input::PointerUp(p(103.0, 101.0))).effect, tap);
    // A drag that comes back to where it began is no click.
    hands.does(Input::PointerDown(p(100.0, 100.0)));
    hands.does(Input::PointerMove(p(150.0, 100.0)));
    hands.does(Input::PointerMove(p(100.0, 100.0)));
    assert_eq!(
        hands.does(Input::PointerUp(p(100.0, 100.0))).effect,
        Effect::None
    );
}

#[test]
fn what_the_browser_takes_away_does_nothing_more() {
    let mut hands = Hands::new();
    hands.does(Input::PointerDown(p(100.0, 100.0)));
    hands.does(Input::PointerCancel);
    assert_eq!(
        hands.does(Input::PointerUp(p(100.0, 100.0))),
        LEFT_TO_THE_PAGE
    );
    hands.fingers(Input::TouchStart, &[(100.0, 100.0)]);
    hands.does(Input::TouchCancel);
    assert_eq!(hands.fingers(Input::TouchEnd, &[]), LEFT_TO_THE_PAGE);
}

#[test]
fn one_finger_scrolls_the_page_and_is_told_about_two_once() {
    let mut hands = Hands::new();
    let before = hands.camera;
    assert!(!hands.fingers(Input::TouchStart, &[(100.0, 300.0)]).prevent);
    assert_eq!(
        hands.fingers(Input::TouchMove, &[(100.0, 295.0)]),
        LEFT_TO_THE_PAGE
    );
    let told = hands.fingers(Input::TouchMove, &[(100.0, 250.0)]);
    assert_eq!(told.effect, Effect::Hint(Hint::TwoFingers));
    assert!(!told.prevent, "the page scrolls");
    assert_eq!(
        hands.fingers(Input::TouchMove, &[(100.0, 150.0)]),
        LEFT_TO_THE_PAGE
    );
    assert_eq!(hands.fingers(Input::TouchEnd, &[]), LEFT_TO_THE_PAGE);
    assert_eq!(hands.camera, before);
}

#[test]
fn one_finger_taps() {
    let mut hands = Hands::new();
    hands.fingers(Input::TouchStart, &[(100.0, 300.0)]);
    hands.fingers(Input::TouchMove, &[(103.0, 304.0)]);
    let tap = hands.fingers(Input::TouchEnd, &[]);
    assert_eq!(tap.effect, Effect::Tap(p(100.0, 300.0)));
    assert!(tap.prevent, "or the browser clicks once more");
}

#[test]
fn two_fingers_spread_and_the_ground_between_them_stays() {
    let mut hands = Hands::new();
    let held = hands.camera.world(p(300.0, 300.0));
    let zoom = hands.camera.zoom();
    hands.fingers(Input::TouchStart, &[(250.0, 300.0)]);
    assert!(
        hands
            .fingers(Input::TouchStart, &[(250.0, 300.0), (350.0, 300.0)])
            .prevent
    );
    hands.fingers(Input::TouchMove, &[(240.0, 300.0), (390.0, 280.0)]);
    hands.fingers(Input::TouchMove, &[(220.0, 310.0), (420.0, 310.0)]);
    assert!(
        (hands.camera.zoom() - zoom - 1.0).abs() < 1e-9,
        "twice as far apart"
    );
    assert!(near(hands.camera.screen(held), p(320.0, 310.0)));
    // Lifting one finger and dragging the other moves nothing and selects nothing.
    let seen = hands.camera;
    hands.fingers(Input::TouchEnd, &[(220.0, 310.0)]);
    hands.fingers(Input::TouchMove, &[(100.0, 100.0)]);
    assert_eq!(hands.fingers(Input::TouchEnd, &[]), LEFT_TO_THE_PAGE);
    assert_eq!(hands.camera, seen);
}

#[test]
fn two_fingers_side_by_side_pan() {
    let mut hands = Hands::new();
    let (zoom, held) = (hands.camera.zoom(), hands.camera.world(p(300.0, 300.0)));
    hands.fingers(Input::TouchStart, &[(280.0, 300.0), (320.0, 300.0)]);
    hands.fingers(Input::TouchMove, &[(180.0, 250.0), (220.0, 250.0)]);
    assert_eq!(hands.camera.zoom(), zoom);
    assert!(near(hands.camera.screen(held), p(200.0, 250.0)));
}

#[test]
fn a_third_finger_changes_nothing() {
    let mut hands = Hands::new();
    hands.fingers(Input::TouchStart, &[(280.0, 300.0), (320.0, 300.0)]);
    let before = hands.camera;
    let three = [(280.0, 300.0), (320.0, 300.0), (700.0, 10.0)];
    hands.fingers(Input::TouchStart, &three);
    hands.fingers(Input::TouchMove, &three);
    assert!(near(
        hands.camera.project(at(4.36, 52.0)),
        before.project(at(4.36, 52.0))
    ));
}

#[test]
fn fingers_on_one_spot_do_not_tear_the_map() {
    let mut hands = Hands::new();
    hands.fingers(Input::TouchStart, &[(300.0, 300.0), (300.0, 300.0)]);
    hands.fingers(Input::TouchMove, &[(300.0, 300.0), (305.0, 300.0)]);
    assert_eq!(hands.camera.zoom(), 15.0);
}

#[test]
fn a_plain_wheel_scrolls_the_page() {
    let mut hands = Hands::new();
    let before = hands.camera;
    let told = hands.wheel(100.0, false, false);
    assert_eq!(told.effect, Effect::Hint(Hint::CtrlWheel));
    assert!(!told.prevent);
    assert_eq!(hands.camera, before);
}

#[test]
fn the_wheel_zooms_with_ctrl_or_when_the_map_has_the_focus() {
    for (ctrl, focus) in [(true, false), (false, true), (true, true)] {
        let mut hands = Hands::new();
        let held = hands.camera.world(p(200.0, 100.0));
        assert!(hands.wheel(-100.0, ctrl, focus).prevent);
        assert_eq!(hands.camera.zoom(), 15.5);
        assert!(near(hands.camera.screen(held), p(200.0, 100.0)));
    }
}

#[test]
fn at_the_end_of_the_zoom_the_page_scrolls_on_but_never_zooms() {
    let mut hands = Hands::new();
    for _ in 0..100 {
        hands.wheel(100.0, false, true);
    }
    assert!(!hands.camera.can_zoom_out());
    assert_eq!(hands.wheel(100.0, false, true), LEFT_TO_THE_PAGE);
    assert!(hands.wheel(100.0, true, true).prevent);
}

#[test]
fn arrows_look_around() {
    let steps = [
        (Key::Left, 1.0, 0.0),
        (Key::Right, -1.0, 0.0),
        (Key::Up, 0.0, 1.0),
        (Key::Down, 0.0, -1.0),
    ];
    for (key, right, down) in steps {
        for (shift, length) in [(false, 96.0), (true, 24.0)] {
            let mut hands = Hands::new();
            let middle = hands.camera.centre();
            assert!(hands.key(key, shift).prevent);
            let now = hands.camera.screen(middle);
            assert!(
                near(now, p(400.0 + right * length, 300.0 + down * length)),
                "{key:?}"
            );
        }
    }
}

#[test]
fn plus_minus_and_home() {
    let mut hands = Hands::new();
    let home = hands.camera.home();
    hands.key(Key::Plus, false);
    assert_eq!(hands.camera.zoom(), 15.5);
    hands.key(Key::Minus, true);
    hands.key(Key::Minus, false);
    assert_eq!(hands.camera.zoom(), 14.5);
    hands.key(Key::Right, false);
    hands.key(Key::Home, false);
    assert_eq!(hands.camera, home);
}

#[test]
fn a_double_click_looks_closer() {
    let mut hands = Hands::new();
    let held = hands.camera.world(p(500.0, 200.0));
    assert!(hands.does(Input::DoubleClick(p(500.0, 200.0))).prevent);
    assert_eq!(hands.camera.zoom(), 16.0);
    assert!(near(hands.camera.screen(held), p(500.0, 200.0)));
}
