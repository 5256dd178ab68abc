//! What a person at a terminal sees while it works.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shows progress on standard error when that is a terminal, and nothing in a pipe or a test.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    shown: bool,
}

impl Progress {
    /// Never shows anything.
    pub const QUIET: Self = Self { shown: false };
    /// Shows bars where somebody can see them.
    pub const SHOWN: Self = Self { shown: true };

    /// A bar over a number of bytes.
    pub fn bytes(self, what: &str, total: u64) -> Bar {
        let target = if self.shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        if let Ok(style) = ProgressStyle::with_template("{msg:12} {bar:40} {bytes}/{total_bytes}") {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        Bar(bar)
    }
}

/// A bar that goes away when it is dropped.
pub struct Bar(ProgressBar);

impl Bar {
    /// This far, of the total.
    pub fn at(&self, position: u64) {
        self.0.set_position(position);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
