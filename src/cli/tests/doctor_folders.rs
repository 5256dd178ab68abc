//! The doctor against folders, and its command.

use crate::doctor_site::{DoctorSite, TestServer, today};
use crate::test_folder::TestFolder;
use sleutelvrij::commands::doctor::{DoctorSubject, doctor};
use sleutelvrij::doctor::diagnosis::Diagnosis;
use std::path::Path;
use std::process::{Command, Output};

/// A folder with the files of a site whose paths contain a text, without the beginning of their paths.
fn folder(site: &DoctorSite, part: &str, beginning: &str) -> TestFolder {
    let folder = TestFolder::new("doctor");
    for (path, answer) in site.0.iter().filter(|(path, _)| path.contains(part)) {
        let name = path.strip_prefix(beginning).unwrap();
        folder.file(name, &String::from_utf8(answer.body.clone()).unwrap());
    }
    folder
}

fn examined(path: &Path) -> Diagnosis {
    let subject = DoctorSubject::read(path.to_str().unwrap()).unwrap();
    doctor(&subject, false, today(), &|_| {})
}

fn codes(path: &Path) -> Vec<&'static str> {
    examined(path).codes().into_iter().collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_folder_with_page_package_and_atlas_says_what_only_a_server_shows() {
    let folder = folder(&DoctorSite::healthy(), "/", "/");
    let diagnosis = examined(&folder.join(""));
    assert_eq!(diagnosis.findings, []);
    assert!(
        diagnosis.not_examined[0].contains("only a server"),
        "{:?}",
        diagnosis.not_examined
    );
    assert!(
        diagnosis
            .in_order
            .iter()
            .any(|it| it.contains("build b11111111")),
        "{:?}",
        diagnosis.in_order
    );
}

#[test]
fn files_that_were_forgotten_or_changed() {
    let mut site = DoctorSite::healthy();
    site.0.remove("/package/widget.b11111111.wasm");
    site.each("/desk.", |it| it.body.extend(b" "));
    let folder = folder(&site, "/", "/");
    assert_eq!(codes(&folder.join("")), ["altered", "file-missing"]);
}

#[test]
fn a_package_alone_and_an_atlas_alone() {
    let site = DoctorSite::healthy();
    let package = folder(&site, "/package/", "/package/");
    assert_eq!(codes(&package.join("")), NOTHING);
    // What visitors do not need may be left out, but not be of another build.
    std::fs::remove_file(package.join("sleutelvrij.d.ts")).unwrap();
    assert_eq!(codes(&package.join("")), NOTHING);
    package.file("node/sleutelvrij.js", "");
    assert_eq!(codes(&package.join("")), ["altered"]);
    std::fs::remove_file(package.join("node/sleutelvrij.js")).unwrap();
    std::fs::remove_file(package.join("widget.b11111111.js")).unwrap();
    assert_eq!(codes(&package.join("")), ["file-missing"]);
    let atlas = folder(&site, "/data/", "/data/");
    assert_eq!(codes(&atlas.join("")), NOTHING);
    assert_eq!(codes(&atlas.join("atlas.json")), NOTHING);
    atlas.file("places.geojson", "{}");
    assert_eq!(codes(&atlas.join("")), ["data-damaged"]);
}

#[test]
fn a_folder_without_anything_to_examine() {
    let folder = TestFolder::new("doctor-empty");
    assert_eq!(codes(&folder.join("")), ["nothing-here"]);
    folder.file("index.html", "<html lang=nl>");
    assert_eq!(codes(&folder.join("")), ["no-element"]);
}

#[test]
fn a_page_of_a_folder_does_not_lead_out_of_it() {
    let outer = TestFolder::new("doctor-outer");
    outer.file("secret/atlas.json", "{}");
    let mut site = DoctorSite::healthy();
    site.page("/data/atlas.json", "..%2fsecret/atlas.json");
    let text = String::from_utf8(site.0["/index.html"].body.clone()).unwrap();
    outer.file("site/index.html", &text);
    let diagnosis = examined(&outer.join("site"));
    let found: Vec<_> = diagnosis.findings.iter().map(|it| it.code.name).collect();
    // Both the package and the atlas.
    assert_eq!(found, ["file-missing", "file-missing"]);
}

#[test]
fn files_on_a_server_are_not_requested_for_a_folder() {
    let mut site = DoctorSite::healthy();
    site.page(
        "/data/atlas.json",
        "https://gemeente.example/data/atlas.json",
    );
    let folder = folder(&site, "/", "/");
    let diagnosis = examined(&folder.join(""));
    // The atlas of the folder is not the page's, and is not examined: only what the page names.
    assert_eq!(diagnosis.findings, []);
    let found = diagnosis.not_examined.join("\n");
    assert!(
        found.contains("https://gemeente.example/data/atlas.json: it is on a server"),
        "{found}"
    );
}

