//! Files of candidates for new places: what is read, and what is refused with a clear sentence.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use atlas::{Atlas, Neighbourhood, Taxonomy};
use sleutelvrij::candidate_file::CandidateFile;

/// A square from 5.60° to 5.62° east and from 52.29° to 52.31° north.
fn atlas() -> Atlas {
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"n"},"geometry":{
        "type":"Polygon","coordinates":[[[5.60,52.29],[5.62,52.29],[5.62,52.31],[5.60,52.31],[5.60,52.29]]]}}]}"#;
    let (neighbourhoods, wrong) = Neighbourhood::read_all("n", text, None);
    assert_eq!(wrong, []);
    Atlas::new(taxonomy, None, neighbourhoods, Vec::new())
}

/// Name, longitude and latitude of each candidate, then the names of those outside; or the error.
type Read = Result<(Vec<(String, f64, f64)>, Vec<String>), String>;

fn read(name: &str, content: &str) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, content).unwrap();
    let read = CandidateFile::read(&file, &atlas()).map_err(|it| it.to_string())?;
    let candidates = read.candidates.into_iter();
    let candidates = candidates.map(|it| (it.name, it.at.lon(), it.at.lat()));
    Ok((candidates.collect(), read.outside))
}

#[test]
fn csv_has_columns_of_coordinates_under_their_usual_names() {
    let expected = vec![
        ("De Dialoog".to_owned(), 5.61, 52.3),
        ("2".to_owned(), 5.615, 52.301),
    ];
    for (header, delimiter) in [
        ("naam,lon,lat", ','),
        ("naam;Longitude;Latitude", ';'),
        ("name;X;Y", ';'),
    ] {
        let rows = ["De Dialoog,5.61,52.3", ",5.615,52.301"];
        let rows = rows.map(|it| it.replace(',', &delimiter.to_string()));
        let text = format!("{header}\n{}\n{}\n", rows[0], rows[1]);
        let (candidates, outside) = read("vacant.csv", &text).unwrap();
        assert_eq!(candidates, expected, "{header}");
        assert!(outside.is_empty());
    }
}

#[test]
fn areas_in_geojson_are_at_their_centroid() {
    let text = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"school"},"geometry":{"type":"Polygon","coordinates":
            [[[5.610,52.300],[5.612,52.300],[5.612,52.302],[5.610,52.302],[5.610,52.300]]]}},
        {"type":"Feature","properties":{"adres":"Stationsstraat 1"},"geometry":{"type":"Point","coordinates":[5.7,52.3]}}]}"#;
    let (candidates, outside) = read("vacant.geojson", text).unwrap();
    let (name, lon, lat) = &candidates[0];
    assert_eq!((candidates.len(), name.as_str()), (1, "school"));
    assert!((lon - 5.611).abs() < 1e-9 && (lat - 52.301).abs() < 1e-9);
    assert_eq!(
        outside,
        ["Stationsstraat 1"],
        "said, not dropped in silence"
    );
}

#[test]
fn metres_of_a_national_grid_are_no_degrees() {
    let error = read("vacant.csv", "id,x,y\na,170000,475000\nb,171000,476000\n").unwrap_err();
    assert!(error.contains("no position in degrees"), "{error}");
    assert!(error.contains("RD New"), "{error}");
    assert!(
        error.contains("line 2") && error.contains("line 3"),
        "{error}"
    );
}

#[test]
fn one_candidate_without_a_position_is_an_error() {
    let error = read("vacant.csv", "id,lon,lat\na,5.61,52.3\nb,,\n").unwrap_err();
    assert!(error.contains("line 3"), "{error}");
}

#[test]
fn a_file_of_another_area_is_refused() {
    for row in ["a,52.3,5.61", "a,4.36,52.01", "a,0,0"] {
        let error = read("vacant.csv", &format!("id,lon,lat\n{row}\n")).unwrap_err();
        assert!(
            error.contains("no candidate is in the area of the atlas"),
            "{error}"
        );
    }
}

#[test]
fn files_without_coordinates_or_candidates_are_refused() {
    let error = read("vacant.csv", "id,street\na,Stationsstraat\n").unwrap_err();
    assert!(
        error.contains("expected columns `lon` and `lat`"),
        "{error}"
    );
    assert!(error.contains("id, street"), "{error}");
    let error = read("vacant.csv", "id,lon,lat\n").unwrap_err();
    assert!(error.contains("no candidate in the file"), "{error}");
    let error = read("vacant.txt", "id").unwrap_err();
    assert!(error.contains(".csv"), "{error}");
    let nowhere = CandidateFile::read("/nowhere.csv".as_ref(), &atlas()).unwrap_err();
    assert!(nowhere.to_string().contains("cannot be read"));
}
