//! Operations: what belongs to a request besides its members.

/// Implements [`Operation`](crate::Operation) for a request: what it is answered with, how it is sent, and the
/// documented examples. The method and its path begin an [`OperationSpec`](crate::OperationSpec), whose methods say
/// what is not as usual.
#[doc(hidden)]
#[macro_export]
macro_rules! operation {
    (
        $name:ident -> Result<$output:ident, $error:ident>;
        $service:ident $wire:literal: $method:ident($path:literal) $(.$with:ident($($how:tt)*))*;
        $(example $title:literal { input: $input:literal, $(output: $answer:literal,)? })*
    ) => {
        impl $crate::Operation for $name {
            type Output = $output;
            type Error = $error;

            const SPEC: &'static $crate::OperationSpec =
                &$crate::OperationSpec::new(&$service, $wire, $crate::http::Method::$method, $path)
                    $(.$with($($how)*))*
                    .codes($error::CODES)
                    .examples(&[$($crate::Example::new($title, $input)$(.output($answer))?,)*]);
        }
    };
}
