//! What the help of each command says below its words: examples, and what holds for it.

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  done, or nothing to complain about
  1  the disk is not as it should be: generated files out of date, edited or foreign; findings of `tidy`;
     warnings under `lint --strict`; a file, a folder or a report that cannot be written
  2  a spec is invalid or cannot be read, or the command itself was misspelt";

pub(super) const GENERATE_EXAMPLES: &str = "\
Examples:
  cargo xtask generate                          all of generated/ from all of specs/
  cargo xtask generate huawei-roma              write the files of one service only
  cargo xtask generate --check                  what CI runs: nothing is written, a diff says what is off
  cargo xtask generate --specs my --out /tmp/c  a crate of its own, from specs of your own

Either all files are replaced or none; unchanged ones keep their time stamp, and those that no spec gives
any more are removed. Only `Cargo.toml`, `manifest.json` with its schema, and `src/` of the output folder belong
to the generator: a file in there that it did not make is never touched but reported, and all other files are
not looked at.

An interrupted run is mended by the next one.";

pub(super) const LINT_EXAMPLES: &str = "\
Examples:
  cargo xtask lint                         every spec in specs/
  cargo xtask lint specs/huawei-roma.json  one file while it is being written
  cargo xtask lint --strict                what CI runs: a warning ends with 1, too
  cargo xtask lint --format github         annotations of a pull request, from a workflow
  cargo xtask lint --format sarif          a log for code scanning and editors

Errors keep a spec from being generated. Warnings do not; one that is meant is silenced in the spec, where it
stands, with a reason: `\"accept\": { \"CODE\": \"…\" }`. `cargo xtask explain CODE` says what is wrong and why.
The text goes to standard error, the other formats go to standard output.

JSON is one object: `version` (1), `errors`, `warnings`, `problems` and `unreadable`. A problem has `code`,
`severity`, `message`, `label`, `hint`, `file`, `start`, `end` and `also` (other places, with `label`). Places
have `line` and `column`, in characters from 1, and `offset`, in bytes from 0.";

pub(super) const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cargo xtask explain                   every code of a mistake, with its meaning
  cargo xtask explain secret-undecided  what `error[secret-undecided]` is about, and how to mend it
  cargo xtask explain APIG.3030         an error code of a service: its kind, what to do, who answers it
  cargo xtask explain specs/huawei-roma.json:287         what stands on a line, and what it becomes in Rust
  cargo xtask explain huawei-roma.json#/types/CertBase   the same by a JSON pointer
  cargo xtask explain HEAD~1:specs/huawei-roma.json:287  the same in a git revision, as `diff` prints it

A file of which only the name is given is one of specs/; a path is read where it leads, from here or from the root of
the repository.";

pub(super) const WHERE_EXAMPLES: &str = "\
Examples:
  cargo xtask where huawei_roma::UpdateCertificateV2               the place of an operation in its spec
  cargo xtask where huawei_roma::UpdateCertificateV2::private_key  that of a member: field or setter
  cargo xtask where specwright_clients::huawei_roma::Client::update_certificate_v2

Each place is one line, `file:line:column: path (what it is)`, and the line of the spec below it.";

pub(super) const MODEL_EXAMPLES: &str = "\
Examples:
  cargo xtask model huawei-roma         names, types and tables of a service, with every decision taken
  cargo xtask model cats --specs my     of a spec elsewhere

It is for reading, and for tools of this repository: the same specs give the same bytes, but keys come and go with
the generator. What others may build upon is `generated/manifest.json`.";

pub(super) const NEW_EXAMPLES: &str = "\
Examples:
  cargo xtask new huawei-dns                                 specs/huawei-dns.json, REST with a bare token
  cargo xtask new aws-acm --protocol rpc-json --auth sigv4   with the signature of that vendor
  cargo xtask new cats --specs /tmp/specs                    in another folder

