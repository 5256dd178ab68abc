//! Fixture: the site of a municipality with a page, a package and an atlas, and a server on this computer that serves it.

// Each test file uses a part of it.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use sha2::{Digest, Sha256, Sha384};
use sleutelvrij::commands::doctor::{DoctorSubject, doctor};
use sleutelvrij::doctor::diagnosis::Diagnosis;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// A year: what files with a hash are kept for.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What a server answers to one address.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    /// As it was built; the server compresses it where `Content-Encoding` is gzip.
    pub body: Vec<u8>,
}

impl Answer {
    pub fn set(&mut self, name: &str, value: &str) {
        self.headers.insert(name.to_owned(), value.to_owned());
    }

    pub fn remove(&mut self, name: &str) {
        self.headers.remove(name);
    }
}

/// The files of a site by their paths.
#[derive(Clone, Debug)]
pub struct DoctorSite(pub BTreeMap<String, Answer>);

/// A page with the two lines.
pub const PAGE: &str = r##"<!doctype html><html lang="nl"><head><title>Plekken</title>
<script type="module" src="/package/sleutelvrij.js"></script></head><body>
<sleutelvrij-kaart src="/data/atlas.json" link="#kaart"><p>De bibliotheek is aan het plein.</p></sleutelvrij-kaart>
</body></html>"##;

/// Text that compression makes smaller.
pub fn filler() -> String {
    "/* Een plek zonder sleutel. */\n".repeat(100)
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The files of a package of this build, `build.json` among them.
pub fn package(build: &str) -> Vec<(String, Vec<u8>)> {
    let filler = filler();
    let loader = format!(
        r#"{filler}const a=new URL("./widget.{build}.wasm",import.meta.url),b=import("./widget.{build}.js"),
        c=new URL("./sleutelvrij.{build}.css",import.meta.url),d=import("./desk.{build}.js");
        customElements.define("sleutelvrij-kaart",class extends HTMLElement{{}});"#
    );
    let files = [
        ("sleutelvrij.js".to_owned(), loader),
        (
            format!("widget.{build}.js"),
            format!(r#"{filler}new URL("./messages-nl.{build}.txt",import.meta.url)"#),
        ),
        (format!("widget.{build}.wasm"), format!("\0asm{filler}")),
        (format!("sleutelvrij.{build}.css"), filler.clone()),
        (format!("messages-nl.{build}.txt"), filler.clone()),
        (
            format!("desk.{build}.js"),
            format!(r#"{filler}new Worker(new URL("./desk-worker.{build}.js",import.meta.url))"#),
        ),
        (format!("desk-worker.{build}.js"), filler.clone()),
        (
            "pinned/sleutelvrij.js".to_owned(),
            format!(
                r#"{filler}/*sleutelvrij-kaart*/customElements;new URL("../widget.{build}.wasm",import.meta.url);"#
            ),
        ),
        (
            "pinned/sleutelvrij-with-desk.js".to_owned(),
            format!(
                r#"{filler}/*sleutelvrij-kaart*/customElements;new URL("../widget.{build}.wasm",import.meta.url);new URL("../desk-worker.{build}.js",import.meta.url);"#
            ),
        ),
        ("node/sleutelvrij.js".to_owned(), "export {}".to_owned()),
        ("sleutelvrij.d.ts".to_owned(), "export {}".to_owned()),
    ];
    let mut files = files.map(|(name, text)| (name, text.into_bytes())).to_vec();
    let rows = files.iter().map(|(name, bytes)| {
        let sum = STANDARD.encode(Sha384::digest(bytes));
        format!(r#""{name}":{{"bytes":{},"sha384":"{sum}"}}"#, bytes.len())
    });
    let rows = rows.collect::<Vec<_>>().join(",");
    let list = format!(
        r#"{{"name":"sleutelvrij","version":"0.1.0","build":"{build}","files":{{{rows}}}}}"#
    );
    files.push(("build.json".to_owned(), list.into_bytes()));
    files
}

/// The files of an atlas whose newest source is of this date.
pub fn atlas(date: &str) -> Vec<(String, Vec<u8>)> {
    let benches = (0..30).map(|it| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":"b{it}","kind":"bench","source":"osm"}},
            "geometry":{{"type":"Point","coordinates":[4.36{it:02},52.01]}}}}"#
        )
    });
    let benches = benches.collect::<Vec<_>>().join(",");
    let neighbourhood = r#"{"type":"Feature","properties":{"id":"n","name":"Centrum"},"geometry":{"type":"Polygon",
        "coordinates":[[[4.3,52.0],[4.4,52.0],[4.4,52.1],[4.3,52.1],[4.3,52.0]]]}}"#;
    let collection =
        |it: &str| format!(r#"{{"type":"FeatureCollection","features":[{it}]}}"#).into_bytes();
    let parts = [
        ("places", collection(&benches)),
        ("neighbourhoods", collection(neighbourhood)),
    ];
    let rows = parts.iter().map(|(part, bytes)| {
        let sum = Sha256::digest(bytes)
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect::<String>();
        format!(
            r#""{part}":{{"file":"{part}.geojson","bytes":{},"sha256":"{sum}"}}"#,
            bytes.len()
        )
    });
    let rows = rows.collect::<Vec<_>>().join(",");
    let manifest = format!(
        r#"{{"sleutelvrij":1,"name":"dorp","title":"Dorp","timezone":"Europe/Amsterdam","date":"{date}","bounds":[4.3,52.0,4.4,52.1],
        "parts":{{{rows}}},"sources":[{{"id":"osm","title":"OpenStreetMap","licence":"ODbL-1.0","credit":"OpenStreetMap"}}]}}"#
    );
    let parts = parts.map(|(part, bytes)| (format!("{part}.geojson"), bytes));
    let manifest = ("atlas.json".to_owned(), manifest.into_bytes());
    parts.into_iter().chain([manifest]).collect()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').unwrap().1 {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "css" => "text/css",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        _ => "text/plain",
    }
}

