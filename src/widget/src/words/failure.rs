//! When it does not work.

use super::Line;

#[allow(missing_docs)]
pub struct Failure {
    pub heading: &'static str,
    pub retry: &'static str,
    pub status: Line<2>,
    pub slow: Line<1>,
    pub network: Line<1>,
    pub size: Line<1>,
    pub text: Line<1>,
    pub manifest: Line<1>,
    pub taxonomy: Line<1>,
    pub streets: Line<1>,
    pub no_source: &'static str,
    pub empty: Line<1>,
    /// Name and value.
    pub attribute: Line<1>,
}