fn command(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelvrij"));
    command.arg("doctor").args(arguments).output().unwrap()
}

#[test]
fn the_exit_code_tells_whether_there_are_errors() {
    let server = TestServer::start(DoctorSite::healthy());
    let address = format!("{}/index.html", server.origin);
    assert_eq!(command(&[&address]).status.code(), Some(0));
    let mut site = DoctorSite::healthy();
    site.0.remove("/data/atlas.json");
    let server = TestServer::start(site);
    let address = format!("{}/index.html", server.origin);
    assert_eq!(command(&[&address]).status.code(), Some(1));
    let wrong = command(&["ftp://gemeente.example/"]);
    assert_eq!((wrong.status.code(), wrong.stdout.len()), (Some(2), 0));
    assert_eq!(command(&["/no/such/folder"]).status.code(), Some(2));
}

#[test]
fn text_has_the_advice_for_one_server_and_json_has_all_of_it() {
    let mut site = DoctorSite::healthy();
    site.each(".wasm", |it| it.set("content-type", "text/plain"));
    let server = TestServer::start(site);
    let address = format!("{}/index.html", server.origin);
    let output = command(&[&address, "--server", "iis"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("WebAssembly has the wrong media type [type-wasm]\n  - /package/widget.b11111111.wasm: Its type is text/plain."), "{text}");
    assert!(
        text.contains("  IIS: <staticContent>") && !text.contains("nginx:"),
        "{text}"
    );
    let progress = String::from_utf8(output.stderr).unwrap();
    assert!(
        progress.contains("GET /package/sleutelvrij.js\n"),
        "{progress}"
    );
    assert!(
        progress.ends_with("0 errors, 1 warning, 0 hints\n"),
        "{progress}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&command(&[&address, "--format", "json"]).stdout).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["severity"]),
        (&"type-wasm".into(), &"warning".into())
    );
    assert!(
        finding["advice"]["nginx"].is_string() && finding["advice"]["cdn"].is_string(),
        "{finding}"
    );
    assert_eq!(json["files"].as_array().unwrap().len(), 10);
}

#[test]
fn text_says_once_what_several_files_have_in_common() {
    let mut site = DoctorSite::healthy();
    site.each("/data/", |it| it.remove("etag"));
    let server = TestServer::start(site);
    let output = command(&[&format!("{}/index.html", server.origin)]);
    let text = String::from_utf8(output.stdout).unwrap();
    let expected = "[no-validator]\n  It has neither ETag nor Last-Modified.\n  - /data/atlas.json\n  - /data/neighbourhoods.geojson\n";
    assert!(text.contains(expected), "{text}");
    assert!(
        text.contains("Before the first answer, visitors of /index.html download 7 files"),
        "{text}"
    );
}

#[test]
fn user_and_password_go_to_all_files_of_the_site() {
    let mut site = DoctorSite::healthy();
    site.each("/", |it| {
        it.set("x-login", "Basic cmVkYWN0aWU6Z2VoZWltNw==")
    });
    assert_eq!(site.codes(), ["page-unreachable"]);
    // With scheme and host, as a content management system writes addresses.
    site.page("src=\"/data", "src=\"OWN-ORIGIN/data");
    let server = TestServer::start(site);
    let address = server.origin.replace("http://", "http://redactie:geheim7@");
    let output = command(&[&format!("{address}/index.html")]);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{shown}");
}

#[test]
fn a_computer_without_root_certificates_examines_no_page_on_https() {
    let folder = TestFolder::new("doctor-roots");
    folder.file("none.pem", "");
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelvrij"));
    command.args(["doctor", "https://gemeente.invalid/"]);
    command
        .env("SSL_CERT_FILE", folder.join("none.pem"))
        .env_remove("SSL_CERT_DIR");
    let output = command.output().unwrap();
    let shown = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("no root certificates"), "{shown}");
}

#[test]
fn a_password_in_the_address_is_shown_nowhere() {
    let server = TestServer::start(DoctorSite::healthy());
    let address = server.origin.replace("http://", "http://redactie:geheim7@");
    let output = command(&[&format!("{address}/index.html"), "--format", "json"]);
    let shown = [output.stdout, output.stderr]
        .map(|it| String::from_utf8(it).unwrap())
        .concat();
    assert!(
        shown.contains("/package/sleutelvrij.js") && !shown.contains("geheim7"),
        "{shown}"
    );
}
