//! The parameter of the page's address that holds a question, in the query or in the fragment.

use crate::query_parameter::{query_parameter, value_in, with_query_parameter, with_value_in};

/// The parameter that the attribute `link` names: `kaart` is in the query (`?kaart=…`), `#kaart` in the fragment (`#kaart=…`), which
/// browsers send to no server.
///
/// In a fragment of parameters (`#a=1&b=2`) the others stay. In a route of a single-page application (`#/path` or `#!/path`) the
/// parameter is in the query of the route (`#/path?kaart=…`), which routers leave to the page. An anchor (`#main`) is replaced when a
/// value is set: no fragment can be both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkParameter {
    name: String,
    is_in_fragment: bool,
}

impl LinkParameter {
    /// Reads the attribute; `None` unless the name consists of ASCII letters, digits and `-._`.
    pub fn of(attribute: &str) -> Option<Self> {
        let fits = |it: u8| it.is_ascii_alphanumeric() || b"-._".contains(&it);
        let name = attribute.strip_prefix('#').unwrap_or(attribute);
        let is_name = !name.is_empty() && name.bytes().all(fits);
        is_name.then(|| Self {
            name: name.to_owned(),
            is_in_fragment: name.len() < attribute.len(),
        })
    }

    /// The name, without the `#`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether an address has a fragment of the page's own instead of the value, as after a click on a link to an anchor. It says
    /// nothing about the question then.
    pub fn is_replaced(&self, address: &str) -> bool {
        self.is_in_fragment && address.contains('#') && self.value(address).is_none()
    }

    /// The percent-decoded value in an address. One in the fragment that is absent or empty is that of the query parameter of the same
    /// name, so that links from before the page used the fragment are still read.
    pub fn value(&self, address: &str) -> Option<String> {
        let own = Fragment::of(address).filter(|_| self.is_in_fragment);
        let own = own.and_then(|it| value_in(it.query()?, &self.name));
        own.filter(|value| !value.is_empty())
            .or_else(|| query_parameter(address, &self.name))
    }

    /// The address with the value set or, for `None`, removed. The value must consist of characters allowed in a query. One in the
    /// fragment removes the query parameter of the same name.
    pub fn with_value(&self, address: &str, value: Option<&str>) -> String {
        if !self.is_in_fragment {
            return with_query_parameter(address, &self.name, value);
        }
        let address = with_query_parameter(address, &self.name, None);
        let fragment = Fragment::of(&address);
        let page = address.split('#').next().unwrap_or_default();
        let after = match fragment {
            None if value.is_none() => return address,
            Some(it) if value.is_none() && it.is_anchor() => return address,
            Some(it) if it.is_route() => {
                let path = it.0.split('?').next().unwrap_or_default();
                [path, &with_value_in(it.query(), &self.name, value)].concat()
            }
            it => {
                let kept = it.filter(|it| !it.is_anchor()).map(|it| it.0);
                let query = with_value_in(kept, &self.name, value);
                query.strip_prefix('?').unwrap_or_default().to_owned()
            }
        };
        let mark = if after.is_empty() { "" } else { "#" };
        [page, mark, &after].concat()
    }
}

/// The part of an address after its first `#`.
struct Fragment<'a>(&'a str);

impl<'a> Fragment<'a> {
    fn of(address: &'a str) -> Option<Self> {
        address.split_once('#').map(|(_, fragment)| Self(fragment))
    }

    /// Whether it is a path of a single-page application, such as `/district/3`, `district/3` or `!/district?x=1`.
    fn is_route(&self) -> bool {
        let mut marks = self.0.bytes().filter(|it| b"!/?=&".contains(it));
        matches!(marks.next(), Some(b'!' | b'/' | b'?'))
    }

    /// Whether it has no parameters and is no route: the id of an element, or nothing.
    fn is_anchor(&self) -> bool {
        !self.is_route() && !self.0.contains(['=', '&'])
    }

    /// Its parameters.
    fn query(&self) -> Option<&'a str> {
        match self.is_route() {
            true => self.0.split_once('?').map(|(_, query)| query),
            false => Some(self.0),
        }
    }
}

#[cfg(test)]
mod tests;
