//! wasm-bindgen imports a module once for each group of functions that the WebAssembly takes from it, all under the same key.

use std::{collections::HashSet, fs, path::Path};

use crate::failure::Failure;

/// Removes all imports of a module but the first from a file of glue.
///
/// # Errors
/// When the file cannot be read or written.
pub fn remove(glue: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(glue).map_err(Failure::file(glue))?;
    fs::write(glue, without_repeated(&text)).map_err(Failure::file(glue))
}

/// The glue in which each module has one `import * as …` and one line in the object of imports. Lines of another form stay.
fn without_repeated(glue: &str) -> String {
    let (mut modules, mut repeated) = (HashSet::new(), HashSet::new());
    let lines = glue.split_inclusive('\n').filter(|line| {
        let line = line.trim_end();
        let import = line.strip_prefix("import * as ");
        if let Some((name, module)) = import.and_then(|it| it.split_once(" from ")) {
            let is_new = modules.insert(module);
            if !is_new {
                repeated.insert(name);
            }
            return is_new;
        }
        // `"./later.js": import2,` in the object of imports, below.
        let key = line.trim_start().split_once(": ");
        key.is_none_or(|(_, name)| !repeated.contains(name.trim_end_matches(',')))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_is_imported_once() {
        let glue = concat!(
            "import * as import1 from \"./later.js\"\n",
            "import * as import2 from \"./later.js\"\n",
            "import * as import3 from \"./other.js\"\n",
            "    return {\n",
            "        \"./widget_bg.js\": import0,\n",
            "        \"./later.js\": import1,\n",
            "        \"./later.js\": import2,\n",
            "        \"./other.js\": import3,\n",
            "    };\n",
        );
        let expected = concat!(
            "import * as import1 from \"./later.js\"\n",
            "import * as import3 from \"./other.js\"\n",
            "    return {\n",
            "        \"./widget_bg.js\": import0,\n",
            "        \"./later.js\": import1,\n",
            "        \"./other.js\": import3,\n",
            "    };\n",
        );
        assert_eq!(without_repeated(glue), expected);
        assert_eq!(without_repeated(expected), expected);
    }
}
