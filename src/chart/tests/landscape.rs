//! Buildings and landmarks on the map.
#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use crate::fixtures::{DESKTOP, at, camera, measure, plain, polygon, symbol};
use chart::{
    BaseLayers, BaseMap, BaseMapBuilder, Camera, Clustering, Item, Label, LandscapeMap, Role,
    Scene, SceneContent, ScreenPoint, StreetMap, TextRole, rules,
};
use geo::{LineString, Polygon};
use streets::{
    Class, FootAccess, Landmark, LandmarkClass, Landscape, LandscapeBuilder, Streets,
    StreetsBuilder, Way,
};

/// The middle of the village.
const MIDDLE: (f64, f64) = (5.005, 52.003);

/// ```text
/// ┌───────────────────────┐   a village of about 14 km
/// │   ▪▪▪ ~~~ Kerk        │   three houses, a lake of 300 m and a church in the middle, a canal through all of it
/// └───────────────────────┘
/// ```
pub(crate) fn village() -> BaseMap {
    village_builder().finish()
}

pub(crate) fn village_builder() -> BaseMapBuilder {
    let mut base_map = BaseMapBuilder::new();
    let corners = [(4.9, 51.95), (5.11, 51.95), (5.11, 52.05), (4.9, 52.05)];
    base_map.area("Dorp", false, &polygon(&corners));
    base_map
}

fn landscape() -> LandscapeMap {
    let mut builder = LandscapeBuilder::new();
    let (lon, lat) = MIDDLE;
    for number in 0..3 {
        let west = lon + f64::from(number) * 0.0004;
        let ring = [
            (west, lat),
            (west + 0.0002, lat),
            (west + 0.0002, lat + 0.0001),
            (west, lat),
        ];
        builder.building(&Polygon::new(LineString::from(ring.to_vec()), Vec::new()));
    }
    for (class, name, north, side) in [
        (LandmarkClass::Building, "Kerk", 0.0, 20),
        (LandmarkClass::Water, "Meer", 0.003, 300),
        (LandmarkClass::Settlement, "Gehucht", -0.003, 0),
    ] {
        let at = at(lon, lat + north);
        builder.landmark(Landmark {
            class,
            name,
            at,
            side,
        });
    }
    LandscapeMap::new(&Landscape::read(&builder.finish()).unwrap())
}

pub(crate) fn canal() -> StreetMap {
    let mut builder = StreetsBuilder::new();
    builder.way(Way {
        line: &[(1, at(4.95, 52.0)), (2, at(5.06, 52.0))],
        class: Class::Stream,
        foot: FootAccess::NONE,
        underground: false,
        name: Some("Vaart"),
    });
    StreetMap::new(&Streets::read(&builder.finish()).unwrap())
}

fn view(base_map: &BaseMap, zoom: f64) -> Camera {
    camera(base_map, DESKTOP)
        .zoomed(zoom)
        .centred(at(MIDDLE.0, MIDDLE.1))
}

fn composed(zoom: f64) -> Scene {
    let (base_map, landscape, canal) = (village(), landscape(), canal());
    let view = view(&base_map, zoom);
    let clustering = Clustering::new(&base_map, &[], &[], view.zoom());
    let content = SceneContent {
        streets: Some(&canal),
        landscape: Some(&landscape),
        ..plain(&clustering)
    };
    Scene::compose(&base_map, view, &content, &measure)
}

fn names(scene: &Scene, wanted: TextRole) -> Vec<&str> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(Label { text, role, .. }) if *role == wanted => Some(text.as_str()),
        _ => None,
    });
    labels.collect()
}

fn buildings(scene: &Scene) -> usize {
    let paths = scene.items.iter().filter_map(|item| match item {
        Item::Fill {
            role: Role::Building,
            path,
        } => Some(scene.paths.parts(*path).count()),
        _ => None,
    });
    paths.sum()
}

#[test]
fn buildings_are_drawn_from_their_zoom_on() {
    assert_eq!(buildings(&composed(rules::BUILDINGS - 0.1)), 0);
    assert_eq!(buildings(&composed(rules::BUILDINGS + 1.0)), 3);
}

#[test]
fn buildings_out_of_view_are_not_composed() {
    let (base_map, landscape) = (village(), landscape());
    let view = view(&base_map, 17.0).centred(at(5.05, 52.02));
    let layers = BaseLayers {
        landscape: Some(&landscape),
        ..BaseLayers::default()
    };
    assert_eq!(buildings(&Scene::base(&base_map, view, layers)), 0);
}

