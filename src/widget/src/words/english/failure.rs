//! When it does not work.

use crate::words::failure::Failure;
use crate::words::fill;

pub const WORDS: Failure = Failure {
    heading: "The map cannot be shown",
    retry: "Try again",
    status: |file, status| {
        fill(
            "The file {} is not there: the server answers {}.",
            &[file, status],
        )
    },
    slow: |file| {
        fill(
            "The file {} does not come: the server does not answer in time.",
            &[file],
        )
    },
    network: |file| fill("The file {} cannot be fetched.", &[file]),
    size: |file| fill("The file {} is too large.", &[file]),
    text: |file| fill("The file {} is no text in UTF-8.", &[file]),
    manifest: |file| fill("The file {} is no proper atlas.json.", &[file]),
    taxonomy: |file| fill("The file {} is no proper list of kinds.", &[file]),
    streets: |file| {
        fill(
            "The streets in the file {} cannot be used. All distances are in a straight line.",
            &[file],
        )
    },
    no_source: "Nobody said which data to show (attribute src or places).",
    empty: |files| {
        fill(
            "There is no place or neighbourhood in {} that can be shown.",
            &[files],
        )
    },
    attribute: |name, value| {
        fill(
            "The attribute {}=\"{}\" is not understood and does not count.",
            &[name, value],
        )
    },
};
