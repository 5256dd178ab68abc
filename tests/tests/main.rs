//! The tests of whole atlases in one program, which compiles and links faster than one for each file.

mod files;
mod geodesic;
mod geometry;
mod integrity;
mod nearest;
mod need;
mod neighbourhoods;
mod prepared;
mod properties;
mod recommendation;
mod squares;
mod turns;