/// A courtyard alone would be filled: it must be in the path of its outline, however many buildings are in view.
#[test]
fn a_courtyard_is_in_the_path_of_its_outline() {
    let square = |lon: f64, lat: f64, side: f64| {
        LineString::from(vec![
            (lon, lat),
            (lon + side, lat),
            (lon + side, lat + side),
            (lon, lat + side),
            (lon, lat),
        ])
    };
    let mut builder = LandscapeBuilder::new();
    for number in 0..500 {
        let lon = MIDDLE.0 - 0.005 + f64::from(number % 25) * 0.0004;
        let lat = MIDDLE.1 - 0.004 + f64::from(number / 25) * 0.0004;
        let courtyards = match number % 3 {
            0 => Vec::new(),
            _ => vec![square(lon + 0.0001, lat + 0.0001, 0.0001)],
        };
        builder.building(&Polygon::new(square(lon, lat, 0.0003), courtyards));
    }
    let landscape = LandscapeMap::new(&Landscape::read(&builder.finish()).unwrap());
    let base_map = village();
    let layers = BaseLayers {
        landscape: Some(&landscape),
        ..BaseLayers::default()
    };
    let scene = Scene::base(&base_map, view(&base_map, 16.0), layers);
    let mut fills = 0;
    for item in &scene.items {
        let Item::Fill {
            role: Role::Building,
            path,
        } = item
        else {
            continue;
        };
        fills += 1;
        // On the screen, where y grows downwards, an outline has a negative area.
        let area = |ring: &[ScreenPoint]| {
            let next = ring.iter().cycle().skip(1);
            ring.iter()
                .zip(next)
                .map(|(a, b)| a.x * b.y - b.x * a.y)
                .sum::<f64>()
        };
        let first = scene.paths.parts(*path).next().unwrap();
        assert!(area(first) < 0.0, "a path begins with a courtyard");
    }
    assert_eq!(buildings(&scene), 500 + 333);
    assert!(fills > 2, "{fills}");
}

#[test]
fn streets_are_painted_over_buildings() {
    let scene = composed(17.0);
    let position = |wanted: Role| {
        let role = |item: &Item| matches!(item, Item::Fill { role, .. } | Item::Stroke { role, .. } if *role == wanted);
        scene.items.iter().position(role).unwrap()
    };
    assert!(position(Role::Building) < position(Role::Street(Class::Stream)));
    assert!(position(Role::Land) < position(Role::Building));
}

#[test]
fn each_landmark_has_its_name_from_its_own_zoom() {
    let far = composed(12.6);
    assert_eq!(names(&far, TextRole::SettlementName), ["Gehucht"]);
    assert!(names(&far, TextRole::LandmarkName).is_empty());
    let lakes = names(&far, TextRole::WaterName);
    assert!(!lakes.contains(&"Meer"), "300 m are 14 px: {lakes:?}");
    let near = composed(16.0);
    assert_eq!(names(&near, TextRole::LandmarkName), ["Kerk"]);
    assert!(names(&near, TextRole::WaterName).contains(&"Meer"));
    assert!(
        names(&composed(17.5), TextRole::SettlementName).is_empty(),
        "streets have names there"
    );
}

#[test]
fn a_canal_has_its_name_along_its_line_before_streets_have_theirs() {
    let scene = composed(rules::RIVER_NAMES + 0.1);
    assert!(names(&scene, TextRole::WaterName).contains(&"Vaart"));
    assert!(names(&scene, TextRole::StreetName).is_empty());
}

#[test]
fn names_of_landmarks_do_not_overlap() {
    let (base_map, mut builder) = (village(), LandscapeBuilder::new());
    for number in 0..40 {
        let name = ["Basisschool De Brede ", &number.to_string()].concat();
        let lon = MIDDLE.0 + f64::from(number % 8) * 0.0003;
        let at = at(lon, MIDDLE.1 + f64::from(number / 8) * 0.0002);
        builder.landmark(Landmark {
            class: LandmarkClass::Building,
            name: &name,
            at,
            side: 9,
        });
    }
    let landscape = LandscapeMap::new(&Landscape::read(&builder.finish()).unwrap());
    let view = view(&base_map, 16.5);
    let clustering = Clustering::new(&base_map, &[], &[], view.zoom());
    let content = SceneContent {
        landscape: Some(&landscape),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    let labels: Vec<&Label> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Label(label) if label.role == TextRole::LandmarkName => Some(label),
            _ => None,
        })
        .collect();
    assert!((4..40).contains(&labels.len()), "{}", labels.len());
    let height = rules::text_size(TextRole::LandmarkName);
    for (index, one) in labels.iter().enumerate() {
        for other in &labels[..index] {
            let width = (measure(&one.text, one.role) + measure(&other.text, other.role)) / 2.0;
            let (x, y) = ((one.at.x - other.at.x).abs(), (one.at.y - other.at.y).abs());
            assert!(x >= width - 0.01 || y >= height, "{one:?} over {other:?}");
        }
    }
}

/// The church is a place of the atlas too; another place with its name is far from it.
#[test]
fn the_name_of_the_selected_place_is_drawn_once() {
    let (lon, lat) = MIDDLE;
    let mut builder = village_builder();
    let church = builder.mark(at(lon, lat), None, symbol(0));
    let other = builder.mark(at(lon + 0.005, lat), None, symbol(0));
    let base_map = builder.finish();
    let view = camera(&base_map, DESKTOP)
        .centred(at(lon, lat))
        .zoomed(16.0);
    let names = |selected| -> Vec<String> {
        let (landscape, clustering) = (landscape(), Clustering::default());
        let content = SceneContent {
            landscape: Some(&landscape),
            selected,
            named: selected.map(|it| (it, "Kerk")),
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let names = scene.items.into_iter().filter_map(|item| match item {
            Item::Label(label) if label.role == TextRole::LandmarkName => Some(label.text),
            _ => None,
        });
        names.collect()
    };
    assert_eq!(names(None), ["Kerk"]);
    assert!(names(Some(church)).is_empty());
    assert_eq!(names(Some(other)), ["Kerk"]);
}
