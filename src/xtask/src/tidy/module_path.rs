//! The paths of modules that a Rust file uses, without compiling it.

use super::TextFile;

/// The module path of a file below `root`, `a/b.rs` as `["a", "b"]`; `lib.rs` is empty.
pub fn of_file(path: &str, root: &str) -> Option<Vec<String>> {
    let inside = path.strip_prefix(root)?.strip_suffix(".rs")?;
    if inside == "lib" {
        return Some(Vec::new());
    }
    Some(inside.split('/').map(str::to_owned).collect())
}

/// Every path in the code of a file that begins with `crate::` or `super::`, from the root of the crate, with the line on
/// which it begins. Declarations of modules are no uses.
pub fn used(text: &TextFile, module: &[String]) -> Vec<(usize, Vec<String>)> {
    let code: Vec<_> = text.code().map(|(_, line)| line).collect();
    let code = code.join("\n");
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c)) {
                continue;
            }
            let line = 1 + code[..at].matches('\n').count();
            let mut found = Vec::new();
            tree(&code[at..], &[], &mut found);
            paths.extend(
                found
                    .into_iter()
                    .map(|path| (line, absolute(&path, module))),
            );
        }
    }
    paths
}

/// Reads one path or tree of paths (`a::{b, c::d}`) and returns the rest of the code.
fn tree<'a>(code: &'a str, before: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = before.to_vec();
    let mut rest = code.trim_start();
    loop {
        if let Some(mut inside) = rest.strip_prefix('{') {
            loop {
                inside = inside.trim_start().trim_start_matches(',').trim_start();
                if let Some(after) = inside.strip_prefix('}') {
                    return after;
                }
                let shorter = tree(inside, &path, found);
                if shorter.len() == inside.len() {
                    return shorter;
                }
                inside = shorter;
            }
        }
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        if end > 0 {
            path.push(rest[..end].to_owned());
        }
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(after) if end > 0 => rest = after.trim_start(),
            _ => {
                found.push(path);
                let renamed = rest.trim_start().strip_prefix("as ");
                return renamed.map_or(rest, |it| {
                    it.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
                });
            }
        }
    }
}

/// A path with `crate`, `self` or `super` at its beginning, from the root of the crate.
fn absolute(path: &[String], module: &[String]) -> Vec<String> {
    let supers = path.iter().take_while(|part| *part == "super").count();
    let base = if supers > 0 {
        module.len().saturating_sub(supers)
    } else {
        0
    };
    let rest = path
        .iter()
        .skip(supers.max(1))
        .filter(|part| *part != "self");
    module[..base].iter().chain(rest).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn trees_of_uses_are_read() {
        let code = "use crate::{\n    a::{b, c as d},\n    e,\n};\nfn x() { super::f::g(crate::h::I) }\nuse supercrate::no;\n// crate::not\n";
        let module = ["m".to_owned(), "n".to_owned()];
        let paths: Vec<_> = used(&text("src/w/src/m/n.rs", code), &module)
            .into_iter()
            .map(|(line, path)| (line, path.join("::")))
            .collect();
        let expected = [
            (1, "a::b"),
            (1, "a::c"),
            (1, "e"),
            (5, "h::I"),
            (5, "m::f::g"),
        ];
        assert_eq!(paths, expected.map(|(line, path)| (line, path.to_owned())));
    }

    #[test]
    fn a_file_is_a_module() {
        let module = |path| of_file(path, "src/w/src/").map(|it| it.join("::"));
        assert_eq!(module("src/w/src/lib.rs"), Some(String::new()));
        assert_eq!(module("src/w/src/a/b.rs"), Some("a::b".into()));
        assert_eq!(module("src/v/src/a.rs"), None);
    }
}
