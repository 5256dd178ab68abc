//! The doctor against pages as editors and content management systems make them.

use crate::doctor_site::{Answer, DoctorSite, TestServer, gzip, package, today};
use base64::Engine;
use sha2::{Digest, Sha384};
use sleutelvrij::commands::doctor::page;
use sleutelvrij::doctor::catalogue::Severity;
use sleutelvrij::doctor::http_response::{Fetched, FileHost, HttpResponse, RequestError};
use url::Url;

/// The codes of a page in which one text is replaced.
fn with(from: &str, to: &str) -> Vec<&'static str> {
    DoctorSite::healthy().page(from, to).codes()
}

/// The sentences about a page in which one text is replaced.
fn sentences(from: &str, to: &str) -> String {
    let diagnosis = DoctorSite::healthy().page(from, to).examined();
    let findings = diagnosis.findings.iter();
    findings
        .map(|it| format!("{}: {}\n", it.subject, it.sentence))
        .collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_cms_that_removes_the_element() {
    assert_eq!(with("sleutelvrij-kaart", "div"), ["no-element"]);
}

#[test]
fn a_cms_that_removes_the_script() {
    assert_eq!(
        with(
            r#"<script type="module" src="/package/sleutelvrij.js"></script>"#,
            ""
        ),
        ["no-script"]
    );
}

#[test]
fn a_cms_that_removes_the_type_of_the_script() {
    assert_eq!(with(r#" type="module""#, ""), ["not-a-module"]);
}

#[test]
fn a_bundle_may_hold_the_element() {
    assert_eq!(with("sleutelvrij.js", "app.js"), ["bundled"]);
}

#[test]
fn pages_of_bundlers_have_no_error() {
    let webpack = include_str!("../../../tests/package/webpack/index.html");
    let vite = r#"<!doctype html><html lang="nl"><head><title>Vite</title>
        <script type="module" crossorigin src="/assets/index-DiwrgTda.js"></script></head><body>
        <sleutelvrij-kaart src="/data/atlas.json"><p>De bibliotheek.</p></sleutelvrij-kaart></body></html>"#;
    let inline = r#"<html lang="nl"><script type="importmap">{"imports":{"kaart":"/vendor/kaart.js"}}</script>
        <script type="module">import "kaart";</script>
        <sleutelvrij-kaart src="/data/atlas.json"><p>De bibliotheek.</p></sleutelvrij-kaart>"#;
    for text in [webpack, vite, inline] {
        let mut site = DoctorSite::healthy();
        for (path, answer) in site.0.clone() {
            if let Some(name) = path.strip_prefix("/data/") {
                site.put(&format!("/data/delft/{name}"), &answer.body);
            }
        }
        site.put("/index.html", text.as_bytes());
        let codes = site.codes();
        assert!(codes.contains(&"bundled"), "{codes:?}");
        let errors = site.examined().count(Severity::Error);
        assert_eq!(errors, 0, "{codes:?}");
    }
    // Data in a script tag is no script.
    let data = r#"<script type="application/ld+json">{"a":"b"}</script>"#;
    let tag = r#"<script type="module" src="/package/sleutelvrij.js"></script>"#;
    assert_eq!(with(tag, data), ["no-script"]);
}

#[test]
fn an_apostrophe_in_a_comment_hides_no_import() {
    let tag = r#" src="/package/sleutelvrij.js"></script>"#;
    let script = ">// it's ours\nimport \"/package/sleutelvrij.js\";</script>";
    assert_eq!(with(tag, script), NOTHING);
    let moved = ">// it's ours\nimport \"/elders/sleutelvrij.js\";</script>";
    assert_eq!(with(tag, moved), ["file-missing"]);
}

#[test]
fn a_page_with_more_elements_than_are_read_says_so() {
    let more =
        "<sleutelvrij-kaart src=\"/data/atlas.json\"><p>x</p></sleutelvrij-kaart>".repeat(100);
    let mut site = DoctorSite::healthy();
    site.page("</body>", &format!("{more}{}</body>", "<b>".repeat(1000)));
    let diagnosis = site.examined();
    let shown = diagnosis.not_examined.join("\n");
    assert!(shown.contains("than the doctor reads"), "{shown}");
}

#[test]
fn an_inline_module_may_import_the_element() {
    let tag = r#" src="/package/sleutelvrij.js"></script>"#;
    assert_eq!(
        with(tag, r#">import "/package/sleutelvrij.js";</script>"#),
        NOTHING
    );
}

#[test]
fn an_element_in_a_comment_or_a_template_is_none() {
    assert_eq!(
        with("<sleutelvrij-kaart", "<!-- <sleutelvrij-kaart"),
        ["no-element"]
    );
    assert_eq!(
        with("<sleutelvrij-kaart", "<template><sleutelvrij-kaart"),
        ["no-element"]
    );
    // Browsers build a shadow root that the page declares.
    assert_eq!(
        with(
            "<sleutelvrij-kaart",
            "<template shadowrootmode=\"open\"><sleutelvrij-kaart"
        ),
        NOTHING
    );
}

#[test]
fn an_element_that_closes_itself_takes_the_rest_of_the_page_with_it() {
    assert_eq!(
        with(r##"link="#kaart">"##, r##"link="#kaart" />"##),
        ["no-fallback", "not-closed"]
    );
    assert_eq!(with("</sleutelvrij-kaart>", ""), ["not-closed"]);
}

#[test]
fn a_page_in_portuguese_without_a_list() {
    let mut site = DoctorSite::healthy();
    site.page(r#"lang="nl""#, r#"lang="pt""#)
        .page("<p>De bibliotheek is aan het plein.</p>", " \n ");
    assert_eq!(site.codes(), ["language", "no-fallback"]);
}

#[test]
fn the_element_may_speak_another_language_than_its_page() {
    let mut site = DoctorSite::healthy();
    site.page(r#"lang="nl""#, r#"lang="pt""#)
        .page("src=\"/data", "lang=\"en\" src=\"/data");
    assert_eq!(site.codes(), NOTHING);
}

#[test]
fn a_page_that_does_not_tell_its_language() {
    assert_eq!(with(r#" lang="nl""#, ""), ["no-language"]);
}

#[test]
fn an_attribute_with_a_typing_error_is_named_with_the_right_one() {
    let found = sentences("src=\"/data", "minuts=\"5\" src=\"/data");
    assert!(
        found.contains("has no attribute `minuts`; did you mean `minutes`?"),
        "{found}"
    );
    assert_eq!(
        with("src=\"/data", "minuts=\"5\" src=\"/data"),
        ["unknown-attribute"]
    );
    // Frameworks write attributes of their own.
    let foreign = "jsaction=\"a\" wire:id=\"b\" x-cloak src=\"/data";
    assert_eq!(with("src=\"/data", foreign), NOTHING);
    let free = "class=\"a\" data-x=\"1\" aria-label=\"Kaart\" onclick=\"\" style=\"\" src=\"/data";
    assert_eq!(with("src=\"/data", free), NOTHING);
}

#[test]
fn values_that_the_element_does_not_understand() {
    for wrong in [
        "near=\"4.35,52.05\"",
        "near=\"hier\"",
        "minutes=\"5 10 15 20\"",
        "minutes=\"0\"",
        "view=\"burger\"",
        "kinds=\"bench,sofa\"",
        "report=\"www.dorp.example\"",
        "lang=\"xx\"",
    ] {
        assert_eq!(
            with("src=\"/data", &format!("{wrong} src=\"/data")),
            ["attribute-value"],
            "{wrong}"
        );
    }
    for right in [
        "near=\"52.05,4.35\"",
        "minutes=\"5 10\"",
        "minutes=\"\"",
        "view=\"resident\"",
        "kinds=\"bench, library\"",
        "report=\"mailto:a@dorp.example\"",
        "lang=\"de-LI\"",
    ] {
        assert_eq!(
            with("src=\"/data", &format!("{right} src=\"/data")),
            NOTHING,
            "{right}"
        );
    }
}

#[test]
fn an_element_without_data() {
    assert_eq!(with(r#"src="/data/atlas.json""#, ""), ["no-data"]);
}

#[test]
fn two_elements_need_two_names_and_two_ids() {
    let second = r##"<sleutelvrij-kaart src="/data/atlas.json" link="#kaart" id="k"><p>x</p></sleutelvrij-kaart>"##;
    let mut site = DoctorSite::healthy();
    site.page("</body>", &format!("{second}</body>")).page(
        r##"link="#kaart"><p>De"##,
        r##"id="k" link="#kaart"><p>De"##,
    );
    assert_eq!(site.codes(), ["duplicate-link", "element-id"]);
    // The same name, once in the query.
    site.page(r##"link="#kaart"><p>De"##, r##"link="kaart"><p>De"##);
    assert_eq!(
        site.codes(),
        ["duplicate-link", "element-id", "link-fragment"]
    );
}

#[test]
fn a_link_in_the_query_is_a_hint() {
    assert_eq!(with("#kaart", "kaart"), ["link-fragment"]);
}

#[test]
fn preload_lines_of_an_old_build() {
    let line = |build: &str, more: &str| {
        format!(
            r#"<link rel="preload" as="fetch" {more} href="/package/widget.{build}.wasm"></head>"#
        )
    };
    assert_eq!(with("</head>", &line("b11111111", "crossorigin")), NOTHING);
    assert_eq!(
        with("</head>", &line("b22222222", "crossorigin")),
        ["stale-preload"]
    );
    assert_eq!(with("</head>", &line("b11111111", "")), ["preload-mode"]);
    // A house style has no hash, and the desk is loaded by planners.
    for name in ["house-styles/delft.css", "desk.b11111111.js"] {
        let line = format!(r#"<link rel="preload" as="style" href="/package/{name}"></head>"#);
        assert!(!with("</head>", &line).contains(&"stale-preload"), "{name}");
    }
}

#[test]
fn the_integrity_of_another_build() {
    let (_, loader) = package("b11111111").swap_remove(0);
    let right = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(&loader));
    let tag = |sum: &str| format!("type=\"module\" integrity=\"sha384-{sum}\"");
    assert_eq!(with("type=\"module\"", &tag(&right)), NOTHING);
    assert_eq!(with("type=\"module\"", &tag("AAAA")), ["integrity"]);
    // Only the strongest kind counts.
    assert_eq!(
        with(
            "type=\"module\"",
            &format!("type=\"module\" integrity=\"sha256-AAAA sha384-{right}\"")
        ),
        NOTHING
    );
}

#[test]
fn a_base_moves_relative_addresses() {
    let mut site = DoctorSite::healthy();
    site.page("<head>", "<head><base href=\"/elders/\">")
        .page("\"/package", "\"../package")
        .page("\"/data", "\"../data");
    assert_eq!(site.codes(), NOTHING);
    site.page("../data", "data");
    assert_eq!(site.codes(), ["file-missing"]);
}

#[test]
fn a_page_behind_a_login_or_of_another_type() {
    let mut site = DoctorSite::healthy();
    site.each("/index.html", |it| it.status = 403);
    assert_eq!(site.codes(), ["page-unreachable"]);
    let server = TestServer::start(DoctorSite::healthy());
    let codes = server.examine("/data/atlas.json").codes();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["not-html"]);
}

#[test]
fn a_page_that_forbids_asking_for_the_location() {
    let mut site = DoctorSite::healthy();
    site.each("/index.html", |it| {
        it.set("permissions-policy", "camera=(), geolocation=()")
    });
    assert_eq!(site.codes(), ["no-geolocation"]);
    site.each("/index.html", |it| {
        it.set("permissions-policy", "geolocation=(self)")
    });
    assert_eq!(site.codes(), NOTHING);
    let policy = "geolocation=(\"https://gemeente.example\")";
    site.each("/index.html", |it| it.set("permissions-policy", policy));
    assert_eq!(
        codes_at("https://gemeente.example/index.html", site.clone()),
        NOTHING
    );
    assert_eq!(
        codes_at("https://elders.example/index.html", site),
        ["no-geolocation"]
    );
}

/// Serves the healthy site under any host.
struct AnyHost(DoctorSite);

impl FileHost for AnyHost {
    fn get(&mut self, url: &Url, _: Option<&str>) -> Fetched {
        let answer = self
            .0
            .0
            .get(url.path())
            .ok_or(RequestError::Network("nothing".to_owned()));
        let answer = answer.map(|it| HttpResponse {
            url: url.clone(),
            status: it.status,
            headers: it.headers.clone().into_iter().collect(),
            body: gzip(&it.body),
        });
        Fetched {
            requested: url.clone(),
            redirects: Vec::new(),
            answer,
        }
    }

    fn is_served(&self) -> bool {
        true
    }
}

fn codes_at(address: &str, site: DoctorSite) -> Vec<&'static str> {
    let url = Url::parse(address).unwrap();
    let codes = page(&url, &mut AnyHost(site), today(), &|_| {}).codes();
    // Its own test has this one.
    codes.into_iter().filter(|it| *it != "gzip-only").collect()
}

#[test]
fn an_https_page_with_files_on_http() {
    let mut site = DoctorSite::healthy();
    site.page("src=\"/data", "src=\"http://gemeente.example/data");
    assert_eq!(
        codes_at("https://gemeente.example/index.html", site.clone()),
        ["mixed-content"]
    );
    site.each("/index.html", |it| {
        it.set("content-security-policy", "upgrade-insecure-requests")
    });
    assert_eq!(
        codes_at("https://gemeente.example/index.html", site),
        NOTHING
    );
}

#[test]
fn browsers_load_files_of_this_computer_on_http() {
    let mut site = DoctorSite::healthy();
    site.page("src=\"/data", "src=\"http://localhost/data");
    site.each("/data/", |it| it.set("access-control-allow-origin", "*"));
    let page = "https://gemeente.example/index.html";
    assert_eq!(codes_at(page, site.clone()), NOTHING);
    site.each("/data/atlas.json", |it| it.status = 404);
    assert_eq!(codes_at(page, site), ["file-missing"]);
}

#[test]
fn a_page_on_http() {
    assert_eq!(
        codes_at("http://gemeente.example/index.html", DoctorSite::healthy()),
        ["insecure-page"]
    );
    assert_eq!(
        codes_at("http://localhost/index.html", DoctorSite::healthy()),
        NOTHING
    );
}

#[test]
fn a_cache_may_give_the_permission_for_one_site_to_another() {
    let mut site = DoctorSite::healthy();
    site.page("src=\"/data", "src=\"https://cdn.example/data");
    let permit =
        |it: &mut Answer| it.set("access-control-allow-origin", "https://gemeente.example");
    site.each("/data/", permit);
    let page = "https://gemeente.example/index.html";
    assert_eq!(codes_at(page, site.clone()), ["cors-vary"]);
    assert_eq!(
        codes_at("https://www.gemeente.example/index.html", site.clone()),
        ["cors"]
    );
    site.each("/data/", |it| it.set("vary", "Accept-Encoding, Origin"));
    assert_eq!(codes_at(page, site), NOTHING);
}

#[test]
fn gzip_on_https_could_be_brotli() {
    let codes = |address| {
        let url = Url::parse(address).unwrap();
        page(&url, &mut AnyHost(DoctorSite::healthy()), today(), &|_| {}).codes()
    };
    assert!(codes("https://gemeente.example/index.html").contains("gzip-only"));
    // Browsers offer Brotli on https only.
    assert!(!codes("http://localhost/index.html").contains("gzip-only"));
}

#[test]
fn a_type_with_parameters_that_are_wrong_is_still_that_type() {
    let mut site = DoctorSite::healthy();
    site.each(".js", |it| {
        it.set("content-type", "Text/JavaScript;; charset = utf-8 ;")
    });
    site.each(".wasm", |it| {
        it.set("content-type", "text/plain, application/wasm")
    });
    assert_eq!(site.codes(), [""; 0]);
}

#[test]
fn files_that_visitors_may_not_read() {
    for status in [401, 403] {
        let mut site = DoctorSite::healthy();
        site.each("places.geojson", |it| it.status = status);
        assert_eq!(site.codes(), ["file-forbidden"]);
    }
}

#[test]
fn redirects_without_end() {
    let mut site = DoctorSite::healthy();
    site.each("/index.html", |it| {
        it.status = 302;
        it.set("location", "/index.html");
    });
    assert_eq!(site.codes(), ["page-unreachable"]);
}
