//! Requests files from servers: GET only, each file once, redirects recorded.

use super::content_encoding::SIZE_LIMIT;
use super::http_response::{Fetched, FileHost, HttpResponse, RequestError, origin_sent};
use super::page_rules::is_this_computer;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::error::Error as _;
use std::time::Duration;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body, Error};
use url::Url;

/// How many redirects are followed.
const REDIRECTS: usize = 5;

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// How long one file may take.
const FILE: Duration = Duration::from_secs(60);

/// What the program calls itself.
const NAME: &str = concat!("sleutelvrij-doctor/", env!("CARGO_PKG_VERSION"));

/// Servers on the web.
#[derive(Debug)]
pub struct WebSite {
    agent: Agent,
    has_roots: bool,
    /// The page, with user and password, and the header that tells them.
    login: Option<(Url, String)>,
}

/// Whether this computer has root certificates, without which no certificate can be trusted.
pub fn has_root_certificates() -> bool {
    !rustls_native_certs::load_native_certs().certs.is_empty()
}

impl WebSite {
    /// Trusts the certificates that this computer trusts; with `insecure` any certificate.
    /// User and password of the page's address are sent to all addresses of its origin, as browsers do.
    pub fn new(insecure: bool, page: &Url) -> Self {
        let roots = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<_> = roots
            .iter()
            .map(|it| Certificate::from_der(it).to_owned())
            .collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::new_with_certs(&roots))
            .disable_verification(insecure)
            .build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent(NAME)
            .accept_encoding("gzip, br")
            .tls_config(tls)
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(FILE))
            .build();
        Self {
            agent: config.into(),
            has_roots: insecure || !roots.is_empty(),
            login: login(page).map(|it| (page.clone(), it)),
        }
    }

    fn request(&self, url: &Url, origin: Option<&str>) -> Result<HttpResponse, RequestError> {
        let mut request = self.agent.get(url.as_str());
        // A proxy of the computer's environment is for other computers.
        if is_this_computer(url) {
            request = request.config().proxy(None).build();
        }
        if let Some(origin) = origin {
            request = request.header("Origin", origin);
        }
        let login = self.login.as_ref();
        if let Some((_, login)) = login.filter(|(page, _)| page.origin() == url.origin()) {
            request = request.header("Authorization", login);
        }
        let response = request.call().map_err(failure);
        let mut response = response.map_err(|error| match error {
            RequestError::Certificate(_) if !self.has_roots => RequestError::NoRootCertificates,
            error => error,
        })?;
        let headers = response.headers().iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        });
        Ok(HttpResponse {
            url: url.clone(),
            status: response.status().as_u16(),
            headers: headers.collect(),
            body: body(response.body_mut())?,
        })
    }
}

impl FileHost for WebSite {
    fn get(&mut self, url: &Url, origin: Option<&str>) -> Fetched {
        let mut redirects = Vec::<Url>::new();
        let answer = loop {
            let at = redirects.last().unwrap_or(url);
            let addresses = [url].into_iter().chain(&redirects);
            let sent = origin.and_then(|it| origin_sent(it, addresses));
            let response = match self.request(at, sent.as_deref()) {
                Ok(response) => response,
                Err(error) => break Err(error),
            };
            let target = match response.status {
                301 | 302 | 303 | 307 | 308 => response.header("location"),
                _ => None,
            };
            let Some(target) = target else {
                break Ok(response);
            };
            let next = at.join(&target).ok();
            let next = next.filter(|it| ["http", "https"].contains(&it.scheme()));
            match next {
                None => break Err(RequestError::RedirectTarget(target)),
                Some(_) if redirects.len() == REDIRECTS => {
                    break Err(RequestError::Redirects(REDIRECTS));
                }
                Some(next) => redirects.push(next),
            }
        };
        Fetched {
            requested: url.clone(),
            redirects,
            answer,
        }
    }

    fn is_served(&self) -> bool {
        true
    }
}

/// The header with user and password of an address.
fn login(url: &Url) -> Option<String> {
    if url.username().is_empty() && url.password().is_none() {
        return None;
    }
    let decoded = |it: &str| {
        percent_encoding::percent_decode_str(it)
            .decode_utf8_lossy()
            .into_owned()
    };
    let password = decoded(url.password().unwrap_or_default());
    let pair = format!("{}:{password}", decoded(url.username()));
    Some(format!("Basic {}", STANDARD.encode(pair)))
}

fn body(body: &mut Body) -> Result<Vec<u8>, RequestError> {
    let read = body.with_config().limit(SIZE_LIMIT).read_to_vec();
    read.map_err(|error| match error {
        Error::BodyExceedsLimit(limit) => RequestError::TooLarge(limit),
        error => failure(error),
    })
}

fn failure(error: Error) -> RequestError {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        if !text.contains(&deeper.to_string()) {
            text = format!("{text}: {deeper}");
        }
        cause = deeper.source();
    }
    if text.contains("certificate") {
        let reason = text.strip_prefix("io: ").unwrap_or(&text);
        return RequestError::Certificate(reason.to_owned());
    }
    match error {
        Error::Timeout(_) => RequestError::Network("the server does not answer in time".to_owned()),
        Error::HostNotFound => RequestError::Network("there is no server of this name".to_owned()),
        _ => RequestError::Network(text),
    }
}
