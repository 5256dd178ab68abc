//! Input events, as the browser reports them.

use crate::point::ScreenPoint;

/// An input event; positions in CSS px from the map's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InputEvent<'a> {
    /// The main mouse button or the tip of a pen goes down.
    PointerDown(ScreenPoint),
    /// Mouse or pen moves, pressed or not.
    PointerMove(ScreenPoint),
    /// The main button or the tip goes up.
    PointerUp(ScreenPoint),
    /// The browser cancelled the pointer.
    PointerCancel,
    /// The pointer left the map.
    PointerLeave,
    /// A finger went down; all fingers on the map now.
    TouchStart(&'a [TouchPoint]),
    /// Fingers moved; all fingers that are on the map now.
    TouchMove(&'a [TouchPoint]),
    /// A finger was lifted; the fingers still on the map.
    TouchEnd(&'a [TouchPoint]),
    /// The browser cancelled the touch, for example to scroll the page.
    TouchCancel,
    /// The wheel turned, or two fingers moved on a trackpad.
    Wheel {
        /// The position of the pointer.
        at: ScreenPoint,
        /// Downwards, CSS px (lines and pages already converted).
        delta: f64,
        /// Whether Ctrl or ⌘ is held. Browsers also set it for a pinch on a trackpad.
        ctrl: bool,
        /// Whether the map has the keyboard focus.
        focus: bool,
    },
    /// A key went down while the map has the focus.
    Key {
        /// The key.
        key: MapKey,
        /// Whether Shift is held.
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
    /// Its current position.
    pub at: ScreenPoint,
}

/// The keys of the map. No letters, which screen readers use.
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
