//! Examines a page, a package or an atlas: asks the site for each file once, and lets the rules judge the answers.

mod data;
mod package;
mod page;

use super::catalogue::MIXED_CONTENT;
use super::delivery_rules;
use super::diagnosis::Diagnosis;
use super::examined_file::ReceivedFile;
use super::host_page::HostPage;
use super::http_response::{FileHost, RequestError, origin_sent};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::rc::Rc;
use url::Url;

/// How many files are requested at most. A page with more is examined up to there, and the diagnosis says so.
const REQUESTS: usize = 500;

/// What an examination has asked and found so far.
pub struct Examination<'a> {
    site: &'a mut dyn FileHost,
    today: NaiveDate,
    received: BTreeMap<Url, Result<Rc<ReceivedFile>, RequestError>>,
    /// Told before each request.
    progress: &'a dyn Fn(&Url),
    /// What was found.
    pub diagnosis: Diagnosis,
}

impl<'a> Examination<'a> {
    /// An examination on this day, in UTC.
    pub fn new(site: &'a mut dyn FileHost, today: NaiveDate, progress: &'a dyn Fn(&Url)) -> Self {
        Self {
            site,
            today,
            received: BTreeMap::new(),
            progress,
            diagnosis: Diagnosis::default(),
        }
    }

    /// Requests a file, or gives what came of it before.
    fn receive(
        &mut self,
        url: &Url,
        origin: Option<&str>,
    ) -> Result<Rc<ReceivedFile>, RequestError> {
        let mut bare = url.clone();
        bare.set_fragment(None);
        if let Some(known) = self.received.get(&bare) {
            return known.clone();
        }
        if self.received.len() >= REQUESTS {
            self.not_examined(format!("Files after the first {REQUESTS}."));
            return Err(RequestError::Network("not requested".to_owned()));
        }
        (self.progress)(&bare);
        let received = ReceivedFile::of(self.site.get(&bare, origin)).map(Rc::new);
        self.received.insert(bare, received.clone());
        received
    }

    /// Requests a file that the element loads, and examines how it is delivered. `None` if it cannot be used.
    fn deliver(
        &mut self,
        url: &Url,
        page: Option<&HostPage>,
        before_first_answer: bool,
    ) -> Option<Rc<ReceivedFile>> {
        let is_served = self.site.is_served();
        if !is_served && !url.as_str().starts_with(super::folder_site::ROOT) {
            self.not_examined(format!("{url}: it is on a server, not in this folder."));
            return None;
        }
        let is_new = !self.received.contains_key(url);
        let origin = page.map(HostPage::origin);
        match self.receive(url, origin.as_deref()) {
            Ok(file) => {
                let into = &mut self.diagnosis;
                let refused = file.redirects.iter();
                let refused = refused.filter(|to| page.is_some_and(|it| it.refuses(to)));
                for to in refused {
                    into.add(MIXED_CONTENT, url, format!("It leads to {to}."));
                }
                // A redirect may lead to another site.
                let addresses = [&file.requested].into_iter().chain(&file.redirects);
                let origin = origin.and_then(|it| origin_sent(&it, addresses));
                let is_usable = delivery_rules::examine(&file, origin.as_deref(), is_served, into);
                if is_new {
                    into.files
                        .push(file.row(is_served, before_first_answer && is_usable));
                }
                is_usable.then_some(file)
            }
            Err(RequestError::NoRootCertificates) => {
                let why = RequestError::NoRootCertificates;
                self.not_examined(format!("{url}: {why}."));
                None
            }
            Err(error) => {
                delivery_rules::unreachable(url, &error, &mut self.diagnosis);
                None
            }
        }
    }

    fn in_order(&mut self, sentence: String) {
        if !self.diagnosis.in_order.contains(&sentence) {
            self.diagnosis.in_order.push(sentence);
        }
    }

    fn not_examined(&mut self, sentence: String) {
        if !self.diagnosis.not_examined.contains(&sentence) {
            self.diagnosis.not_examined.push(sentence);
        }
    }
}
