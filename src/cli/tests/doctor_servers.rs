//! The doctor against servers as one meets them: each is one way in which a site breaks, and the doctor names that one.

use crate::doctor_site::{Answer, DoctorSite, TestServer, atlas, filler, gzip, package};
use sleutelvrij::doctor::catalogue::Severity;
use std::collections::BTreeSet;

/// The findings of a code as `subject: sentence`.
fn sentences(site: &DoctorSite, code: &str) -> Vec<String> {
    let diagnosis = site.examined();
    let findings = diagnosis.findings.iter().filter(|it| it.code.name == code);
    findings
        .map(|it| format!("{}: {}", it.subject, it.sentence))
        .collect()
}

#[test]
fn a_healthy_server_has_no_findings() {
    let diagnosis = DoctorSite::healthy().examined();
    assert_eq!(diagnosis.findings, []);
    let in_order = diagnosis.in_order.join("\n");
    assert!(
        in_order
            .contains("All 7 files of the package are those of build b11111111, version 0.1.0."),
        "{in_order}"
    );
    assert!(
        in_order.contains("30 places can be used, nothing is wrong"),
        "{in_order}"
    );
    assert!(in_order.contains("download 7 files of"), "{in_order}");
    let last = diagnosis.not_examined.last().unwrap();
    assert!(last.contains("contrast"), "{last}");
}

#[test]
fn each_file_is_requested_once_and_only_by_get() {
    let server = TestServer::start(DoctorSite::healthy());
    server.examine("/index.html");
    let requests = server.requests.lock().unwrap().clone();
    let once: BTreeSet<_> = requests.iter().collect();
    assert_eq!(once.len(), requests.len(), "{requests:?}");
    assert!(
        requests.iter().all(|it| it.starts_with("GET /")),
        "{requests:?}"
    );
    // Types for developers are no file of visitors.
    assert_eq!(requests.len(), 12, "{requests:?}");
}

#[test]
fn iis_that_knows_no_geojson_and_no_wasm() {
    let mut site = DoctorSite::healthy();
    let refuse = |it: &mut Answer| {
        *it = Answer {
            status: 404,
            headers: [].into(),
            body: b"404.3".to_vec(),
        };
        it.set("server", "Microsoft-IIS/10.0");
    };
    site.each(".geojson", refuse).each(".wasm", refuse);
    assert_eq!(site.codes(), ["type-refused"]);
    let diagnosis = site.examined();
    assert_eq!(diagnosis.count(Severity::Error), 3);
    let advice = diagnosis.findings[0].code.advice.iis.unwrap();
    assert!(
        advice.contains(r#"<mimeMap fileExtension=".geojson" mimeType="application/geo+json" />"#),
        "{advice}"
    );
}

#[test]
fn a_file_that_is_missing_on_iis_is_no_refused_type_where_others_of_it_come() {
    let mut site = DoctorSite::healthy();
    site.each("/places.geojson", |it| {
        it.status = 404;
        it.set("server", "Microsoft-IIS/10.0");
    });
    assert_eq!(site.codes(), ["file-missing"]);
}

#[test]
fn a_missing_file_of_another_server_is_not_taken_for_a_refused_type() {
    let mut site = DoctorSite::healthy();
    site.0.remove("/data/places.geojson");
    assert_eq!(site.codes(), ["file-missing"]);
}

#[test]
fn nginx_without_the_type_of_wasm_and_without_gzip() {
    let mut site = DoctorSite::healthy();
    site.each(".wasm", |it| {
        it.set("content-type", "application/octet-stream")
    });
    site.each("/package/", |it| it.remove("content-encoding"));
    assert_eq!(site.codes(), ["not-compressed", "type-wasm"]);
}

#[test]
fn small_files_and_files_that_cannot_be_smaller_need_no_compression() {
    let mut site = DoctorSite::healthy();
    site.each("/data/", |it| it.remove("content-encoding"));
    // Of the three only the places are worth it.
    let found = sentences(&site, "not-compressed");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("/data/places.geojson: Its"), "{found:?}");
}

/// A site whose package and data are on a network of its own. Returns both; the page is on the first.
fn with_network(change: impl Fn(&mut DoctorSite)) -> (DoctorSite, TestServer) {
    let mut site = DoctorSite::healthy();
    let mut network = site.clone();
    change(&mut network);
    let network = TestServer::start(network);
    let origin = &network.origin;
    site.page("src=\"/package", &format!("src=\"{origin}/package"));
    site.page("src=\"/data", &format!("src=\"{origin}/data"));
    (site, network)
}

