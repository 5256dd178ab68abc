//! What the content security policies of a page refuse of the element. All of them apply: the strictest part of each counts.

use super::catalogue::{
    Code, DESK_IN_PAGE, POLICY_CONNECT, POLICY_REPORT_ONLY, POLICY_SANDBOX, POLICY_SCRIPT,
    POLICY_WASM,
};
use super::diagnosis::Diagnosis;
use super::host_page::{Attributes, HostPage};
use super::http_response::HttpResponse;
use content_security_policy::{
    CspList, Destination, Initiator, ParserMetadata, Policy, PolicyDisposition, PolicySource,
    Request, Violation,
};
use std::collections::BTreeMap;
use url::{Origin, Url};

/// What the element requests in a page, for the question whether policies allow it.
#[derive(Clone, Debug, Default)]
pub struct ElementRequests {
    /// The script tags, each with its address.
    pub scripts: Vec<(Attributes, Url)>,
    /// Scripts that `sleutelvrij.js` imports.
    pub imports: Vec<Url>,
    /// Files that are fetched: of the package and of the data.
    pub fetched: Vec<Url>,
    /// Where redirects lead from an address, in order.
    pub redirected: BTreeMap<Url, Vec<Url>>,
    /// The worker of the planner's desk, where the page has one.
    pub worker: Option<Url>,
}

/// The policies of a page.
#[derive(Clone, Debug)]
pub struct PagePolicies {
    enforced: CspList,
    reported: CspList,
    origin: Origin,
}

impl PagePolicies {
    /// The policies in the headers of a page and in its `<meta>` tags.
    pub fn of(page: &HostPage, response: &HttpResponse) -> Self {
        let header = |name: &str| {
            let values = response.headers.iter().filter(|(it, _)| it == name);
            let lists = values.map(|(_, value)| {
                // Those that only report are read as the others: the question is what they would refuse.
                CspList::parse(value, PolicySource::Header, PolicyDisposition::Enforce).0
            });
            CspList(lists.flatten().collect())
        };
        let mut enforced = header("content-security-policy");
        for text in &page.policies {
            enforced.push(Policy::parse(
                text,
                PolicySource::Meta,
                PolicyDisposition::Enforce,
            ));
        }
        Self {
            enforced,
            reported: header("content-security-policy-report-only"),
            origin: page.url.origin(),
        }
    }

    /// Whether browsers turn http into https for files of the page.
    pub fn upgrades_requests(&self) -> bool {
        let mut policies = self.enforced.0.iter();
        policies.any(|it| it.contains_a_directive_whose_name_is("upgrade-insecure-requests"))
    }

    /// Examines what the policies refuse.
    pub fn examine(&self, requests: &ElementRequests, into: &mut Diagnosis) {
        for (code, sentence) in self.refusals(&self.enforced, requests) {
            into.add(code, "Content-Security-Policy", sentence);
        }
        for (_, sentence) in self.refusals(&self.reported, requests) {
            into.add(
                POLICY_REPORT_ONLY,
                "Content-Security-Policy-Report-Only",
                sentence,
            );
        }
        let Some(worker) = &requests.worker else {
            return;
        };
        let request = self.request(worker, Destination::Worker);
        let (_, violations) = self.enforced.should_request_be_blocked(&request);
        for violation in violations {
            into.add(
                DESK_IN_PAGE,
                "Content-Security-Policy",
                refusal(&violation, worker),
            );
        }
        if self
            .enforced
            .does_sink_type_require_trusted_types("'script'", false)
        {
            let text = "`require-trusted-types-for 'script'` refuses the worker.";
            into.add(DESK_IN_PAGE, "Content-Security-Policy", text);
        }
    }

    fn refusals(
        &self,
        policies: &CspList,
        requests: &ElementRequests,
    ) -> Vec<(&'static Code, String)> {
        let mut found = Vec::new();
        for policy in policies
            .0
            .iter()
            .filter(|it| it.source == PolicySource::Header)
        {
            for sandbox in policy
                .directive_set
                .iter()
                .filter(|it| it.name == "sandbox")
            {
                let has = |word: &str| sandbox.value.iter().any(|it| it.eq_ignore_ascii_case(word));
                let missing = ["allow-scripts", "allow-same-origin"];
                let missing: Vec<_> = missing.into_iter().filter(|it| !has(it)).collect();
                if !missing.is_empty() {
                    found.push((
                        POLICY_SANDBOX,
                        format!("`sandbox` comes without {}.", missing.join(" and ")),
                    ));
                }
            }
        }
        let mut refused = |code, request: &Request| {
            // The policy must allow each address to which a redirect leads, without its path.
            let redirects = requests.redirected.get(&request.url);
            let addresses = [&request.url]
                .into_iter()
                .chain(redirects.into_iter().flatten());
            for (redirect_count, url) in (0..).zip(addresses) {
                let request = Request {
                    current_url: url.clone(),
                    redirect_count,
                    ..request.clone()
                };
                let (_, violations) = policies.should_request_be_blocked(&request);
                found.extend(violations.iter().map(|it| (code, refusal(it, url))));
            }
        };
        for (attributes, url) in &requests.scripts {
            let attribute = |name: &str| attributes.get(name).cloned().unwrap_or_default();
            let tag = Request {
                nonce: attribute("nonce"),
                integrity_metadata: attribute("integrity"),
                parser_metadata: ParserMetadata::ParserInserted,
                ..self.request(url, Destination::Script)
            };
            refused(POLICY_SCRIPT, &tag);
            for url in &requests.imports {
                // An import has the nonce and the parser metadata of the script that imports, and no integrity.
                let import = Request {
                    nonce: attribute("nonce"),
                    parser_metadata: ParserMetadata::ParserInserted,
                    ..self.request(url, Destination::Script)
                };
                refused(POLICY_SCRIPT, &import);
            }
        }
        for url in &requests.fetched {
            refused(POLICY_CONNECT, &self.request(url, Destination::None));
        }
        let (_, violations) = policies.is_wasm_evaluation_allowed();
        found.extend(violations.iter().map(|it| {
            let text = format!(
                "`{}` has neither 'wasm-unsafe-eval' nor 'unsafe-eval'.",
                it.directive
            );
            (POLICY_WASM, text)
        }));
        found
    }

    fn request(&self, url: &Url, destination: Destination) -> Request {
        Request {
            url: url.clone(),
            current_url: url.clone(),
            origin: self.origin.clone(),
            redirect_count: 0,
            destination,
            initiator: Initiator::None,
            nonce: String::new(),
            integrity_metadata: String::new(),
            parser_metadata: ParserMetadata::NotParserInserted,
        }
    }
}

/// Names the site, not the file: a policy that refuses one file of a site refuses most of them.
fn refusal(violation: &Violation, url: &Url) -> String {
    let site = url.origin().ascii_serialization();
    let directive = &violation.directive;
    // The directive by which the policy decides may be a more general one, such as `default-src`.
    let written = violation.policy.directive_set.iter();
    let written = written
        .filter(|it| it.value == directive.value)
        .map(|it| it.name.as_str());
    let name = written
        .max_by_key(|it| directive.name.starts_with(it))
        .unwrap_or(&directive.name);
    let value = directive.value.join(" ");
    match value.contains("'nonce-") || value.contains("'sha") || value.contains("'strict-dynamic'")
    {
        true => format!(
            "`{name} {value}` does not allow the script from {site}, by its nonce or its hash."
        ),
        false => format!("`{name} {value}` does not allow {site}."),
    }
}
