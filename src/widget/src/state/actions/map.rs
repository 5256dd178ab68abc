//! Actions of the map, the colour scheme, the language and the folds.

use crate::state::{Fold, MapShare, State};
use browser::heading::HeadingLevel;
use browser::intl::Locale;
use chart::{Camera, GestureHint};
use std::sync::Arc;
use std::time::Duration;

/// How long a hint about gestures is shown.
const HINT: Duration = Duration::from_secs(4);

impl State {
    /// Sets the camera of the map.
    pub fn set_camera(self, camera: Camera) {
        self.write(|signals| signals.camera.set(Some(camera)));
    }

    /// Sets where the map flies to; `None` once it is there, or stopped.
    pub fn set_flight(self, to: Option<Camera>) {
        self.write(|signals| signals.flight.set_if_changed(to));
    }

    /// Spreads the marks of a pile as a fan at a zoom; `None` closes it.
    pub fn set_fan(self, fan: Option<(Arc<[u32]>, f64)>) {
        self.write(|signals| signals.fan.set_if_changed(fan));
    }

    /// Sets how much of the window the map takes in a narrow column.
    pub fn set_map_share(self, share: MapShare) {
        self.write(|signals| signals.map_share.set_if_changed(share));
    }

    /// Sets whether a mark that can be pressed is under the pointer.
    pub fn set_pointing(self, is_pointing: bool) {
        self.write(|signals| signals.is_pointing.set_if_changed(is_pointing));
    }

    /// Shows a hint about gestures for a few seconds.
    pub fn show_gesture_hint(self, hint: GestureHint) {
        self.write(|signals| signals.gesture_hint.set(Some(hint)));
        self.after(HINT, move || self.hide_gesture_hint());
    }

    /// Hides the hint about gestures.
    pub fn hide_gesture_hint(self) {
        self.write(|signals| signals.gesture_hint.set(None));
    }

    /// Notifies readers of colours that the colour scheme changed.
    pub fn colours_changed(self) {
        let signals = &self.store().signals;
        signals
            .colour_changes
            .set(signals.colour_changes.get_untracked() + 1);
    }

    /// Changes the language. Every view is rebuilt; [`NodeKey`](crate::state::NodeKey) keeps the focus on its control.
    pub fn set_locale(self, locale: Locale) {
        self.write(|signals| signals.tracked_locale.set_if_changed(locale));
    }

    /// Changes the level at which the headings begin, and so rebuilds the views as another language does.
    pub fn set_heading_level(self, level: HeadingLevel) {
        self.write(|signals| signals.heading_level.set_if_changed(level));
    }

    /// Sets whether a fold is open.
    pub fn set_fold(self, fold: Fold, is_open: bool) {
        self.write(|signals| {
            let others = signals.open_folds.get_untracked() & !fold.bit();
            let own = if is_open { fold.bit() } else { 0 };
            signals.open_folds.set(others | own);
        });
    }
}