#[test]
fn a_network_that_permits_no_other_site() {
    let (site, _network) = with_network(|_| {});
    assert_eq!(site.codes(), ["cors"]);
    let (site, _network) = with_network(|it| {
        it.each("/", |it| {
            it.set("access-control-allow-origin", "https://elders.example")
        });
    });
    assert_eq!(site.codes(), ["cors"]);
}

#[test]
fn a_network_that_permits_every_site() {
    let (site, _network) = with_network(|it| {
        it.each("/", |it| it.set("access-control-allow-origin", "*"));
    });
    assert_eq!(site.codes(), [""; 0]);
}

#[test]
fn files_that_redirect_to_another_site_need_its_permission_and_that_of_the_policy() {
    let network = |permits: bool| {
        let mut network = DoctorSite::healthy();
        if permits {
            network.each("/", |it| it.set("access-control-allow-origin", "*"));
        }
        let network = TestServer::start(network);
        let mut site = DoctorSite::healthy();
        let target = format!("{}/data/atlas.json", network.origin);
        site.each("/data/atlas.json", |it| {
            it.status = 302;
            it.set("location", &target);
        });
        (site, network)
    };
    let (site, _network) = network(false);
    assert_eq!(site.codes(), ["cors", "redirect"]);
    let (mut site, _network) = network(true);
    assert_eq!(site.codes(), ["redirect"]);
    site.each("/index.html", |it| {
        it.set("content-security-policy", "connect-src 'self'")
    });
    assert_eq!(site.codes(), ["policy-connect", "redirect"]);
}

#[test]
fn a_page_with_embedder_policy_needs_cors_and_not_only_corp() {
    let (mut site, _network) = with_network(|it| {
        it.each("/", |it| {
            it.set("cross-origin-resource-policy", "cross-origin")
        });
    });
    site.each("/index.html", |it| {
        it.set("cross-origin-embedder-policy", "require-corp")
    });
    let found = sentences(&site, "cors");
    assert!(
        found[0]
            .contains("It has Cross-Origin-Resource-Policy, but no Access-Control-Allow-Origin"),
        "{found:?}"
    );
}

#[test]
fn the_worker_of_the_desk_needs_the_embedder_policy_of_its_page() {
    let mut site = DoctorSite::healthy();
    site.page("<sleutelvrij-kaart", "<sleutelvrij-kaart view=\"planner\"");
    assert_eq!(site.codes(), [""; 0]);
    site.each("/index.html", |it| {
        it.set("cross-origin-embedder-policy", "require-corp")
    });
    assert_eq!(site.codes(), ["desk-in-page"]);
    site.each("/desk-worker", |it| {
        it.set("cross-origin-embedder-policy", "require-corp")
    });
    assert_eq!(site.codes(), [""; 0]);
}

#[test]
fn a_proxy_that_minifies_scripts() {
    let mut site = DoctorSite::healthy();
    site.each("/widget.b11111111.js", |it| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        it.body = text.replace(&filler(), "").into_bytes();
    });
    assert_eq!(site.codes(), ["altered"]);
    let found = sentences(&site, "altered");
    assert!(
        found[0].contains("something on the way makes scripts smaller"),
        "{found:?}"
    );
}

#[test]
fn an_upload_in_ascii_mode() {
    let mut site = DoctorSite::healthy();
    site.each(".css", |it| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        it.body = text.replace('\n', "\r\n").into_bytes();
    });
    let found = sentences(&site, "altered");
    assert!(found[0].contains("ASCII mode"), "{found:?}");
}

#[test]
fn a_plug_in_that_adds_a_line_at_the_end_of_scripts() {
    let mut site = DoctorSite::healthy();
    site.each("/desk.", |it| it.body.extend(b"\n//ok"));
    let found = sentences(&site, "altered");
    assert!(
        found[0].ends_with("5 bytes were added at its end."),
        "{found:?}"
    );
}

#[test]
fn an_upload_that_stopped_half_way() {
    let mut site = DoctorSite::healthy();
    // The new loader came first, its files did not.
    let (_, loader) = package("b22222222").swap_remove(0);
    site.each("/sleutelvrij.js", |it| it.body.clone_from(&loader));
    assert_eq!(site.codes(), ["file-missing", "mixed-build"]);
}

#[test]
fn a_package_without_its_list_is_followed_by_its_names() {
    let mut site = DoctorSite::healthy();
    site.0.remove("/package/build.json");
    assert_eq!(site.codes(), ["no-build-list"]);
    // A name that only an imported script has.
    site.0.remove("/package/messages-nl.b11111111.txt");
    assert_eq!(site.codes(), ["file-missing", "no-build-list"]);
}

