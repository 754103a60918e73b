//! The key that was last derived from a secret. Schemes derive one for each day and place, which costs as much as all
//! else in a signature.

use std::iter::once;
use std::sync::{Mutex, PoisonError};

use crate::auth::Key;

#[derive(Default)]
pub(super) struct ScopedKey(Mutex<Option<Derived>>);

struct Derived {
    scope: Vec<String>,
    key: Key,
}

impl ScopedKey {
    /// The kept key if it is for this scope, else the one that `derive` gives, which is then kept in its place.
    pub(super) fn get(&self, prefix: &str, parts: &[&str], derive: impl FnOnce() -> Key) -> Key {
        let scope = once(prefix).chain(parts.iter().copied());
        // A panic elsewhere leaves a whole key or none.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some(derived) if scope.clone().eq(derived.scope.iter()) => derived.key.clone(),
            _ => {
                let key = derive();
                *kept = Some(Derived {
                    scope: scope.map(str::to_owned).collect(),
                    key: key.clone(),
                });
                key
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn a_key_is_derived_once_for_a_scope_and_again_for_another() {
        let kept = ScopedKey::default();
        let get = |prefix: &str, parts: &[&str], new: u8| {
            kept.get(prefix, parts, || Zeroizing::new([new; 32]))[0]
        };
        assert_eq!(get("A", &["day", "place"], 1), 1);
        assert_eq!(get("A", &["day", "place"], 2), 1);
        assert_eq!(get("A", &["dayplace"], 3), 3);
        assert_eq!(get("B", &["dayplace"], 4), 4);
        assert_eq!(get("A", &["day", "place"], 5), 5);
    }
}
