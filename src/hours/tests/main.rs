//! The tests of the crate `hours` in one program, which compiles and links faster than one for each file.

mod agenda;
mod golden;
mod moments;
mod netherlands;
mod relative_days;
mod rules;
mod values;
mod weeks;
