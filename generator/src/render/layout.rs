//! The bodies of macros as text, which the printer leaves on one line: it cannot know what they mean.
//!
//! A line is what ends with a semicolon, or where there is none, with a comma. What stands in braces is indented below
//! the line that opens them. Attributes and doc comments have lines of their own. Tables, which the printer would lay out
//! well, are laid out here too, because it is the parser before it that takes its time.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::line::{Kind, Line, STEP, inline};

/// Adds the lines of a body that is indented so.
pub(super) fn body(tokens: TokenStream, indent: &str, text: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut line = Line::default();
    let is_end = ends(&tokens);
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && line.is_empty() => {
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    attribute(opened(group), indent, text);
                }
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner = opened(group);
                match inner.is_empty() {
                    true => line.push("{}", Kind::Braces),
                    false => {
                        line.push("{", Kind::Braces);
                        line.end(indent, text);
                        body(inner, &format!("{indent}{STEP}"), text);
                        line.push("}", Kind::Braces);
                    }
                }
                if !tokens.peek().is_some_and(&is_end) {
                    line.end(indent, text);
                }
            }
            token => {
                let ends_here = is_end(&token);
                line.add(token, tokens.peek());
                if ends_here {
                    line.end(indent, text);
                }
            }
        }
    }
    line.end(indent, text);
}

/// Adds the lines of a table: a value is broken where it does not fit on its line, at the brackets.
pub(super) fn table(tokens: TokenStream, indent: &str, text: &mut String) {
    let mut line = Line::default();
    fill(tokens, &mut line, indent, text);
    line.end(indent, text);
}

/// Goes on with a line of a table.
fn fill(tokens: TokenStream, line: &mut Line, indent: &str, text: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let ends_here = is(&token, ',');
        match token {
            TokenTree::Group(group) => grouped(group, line, indent, text),
            token => line.add(token, tokens.peek()),
        }
        if ends_here {
            line.end(indent, text);
        }
    }
}

/// Goes on with a group: on the line if there is room, else with lines of its own.
fn grouped(group: Group, line: &mut Line, indent: &str, text: &mut String) {
    let delimiter = group.delimiter();
    let inner = inline(group.stream());
    if !line.has_room(indent, &inner) {
        line.break_chain(indent, text);
    }
    if line.has_room(indent, &inner) {
        return line.group(delimiter, &inner);
    }
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let takes_comma = !line.is_call_of_macro() && !ends_with_base(&tokens);
    line.open(delimiter);
    if delimiter == Delimiter::Parenthesis && is_sole_group(&tokens) {
        fill(opened(group), line, indent, text);
    } else {
        line.end(indent, text);
        table(opened(group), &format!("{indent}{STEP}"), text);
        if takes_comma && !text.ends_with(",\n") {
            text.truncate(text.trim_end().len());
            text.push_str(",\n");
        }
    }
    line.close(delimiter);
}

/// Whether the only argument is a group, with at most its name: the brackets of both stand together.
fn is_sole_group(tokens: &[TokenTree]) -> bool {
    let Some((TokenTree::Group(_), before)) = tokens.split_last() else {
        return false;
    };
    let is_name = |token: &TokenTree| {
        matches!(token, TokenTree::Ident(_)) || is(token, ':') || is(token, '&')
    };
    before.iter().all(is_name)
}

/// Whether the last thing in a group is where the rest of a structure comes from, which no comma may follow.
fn ends_with_base(tokens: &[TokenTree]) -> bool {
    let last = tokens.rsplit(|token| is(token, ',')).next();
    last.and_then(<[TokenTree]>::first)
        .is_some_and(|first| is(first, '.'))
}

fn is(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == char)
}

/// What stands in a group, which is given up for it: tokens that two hold are copied when they are read.
pub(super) fn opened(group: Group) -> TokenStream {
    group.stream()
}

/// What ends a line of these tokens.
fn ends(tokens: &[TokenTree]) -> impl Fn(&TokenTree) -> bool + use<> {
    let semicolons = tokens.iter().any(|token| is(token, ';'));
    move |token| is(token, if semicolons { ';' } else { ',' })
}

/// Adds the lines of a doc comment, if it is one, else the attribute as it is.
fn attribute(tokens: TokenStream, indent: &str, text: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match doc(&tokens) {
        Some(doc) => {
            let lines = doc.strip_suffix('\n').unwrap_or(&doc).split('\n');
            lines.for_each(|line| text.extend([indent, "///", line, "\n"]));
        }
        None => text.extend([indent, "#[", &inline(tokens), "]\n"]),
    }
}

/// The text of an attribute that is a doc comment.
fn doc(tokens: &[TokenTree]) -> Option<String> {
    let [
        TokenTree::Ident(name),
        TokenTree::Punct(_),
        TokenTree::Literal(value),
    ] = tokens
    else {
        return None;
    };
    if name != "doc" {
        return None;
    }
    let spelled = value.to_string();
    // Most have nothing escaped, and need no parser to be read.
    if let Some(plain) = unescaped(&spelled) {
        return Some(plain.to_owned());
    }
    match syn::Lit::new(value.clone()) {
        syn::Lit::Str(text) => Some(text.value()).filter(|text| !text.contains('\r')),
        _ => None,
    }
}

