//! A generated tree of files as one file: every `mod x;` becomes `mod x { … }`.

use specwright_generator::Tree;

/// Lines of the head that each generated file begins with.
const HEAD: usize = 2;

/// The Rust files of a crate as nested modules. The features of services fall away, so that all are compiled.
pub(crate) fn nested(tree: &Tree) -> String {
    format!("{}\nfn main() {{}}\n", module(tree, "src/lib.rs", "src"))
}

/// The text of one file with its modules inside.
fn module(tree: &Tree, path: &str, folder: &str) -> String {
    let text = tree
        .get(path)
        .unwrap_or_else(|| panic!("`{path}` was not generated"));
    let mut nested = String::new();
    let mut lines = text.lines().skip(HEAD).peekable();
    while let Some(line) = lines.next() {
        let is_service = lines
            .peek()
            .is_some_and(|next| next.starts_with("pub mod "));
        if is_service && line.starts_with("#[cfg(feature = ") {
            continue;
        }
        match declared(line) {
            Some(name) => {
                let inner = module(
                    tree,
                    &format!("{folder}/{name}.rs"),
                    &format!("{folder}/{name}"),
                );
                let head = line.trim_end_matches(';');
                nested.push_str(&format!("{head} {{\n{}}}\n", indented(&inner)));
            }
            None => nested.push_str(&format!("{line}\n")),
        }
    }
    nested
}

fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    line.strip_prefix("mod ")?.strip_suffix(';')
}

/// No literal of a generated file goes over several lines, so that indenting changes nothing.
fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| match line {
        "" => "\n".to_owned(),
        line => format!("    {line}\n"),
    });
    lines.collect()
}
