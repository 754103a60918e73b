//! Names in texts as links: specs call members and operations as the vendor does, callers by their names in Rust.

use std::collections::BTreeMap;

use crate::model::doc::Doc;
use crate::model::operation::{Operation, Output};
use crate::model::structure::Structure;

/// Turns the names of members and operations in all texts for callers into links.
pub(crate) fn lower(operations: &mut [Operation], structures: &mut [Structure]) {
    let mut common = Links::default();
    for operation in &*operations {
        let name = &operation.input.name;
        common.add(&operation.wire, name, None);
        common.add(name, name, None);
    }
    for structure in structures {
        let links = common.with(structure);
        links.structure(structure);
    }
    for operation in operations {
        // Nothing is gained by a link to where one is.
        let mut links = common.with(&operation.input);
        links
            .0
            .retain(|_, (shown, _)| *shown != operation.input.name);
        let builder = operation.input.builder.as_ref();
        for waiter in &operation.waiters {
            let builder = builder.map_or("", |builder| builder.name.as_str());
            links.add(&waiter.method, builder, Some(&waiter.method));
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
#[derive(Clone, Default)]
struct Links(BTreeMap<String, (String, String)>);

impl Links {
    /// All generated files of a service see its items in the module above them.
    fn add(&mut self, name: &str, item: &str, member: Option<&str>) {
        let link = match member {
            None => (item.to_owned(), format!("super::{item}")),
            Some(member) => (member.to_owned(), format!("super::{item}::{member}")),
        };
        self.0.insert(name.to_owned(), link);
    }

    /// With the members of a structure, which its texts mean first. What one is called in Rust may be another's name
    /// on the wire, and then Rust counts.
    fn with(&self, structure: &Structure) -> Self {
        let mut links = self.clone();
        for member in &structure.members {
            links.add(&member.row.wire, &structure.name, Some(&member.name));
        }
        for member in &structure.members {
            links.add(&member.name, &structure.name, Some(&member.name));
        }
        links
    }

    fn structure(&self, structure: &mut Structure) {
        self.doc(&mut structure.doc);
        for member in &mut structure.members {
            // A member does not lead to itself.
            let mut links = self.clone();
            links.0.retain(|_, (shown, _)| *shown != member.name);
            links.doc(&mut member.doc);
            links.doc(&mut member.setter_doc);
        }
    }

    fn doc(&self, doc: &mut Doc) {
        for line in &mut doc.0 {
            *line = self.line(line);
        }
    }

    /// Every second part between backticks is code; what is the text of a link already stays it.
    fn line(&self, line: &str) -> String {
        let mut linked = String::with_capacity(line.len());
        for (index, part) in line.split('`').enumerate() {
            let known = self.0.get(part).filter(|_| !linked.ends_with('['));
            match known {
                _ if index % 2 == 0 => linked.push_str(part),
                Some((shown, path)) => linked.push_str(&format!("[`{shown}`]({path})")),
                None => linked.push_str(&format!("`{part}`")),
            }
        }
        linked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_links_and_nothing_else_does() {
        let mut links = Links::default();
        links.add("CertId", "DeleteCert", Some("cert_id"));
        links.add("GetCert", "GetCert", None);
        let linked = links
            .line("Read `CertId` with `GetCert`; `other` and CertId stay, [`cert_id`](x) too.");
        assert_eq!(
            linked,
            "Read [`cert_id`](super::DeleteCert::cert_id) with [`GetCert`](super::GetCert); \
             `other` and CertId stay, [`cert_id`](x) too."
        );
    }
}
