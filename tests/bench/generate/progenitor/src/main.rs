//! The peer, on an OpenAPI document with the same operations, members and types.

mod convert;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use progenitor_impl::{GenerationSettings, Generator};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["convert", specs, document] => convert::run(specs.as_ref(), document.as_ref()),
        ["generate", document, out] => {
            let document: openapiv3::OpenAPI = serde_json::from_slice(&fs::read(document)?)?;
            let mut generator = Generator::new(&GenerationSettings::default());
            let tokens = generator.generate_tokens(&document)?;
            let text = prettyplease::unparse(&syn::parse2(tokens)?);
            fs::create_dir_all(out)?;
            fs::write(Path::new(out).join("lib.rs"), text)?;
            Ok(())
        }
        _ => Err("usage: convert SPECS DOCUMENT, or generate DOCUMENT OUT".into()),
    }
}
