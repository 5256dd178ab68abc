//! Passing a gap on: a letter about a region where people have no place near, to those who can do something about it.

mod draft;
mod letter;
mod mail;

pub use draft::SignalDraft;
pub use letter::{SignalFigures, SignalLetter, signalled_region};
pub use mail::{MailLink, mail_address};
