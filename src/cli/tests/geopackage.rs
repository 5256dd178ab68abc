//! `prepare` with GeoPackages as other programs leave them.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use rusqlite::Connection;
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::path::{Path, PathBuf};

/// A village whose benches are in a file of this name; `reading` are its options.
fn village(name: &str, file: &str, reading: &str) -> (TestFolder, PathBuf, PathBuf) {
    let places = format!(
        r#"
[[places]]
source = "dorp"
file = "{file}"
reading = {{ {reading} }}
id = "{{naam}}"
kinds = [{{ kind = "bench" }}]
"#
    );
    let (folder, recipe) = village_recipe(name, &places);
    let file = folder.join("raw").join(file);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    (folder, recipe, file)
}

/// A GeoPackage with an empty layer `plek`; more tables can be added.
fn package(file: &Path, plek: &str) -> Connection {
    let package = Connection::open(file).unwrap();
    let tables = format!(
        "create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
             organization_coordsys_id integer);
         insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326), ('Lambert', 5, 'ESRI', 28992);
         create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
         insert into gpkg_geometry_columns values ('plek', 'geom', 4326);
         {plek}"
    );
    package.execute_batch(&tables).unwrap();
    package
}

const PLEK: &str = "create table plek (fid integer primary key, geom blob, naam text);";

fn header(flags: u8) -> Vec<u8> {
    let mut blob = vec![b'G', b'P', 0, flags];
    blob.extend(4326_i32.to_le_bytes());
    blob
}

/// A point 80 m east of the previous one.
fn point(index: u8) -> Vec<u8> {
    let mut blob = header(1);
    blob.extend([1, 1, 0, 0, 0]);
    blob.extend((4.710 + f64::from(index) * 0.0012).to_le_bytes());
    blob.extend(51.729_f64.to_le_bytes());
    blob
}

fn add(package: &Connection, index: u8, name: &str) {
    let insert = "insert into plek (geom, naam) values (?, ?)";
    package.execute(insert, (point(index), name)).unwrap();
}

fn ids(recipe: &Path) -> Vec<String> {
    let prepared = prepare_quietly(recipe);
    let places = features(&prepared, "places.geojson");
    let ids = places.iter().map(|(it, _)| it["id"].as_str().unwrap());
    ids.map(str::to_owned).collect()
}

fn error(recipe: &Path) -> String {
    let prepared = prepare(recipe, None, &Progress::QUIET);
    prepared.unwrap_err().to_string()
}

/// A file that another program has open: `oud` is in it, `nieuw` in the log beside it.
fn in_two_parts(file: &Path) -> Connection {
    let package = package(file, PLEK);
    add(&package, 1, "oud");
    package
        .execute_batch("pragma journal_mode = wal; pragma wal_autocheckpoint = 0;")
        .unwrap();
    add(&package, 2, "nieuw");
    package
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let name = file.file_name().unwrap().to_str().unwrap();
    file.with_file_name(format!("{name}{end}"))
}

#[test]
fn rows_in_the_log_of_an_open_file_are_read() {
    let (_folder, recipe, file) = village("log-open", "plekken.gpkg", "");
    let _open = in_two_parts(&file);
    assert_eq!(ids(&recipe), ["nieuw", "oud"]);
}

#[test]
fn rows_in_a_log_that_was_copied_with_the_file_are_read() {
    let (folder, recipe, file) = village("log-copied", "plekken.gpkg", "");
    let original = folder.join("elders.gpkg");
    let _open = in_two_parts(&original);
    std::fs::copy(&original, &file).unwrap();
    std::fs::copy(beside(&original, "-wal"), beside(&file, "-wal")).unwrap();
    assert_eq!(ids(&recipe), ["nieuw", "oud"]);
}

#[test]
#[cfg(unix)]
fn the_log_of_a_linked_file_is_read() {
    let (folder, recipe, file) = village("log-linked", "plekken.gpkg", "");
    let original = folder.join("elders.gpkg");
    let _open = in_two_parts(&original);
    std::os::unix::fs::symlink(&original, &file).unwrap();
    assert_eq!(ids(&recipe), ["nieuw", "oud"]);
}

#[test]
fn a_log_is_read_where_nothing_can_be_written() {
    let (folder, recipe, file) = village("log-read-only", "plekken.gpkg", "");
    let original = folder.join("elders.gpkg");
    let _open = in_two_parts(&original);
    std::fs::copy(&original, &file).unwrap();
    std::fs::copy(beside(&original, "-wal"), beside(&file, "-wal")).unwrap();
    // As in a folder that is read-only: the index of the log cannot be made.
    std::fs::create_dir(beside(&file, "-shm")).unwrap();
    assert_eq!(ids(&recipe), ["nieuw", "oud"]);
    // Without a log there is nothing to miss.
    std::fs::remove_file(beside(&file, "-wal")).unwrap();
    assert_eq!(ids(&recipe), ["oud"]);
}

#[test]
fn a_log_that_cannot_be_read_is_an_error() {
    let (folder, recipe, file) = village("log-unread", "plekken.gpkg", "");
    let original = folder.join("elders.gpkg");
    let _open = in_two_parts(&original);
    std::fs::copy(&original, &file).unwrap();
    std::fs::create_dir(beside(&file, "-wal")).unwrap();
    let said = error(&recipe);
    assert!(said.contains("plekken.gpkg-wal"), "{said}");
}

