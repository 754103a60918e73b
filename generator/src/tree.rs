//! What the generator hands out.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

/// Generated files: path with `/`, relative to the generated crate, and text.
pub type Tree = BTreeMap<String, String>;

/// How the generated crate's manifest is written.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the generated package.
    pub package: String,
    /// Path from the generated crate to the runtime, for a manifest outside the workspace.
    pub runtime_path: Option<String>,
    /// Version of the runtime that the clients need.
    pub runtime_version: String,
    /// Whether the crate stands outside the workspace.
    pub standalone: bool,
}

/// Files before they are rendered.
pub(crate) type Draft = BTreeMap<String, Content>;

/// What a file holds.
pub(crate) enum Content {
    /// Rust.
    Rust(TokenStream),
    /// TOML.
    Toml(String),
}
