//! What the element for residents (`widget`) and the planner's desk (`desk_element`) share: elements, signals, the browser's
//! `Intl`, JavaScript values, events, and faults of the files of an atlas. It depends on the browser, and on the state of neither.

pub mod element;
pub mod element_text;
pub mod event;
pub mod failure;
pub mod fault;
pub mod fetched_file;
pub mod heading;
pub mod hyperlink;
pub mod intl;
pub mod language;
pub mod object;
pub mod problems;
pub mod promise;
pub mod reactive;
pub mod turn;
