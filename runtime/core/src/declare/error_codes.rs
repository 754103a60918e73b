//! The error codes of an operation: an enum of them, and the table in which an answer's code is found.

/// Declares the enum of an operation's documented error codes.
///
/// A variant is followed by its row: the kind, which is given the code on the wire and the documented status, and what
/// else tells of it. The docs of the variant close with code and status; a code that cannot stand in docs as it is
/// comes with the text that does: `Invalid("a`b" as "a'b", 400)`. Whether the status tells the code from others of the
/// same name, the row says itself.
#[doc(hidden)]
#[macro_export]
macro_rules! error_codes {
    (
        $(#[$about:meta])*
        $vis:vis enum $name:ident {
            $($(#[$doc:meta])* $variant:ident = $kind:ident($($row:tt)*) $(.$with:ident($($how:tt)*))*,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $(
                $(#[$doc])*
                #[doc = ""]
                #[doc = $crate::code!(@told $($row)*)]
                $variant,
            )*
            /// A code that the documentation does not list; see [`Error::raw_code`](specwright_runtime::Error::raw_code).
            Unlisted,
        }

        impl $name {
            const CODES: &'static [$crate::Code] =
                &[$($crate::code!($kind($($row)*) $(.$with($($how)*))*),)*];
        }

        impl $crate::OperationError for $name {
            const VARIANTS: &'static [Self] = &[$(Self::$variant,)*];
            const UNLISTED: Self = Self::Unlisted;
        }
    };
}

/// A row in a table of codes, as [`error_codes`] takes them, or with `@told` what docs say of it.
#[doc(hidden)]
#[macro_export]
macro_rules! code {
    (@told $code:literal $(, $status:literal)? $(, message $message:literal)?) => {
        $crate::code!(@told $code as $code $(, $status)? $(, message $message)?)
    };
    (@told $code:literal as $shown:literal $(, $status:literal)?) => {
        concat!("Code `", $shown, "`" $(, ", status ", $status)?, ".")
    };
    (@told $code:literal as $shown:literal $(, $status:literal)?, message $message:literal) => {
        concat!("Code `", $shown, "`" $(, ", status ", $status)?, ", with a message of its own.")
    };
    (
        $kind:ident($code:literal $(as $shown:literal)? $(, $status:literal)? $(, message $message:literal)?)
        $(.$with:ident($($how:tt)*))*
    ) => {
        $crate::Code::new($code, $crate::ErrorKind::$kind)
            $(.documented_status($status))?
            $(.message($message))?
            $(.$with($($how)*))*
    };
}

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "what is declared is public, as in generated code"
)]
mod tests {
    use crate::error::code::Codes;
    use crate::{ErrorKind, OperationError, RetryAdvice};
    use http::StatusCode;

    /// What the docs call the runtime.
    use crate as rt;

    error_codes! {
        /// Codes.
        pub enum ParcelError {
            /// It is not there.
            Gone = NotFound("Gone", 404),
            /// Somebody else works on it.
            Taken = Conflict("400" as "four hundred", 400, message "taken").retry(rt::RetryAdvice::Busy),
            /// Too many.
            Many = Throttled("Many", 429).status_decides(),
        }
    }

    #[test]
    fn docs_tell_code_and_status() {
        assert_eq!(code!(@told "Gone", 404), "Code `Gone`, status 404.");
        assert_eq!(code!(@told "Odd"), "Code `Odd`.");
        assert_eq!(
            code!(@told "a`b" as "a'b", 400, message "taken"),
            "Code `a'b`, status 400, with a message of its own."
        );
    }

    #[test]
    fn the_table_is_in_the_order_of_the_variants() {
        let codes = Codes {
            operation: ParcelError::CODES,
            service: &[],
            family_separator: None,
        };
        for (code, status, message, variant, kind, advice) in [
            (
                "Gone",
                404,
                None,
                Some(ParcelError::Gone),
                ErrorKind::NotFound,
                RetryAdvice::Never,
            ),
            (
                "400",
                400,
                Some("taken"),
                Some(ParcelError::Taken),
                ErrorKind::Conflict,
                RetryAdvice::Busy,
            ),
            (
                "Many",
                429,
                None,
                Some(ParcelError::Many),
                ErrorKind::Throttled,
                RetryAdvice::Throttled,
            ),
            (
                "Many",
                404,
                None,
                None,
                ErrorKind::NotFound,
                RetryAdvice::Never,
            ),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            let found = codes.meaning(Some(code), status, message);
            let found_variant = found.index.map(|index| ParcelError::VARIANTS[index]);
            assert_eq!(
                (found_variant, found.kind, found.advice),
                (variant, kind, advice)
            );
        }
        assert_eq!(ParcelError::UNLISTED, ParcelError::Unlisted);
    }
}
