//! How the map moves by itself: durations and speeds.

/// The duration of an animated zoom, milliseconds.
pub const ZOOM_DURATION: f64 = 250.0;
/// A change of the zoom by one wheel event from which it is animated; trackpads send many smaller ones.
pub const ANIMATED_WHEEL: f64 = 0.25;
/// The pointer's speed from which the map glides on when it lets go, CSS px per millisecond.
pub const GLIDE_SPEED: f64 = 0.3;
/// The highest speed of gliding, CSS px per millisecond.
pub const FASTEST_GLIDE: f64 = 3.0;
/// A pinch that changes the zoom by more than this does not glide on.
pub const PINCH_WITHOUT_GLIDE: f64 = 0.2;
/// The speed that a gliding map loses in a millisecond, CSS px per millisecond.
pub const GLIDE_BRAKE: f64 = 0.0025;
/// The longest gliding, milliseconds.
pub const GLIDE_DURATION: f64 = 900.0;
/// The last part of a drag that gives its speed, milliseconds.
pub const TRAIL: f64 = 80.0;
/// After a pause of this length before letting go the map stays, milliseconds.
pub const PAUSE: f64 = 50.0;
