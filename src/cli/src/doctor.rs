//! The doctor: what is wrong with a page that has the element, with its package and with its atlas, and what to do.
//!
//! The rules are pure: they take answers and give findings. [`http_response::FileHost`] gives the answers: a server
//! ([`web_site::WebSite`]) or a folder ([`folder_site::FolderSite`]). [`examination::Examination`] asks one for each file once.
//! A file that a manifest or a list names outside its folder is not requested, as the element does not.
//!
//! | file | what it examines |
//! |---|---|
//! | `page_rules`, `attribute_rules` | the HTML: script tag, elements, language, what is between the tags |
//! | `page_policy`, `page_headers` | the content security policy and other headers of the page |
//! | `delivery_rules`, `caching_rules` | how one file comes: status, type, compression, caching, other sites |
//! | `package_rules` | whether the files of the package are whole and of one build |
//! | `atlas_rules` | the data, with what `check` finds |
//! | [`catalogue`] | every code: why it matters, and what to do |

mod atlas_rules;
pub mod attribute_rules;
mod caching_rules;
pub mod catalogue;
pub mod content_encoding;
mod delivery_rules;
pub mod diagnosis;
pub mod diagnosis_text;
pub mod examination;
mod examined_file;
pub mod folder_site;
pub mod host_page;
pub mod http_response;
pub mod package_list;
mod package_rules;
mod page_headers;
pub mod page_policy;
mod page_rules;
pub mod web_site;
