//! Blank lines between items and methods, of which the printer writes none.

use syn::{Attribute, ImplItem, Item, parse_quote};

/// What the printer makes an empty line of, in the end. `prettyplease` prints the attribute `comment` as a
/// comment, so blank lines go in through syntax; its own output has none between items.
pub(super) const BLANK: &str = "-blank-";

/// Puts a blank line between items and between methods, and before the first item if there is a head above it.
pub(super) fn separate(items: &mut [Item], after_head: bool) {
    let blank: Attribute = parse_quote!(#[comment = #BLANK]);
    let mut previous: Option<u8> = after_head.then_some(u8::MAX);
    for item in items {
        let group = group(item);
        // Lines of one kind, such as imports, stay together.
        if previous.is_some_and(|previous| previous != group || group == 0) {
            attributes(item)
                .into_iter()
                .for_each(|attributes| attributes.insert(0, blank.clone()));
        }
        previous = Some(group);
        if let Item::Impl(implementation) = item {
            separate_methods(&mut implementation.items, &blank);
        }
    }
}

fn separate_methods(items: &mut [ImplItem], blank: &Attribute) {
    let mut previous_short = true;
    for (index, item) in items.iter_mut().enumerate() {
        let short = matches!(item, ImplItem::Type(_));
        let attributes = match item {
            ImplItem::Fn(item) => &mut item.attrs,
            ImplItem::Const(item) => &mut item.attrs,
            ImplItem::Type(item) => &mut item.attrs,
            ImplItem::Macro(item) => &mut item.attrs,
            _ => continue,
        };
        if index > 0 && !(short && previous_short) {
            attributes.insert(0, blank.clone());
        }
        previous_short = short;
    }
}

/// Items of one group stand together; those of group 0 always apart.
fn group(item: &Item) -> u8 {
    match item {
        Item::Use(item) => match (&item.vis, first_word(&item.tree).as_str()) {
            (syn::Visibility::Inherited, "super") => 2,
            (syn::Visibility::Inherited, _) => 1,
            _ => 3,
        },
        Item::Mod(item) if item.content.is_none() && item.attrs.is_empty() => 4,
        _ => 0,
    }
}

fn first_word(tree: &syn::UseTree) -> String {
    match tree {
        syn::UseTree::Path(path) => path.ident.to_string(),
        _ => String::new(),
    }
}

fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    Some(match item {
        Item::Enum(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Macro(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        Item::Static(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        Item::Use(item) => &mut item.attrs,
        _ => return None,
    })
}
