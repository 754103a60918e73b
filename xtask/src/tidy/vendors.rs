//! The generator knows no vendor and no service by name: what is particular to one belongs into its spec.

use crate::tidy::repository::Repository;
use crate::tidy::{Finding, numbered};

/// Names, in lower case, by which the vendors of cloud services go.
const VENDORS: [&str; 12] = [
    "alibaba",
    "aliyun",
    "amazon",
    "aws",
    "azure",
    "baidu",
    "gcp",
    "google",
    "huawei",
    "rainbond",
    "tencent",
    "volcengine",
];

/// Up to this length, a name must stand as a word of its own: there is an `aws` in every flaw.
const SHORT: usize = 4;

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let services = services(repository);
    let names: Vec<_> = VENDORS
        .iter()
        .copied()
        .chain(services.iter().map(String::as_str))
        .collect();
    let mut findings = Vec::new();
    for (path, text) in repository
        .ending(".rs")
        .filter(|(path, _)| path.starts_with("generator/src/"))
    {
        for (number, line) in numbered(text) {
            if let Some(name) = names.iter().find(|name| names_it(line, name)) {
                let what = format!(
                    "names `{name}`; what is particular to a vendor or service belongs into its spec"
                );
                findings.push(Finding::new(path, number, what));
            }
        }
    }
    findings
}

/// The services that have a spec, spelled as in its file name and as the Rust module.
fn services(repository: &Repository) -> Vec<String> {
    let files = repository
        .below("specs")
        .filter_map(|path| path.strip_prefix("specs/")?.strip_suffix(".json"));
    let services = files.filter(|name| *name != "schema");
    services
        .flat_map(|name| [name.to_lowercase(), name.to_lowercase().replace('-', "_")])
        .collect()
}

fn names_it(line: &str, name: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    lower
        .match_indices(name)
        .any(|(start, _)| name.len() > SHORT || stands_alone(line, start, start + name.len()))
}

/// Whether a range of a line is a word, also one of several in `snake_case` or `CamelCase`.
fn stands_alone(line: &str, start: usize, end: usize) -> bool {
    let (before, rest) = line.split_at(start);
    let (word, after) = rest.split_at(end - start);
    let camel = word.starts_with(|letter: char| letter.is_uppercase());
    let begins = before
        .chars()
        .next_back()
        .is_none_or(|letter| !letter.is_alphabetic() || (letter.is_lowercase() && camel));
    let ends = after
        .chars()
        .next()
        .is_none_or(|letter| !letter.is_lowercase());
    begins && ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn a_vendor_is_found_in_every_spelling_and_not_inside_words() {
        let named = [
            "aws",
            "AWS_KEY",
            "AwsClient",
            "isAws",
            "for_aws()",
            "AWSAuth",
            "huaweicloud",
            "// Tencent's",
        ];
        let innocent = [
            "flaws", "draws", "Laws", "awsome", "DRAWS", "gcps", "a_w_s", "é laws",
        ];
        let names = |line: &str| VENDORS.iter().any(|vendor| names_it(line, vendor));
        assert_eq!(named.map(names), [true; 8]);
        assert_eq!(innocent.map(names), [false; 8]);
    }

    #[test]
    fn only_the_generator_is_searched_and_services_are_taken_from_the_specs() {
        let files = [
            (
                "generator/src/a.rs",
                "//! Fine.\nfn aws() {}\nlet x = \"big_cats\";\n",
            ),
            ("runtime/src/auth/aws.rs", "//! aws\n"),
            ("specs/big-cats.json", ""),
            ("specs/schema.json", ""),
        ];
        let expected = [
            "generator/src/a.rs:2: names `aws`",
            "generator/src/a.rs:3: names `big_cats`",
        ]
        .map(|start| {
            format!("{start}; what is particular to a vendor or service belongs into its spec")
        });
        assert_eq!(found(findings, &files), expected);
    }
}