#[test]
fn a_change_that_was_cut_off_is_an_error() {
    let (folder, recipe, file) = village("journal", "plekken.gpkg", "");
    let original = folder.join("elders.gpkg");
    let open = package(&original, PLEK);
    (0..9).for_each(|index| add(&open, index, &format!("{index}")));
    // A small cache, so that half of the change is in the file before it is complete.
    open.execute_batch("pragma cache_size = 1; create table vol (x); begin;")
        .unwrap();
    for _ in 0..200 {
        let insert = "insert into vol values (randomblob(2000))";
        open.execute_batch(insert).unwrap();
    }
    open.execute_batch("delete from plek").unwrap();
    std::fs::copy(&original, &file).unwrap();
    std::fs::copy(beside(&original, "-journal"), beside(&file, "-journal")).unwrap();
    let said = error(&recipe);
    assert!(said.contains("plekken.gpkg-journal"), "{said}");
}

#[test]
fn paths_may_have_signs_that_mean_something_in_an_address() {
    for (index, name) in [
        "a b.gpkg",
        "50%20.gpkg",
        "a#b.gpkg",
        "a?b=c&d.gpkg",
        "é%.gpkg",
        "m#p/x?y/z.gpkg",
    ]
    .into_iter()
    .enumerate()
    {
        let (_folder, recipe, file) = village(&format!("signs-{index}"), name, "");
        add(&package(&file, PLEK), 1, "bank");
        assert_eq!(ids(&recipe), ["bank"], "{name}");
    }
}

#[test]
fn views_and_tables_without_row_numbers_are_layers() {
    let view = "create table tafel (fid integer primary key, vorm blob, naam text);
        create view plek as select fid as OGC_FID, vorm as geom, naam from tafel;
        create trigger add_plek instead of insert on plek begin
            insert into tafel (vorm, naam) values (new.geom, new.naam);
        end;";
    let without = "create table plek (naam text primary key, geom blob) without rowid;";
    for (name, plek) in [("view", view), ("without-rowid", without)] {
        let (_folder, recipe, file) = village(name, "plekken.gpkg", "");
        let package = package(&file, plek);
        add(&package, 2, "b");
        add(&package, 1, "a");
        assert_eq!(ids(&recipe), ["a", "b"], "{name}");
    }
}

#[test]
fn geometries_that_are_not_read_are_named() {
    let (_folder, recipe, file) = village("named", "plekken.gpkg", "");
    let package = package(&file, PLEK);
    add(&package, 1, "goed");
    let arc = [&header(1)[..], &[1, 8, 0, 0, 0, 3, 0, 0, 0]].concat();
    let empty = [&header(0b1_0001)[..], &[1, 1, 0, 0, 0]].concat();
    let broken = b"GP".to_vec();
    for blob in [Some(arc), Some(empty), Some(broken), None] {
        let insert = "insert into plek (geom, naam) values (?, 'x')";
        package.execute(insert, [blob]).unwrap();
    }
    let prepared = prepare_quietly(&recipe);
    let line = &prepared.report.files[1];
    assert_eq!((line.features, line.kept), (5, 1));
    let named: Vec<String> = line.remarks.named().collect();
    assert_eq!(
        named,
        [
            "plekken.gpkg, layer plek, row 2 (fid 2): geometry of type CircularString (arc), which is not read",
            "plekken.gpkg, layer plek, row 3 (fid 3): empty geometry",
            "plekken.gpkg, layer plek, row 4 (fid 4): geometry that cannot be read",
            "plekken.gpkg, layer plek, row 5 (fid 5): no geometry",
        ]
    );
}

#[test]
fn coordinate_systems_that_are_not_known_are_named() {
    let (folder, recipe, file) = village("systems", "plekken.gpkg", "");
    let package = package(&file, PLEK);
    add(&package, 1, "a");
    for (system, expected) in [(5, "`ESRI:28992`"), (0, "`srs_id 0`"), (-1, "`srs_id -1`")] {
        package
            .execute("update gpkg_geometry_columns set srs_id = ?", [system])
            .unwrap();
        let said = error(&recipe);
        assert!(said.contains(expected), "{said}");
    }
    let text = std::fs::read_to_string(&recipe).unwrap();
    let stated = text.replace("reading = {  }", "reading = { crs = \"EPSG:4326\" }");
    folder.file("data/dorp/recipe.toml", &stated);
    assert_eq!(ids(&recipe), ["a"]);
}

#[test]
fn names_of_columns_that_are_not_utf_8_are_an_error() {
    let (_folder, recipe, file) = village("columns", "plekken.gpkg", "");
    let with_note = PLEK.replace("naam text", "naam text, opmerking text");
    drop(package(&file, &with_note));
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes.windows(9).position(|it| it == b"opmerking").unwrap();
    bytes[at] = 0xff;
    std::fs::write(&file, bytes).unwrap();
    let said = error(&recipe);
    assert!(said.contains("plekken.gpkg"), "{said}");
}

#[test]
fn several_layers_are_named() {
    let (_folder, recipe, file) = village("layers", "plekken.gpkg", "");
    let package = package(&file, PLEK);
    package
        .execute_batch("insert into gpkg_geometry_columns values ('bomen', 'geom', 4326);")
        .unwrap();
    assert!(error(&recipe).contains("bomen, plek"));
    package
        .execute_batch("delete from gpkg_geometry_columns")
        .unwrap();
    assert!(error(&recipe).contains("no table or view with a geometry"));
}
