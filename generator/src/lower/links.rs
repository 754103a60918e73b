//! Names in texts as links: specs call members and operations as the vendor does, callers by their names in Rust.

use std::collections::BTreeMap;

use crate::model::doc::Doc;
use crate::model::operation::{Operation, Output};
use crate::model::structure::Structure;

/// Turns the names of members and operations in all texts for callers into links.
pub(crate) fn lower(operations: &mut [Operation], structures: &mut [Structure]) {
    let mut common = Names::new();
    for operation in &*operations {
        let name = &operation.input.name;
        add(&mut common, &operation.wire, name, None);
        add(&mut common, name, name, None);
    }
    add_waiters(&mut common, operations);
    for structure in structures {
        let links = Links::new(&common, "").with(structure);
        links.structure(structure);
    }
    for operation in operations {
        let name = operation.input.name.clone();
        let mut links = Links::new(&common, &name).with(&operation.input);
        let builder = operation.input.builder.as_ref();
        let builder = builder.map_or("", |builder| builder.name.as_str());
        let waiters = operation.waiters.iter().map(|waiter| &waiter.method);
        let finding = operation.finding.iter().map(|finding| &finding.method);
        for method in waiters.chain(finding) {
            add(&mut links.own, method, builder, Some(method));
        }
        links.doc(&mut operation.method_doc);
        links.structure(&mut operation.input);
        for variant in &mut operation.errors.variants {
            links.doc(&mut variant.doc);
        }
        for waiter in &mut operation.waiters {
            links.doc(&mut waiter.doc);
        }
        if let Output::Own(output) = &mut operation.output {
            links.with(output).structure(output);
        }
    }
}

/// Names in texts, each with its name in Rust and the path to it.
type Names = BTreeMap<String, (String, String)>;

/// All generated files of a service see its items in the module above them.
fn add(names: &mut Names, name: &str, item: &str, member: Option<&str>) {
    let link = match member {
        None => (item.to_owned(), format!("super::{item}")),
        Some(member) => (member.to_owned(), format!("super::{item}::{member}")),
    };
    names.insert(name.to_owned(), link);
}

/// The waiters that only one operation has; the others mean that of the operation whose text it is.
fn add_waiters(names: &mut Names, operations: &[Operation]) {
    let mut holders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for operation in operations {
        let builder = operation.input.builder.as_ref();
        let builder = builder.map_or("", |it| it.name.as_str());
        for waiter in &operation.waiters {
            holders.entry(&waiter.method).or_default().push(builder);
        }
    }
    for (method, builders) in holders {
        if let [builder] = *builders {
            add(names, method, builder, Some(method));
        }
    }
}

/// What the names in a text lead to.
struct Links<'c> {
    /// What they mean in every text of the service.
    common: &'c Names,
    /// What they mean before that.
    own: Names,
    /// The operation whose texts these are: nothing is gained by a link to where one is.
    here: &'c str,
}

impl<'c> Links<'c> {
    fn new(common: &'c Names, here: &'c str) -> Self {
        let own = Names::new();
        Self { common, own, here }
    }

    /// With the members of a structure, which its texts mean first. What one is called in Rust may be another's name
    /// on the wire, and then Rust counts.
    fn with(&self, structure: &Structure) -> Self {
        let mut own = self.own.clone();
        for member in &structure.members {
            let name = Some(member.name.as_str());
            add(&mut own, &member.row.wire, &structure.name, name);
        }
        for member in &structure.members {
            let name = Some(member.name.as_str());
            add(&mut own, &member.name, &structure.name, name);
        }
        Self { own, ..*self }
    }

    fn structure(&self, structure: &mut Structure) {
        self.doc(&mut structure.doc);
        for member in &mut structure.members {
            // A member does not lead to itself.
            self.doc_of(&member.name, &mut member.doc);
        }
    }

    fn doc(&self, doc: &mut Doc) {
        self.doc_of("", doc);
    }

    /// The doc of what has the name `own` in Rust.
    fn doc_of(&self, own: &str, doc: &mut Doc) {
        for line in &mut doc.0 {
            *line = self.line(own, line);
        }
    }

    fn link(&self, own: &str, name: &str) -> Option<&(String, String)> {
        let link = self.own.get(name).or_else(|| self.common.get(name))?;
        (link.0 != own && link.0 != self.here).then_some(link)
    }

    /// Every second part between backticks is code; what is the text of a link already stays it.
    fn line(&self, own: &str, line: &str) -> String {
        let mut linked = String::with_capacity(line.len());
        for (index, part) in line.split('`').enumerate() {
            if index % 2 == 0 {
                linked.push_str(part);
                continue;
            }
            let known = self.link(own, part).filter(|_| !linked.ends_with('['));
            linked.push_str(&match known {
                Some((shown, path)) => format!("[`{shown}`]({path})"),
                None => format!("`{part}`"),
            });
        }
        linked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_links_and_nothing_else_does() {
        let mut names = Names::new();
        add(&mut names, "CertId", "DeleteCert", Some("cert_id"));
        add(&mut names, "GetCert", "GetCert", None);
        let links = Links::new(&names, "");
        let text = "Read `CertId` with `GetCert`; `other` and CertId stay, [`cert_id`](x) too.";
        let linked = links.line("", text);
        assert_eq!(
            linked,
            "Read [`cert_id`](super::DeleteCert::cert_id) with [`GetCert`](super::GetCert); \
             `other` and CertId stay, [`cert_id`](x) too."
        );
        assert_eq!(links.line("cert_id", "See `CertId`."), "See `CertId`.");
    }
}
