//! The tests of the crate `desk` in one program, which compiles and links faster than one for each file.

#[path = "../../planner/tests/atlases/mod.rs"]
mod atlases;
mod cautions;
mod charts;
mod classes;
mod engine_answers;
mod explanations;
mod first_sentences;
mod gazetteers;
mod hours_forms;
mod link;
mod map;
mod new_places;
mod pictures;
mod plan;
mod plan_wording;
mod presets;
mod printout;
mod random_state;
mod ranks;
mod sentence_cases;
mod signal;
mod street_lines;
mod table;
mod take_along;
mod town;
mod typed_numbers;
