//! Names in texts as links: specs call members and operations as the vendor does, callers by their names in Rust.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::model::doc::Doc;
use crate::model::operation::{Operation, Output};
use crate::model::structure::Structure;

/// Turns the names of members and operations in all texts for callers into links.
pub(crate) fn lower(operations: &mut [Operation], structures: &mut [Structure]) {
    let mut common = Names::new();
    for operation in &*operations {
        let item: Rc<str> = operation.input.name.as_str().into();
        for name in [&operation.wire, &operation.input.name] {
            common.insert(name.clone(), Link::to(&item, None));
        }
    }
    add_waiters(&mut common, operations);
    for structure in structures {
        if names_something(structure) {
            let links = Links::new(&common, "").with(structure);
            links.structure(structure);
        }
    }
    for operation in operations {
        let name = operation.input.name.clone();
        let mut links = Links::new(&common, &name).with(&operation.input);
        let builder = operation.input.builder.as_ref();
        let builder: Rc<str> = builder.map_or("", |it| it.name.as_str()).into();
        let waiters = operation.waiters.iter().map(|waiter| &waiter.method);
        let finding = operation.finding.iter().map(|finding| &finding.method);
        for method in waiters.chain(finding) {
            let link = Link::to(&builder, Some(method));
            links.own.insert(method.clone(), link);
        }
        links.doc(&mut operation.method_doc);
        links.structure(&mut operation.input);
        for variant in &mut operation.errors.variants {
            links.doc(&mut variant.doc);
        }
        for waiter in &mut operation.waiters {
            links.doc(&mut waiter.doc);
        }
        if let Output::Own(output) = &mut operation.output
            && names_something(output)
        {
            links.with(output).structure(output);
        }
    }
}

/// Whether any text of a structure may hold a name: else there is nothing to look up, and no need to know what it has.
fn names_something(structure: &Structure) -> bool {
    let members = structure.members.iter().map(|member| &member.doc);
    let mut docs = members.chain([&structure.doc]);
    docs.any(|doc| doc.0.iter().any(|line| line.contains('`')))
}

/// What a name in a text leads to.
#[derive(Clone)]
struct Link {
    item: Rc<str>,
    /// What is meant of the item, if it is not the item itself.
    member: Option<Rc<str>>,
}

impl Link {
    fn to(item: &Rc<str>, member: Option<&str>) -> Self {
        Self {
            item: Rc::clone(item),
            member: member.map(Rc::from),
        }
    }

    /// The name in Rust.
    fn shown(&self) -> &str {
        self.member.as_deref().unwrap_or(&self.item)
    }

    /// As Markdown. All generated files of a service see its items in the module above them.
    fn markdown(&self) -> String {
        let item = &self.item;
        match &self.member {
            None => format!("[`{item}`](super::{item})"),
            Some(member) => format!("[`{member}`](super::{item}::{member})"),
        }
    }
}

/// Names in texts.
type Names = BTreeMap<String, Link>;

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
            names.insert(method.to_owned(), Link::to(&builder.into(), Some(method)));
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
        let item: Rc<str> = structure.name.as_str().into();
        let links = structure.members.iter();
        let links: Vec<_> = links
            .map(|member| Link::to(&item, Some(&member.name)))
            .collect();
        for (member, link) in structure.members.iter().zip(&links) {
            own.insert(member.row.wire.clone(), link.clone());
        }
        for (member, link) in structure.members.iter().zip(links) {
            own.insert(member.name.clone(), link);
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
        for line in doc.0.iter_mut().filter(|line| line.contains('`')) {
            *line = self.line(own, line);
        }
    }

    fn link(&self, own: &str, name: &str) -> Option<&Link> {
        let link = self.own.get(name).or_else(|| self.common.get(name))?;
        (link.shown() != own && link.shown() != self.here).then_some(link)
    }

    /// Every second part between backticks is code; what is the text of a link already stays it.
    fn line(&self, own: &str, line: &str) -> String {
        let mut linked = String::with_capacity(line.len());
        for (index, part) in line.split('`').enumerate() {
            if index % 2 == 0 {
                linked.push_str(part);
                continue;
            }
            let is_text = linked.ends_with('[');
            let known = (!is_text).then(|| self.link(own, part)).flatten();
            match known {
                Some(link) => linked.push_str(&link.markdown()),
                None => linked.extend(["`", part, "`"]),
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
        let mut names = Names::new();
        let delete = Link::to(&"DeleteCert".into(), Some("cert_id"));
        names.insert("CertId".to_owned(), delete);
        names.insert("GetCert".to_owned(), Link::to(&"GetCert".into(), None));
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
