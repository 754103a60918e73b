//! Cases without a network: `CASE TIMES` does one as often as is asked for, `cases` lists what there is.

use std::env;

use crate::Failure;
use crate::figures;
use crate::meter::Meter;

/// A name, and what is done again and again.
pub type Case = (String, Box<dyn FnMut()>);

/// Does what the command line asks for.
///
/// # Errors
///
/// If it asks for something that there is not.
pub fn again(cases: Vec<Case>) -> Result<(), Failure> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (wanted, times) = match words[..] {
        ["cases"] => {
            cases.iter().for_each(|(name, _)| println!("{name}"));
            return Ok(());
        }
        [wanted, times] => (wanted, times.parse()?),
        _ => return Err("usage: cases, or CASE TIMES".into()),
    };
    let mut cases = cases.into_iter();
    let Some((_, mut case)) = cases.find(|(name, _)| name == wanted) else {
        return Err(format!("there is no case {wanted}").into());
    };
    // What is set up once is not counted.
    case();
    let meter = Meter::begin();
    for _ in 0..times {
        case();
    }
    figures::print(&meter.end(times));
    Ok(())
}