#[test]
fn a_login_page_in_place_of_files() {
    let mut site = DoctorSite::healthy();
    let login = |it: &mut Answer| {
        it.body = b"<!DOCTYPE html><title>Inloggen</title>".to_vec();
        it.set("content-type", "text/html");
    };
    site.each("places.geojson", login)
        .each("/widget.b11111111.wasm", login);
    assert_eq!(site.codes(), ["html-instead"]);
    let mut site = DoctorSite::healthy();
    site.each("sleutelvrij.js", login);
    assert_eq!(site.codes(), ["html-instead"]);
}

#[test]
fn a_caching_proxy_that_keeps_the_loader_and_the_data_for_a_year() {
    let mut site = DoctorSite::healthy();
    let keep = |it: &mut Answer| it.set("cache-control", "max-age=31536000");
    site.each("/sleutelvrij.js", keep).each("atlas.json", keep);
    assert_eq!(site.codes(), ["cache-long"]);
    let found = sentences(&site, "cache-long");
    assert!(
        found[0].ends_with("/package/sleutelvrij.js: It may be kept for 365 days."),
        "{found:?}"
    );
}

#[test]
fn a_server_that_says_nothing_of_caching() {
    let mut site = DoctorSite::healthy();
    site.each("/", |it| {
        it.remove("cache-control");
        it.remove("etag");
    });
    assert_eq!(site.codes(), ["cache-short", "cache-unstated"]);
}

#[test]
fn a_server_that_asks_again_and_cannot_compare() {
    let mut site = DoctorSite::healthy();
    site.each("/data/", |it| it.remove("etag"));
    assert_eq!(site.codes(), ["no-validator"]);
}

#[test]
fn compressed_files_without_the_header_that_says_so() {
    let mut site = DoctorSite::healthy();
    site.each(".wasm", |it| {
        it.body = gzip(&it.body);
        it.remove("content-encoding");
    });
    assert_eq!(site.codes(), ["wrong-encoding"]);
}

#[test]
fn a_server_that_compresses_with_brotli() {
    let mut site = DoctorSite::healthy();
    site.each("/", |it| {
        let mut compressed = Vec::new();
        let mut body = it.body.as_slice();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut body, &mut compressed, &parameters).unwrap();
        it.body = compressed;
        it.set("content-encoding", "br");
    });
    assert_eq!(site.codes(), [""; 0]);
    // What the header says is not what comes.
    site.each(".wasm", |it| it.body = filler().into_bytes());
    assert_eq!(site.codes(), ["wrong-encoding"]);
}

#[test]
fn an_encoding_that_was_not_asked_for() {
    let mut site = DoctorSite::healthy();
    site.each(".wasm", |it| it.set("content-encoding", "zstd"));
    assert_eq!(site.codes(), ["wrong-encoding"]);
}

#[test]
fn a_server_and_a_proxy_that_both_compress() {
    let mut site = DoctorSite::healthy();
    site.each(".wasm", |it| it.body = gzip(&it.body));
    let found = sentences(&site, "wrong-encoding");
    assert!(found[0].ends_with("It is compressed twice."), "{found:?}");
}

#[test]
fn scripts_with_the_type_of_plain_text() {
    let mut site = DoctorSite::healthy();
    site.each("/widget.b11111111.js", |it| {
        it.set("content-type", "text/plain")
    });
    assert_eq!(site.codes(), ["type-script"]);
}

#[test]
fn a_cache_control_that_tells_no_time_and_one_that_tells_too_much() {
    let mut site = DoctorSite::healthy();
    site.each("atlas.json", |it| it.set("cache-control", "public"));
    let found = sentences(&site, "cache-unstated");
    assert!(
        found[0].ends_with("Its Cache-Control, `public`, tells no time."),
        "{found:?}"
    );
    let long = format!("max-age={}", "9".repeat(30));
    site.each("atlas.json", |it| it.set("cache-control", &long));
    let found = sentences(&site, "cache-long");
    assert!(
        found[0].ends_with("It may be kept for more than a thousand years."),
        "{found:?}"
    );
    site.each(".wasm", |it| it.set("cache-control", "no-cache"));
    let found = sentences(&site, "cache-short");
    assert!(
        found[0].ends_with("Browsers must ask for it each time."),
        "{found:?}"
    );
    site.each(".wasm", |it| it.set("cache-control", &long));
    assert_eq!(site.codes(), ["cache-long"]);
}

