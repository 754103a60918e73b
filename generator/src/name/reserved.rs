//! Names that are taken: by the language, by the prelude, by what the generator itself writes.

/// Keywords of edition 2024, strict and reserved, in order. None is used in its raw form, since some have none.
pub(super) const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Types, traits and variants that every module sees without importing them, and that generated code uses by their
/// short names.
pub(super) const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Methods of every builder, and those of operators, which setters look like: a member of that name could not have a
/// setter.
pub(super) const MEMBERS: &[&str] = &[
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "build",
    "builder",
    "div",
    "mul",
    "new",
    "proceed",
    "rem",
    "send",
    "send_detailed",
    "shl",
    "shr",
    "sub",
];

/// Methods of every client, and those of traits, which its methods look like.
pub(super) const CLIENT_METHODS: &[&str] = &[
    "as_ref",
    "borrow",
    "builder",
    "clone",
    "config",
    "deref",
    "new",
    "send",
    "send_detailed",
    "with",
];

/// Variants that every open enum has.
pub(super) const VARIANTS: &[&str] = &["Unlisted"];

/// Modules that every service or operation has, and file names that Windows reserves.
pub(super) const MODULES: &[&str] = &[
    "aux",
    "client",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "con",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9",
    "nul",
    "operation",
    "prn",
    "required",
    "service",
    "types",
];
