//! Random pages, headers and files: the doctor never panics, and asks for each file once.

use crate::doctor_site::{DoctorSite, today};
use crate::seeded_rounds::rounds;
use fastrand::Rng;
use sleutelvrij::commands::doctor::page;
use sleutelvrij::doctor::diagnosis_text;
use sleutelvrij::doctor::http_response::{Fetched, FileHost, HttpResponse, RequestError};
use std::collections::BTreeSet;
use url::Url;

/// Pieces of pages, headers and policies, right and wrong.
const PIECES: [&str; 44] = [
    "<sleutelvrij-kaart",
    "</sleutelvrij-kaart>",
    "/>",
    ">",
    "<script type=module src=",
    "</script>",
    "sleutelvrij.js",
    "\"",
    "'",
    "<base href=",
    "<meta http-equiv=Content-Security-Policy content=",
    "<link rel=preload href=",
    "<template>",
    " src=",
    " lang=",
    " near=52,4",
    " link=#a",
    " id=\u{e9}",
    "https://[",
    "http://a.example/",
    "//",
    "%2f..",
    "script-src",
    "connect-src",
    "'self'",
    "'nonce-a'",
    "'strict-dynamic'",
    "'sha256-AAAA'",
    "sandbox",
    ";",
    ",",
    "no-cache",
    "max-age=-1",
    "max-age=99999999999999999999",
    "gzip",
    "br",
    "text/html",
    "application/wasm",
    "geolocation=(",
    "\0",
    "\u{feff}",
    "<!--",
    "new URL(\"./x.js\"",
    "import('./\u{e9}",
];

fn text(rng: &mut Rng) -> String {
    (0..rng.usize(..12))
        .map(|_| PIECES[rng.usize(..PIECES.len())])
        .collect()
}

/// Answers at random, and counts requests.
struct RandomSite<'a> {
    rng: &'a mut Rng,
    site: DoctorSite,
    requested: BTreeSet<Url>,
}

impl FileHost for RandomSite<'_> {
    fn get(&mut self, url: &Url, _: Option<&str>) -> Fetched {
        assert!(
            self.requested.insert(url.clone()),
            "{url} is requested again"
        );
        let rng = &mut *self.rng;
        let names = [
            "content-type",
            "content-encoding",
            "cache-control",
            "expires",
            "date",
            "location",
            "vary",
            "content-security-policy",
            "content-security-policy-report-only",
            "permissions-policy",
            "access-control-allow-origin",
            "server",
            "etag",
            "cross-origin-embedder-policy",
        ];
        let known = self.site.0.get(url.path()).cloned();
        let mut body = known.as_ref().map(|it| it.body.clone()).unwrap_or_default();
        match rng.u8(..4) {
            0 => body = text(rng).into_bytes(),
            1 if !body.is_empty() => {
                let at = rng.usize(..body.len());
                body.splice(at..at, text(rng).into_bytes());
            }
            2 if !body.is_empty() => body.truncate(rng.usize(..body.len())),
            _ => {}
        }
        let headers = names
            .into_iter()
            .filter(|_| rng.u8(..3) == 0)
            .collect::<Vec<_>>();
        let headers = headers.into_iter().map(|name| (name.to_owned(), text(rng)));
        let headers = headers.collect();
        let response = HttpResponse {
            url: url.clone(),
            status: if rng.u8(..5) == 0 {
                rng.u16(100..600)
            } else {
                200
            },
            headers,
            body,
        };
        let answer = if rng.u8(..20) == 0 {
            Err(RequestError::Network(text(rng)))
        } else {
            Ok(response)
        };
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

#[test]
fn no_page_and_no_server_makes_it_panic() {
    let url = Url::parse("https://gemeente.example/index.html").unwrap();
    let mut with_findings = 0;
    rounds("doctor", 400, 15, |rng| {
        let mut site = RandomSite {
            rng,
            site: DoctorSite::healthy(),
            requested: BTreeSet::new(),
        };
        let diagnosis = page(&url, &mut site, today(), &|_| {});
        let shown = diagnosis_text::text(url.as_str(), &diagnosis, None);
        assert!(
            diagnosis
                .findings
                .iter()
                .all(|it| shown.contains(it.code.name))
        );
        serde_json::to_string(&diagnosis).unwrap();
        with_findings += usize::from(diagnosis.findings.len() > 3);
    });
    assert!(
        with_findings > 0,
        "the pages are not random enough to be examined"
    );
}
