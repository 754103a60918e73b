//! The generator by what it hands out: golden outputs that compile and behave, refused specs, hostile texts and
//! names, and the freshness of what is checked in.

#![cfg(test)]

mod changes;
mod corpus;
mod diff;
mod docs;
mod family;
mod fixture;
mod floods;
mod format;
mod fresh;
mod golden;
mod hostile;
mod injection;
mod manifest;
mod names;
mod nest;
mod origins;
mod pages;
mod rejected;
mod scratch;
mod stable;
mod strategy;
