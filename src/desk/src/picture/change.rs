//! What differs between two pictures, so that a page changes nothing else.

use super::SvgElement;

/// A change of a drawn picture. `at` leads from the list of shapes to an element: its index, the index of its child, and so on.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureChange<'a> {
    /// An attribute, or the class, has this value; it is removed where there is none.
    Attribute {
        /// Where.
        at: Vec<usize>,
        /// Its name.
        name: &'static str,
        /// Its value.
        value: Option<&'a str>,
    },
    /// The text is this one.
    Text {
        /// Where.
        at: Vec<usize>,
        /// The text.
        text: &'a str,
    },
    /// Another element is in its place.
    Replace {
        /// Where.
        at: Vec<usize>,
        /// The element.
        with: &'a SvgElement,
    },
    /// An element is added after the last one in it.
    Append {
        /// In which element; empty for the list of shapes.
        within: Vec<usize>,
        /// The element.
        element: &'a SvgElement,
    },
    /// The last element in it is removed.
    RemoveLast {
        /// In which element; empty for the list of shapes.
        within: Vec<usize>,
    },
}

/// The changes that make `new` of `old`, in the order in which to make them. An element that is in both, such as one in an `Rc`, is not
/// compared with itself.
pub fn picture_changes<'a, S: AsRef<SvgElement>>(
    old: &[S],
    new: &'a [S],
) -> Vec<PictureChange<'a>> {
    let mut changes = Vec::new();
    compare_lists(old, new, &mut Vec::new(), &mut changes);
    changes
}

fn compare_lists<'a, S: AsRef<SvgElement>>(
    old: &[S],
    new: &'a [S],
    at: &mut Vec<usize>,
    changes: &mut Vec<PictureChange<'a>>,
) {
    for (number, (old, new)) in old.iter().zip(new).enumerate() {
        let (old, new) = (old.as_ref(), new.as_ref());
        if !std::ptr::eq(old, new) {
            at.push(number);
            compare(old, new, at, changes);
            at.pop();
        }
    }
    for _ in new.len()..old.len() {
        changes.push(PictureChange::RemoveLast { within: at.clone() });
    }
    for element in new.iter().skip(old.len()) {
        changes.push(PictureChange::Append {
            within: at.clone(),
            element: element.as_ref(),
        });
    }
}

fn compare<'a>(
    old: &SvgElement,
    new: &'a SvgElement,
    at: &mut Vec<usize>,
    changes: &mut Vec<PictureChange<'a>>,
) {
    // A text is a node of its own, and would shift the indices of elements beside it.
    let has_texts = !old.text.is_empty() || !new.text.is_empty();
    let has_children = !old.children.is_empty() || !new.children.is_empty();
    if old.name != new.name || has_texts && has_children {
        changes.push(PictureChange::Replace {
            at: at.clone(),
            with: new,
        });
        return;
    }
    let mut attribute = |name, value| {
        changes.push(PictureChange::Attribute {
            at: at.clone(),
            name,
            value,
        });
    };
    if old.class != new.class {
        attribute("class", Some(new.class.as_str()));
    }
    for (name, value) in &new.attributes {
        if old.attribute(name) != Some(value) {
            attribute(name, Some(value.as_str()));
        }
    }
    for (name, _) in &old.attributes {
        if new.attribute(name).is_none() {
            attribute(name, None);
        }
    }
    if old.text != new.text {
        changes.push(PictureChange::Text {
            at: at.clone(),
            text: &new.text,
        });
    }
    compare_lists(&old.children, &new.children, at, changes);
}
