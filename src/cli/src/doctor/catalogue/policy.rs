//! Codes about the content security policy.

use super::{Advice, Code, Severity};

const POLICY_ADVICE: Advice = Advice::servers(
    "add_header Content-Security-Policy \"script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\" always;\n\
     add to the line that is there: two policies apply together, and the strictest part of each counts.",
    "# needs mod_headers\n\
     Header always set Content-Security-Policy \"script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\"\n\
     # change the line that is there: `Header add` makes a second policy, and the strictest part of each counts.",
    "<customHeaders><remove name=\"Content-Security-Policy\" /><add name=\"Content-Security-Policy\" value=\"script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\" /></customHeaders>\n\
     with the other parts of your policy.",
    "Change Content-Security-Policy in the rules for response headers of the page. Look whether the server behind sends one too: both apply.",
);

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:expr;)*) => {
        $($(#[$doc])* pub static $name: &Code = &$code;)*
        /// The codes of this file.
        pub static POLICY: &[&Code] = &[$(&$code),*];
    };
}

codes! {
    /// WebAssembly is refused.
    POLICY_WASM = Code {
        name: "policy-wasm",
        severity: Severity::Error,
        title: "The content security policy refuses WebAssembly",
        why: "The element computes in WebAssembly. Where it is refused, visitors see only what is between the tags.",
        advice: POLICY_ADVICE.or_page("Add 'wasm-unsafe-eval' to script-src. It allows WebAssembly only, and no evaluation of text as JavaScript. \
            A policy in a <meta> tag of the page counts too."),
    };
    /// A script is refused.
    POLICY_SCRIPT = Code {
        name: "policy-script",
        severity: Severity::Error,
        title: "The content security policy refuses a script of the element",
        why: "Without its scripts the element does not start, and visitors see only what is between the tags.",
        advice: POLICY_ADVICE.or_page("Add the site of the package to script-src. Where the policy works with a nonce, put the nonce into the script tag. \
            A hash covers sleutelvrij.js only and not what it imports, also with 'strict-dynamic': use a nonce, or name the site."),
    };
    /// A file is refused.
    POLICY_CONNECT = Code {
        name: "policy-connect",
        severity: Severity::Error,
        title: "The content security policy refuses files that the element loads",
        why: "The element fetches its WebAssembly, its style and the atlas. Without them visitors see only what is between the tags.",
        advice: POLICY_ADVICE.or_page("Add the sites of the package and of the data to connect-src. Without connect-src, default-src counts."),
    };
    /// A sandbox.
    POLICY_SANDBOX = Code {
        name: "policy-sandbox",
        severity: Severity::Error,
        title: "The page is in a sandbox",
        why: "A sandbox without allow-scripts runs no script. One without allow-same-origin makes every file another site's.",
        advice: POLICY_ADVICE.or_page("Remove `sandbox` from the policy of this page, or add allow-scripts, allow-same-origin, allow-popups and allow-modals to it."),
    };
    /// A policy that only reports.
    POLICY_REPORT_ONLY = Code {
        name: "policy-report-only",
        severity: Severity::Hint,
        title: "A policy that only reports would refuse the element",
        why: "Nothing is refused today. When the policy is enforced, visitors will see only what is between the tags.",
        advice: Advice::page("Change Content-Security-Policy-Report-Only as www/docs/privacy.md describes before you enforce it."),
    };
}