/// What stands between the quotes of a literal, if it says that and nothing else.
fn unescaped(spelled: &str) -> Option<&str> {
    let (is_raw, quoted) = match spelled.strip_prefix('r') {
        Some(raw) => (true, raw.trim_matches('#')),
        None => (false, spelled),
    };
    let text = quoted.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\r') && (is_raw || !text.contains('\\'))).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_laid_out_as_by_hand() {
        let text = r##"
            /// A thing.
            #[derive(Default)]
            pub struct Thing {
                /// Its names.
                pub names: Option<Vec<rt::Map<String>>> = body("Names").items(Some(1), None),
                pub other: i64 = query("Other").range(Some(-1), None).not_starting_with(&["first", "second", "third", "fourth"]),
            }
            rules {
                rt::Rule::Together(&["names", "other"]),
            }
            id: i64 = path("Id"), takes(impl IntoIterator<Item = (impl Into<String>, i64)>) -> [C, rt::Set];
            pub list: Option<Vec<String>> = query("List").items(Some(1), Some(20)), takes(impl IntoIterator<Item = impl Into<String>>), set_list;
            mod required { S1: name, "it's `name`"; }
            Many = Throttled("a" as "b", 429).retry(rt::RetryAdvice::Busy),
        "##;
        let expected = [
            "/// A thing.",
            "#[derive(Default)]",
            "pub struct Thing {",
            "    /// Its names.",
            "    pub names: Option<Vec<rt::Map<String>>> = body(\"Names\").items(Some(1), None),",
            "    pub other: i64 = query(\"Other\")",
            "        .range(Some(-1), None)",
            "        .not_starting_with(&[\"first\", \"second\", \"third\", \"fourth\"]),",
            "}",
            "rules {",
            "    rt::Rule::Together(&[\"names\", \"other\"]),",
            "}",
            "id: i64 = path(\"Id\"), takes(impl IntoIterator<Item = (impl Into<String>, i64)>) -> [C, rt::Set];",
            "pub list: Option<Vec<String>> = query(\"List\").items(Some(1), Some(20)),",
            "    takes(impl IntoIterator<Item = impl Into<String>>), set_list;",
            "mod required {",
            "    S1: name, \"it's `name`\";",
            "}",
            "Many = Throttled(\"a\" as \"b\", 429).retry(rt::RetryAdvice::Busy),",
        ];
        let mut lines = String::new();
        body(text.parse().unwrap(), "", &mut lines);
        assert_eq!(lines.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_table_is_broken_at_brackets_and_methods_where_it_is_too_long_for_its_line() {
        let text = r#"
            id: "cats", layout: rt::Layout { sections: &["a"], rest: &[], },
            env: rt::Env { token: &["TOKEN"], ..rt::Env::NONE },
            prefixes: &["first-of-all", "second-of-all", "third-of-all", "fourth-of-all", "fifth-of-all", "sixth-of-all-of-them"],
            read: &[rt::Read::keys(rt::Keys::new(&["access_key_id"], &["secret_access_key"]).session_token(&["token", "security_token", "session_token"]))
                .when(&[("mode", &["a"])])],
            get: Some(rt::Form { kind: Some("application/x-www-form-urlencoded"), lists: rt::Lists::Indexed(0), more: true, rest: &[] }),
            pattern: Some(rt::pattern!("a pattern that is far too long for any line, so that there is none on which it would find room")),
            odd: 1 == 2 && 3 <= 4,
            ..rt::NONE
        "#;
        let expected = [
            r#"id: "cats","#,
            r#"layout: rt::Layout { sections: &["a"], rest: &[] },"#,
            r#"env: rt::Env { token: &["TOKEN"], ..rt::Env::NONE },"#,
            r#"prefixes: &["#,
            r#"    "first-of-all","#,
            r#"    "second-of-all","#,
            r#"    "third-of-all","#,
            r#"    "fourth-of-all","#,
            r#"    "fifth-of-all","#,
            r#"    "sixth-of-all-of-them","#,
            r#"],"#,
            r#"read: &["#,
            r#"    rt::Read::keys("#,
            r#"        rt::Keys::new(&["access_key_id"], &["secret_access_key"])"#,
            r#"            .session_token(&["token", "security_token", "session_token"]),"#,
            r#"    ).when(&[("mode", &["a"])]),"#,
            r#"],"#,
            r#"get: Some(rt::Form {"#,
            r#"    kind: Some("application/x-www-form-urlencoded"),"#,
            r#"    lists: rt::Lists::Indexed(0),"#,
            r#"    more: true,"#,
            r#"    rest: &[],"#,
            r#"}),"#,
            r#"pattern: Some("#,
            r#"    rt::pattern!("#,
            r#"        "a pattern that is far too long for any line, so that there is none on which it would find room""#,
            r#"    ),"#,
            r#"),"#,
            r#"odd: 1 == 2 && 3 <= 4,"#,
            r#"..rt::NONE"#,
        ];
        let mut lines = String::new();
        table(text.parse().unwrap(), "", &mut lines);
        assert_eq!(lines.lines().collect::<Vec<_>>(), expected);
    }
}
