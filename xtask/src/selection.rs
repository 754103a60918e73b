//! Which services a command is about, and which generated files are theirs.

use crate::outcome::Failure;

/// The services that were named; none means all.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    modules: Vec<String>,
}

impl Selection {
    /// Looks the named services up among those that have a spec.
    pub(crate) fn new(named: &[String], known: &[String]) -> Result<Self, Failure> {
        let modules = named
            .iter()
            .map(|name| look_up(name, known))
            .collect::<Result<_, _>>()?;
        Ok(Self { modules })
    }

    /// Whether nothing was named, so that every file is meant.
    pub(crate) fn is_all(&self) -> bool {
        self.modules.is_empty()
    }

    /// Whether a generated file belongs to a selected service. Files that several services share, such as the
    /// crate's root, belong to none: they are only written with everything else.
    pub(crate) fn covers(&self, path: &str) -> bool {
        let of = |module: &String| {
            let rest = path
                .strip_prefix("src/")
                .and_then(|rest| rest.strip_prefix(module.as_str()));
            rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        self.is_all() || self.modules.iter().any(of)
    }
}

/// The module of a service by its name, or what was meant instead.
pub(crate) fn look_up(name: &str, known: &[String]) -> Result<String, Failure> {
    let wanted = module(name);
    if known.iter().any(|service| module(service) == wanted) {
        return Ok(wanted);
    }
    let distance = |service: &&String| strsim::damerau_levenshtein(&module(service), &wanted);
    let nearest = known
        .iter()
        .min_by_key(distance)
        .filter(|service| distance(service) <= 1 + wanted.len() / 4);
    let hint = match nearest {
        Some(service) => format!("did you mean `{service}`?"),
        None => format!("there are: {}", known.join(", ")),
    };
    Err(Failure::invalid(format!(
        "no spec describes a service `{name}`; {hint}"
    )))
}

/// The Rust module of a service: its name with `_` for `-`.
fn module(service: &str) -> String {
    service.replace('-', "_").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> [String; 2] {
        ["big-cats", "dogs"].map(str::to_owned)
    }

    #[test]
    fn a_service_owns_its_module_and_what_lies_below() {
        let selection = Selection::new(&["big-cats".to_owned()], &known()).unwrap();
        let owned = ["src/big_cats.rs", "src/big_cats/client.rs"];
        let others = [
            "src/lib.rs",
            "Cargo.toml",
            "manifest.json",
            "src/dogs.rs",
            "src/big_cats_too.rs",
            "src/big_cats_too/a.rs",
        ];
        assert!(owned.iter().all(|path| selection.covers(path)));
        assert!(!others.iter().any(|path| selection.covers(path)));
        assert!(others.iter().all(|path| Selection::default().covers(path)));
    }

    #[test]
    fn a_misspelt_service_is_met_with_the_nearest_name_or_with_all() {
        let refusal = |name: &str| {
            Selection::new(&[name.to_owned()], &known())
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            refusal("big-cat"),
            "no spec describes a service `big-cat`; did you mean `big-cats`?"
        );
        assert_eq!(
            refusal("zebra"),
            "no spec describes a service `zebra`; there are: big-cats, dogs"
        );
        assert!(Selection::new(&["big_cats".to_owned()], &known()).is_ok());
    }
}
