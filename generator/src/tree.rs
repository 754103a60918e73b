//! What the generator hands out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use proc_macro2::TokenStream;

use crate::model::doc::Doc;

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

impl Settings {
    /// The package as Rust code calls it.
    pub(crate) fn crate_name(&self) -> String {
        self.package.replace('-', "_")
    }
}

/// Files before they are made: the path of each, and what makes it.
pub(crate) type Draft<'m> = Vec<(String, Make<'m>)>;

/// Makes what a file holds. Tokens cannot leave their thread, so they are made where they are printed.
pub(crate) type Make<'m> = Box<dyn Fn() -> Content<'m> + Send + Sync + 'm>;

/// What a file holds.
pub(crate) enum Content<'m> {
    /// Rust.
    Rust(RustFile<'m>),
    /// TOML.
    Toml(String),
}

/// A file of Rust.
pub(crate) struct RustFile<'m> {
    /// What stands at its head. It is lines already, and need not become tokens first.
    pub(crate) doc: Cow<'m, Doc>,
    /// What follows.
    pub(crate) items: TokenStream,
}

impl<'m> RustFile<'m> {
    /// With docs that were decided.
    pub(crate) fn new(doc: &'m Doc, items: TokenStream) -> Self {
        let doc = Cow::Borrowed(doc);
        Self { doc, items }
    }

    /// With docs that are the generator's own.
    pub(crate) fn titled(doc: &str, items: TokenStream) -> Self {
        let doc = Cow::Owned(Doc::from(doc));
        Self { doc, items }
    }
}
