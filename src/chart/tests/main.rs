//! The tests of the crate `chart` in one program, which compiles and links faster than one for each file.

mod badges;
mod borders;
mod bubble;
mod camera;
mod clustering;
mod fan;
mod fixtures;
mod gesture;
mod house_numbers;
mod landscape;
mod motion;
mod moved;
mod pictograms;
mod scene;
mod selected;
mod streets;
mod surroundings;
mod symbol;
mod text_size;
