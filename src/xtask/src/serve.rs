//! The server of the demo pages, with the content security policy of a strict municipal site.

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
    package::{self, Mode},
    watch,
    workspace::Workspace,
};

/// No inline script or style, and nothing from another origin. The browser tests use the same policy.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'";

/// As [`STRICT`], and the inline script that reloads a page after an edit, which only this server adds.
const RELOADING: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; \
    style-src 'self'; img-src 'self'; connect-src 'self'";

/// Builds the package and serves the demo pages until the program is stopped.
///
/// # Errors
/// When the build fails or no port is free.
pub fn serve(workspace: &Workspace, port: u16) -> Result<(), Failure> {
    package::build(workspace, Mode::Small)?;
    listen(pages(workspace, STRICT), port)
}

/// As [`serve`], with a quick build that is repeated after every edit; open pages reload. A build that fails is printed, and
/// the server goes on.
///
/// # Errors
/// When the folders cannot be watched or no port is free.
pub fn serve_edits(workspace: &Workspace, port: u16) -> Result<(), Failure> {
    watch::rebuild(workspace, &|| {});
    let reload = LiveReloadLayer::new();
    let reloader = reload.reloader();
    let _watching_while_it_lives =
        watch::rebuild_after_edits(workspace, move || reloader.reload())?;
    listen(pages(workspace, RELOADING).layer(reload), port)
}

fn pages(workspace: &Workspace, policy: &'static str) -> Router {
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    Router::new()
        .nest_service("/data", ServeDir::new(workspace.data()))
        .fallback_service(ServeDir::new(workspace.pages()))
        .layer(always(header::CONTENT_SECURITY_POLICY, policy))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // A reload after a build must show the new package.
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

/// A listener at `port`, or at any free port where that is taken.
async fn open(port: u16) -> std::io::Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Err(cause) if cause.kind() == std::io::ErrorKind::AddrInUse => {
            println!("Port {port} is taken; choosing a free one");
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use axum::{body::Body, http::Request};
    use tower::ServiceExt;

    use super::*;

    /// Status, content type and policy of the response for each path, in a clone with one file of each kind.
    fn answers(paths: &[&str]) -> Vec<(u16, String, String)> {
        let root = std::env::temp_dir().join(format!("sleutelvrij-serve-{}", std::process::id()));
        for file in [
            "www/index.html",
            "www/package/widget.b0011aabb.wasm",
            "www/package/map.b0011aabb.wasm",
            "data/x/places.geojson",
            "secret.toml",
        ] {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x").unwrap();
        }
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let answers = paths
            .iter()
            .map(|path| runtime.block_on(answer(&root, path)))
            .collect();
        fs::remove_dir_all(root).unwrap();
        answers
    }

    async fn answer(root: &Path, path: &str) -> (u16, String, String) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = pages(&Workspace::at(root), STRICT)
            .oneshot(request)
            .await
            .unwrap();
        let header = |name: HeaderName| match response.headers().get(name) {
            Some(value) => value.to_str().unwrap().to_owned(),
            None => String::new(),
        };
        (
            response.status().as_u16(),
            header(header::CONTENT_TYPE),
            header(header::CONTENT_SECURITY_POLICY),
        )
    }

    #[test]
    fn files_have_their_content_type_and_others_are_not_served() {
        let paths = [
            "/",
            "/package/widget.b0011aabb.wasm",
            "/package/map.b0011aabb.wasm",
            "/data/x/places.geojson",
            "/secret.toml",
            "/..%2fsecret.toml",
        ];
        let answers = answers(&paths);
        let kinds: Vec<_> = answers
            .iter()
            .map(|(status, kind, _)| (*status, kind.as_str()))
            .collect();
        let pages = [
            (200, "text/html"),
            (200, "application/wasm"),
            (200, "application/wasm"),
            (200, "application/geo+json"),
        ];
        assert_eq!(kinds[..4], pages);
        assert_eq!(
            kinds[4..]
                .iter()
                .map(|(status, _)| *status)
                .collect::<Vec<_>>(),
            [404, 404]
        );
        assert!(answers.iter().all(|(.., policy)| policy == STRICT));
    }

    #[test]
    fn the_browser_tests_use_the_same_policy() {
        let folder = Workspace::here().browser_tests();
        let server = fs::read_to_string(folder.join("support/server.mjs")).unwrap();
        assert!(server.contains(STRICT), "{STRICT}");
    }

    #[test]
    fn a_taken_port_is_replaced() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .unwrap();
        runtime.block_on(async {
            let holder = open(0).await.unwrap();
            let second = open(holder.local_addr().unwrap().port()).await.unwrap();
            assert_ne!(
                holder.local_addr().unwrap().port(),
                second.local_addr().unwrap().port()
            );
        });
    }
}
