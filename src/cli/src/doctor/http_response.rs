//! What a server, or a folder, answers to the request for one file.

use url::Url;

/// What a server answered: its last answer, after redirects.
#[derive(Clone, Debug)]
pub struct HttpResponse {
    /// The address that answered.
    pub url: Url,
    /// The status code.
    pub status: u16,
    /// Names in lower case, and values, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The body as it came, still compressed.
    pub body: Vec<u8>,
}

impl HttpResponse {
    /// The value of a header by its name in lower case. Several of that name are joined with commas, as browsers do.
    pub fn header(&self, name: &str) -> Option<String> {
        let values = self.headers.iter().filter(|(it, _)| it == name);
        let values: Vec<_> = values.map(|(_, value)| value.trim()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// Its media type in lower case, without parameters; `None` if it has none.
    pub fn media_type(&self) -> Option<String> {
        let value = self.header("content-type")?;
        // Of several, browsers take the last valid one, however wrong its parameters are.
        let types = value.rsplit(',').map(|it| {
            let essence = it.split(';').next().unwrap_or_default();
            essence.trim().to_ascii_lowercase()
        });
        let is_type = |it: &String| !it.is_empty();
        let mut types = types.filter(is_type).peekable();
        let last = types.peek().cloned();
        types.find(|it| it.contains('/')).or(last)
    }

    /// Whether the status says that the file is there.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether Microsoft's IIS says that it answered.
    pub fn is_iis(&self) -> bool {
        let server = self.header("server").unwrap_or_default();
        server.contains("IIS")
            || self
                .header("x-powered-by")
                .is_some_and(|it| it == "ASP.NET")
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The certificate of the server is not trusted.
    #[error("the certificate of the server is not trusted: {0}")]
    Certificate(String),
    /// Nothing can be compared with a certificate.
    #[error(
        "this computer has no root certificates: install those of its system, such as the package ca-certificates"
    )]
    NoRootCertificates,
    /// The server does not answer, or the connection breaks off.
    #[error("{0}")]
    Network(String),
    /// Too long an answer, with the limit in bytes.
    #[error("it is larger than {} MB", .0 / 1_000_000)]
    TooLarge(u64),
    /// Redirects that go on.
    #[error("it redirects more than {0} times")]
    Redirects(usize),
    /// A redirect to an address that cannot be read, or that is no web address.
    #[error("it redirects to `{0}`, which is no web address")]
    RedirectTarget(String),
    /// An address that a folder does not hold.
    #[error("it is not in this folder")]
    NotInFolder,
}

/// A request with its redirects and its answer.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The address that was requested.
    pub requested: Url,
    /// The addresses to which redirects led, in order.
    pub redirects: Vec<Url>,
    /// The answer of the last of them.
    pub answer: Result<HttpResponse, RequestError>,
}

/// The `Origin` that browsers send to the last of these addresses, each of which redirects to the next, for a page of this
/// origin. `None` where all are on the page's own site.
pub fn origin_sent<'a>(page: &str, addresses: impl IntoIterator<Item = &'a Url>) -> Option<String> {
    let mut sent: Option<String> = None;
    let mut previous = page.to_owned();
    for url in addresses {
        let origin = url.origin().ascii_serialization();
        // From another site to a third one, or back, a browser no longer tells which page it is.
        if previous != page && origin != previous {
            sent = Some("null".to_owned());
        } else if origin != page && sent.is_none() {
            sent = Some(page.to_owned());
        }
        previous = origin;
    }
    sent
}

/// Where files come from.
pub trait FileHost {
    /// Requests a file, once. `origin` is that of the page that loads it; browsers send it to other sites only.
    fn get(&mut self, url: &Url, origin: Option<&str>) -> Fetched;

    /// Whether a server answers, with headers; a folder has none.
    fn is_served(&self) -> bool;
}
