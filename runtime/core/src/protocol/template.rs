//! Texts with `{name}` in them: paths, endpoint addresses, header values.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Text that stands for itself.
    Literal(&'a str),
    /// A name in braces.
    Name(&'a str),
}

/// The pieces of a template, in order. An opening brace without a closing one stands for itself.
pub(crate) fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, next) = split(rest);
        rest = next;
        Some(piece)
    })
}

fn split(text: &str) -> (Piece<'_>, &str) {
    match text.find('{') {
        Some(0) => match text.get(1..).and_then(|inner| inner.split_once('}')) {
            Some((name, rest)) => (Piece::Name(name), rest),
            None => (Piece::Literal(text), ""),
        },
        Some(open) => {
            let (literal, rest) = text.split_at(open);
            (Piece::Literal(literal), rest)
        }
        None => (Piece::Literal(text), ""),
    }
}

/// The template with every name replaced; the first name that has no value is the error.
pub(crate) fn fill<'a, 'v>(
    template: &'a str,
    mut value: impl FnMut(&str) -> Option<&'v str>,
) -> Result<String, &'a str> {
    let mut filled = String::with_capacity(template.len());
    for piece in pieces(template) {
        match piece {
            Piece::Literal(text) => filled.push_str(text),
            Piece::Name(name) => filled.push_str(value(name).ok_or(name)?),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_alternate() {
        let found: Vec<_> = pieces("/v2/{project}/certs/{id}").collect();
        assert_eq!(
            found,
            [
                Piece::Literal("/v2/"),
                Piece::Name("project"),
                Piece::Literal("/certs/"),
                Piece::Name("id"),
            ]
        );
    }

    #[test]
    fn an_unknown_name_is_reported() {
        assert_eq!(
            fill("{a}-{b}", |name| (name == "a").then_some("1")),
            Err("b")
        );
        assert_eq!(fill("{a}-{a", |_| Some("1")), Ok("1-{a".to_owned()));
    }
}