#[test]
fn an_address_that_redirects() {
    let mut site = DoctorSite::healthy();
    let loader = site.0["/package/sleutelvrij.js"].clone();
    site.0.insert("/oud/sleutelvrij.js".to_owned(), loader);
    site.each("/oud/", |it| {
        it.status = 301;
        it.set("location", "/package/sleutelvrij.js");
    });
    site.page("/package/sleutelvrij.js", "/oud/sleutelvrij.js");
    // Imports are relative to the address that answered.
    assert_eq!(site.codes(), ["redirect"]);
}

#[test]
fn a_server_that_does_not_answer() {
    let server = TestServer::start(DoctorSite::healthy());
    let origin = server.origin.clone();
    drop(server);
    let subject = sleutelvrij::commands::doctor::DoctorSubject::read(&origin).unwrap();
    let found = sleutelvrij::commands::doctor::doctor(
        &subject,
        false,
        crate::doctor_site::today(),
        &|_| {},
    );
    assert_eq!(
        found.codes().into_iter().collect::<Vec<_>>(),
        ["page-unreachable"]
    );
}

#[test]
fn an_old_atlas() {
    let mut site = DoctorSite::healthy();
    for (name, bytes) in atlas("2022-02-22") {
        site.put(&format!("/data/{name}"), &bytes);
    }
    let found = sentences(&site, "data-old");
    assert!(
        found[0].ends_with("Its newest source is of 2022-02-22: 4 years old."),
        "{found:?}"
    );
    assert_eq!(site.codes(), ["data-old"]);
}

#[test]
fn an_atlas_whose_parts_are_of_another_one() {
    let mut site = DoctorSite::healthy();
    site.each("places.geojson", |it| it.body.extend(b"\n"));
    assert_eq!(site.codes(), ["data-damaged"]);
}

#[test]
fn an_atlas_without_date_and_licence() {
    let mut site = DoctorSite::healthy();
    site.each("atlas.json", |it| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        let text = text
            .replace(r#""date":"2026-10-01","#, "")
            .replace(r#","licence":"ODbL-1.0""#, "");
        it.body = text.into_bytes();
    });
    assert_eq!(site.codes(), ["no-credit", "no-date"]);
}

#[test]
fn a_manifest_that_names_a_file_elsewhere_is_not_followed() {
    let mut site = DoctorSite::healthy();
    site.each("atlas.json", |it| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        it.body = text
            .replace("places.geojson", "../geheim/places.geojson")
            .into_bytes();
    });
    let server = TestServer::start(site);
    let codes = server.examine("/index.html").codes();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["data-damaged"]);
    let requests = server.requests.lock().unwrap().join("\n");
    assert!(!requests.contains("geheim"), "{requests}");
}

#[test]
fn a_list_that_names_a_file_elsewhere_is_not_followed() {
    let mut site = DoctorSite::healthy();
    site.each("build.json", |it| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        it.body = text
            .replace("widget.b11111111.js", "../geheim/widget.js")
            .into_bytes();
    });
    let server = TestServer::start(site);
    let codes = server.examine("/index.html").codes();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["no-build-list"]);
    let requests = server.requests.lock().unwrap().join("\n");
    assert!(!requests.contains("geheim"), "{requests}");
}

#[test]
fn a_pinned_page_loads_one_script_and_the_files_that_it_names() {
    let pinned = [
        ("pinned/sleutelvrij.js", "All 2 files"),
        ("pinned/sleutelvrij-with-desk.js", "All 3 files"),
    ];
    for (script, whole) in pinned {
        let mut site = DoctorSite::healthy();
        site.page("/package/sleutelvrij.js", &format!("/package/{script}"));
        let keep = |it: &mut Answer| it.set("cache-control", "max-age=31536000");
        site.each(&format!("/{script}"), keep);
        let server = TestServer::start(site.clone());
        let diagnosis = server.examine("/index.html");
        assert_eq!(diagnosis.findings, []);
        let in_order = diagnosis.in_order.join("\n");
        assert!(in_order.contains(whole), "{in_order}");
        let requests = server.requests.lock().unwrap().join("\n");
        assert!(!requests.contains("/package/sleutelvrij.js"), "{requests}");
        site.each(&format!("/{script}"), |it| it.body.extend(b" "));
        assert_eq!(site.codes(), ["altered"]);
        site.0.remove("/package/widget.b11111111.wasm");
        assert_eq!(site.codes(), ["altered", "file-missing"]);
    }
}
