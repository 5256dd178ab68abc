//! The tests of the crate `i18n` in one program, which compiles and links faster than one for each file.

mod bidi;
mod fixture;
mod message_files;
mod numbers;
mod opening;
mod places;
mod problems;
mod weeks;
