//! The tests of the crate `planner` in one program, which compiles and links faster than one for each file.

mod answers;
mod atlases;
mod closing_order;
mod distribution;
mod groups;
mod isochrones;
mod opening_times;
mod question_order;
mod refusals;
mod report_parity;
mod reported;
mod street_positions;
