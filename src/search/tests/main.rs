//! The tests of the crate `search` in one program, which compiles and links faster than one for each file.

mod atlases;
mod distances;
mod everyday_words;
mod fixture;
mod house_numbers;
mod properties;
mod queries;
mod street_names;
