//! Decodes an answer, as often as it is told.

use std::hint::black_box;

use bench_driver::{Failure, again};
use codecs_derives::c1;

fn main() -> Result<(), Failure> {
    let answer = include_bytes!("../../answer.json");
    let decode = move || {
        black_box(c1::decode(black_box(answer))).expect("the answer is valid");
    };
    again(vec![("decode".to_owned(), Box::new(decode))])
}
