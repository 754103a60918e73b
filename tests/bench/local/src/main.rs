//! Encodes, signs and decodes without a network, as often as it is told: `MODE CASE TIMES`.
//!
//! `allocations` and `time` print averages; `run` prints nothing, for counting instructions from outside. `cases`
//! lists what there is.

mod by_hand;
mod ours;
mod peer;

use std::env;
use std::error::Error;

use cpu_time::ProcessTime;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<std::alloc::System> = &INSTRUMENTED_SYSTEM;

/// A name, and what is done again and again.
type Case = (String, Box<dyn FnMut()>);

/// A fixed moment, so that every run does the same.
const NOW: u64 = 1_777_972_800;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut cases = ours::cases()?;
    cases.extend(by_hand::cases());
    cases.extend(peer::cases()?);
    if let ["cases"] = words[..] {
        for (name, _) in cases {
            println!("{name}");
        }
        return Ok(());
    }
    let [mode, wanted, times] = words[..] else {
        return Err("usage: cases, or (run|time|allocations) CASE TIMES".into());
    };
    let times: u32 = times.parse()?;
    let mut cases = cases.into_iter();
    let Some((_, mut case)) = cases.find(|(name, _)| name == wanted) else {
        return Err(format!("there is no case {wanted}").into());
    };
    // What is set up once is not counted.
    case();
    let allocated = Region::new(ALLOCATOR);
    let cpu = ProcessTime::now();
    for _ in 0..times {
        case();
    }
    let (cpu, allocated) = (cpu.elapsed(), allocated.change());
    let per_call = |total: f64| total / f64::from(times);
    match mode {
        "time" => println!("{:.1}", per_call(cpu.as_secs_f64() * 1e9)),
        "allocations" => println!(
            "{:.2}",
            per_call((allocated.allocations + allocated.reallocations) as f64)
        ),
        _ => {}
    }
    Ok(())
}
