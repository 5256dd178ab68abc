//! Progress bars of long steps.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shows progress on standard error if that is a terminal; nothing in pipes and tests.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    shown: bool,
}

impl Progress {
    /// Shows nothing.
    pub const QUIET: Self = Self { shown: false };
    /// Shows bars in a terminal.
    pub const SHOWN: Self = Self { shown: true };

    /// Starts a bar for a number of bytes.
    pub fn bytes(self, what: &str, total: u64) -> Bar {
        self.bar(what, total, "{msg:12} {bar:40} {bytes}/{total_bytes}")
    }

    /// Starts a bar for a number of steps.
    pub fn steps(self, what: &str, total: u64) -> Bar {
        self.bar(what, total, "{msg:12} {bar:40} {pos}/{len}")
    }

    fn bar(self, what: &str, total: u64, template: &str) -> Bar {
        let target = if self.shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        Bar(bar)
    }
}

/// A bar; dropping it removes it from the screen.
pub struct Bar(ProgressBar);

impl Bar {
    /// Sets the position in bytes.
    pub fn at(&self, position: u64) {
        self.0.set_position(position);
    }

    /// Counts one more step.
    pub fn advance(&self) {
        self.0.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
