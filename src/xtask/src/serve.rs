//! The demo on this computer, under the same content security policy as a strict municipal site.

use std::net::Ipv4Addr;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
};
use tokio::net::TcpListener;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};
use tower_livereload::LiveReloadLayer;

use crate::{
    failure::Failure,
    house::House,
    package::{self, Speed},
    watch,
};

/// No inline script or style, nothing from elsewhere. `tests/browser/server.mjs` holds the tests to the same policy.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'";

/// As [`STRICT`], and the inline script that reloads a page after an edit. It is added by this server alone.
const RELOADING: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; \
    style-src 'self'; img-src 'self'; connect-src 'self'";

/// Builds the package and serves the demo until somebody stops it.
///
/// # Errors
/// When the build fails or no port can be had.
pub fn serve(house: &House, port: u16) -> Result<(), Failure> {
    package::build(house, Speed::Small)?;
    listen(pages(house, STRICT), port)
}

/// As [`serve`], built quickly, again after every edit, with open pages reloading themselves.
///
/// # Errors
/// When the first build fails, the folders cannot be watched or no port can be had.
pub fn serve_edits(house: &House, port: u16) -> Result<(), Failure> {
    package::build(house, Speed::Quick)?;
    let reload = LiveReloadLayer::new();
    let reloader = reload.reloader();
    let _watching_while_it_lives = watch::rebuild_after_edits(house, move || reloader.reload())?;
    listen(pages(house, RELOADING).layer(reload), port)
}

fn pages(house: &House, policy: &'static str) -> Router {
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    Router::new()
        .nest_service("/data", ServeDir::new(house.data()))
        .fallback_service(ServeDir::new(house.pages()))
        .layer(always(header::CONTENT_SECURITY_POLICY, policy))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // Who builds and looks again must see the new one.
        .layer(always(header::CACHE_CONTROL, "no-store"))
}

fn listen(pages: Router, port: u16) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(Failure::Serve)?;
    runtime.block_on(async {
        let listener = open(port).await.map_err(Failure::Serve)?;
        let address = listener.local_addr().map_err(Failure::Serve)?;
        println!("Sleutelvrij is on http://{address}/ (Ctrl+C stops it)");
        axum::serve(listener, pages).await.map_err(Failure::Serve)
    })
}

/// The asked port, or any free one when another program has it.
async fn open(port: u16) -> std::io::Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Err(cause) if cause.kind() == std::io::ErrorKind::AddrInUse => {
            println!("Port {port} is taken; choosing a free one");
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
        }
        other => other,
    }
}
