//! When it does not work.

#[allow(missing_docs)]
pub struct Failure {
    pub heading: &'static str,
    pub retry: &'static str,
    pub status: fn(&str, &str) -> String,
    pub slow: fn(&str) -> String,
    pub network: fn(&str) -> String,
    pub size: fn(&str) -> String,
    pub text: fn(&str) -> String,
    pub manifest: fn(&str) -> String,
    pub taxonomy: fn(&str) -> String,
    pub streets: fn(&str) -> String,
    pub no_source: &'static str,
    pub empty: fn(&str) -> String,
    pub attribute: fn(&str, &str) -> String,
}
