//! The doctor against content security policies.

use crate::doctor_site::{DoctorSite, package};
use sleutelvrij::doctor::package_list::sha384;

/// The codes of a page with this policy in a header.
fn of_header(policy: &str) -> Vec<&'static str> {
    let mut site = DoctorSite::healthy();
    site.each("/index.html", |it| {
        it.set("content-security-policy", policy)
    });
    site.codes()
}

const NOTHING: [&str; 0] = [];

#[test]
fn the_policy_of_the_documentation_allows_everything() {
    let text = include_str!("../../../www/docs/privacy.md");
    let policy = text
        .lines()
        .find(|it| it.starts_with("default-src"))
        .unwrap();
    assert_eq!(of_header(policy), NOTHING);
    assert_eq!(
        of_header(&format!("{policy}; require-trusted-types-for 'script'")),
        NOTHING
    );
}

#[test]
fn a_strict_policy_without_webassembly() {
    assert_eq!(of_header("default-src 'self'"), ["policy-wasm"]);
    assert_eq!(of_header("default-src 'self' 'unsafe-eval'"), NOTHING);
    assert_eq!(of_header("script-src 'self' 'WASM-unsafe-eval'"), NOTHING);
}

#[test]
fn scripts_and_files_of_a_site_that_the_policy_does_not_name() {
    assert_eq!(
        of_header("script-src https://elders.example 'wasm-unsafe-eval'"),
        ["policy-script"]
    );
    assert_eq!(of_header("connect-src 'none'"), ["policy-connect"]);
    assert_eq!(
        of_header("default-src 'none'"),
        ["policy-connect", "policy-script", "policy-wasm"]
    );
}

#[test]
fn policies_of_the_header_and_of_the_page_apply_together() {
    let mut site = DoctorSite::healthy();
    site.each("/index.html", |it| {
        it.set(
            "content-security-policy",
            "script-src 'self' 'wasm-unsafe-eval'",
        )
    });
    site.page("<head>", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"connect-src https://elders.example\">");
    assert_eq!(site.codes(), ["policy-connect"]);
}

#[test]
fn a_nonce_goes_on_to_imports_and_a_hash_does_not() {
    let mut site = DoctorSite::healthy();
    site.page("type=\"module\"", "type=\"module\" nonce=\"abc\"");
    let policy = |value: &'static str| {
        move |it: &mut crate::doctor_site::Answer| it.set("content-security-policy", value)
    };
    site.each(
        "/index.html",
        policy("script-src 'nonce-abc' 'wasm-unsafe-eval'"),
    );
    assert_eq!(site.codes(), NOTHING);
    site.each(
        "/index.html",
        policy("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'"),
    );
    assert_eq!(site.codes(), NOTHING);
    site.each(
        "/index.html",
        policy("script-src 'nonce-other' 'wasm-unsafe-eval'"),
    );
    assert_eq!(site.codes(), ["policy-script"]);
    // Chromium refuses the import in both cases too.
    let (_, loader) = package("b11111111").swap_remove(0);
    let hash = format!("'sha384-{}'", sha384(&loader));
    let tag = format!("integrity={hash} type=\"module\"");
    site.page("type=\"module\" nonce=\"abc\"", &tag);
    for more in ["", "'strict-dynamic'"] {
        let policy = format!("script-src {hash} {more} 'wasm-unsafe-eval'");
        site.each("/index.html", |it| {
            it.set("content-security-policy", &policy)
        });
        assert_eq!(site.codes(), ["policy-script"]);
    }
    let policy = format!("script-src {hash} 'self' 'wasm-unsafe-eval'");
    site.each("/index.html", |it| {
        it.set("content-security-policy", &policy)
    });
    assert_eq!(site.codes(), NOTHING);
    // With 'strict-dynamic' the site does not count.
    assert_eq!(
        of_header("script-src 'self' 'strict-dynamic' 'nonce-abc' 'wasm-unsafe-eval'"),
        ["policy-script"]
    );
}

#[test]
fn what_an_inline_script_imports_has_its_nonce() {
    let mut site = DoctorSite::healthy();
    site.page(
        r#" src="/package/sleutelvrij.js"></script>"#,
        r#" nonce="abc">import "/package/sleutelvrij.js";</script>"#,
    );
    let mut codes = |nonce: &str| {
        let policy = format!("script-src 'nonce-{nonce}' 'wasm-unsafe-eval'");
        site.each("/index.html", |it| {
            it.set("content-security-policy", &policy)
        });
        site.codes()
    };
    assert_eq!(codes("abc"), NOTHING);
    assert_eq!(codes("other"), ["policy-script"]);
}

#[test]
fn a_policy_that_only_reports_is_no_obstacle() {
    let mut site = DoctorSite::healthy();
    let report = |value: &'static str| {
        move |it: &mut crate::doctor_site::Answer| {
            it.set("content-security-policy-report-only", value)
        }
    };
    site.each("/index.html", report("default-src 'self'"));
    assert_eq!(site.codes(), ["policy-report-only"]);
    site.each(
        "/index.html",
        report("default-src 'self' 'wasm-unsafe-eval'"),
    );
    assert_eq!(site.codes(), NOTHING);
}

#[test]
fn a_sandbox_needs_scripts_and_its_own_origin() {
    assert_eq!(of_header("sandbox"), ["policy-sandbox"]);
    assert_eq!(of_header("sandbox allow-scripts"), ["policy-sandbox"]);
    assert_eq!(
        of_header("sandbox allow-scripts allow-same-origin"),
        NOTHING
    );
}

#[test]
fn the_desk_computes_in_the_page_where_workers_are_refused() {
    for policy in ["worker-src 'none'", "require-trusted-types-for 'script'"] {
        let mut site = DoctorSite::healthy();
        site.each("/index.html", |it| {
            it.set("content-security-policy", policy)
        });
        assert_eq!(site.codes(), NOTHING, "{policy}");
        site.page("<sleutelvrij-kaart", "<sleutelvrij-kaart view=\"planner\"");
        assert_eq!(site.codes(), ["desk-in-page"], "{policy}");
    }
}
