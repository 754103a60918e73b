//! The request that the docs of an operation show: its first example, or the least that can be sent. Nobody copies an
//! idempotency token from there: with it, a second request would be taken for the first. The client makes one up.

use std::collections::BTreeSet;

use super::example::{Known, named_variant};
use crate::model::example::{Example, Expr, Setting};
use crate::model::structure::Structure;
use crate::model::ty::Ty;

/// The setters to call; `None` if they were too many.
pub(crate) fn sample(
    known: &Known<'_>,
    examples: &[Example],
    input: &Structure,
) -> Option<Vec<Setting>> {
    match examples.first() {
        Some(example) => {
            let tokens = input.members.iter().filter(|it| it.row.idempotency_token);
            let tokens: BTreeSet<&String> = tokens.map(|it| &it.name).collect();
            let setters = example.setters.iter();
            Some(
                setters
                    .filter(|it| !tokens.contains(&it.name))
                    .cloned()
                    .collect(),
            )
        }
        None => least(known, input),
    }
}

/// Values of a request that are made up, and structures that stand in each other: more than that nobody would read.
const MOST: (usize, usize) = (500, 32);

fn least(known: &Known<'_>, structure: &Structure) -> Option<Vec<Setting>> {
    let mut sampler = Sampler {
        known,
        around: Vec::new(),
        made: 0,
    };
    let settings = sampler.settings(structure);
    (sampler.made < MOST.0).then_some(settings)
}

/// Makes up values, and knows which structures they stand in.
struct Sampler<'a> {
    known: &'a Known<'a>,
    around: Vec<String>,
    made: usize,
}

impl Sampler<'_> {
    fn settings(&mut self, structure: &Structure) -> Vec<Setting> {
        let required = structure.members.iter().filter(|member| member.required);
        required
            .take(MOST.0)
            .filter_map(|member| {
                Some(Setting {
                    name: member.name.clone(),
                    value: self.value(&member.value)?,
                })
            })
            .collect()
    }

    /// A value of the type; none for a structure inside of itself.
    fn value(&mut self, ty: &Ty) -> Option<Expr> {
        self.made += 1;
        if self.made >= MOST.0 {
            return None;
        }
        Some(match ty {
            Ty::Bool => Expr::Literal("true".to_owned()),
            Ty::I32 | Ty::I64 | Ty::U64 => Expr::Literal("1".to_owned()),
            Ty::F64 => Expr::Literal("1.0".to_owned()),
            Ty::Text | Ty::Secret => Expr::Text("…".to_owned()),
            Ty::Timestamp => Expr::Timestamp("2024-01-02T03:04:05Z".to_owned()),
            Ty::Blob => Expr::Blob(vec![1, 2, 3]),
            Ty::List(inner) => match self.value(inner) {
                Some(value) => Expr::List(vec![value]),
                None => Expr::Literal("Vec::<_>::new()".to_owned()),
            },
            Ty::Map(inner) => match self.value(inner) {
                Some(value) => Expr::Map(vec![("…".to_owned(), value)]),
                None => Expr::Literal("Vec::<(String, _)>::new()".to_owned()),
            },
            Ty::Optional(inner) => Expr::Optional(self.value(inner).map(Box::new)),
            Ty::Named(name) | Ty::Boxed(name) => return self.named(name),
        })
    }

    fn named(&mut self, name: &str) -> Option<Expr> {
        if self.around.iter().any(|around| around == name) {
            return None;
        }
        if self.around.len() == MOST.1 {
            self.made = MOST.0;
            return None;
        }
        if let Some(structure) = self.known.structure(name) {
            self.around.push(name.to_owned());
            let settings = self.settings(structure);
            self.around.pop();
            return Some(Expr::Structure(name.to_owned(), settings));
        }
        let (wire, value) = self.known.values(name)?.first()?;
        Some(named_variant(name, wire, value))
    }
}
