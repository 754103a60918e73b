//! What callers can write, and what the compiler tells them when they cannot.

#[cfg(test)]
mod tests {
    #[test]
    fn uses_compile_and_misuses_are_explained() {
        let cases = trybuild::TestCases::new();
        cases.pass("ui/pass/*.rs");
        cases.compile_fail("ui/fail/*.rs");
    }
}
