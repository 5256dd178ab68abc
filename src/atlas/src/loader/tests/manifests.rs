//! Manifests that are bare, or refused.

use super::*;

#[test]
fn the_parts_of_a_manifest_that_cannot_be_used_are_lost() {
    let newer = manifest("").replace(":1", ":2");
    let outside = manifest("").replace("{}", r#"{"places":{"file":"https://example.org/p.json"}}"#);
    for (text, part, file) in [
        (&newer, PLACES_PART, bench(IN_DELFT)),
        (&outside, NEIGHBOURHOODS_PART, square(IN_DELFT)),
    ] {
        let mut loader: Loader<Reason> = Loader::new(Taxonomy::read(BENCHES).unwrap());
        loader.add(
            MANIFEST_PART,
            "atlas.json".to_owned(),
            Ok(text.clone().into()),
        );
        loader.add_listed(part, "part.json".to_owned(), Ok(file.into()), None);
        let loaded = loader.finish();
        assert!(!loaded.is_usable);
        assert!(matches!(&loaded.faults[..], [LoadFault::Manifest(..)]));
    }
}

#[test]
fn places_of_the_page_do_without_a_manifest_that_cannot_be_used() {
    let newer = manifest("").replace(":1", ":2");
    let loaded = load(&[("manifest", Ok(&newer)), ("places", Ok(&bench(IN_DELFT)))]);
    assert!(loaded.is_usable);
}

#[test]
fn an_atlas_without_parts_is_empty_and_none_at_all_has_no_files() {
    assert_eq!(faults(&load(&[])), ["no files to read an atlas from"]);
    let bare = load(&[("manifest", Ok(&manifest("")))]);
    assert!(!bare.is_usable);
    assert!(matches!(&bare.faults[..], [LoadFault::Empty(files)] if files.is_empty()));
}
