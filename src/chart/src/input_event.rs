//! What a visitor's hands can do, as the browser reports it.

use crate::point::ScreenPoint;

/// What happened, in CSS px from the map's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InputEvent<'a> {
    /// The main button of a mouse or the tip of a pen goes down.
    PointerDown(ScreenPoint),
    /// A mouse or pen moves, pressed or not.
    PointerMove(ScreenPoint),
    /// The main button or the tip goes up.
    PointerUp(ScreenPoint),
    /// The browser took the pointer away.
    PointerCancel,
    /// The pointer left the map.
    PointerLeave,
    /// A finger was added; all fingers that are on the map now.
    TouchStart(&'a [TouchPoint]),
    /// Fingers moved; all fingers that are on the map now.
    TouchMove(&'a [TouchPoint]),
    /// A finger was lifted; all fingers that are still on the map.
    TouchEnd(&'a [TouchPoint]),
    /// The browser took the fingers away, as when it starts to scroll the page.
    TouchCancel,
    /// The wheel turned, or two fingers moved on a trackpad.
    Wheel {
        /// Where the pointer is.
        at: ScreenPoint,
        /// Downwards, CSS px (lines and pages already converted).
        delta: f64,
        /// Ctrl or ⌘ is held; browsers say so of a pinch on a trackpad too.
        ctrl: bool,
        /// The map has the keyboard's focus.
        focus: bool,
    },
    /// A key went down while the map has the focus.
    Key {
        /// Which.
        key: MapKey,
        /// Shift is held.
        shift: bool,
    },
    /// A double click of a mouse or pen.
    DoubleClick(ScreenPoint),
}

/// A finger on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TouchPoint {
    /// The browser's identifier of the touch.
    pub id: i32,
    /// Where it is now.
    pub at: ScreenPoint,
}

/// The keys that mean something to a map. No letters: they belong to screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MapKey {
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
    Home,
}