The file shows every decision that a spec must take:
  - how the operation is named on the wire (`protocol`), who calls (`auth`), where (`endpoint`);
  - where errors stand (`errors`), and what each code means to a caller (`kind`);
  - whether an operation may be sent again (`retry`), which of its members are required, and which secret;
  - what it looks like: an example, which becomes a doc example and a test.
What only you can tell is left open, and `cargo xtask lint` shows where. specs/README.md shows the format.";

pub(super) const FMT_EXAMPLES: &str = "\
Examples:
  cargo xtask fmt                         every spec in specs/
  cargo xtask fmt specs/huawei-roma.json  one file
  cargo xtask fmt --check                 what CI runs: nothing is written, a diff says what is off

The order of a spec stays, and so does its meaning. What fits on a line stands on one; what does not is packed, with
each operation, member, type and error code, and each `doc`, on lines of its own. If one of the files is not JSON,
none is written.";

pub(super) const DIFF_EXAMPLES: &str = "\
Examples:
  cargo xtask diff main                        what the working tree changes in the specs of a git revision
  cargo xtask diff v0.1.0 --markdown           the same for a pull request
  cargo xtask diff HEAD~1 --json               the same for a program; `--schema` prints what it can rely on
  cargo xtask diff specs/released/0.1.0 specs  two folders of specs, without git

Each change is one of: breaking (something that callers may write stops compiling: naming types, variants and
methods, calling builders and clients, reading and assigning fields, matching with an arm for the rest),
compatible, behaviour only, prose only. Prose of truth values and of values of enums, and texts whose numbers,
units, defaults, limits or negations changed, are marked for a person to look at.

The exit code is 0 whatever changed, and 2 if one side cannot be read.";

pub(super) const PICTURE_EXAMPLES: &str = "\
Examples:
  cargo xtask picture          write the picture of findings that the README shows
  cargo xtask picture --check  only say whether it shows what `lint` says";

pub(super) const RELEASE_EXAMPLES: &str = "\
Examples:
  cargo xtask release           move the version and write the changelog, as far as the specs changed
  cargo xtask release --check   what CI runs: exit 1 and name what is missing
  cargo xtask release --record  once it is published: its specs are what the next one is compared with

The last release is recorded in the tree, as `specs/released/<version>/`. What people write in the changelog
between the heading of a version and its first `###` is kept. A version may move further than it must.
Where it moves, `cargo xtask generate` follows: the manifest of the clients names the version.";

pub(super) const SCHEMA_EXAMPLES: &str = "\
Examples:
  cargo xtask schema          write all three
  cargo xtask schema --check  only say whether they are what the generator's types give

Editors complete and check specs with specs/schema.json; specs/README.md shows people the format,
and specs/REFERENCE.md tells every key.";

pub(super) const SYNTHESISE_EXAMPLES: &str = "\
Examples:
  cargo xtask synthesise --operations 1000 --out /tmp/specs   some 160 specs
  cargo xtask generate --specs /tmp/specs --out /tmp/clients  the crate that they give

The first specs are the real ones; then all of them come again under other ids. The same number gives the
same bytes.";

pub(super) const BENCH_EXAMPLES: &str = "\
Examples:
  cargo xtask bench compile --rounds 5       what a program with one call costs to build
  cargo xtask bench call --only ours-async   one subject again, which is then compared with no other
  cargo xtask bench report --check           whether tables, charts and README.md show the results

Subject after subject is measured, then all of them again, and ratios are taken within a round of a run. Every round is
written to tests/bench/results/ when it is complete. See tests/bench/README.md.";

pub(super) const TIDY_EXAMPLES: &str = "\
Checked are: at most 400 lines and an opening `//!` in each hand-written .rs file; which module may import
which; that the generator names no vendor and no service; marks of unfinished work and lints switched off;
that paths and commands cited in the documentation exist; a reason beside every dependency.

Every finding is one line, `file:line: what is wrong`.";
