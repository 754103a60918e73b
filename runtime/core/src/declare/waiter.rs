//! Waiters: methods of a builder that send until something has come about.

/// Declares a method that waits. The builder is given with the bounds under which everything required is set; what
/// follows the method begins a [`Waiter`](crate::Waiter), whose methods say what ends the waiting.
#[doc(hidden)]
#[macro_export]
macro_rules! waiter {
    (
        $name:ident by $builder:ident<$client:ident $(, $state:ident: $module:ident::$member:ident)*>;
        $(#[$about:meta])*
        $method:ident() -> $waiting:ident: $every:ident($($delay:tt)*) $(.$with:ident($($how:tt)*))*;
    ) => {
        impl<$client $(, $state)*> $builder<$client $(, $state)*> {
            $(#[$about])*
            #[inline]
            pub fn $method(self) -> $crate::$waiting<$client, $name>
            where
                $($state: $module::$member,)*
            {
                static WAITER: $crate::Waiter =
                    $crate::Waiter::$every(stringify!($method), $($delay)*)$(.$with($($how)*))*;
                $crate::$waiting::new(self.client, self.value, &WAITER)
            }
        }
    };
}
