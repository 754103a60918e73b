//! Averages as one line of JSON.

use std::fmt::Write;

pub(crate) type Figures = Vec<(&'static str, f64)>;

pub(crate) fn print(figures: &Figures) {
    let mut line = String::new();
    for (name, value) in figures {
        let comma = if line.is_empty() { "" } else { "," };
        let _ = write!(line, r#"{comma}"{name}":{value:.4}"#);
    }
    println!("{{{line}}}");
}
