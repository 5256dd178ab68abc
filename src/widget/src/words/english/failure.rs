//! When it does not work.

use crate::words::Line;
use crate::words::failure::Failure;

pub const WORDS: Failure = Failure {
    heading: "The map cannot be shown",
    retry: "Try again",
    status: Line::new("The file {} is not there: the server answers {}."),
    slow: Line::new("The file {} does not come: the server does not answer in time."),
    network: Line::new("The file {} cannot be fetched."),
    size: Line::new("The file {} is too large."),
    text: Line::new("The file {} is no text in UTF-8."),
    manifest: Line::new("The file {} is no proper atlas.json."),
    taxonomy: Line::new("The file {} is no proper list of kinds."),
    streets: Line::new(
        "The streets in the file {} cannot be used. All distances are in a straight line.",
    ),
    no_source: "Nobody said which data to show (attribute src or places).",
    empty: Line::new("There is no place or neighbourhood in {} that can be shown."),
    attribute: Line::new("The attribute {} is not understood and does not count."),
};
