//! Taxonomies with any number of kinds.

use atlas::Taxonomy;

/// A taxonomy with the kinds `k0`, `k1` and so on.
///
/// # Panics
/// If the atlas refuses it.
pub fn taxonomy(kinds: usize) -> Taxonomy {
    let kinds: Vec<String> = (0..kinds)
        .map(|kind| {
            format!(
                r#"{{"id":"k{kind}","label":{{"en":["one","many"]}},"domains":["meeting"],"layer":"informal","key":"free","walk":400}}"#
            )
        })
        .collect();
    let json = format!(
        r##"{{"version":1,"layers":[{{"id":"informal","label":"Informal"}}],
            "domains":[{{"id":"meeting","label":"Meeting","shape":"circle","colour":"#b25706","dark":"#c1640c"}}],
            "kinds":[{}]}}"##,
        kinds.join(",")
    );
    Taxonomy::read(&json).expect("a taxonomy of a test is well formed")
}
