//! What the values of requests must keep to. Answers are never held to it: documented bounds are often wrong.

use crate::pattern::Pattern;

/// The documented bounds of one member.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Bounds {
    /// Least and greatest number of characters (Unicode code points).
    pub chars: Limit<u64>,
    /// Least and greatest number of bytes in UTF-8.
    pub bytes: Limit<u64>,
    /// Least and greatest number of elements of a list, or of entries of a map.
    pub items: Limit<u64>,
    /// Least and greatest integer; of a list or map it holds for each value, as do the bounds of texts.
    pub range: Limit<i64>,
    /// What the whole text must match.
    pub pattern: Option<&'static Pattern>,
    /// Texts with which the value must not begin.
    pub forbidden_prefixes: &'static [&'static str],
}

/// A least and a greatest value, both of them allowed. Where one is missing, that side is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit<T> {
    /// The least value.
    pub least: Option<T>,
    /// The greatest value.
    pub greatest: Option<T>,
}

impl<T> Limit<T> {
    /// No limit.
    pub const NONE: Self = Self {
        least: None,
        greatest: None,
    };

    /// A limit on the sides that are given.
    pub const fn new(least: Option<T>, greatest: Option<T>) -> Self
    where
        T: Copy,
    {
        Self { least, greatest }
    }
}

impl<T: PartialOrd> Limit<T> {
    /// Whether `value` keeps to it.
    pub fn allows(&self, value: &T) -> bool {
        self.least.as_ref().is_none_or(|least| value >= least)
            && self
                .greatest
                .as_ref()
                .is_none_or(|greatest| value <= greatest)
    }
}

impl Bounds {
    /// No bounds.
    pub const NONE: Self = Self {
        chars: Limit::NONE,
        bytes: Limit::NONE,
        items: Limit::NONE,
        range: Limit::NONE,
        pattern: None,
        forbidden_prefixes: &[],
    };

    /// Least and greatest number of characters (Unicode code points).
    pub const fn chars(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.chars = Limit::new(least, greatest);
        self
    }

    /// Least and greatest number of bytes in UTF-8.
    pub const fn bytes(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.bytes = Limit::new(least, greatest);
        self
    }

    /// Least and greatest number of elements of a list, or of entries of a map.
    pub const fn items(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.items = Limit::new(least, greatest);
        self
    }

    /// Least and greatest integer.
    pub const fn range(mut self, least: Option<i64>, greatest: Option<i64>) -> Self {
        self.range = Limit::new(least, greatest);
        self
    }

    /// What the whole text must match.
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// Texts with which the value must not begin.
    pub const fn not_starting_with(mut self, prefixes: &'static [&'static str]) -> Self {
        self.forbidden_prefixes = prefixes;
        self
    }
}