impl DoctorSite {
    /// A site on which nothing is wrong.
    pub fn healthy() -> Self {
        let mut site = Self(BTreeMap::new());
        site.put("/index.html", PAGE.as_bytes());
        for (name, bytes) in package("b11111111") {
            site.put(&format!("/package/{name}"), &bytes);
        }
        for (name, bytes) in atlas("2026-10-01") {
            site.put(&format!("/data/{name}"), &bytes);
        }
        site
    }

    /// Puts a file there, with the headers of a good server.
    pub fn put(&mut self, path: &str, body: &[u8]) {
        let is_hashed = path.contains(".b11111111.") || path.contains(".b22222222.");
        let headers = [
            ("content-type", media_type(path)),
            ("content-encoding", "gzip"),
            (
                "cache-control",
                if is_hashed { FOR_EVER } else { "no-cache" },
            ),
            ("etag", "\"1\""),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let answer = Answer {
            status: 200,
            headers: headers.into(),
            body: body.to_vec(),
        };
        self.0.insert(path.to_owned(), answer);
    }

    /// Changes each answer whose path contains a text.
    pub fn each(&mut self, part: &str, mut change: impl FnMut(&mut Answer)) -> &mut Self {
        let mut count = 0;
        for (_, answer) in self.0.iter_mut().filter(|(path, _)| path.contains(part)) {
            change(answer);
            count += 1;
        }
        assert!(count > 0, "no file has `{part}` in its path");
        self
    }

    /// Replaces a text in the page.
    pub fn page(&mut self, from: &str, to: &str) -> &mut Self {
        self.each("/index.html", |it| {
            let text = String::from_utf8(it.body.clone()).unwrap();
            assert!(text.contains(from), "the page has no `{from}`");
            it.body = text.replace(from, to).into_bytes();
        })
    }

    /// What the doctor says of its page.
    pub fn examined(&self) -> Diagnosis {
        let server = TestServer::start(self.clone());
        server.examine("/index.html")
    }

    /// The codes of it.
    pub fn codes(&self) -> Vec<&'static str> {
        self.examined().codes().into_iter().collect()
    }
}

/// The day of the tests.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// A server on a free port of this computer. It stops when it is dropped.
pub struct TestServer {
    pub origin: String,
    /// Methods and paths of what was requested.
    pub requests: Arc<Mutex<Vec<String>>>,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl TestServer {
    pub fn start(site: DoctorSite) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        // A page may name its own site, of which only now the port is known.
        let mut site = site;
        if let Some(page) = site.0.get_mut("/index.html")
            && let Ok(text) = std::str::from_utf8(&page.body)
        {
            page.body = text.replace("OWN-ORIGIN", &origin).into_bytes();
        }
        let requests = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&requests);
        let app = Router::new().fallback(move |request: Request<Body>| {
            let path = request.uri().path().to_owned();
            log.lock()
                .unwrap()
                .push(format!("{} {path}", request.method()));
            let mut answer = site.0.get(&path).cloned();
            // A header of the fixture: what the request must tell.
            let login = answer.as_mut().and_then(|it| it.headers.remove("x-login"));
            let header = request.headers().get("authorization");
            if let Some(answer) = answer.as_mut()
                && login.is_some_and(|it| header.is_none_or(|header| header != it.as_str()))
            {
                answer.status = 401;
            }
            async move { response(answer) }
        });
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_io()
                .build()
                .unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let serve = axum::serve(listener, app).into_future();
                // Connections that are kept alive end with the runtime.
                tokio::pin!(serve, stopped);
                std::future::poll_fn(|context| {
                    let is_over = stopped.as_mut().poll(context).is_ready()
                        || serve.as_mut().poll(context).is_ready();
                    if is_over {
                        std::task::Poll::Ready(())
                    } else {
                        std::task::Poll::Pending
                    }
                })
                .await;
            });
        });
        Self {
            origin,
            requests,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// What the doctor says of a page.
    pub fn examine(&self, path: &str) -> Diagnosis {
        let subject = DoctorSubject::read(&format!("{}{path}", self.origin)).unwrap();
        doctor(&subject, false, today(), &|_| {})
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

fn response(answer: Option<Answer>) -> Response<Body> {
    let Some(answer) = answer else {
        return Response::builder().status(404).body(Body::empty()).unwrap();
    };
    let is_compressed = answer
        .headers
        .get("content-encoding")
        .is_some_and(|it| it == "gzip");
    let body = if is_compressed {
        gzip(&answer.body)
    } else {
        answer.body
    };
    let mut response = Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(body)).unwrap()
}
