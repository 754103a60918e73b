//! The setters of a builder.

/// Declares the setter of a member, in an `impl` of a builder. That of a required member leads to the type of the builder
/// in which the member is set; an optional member has one that takes a value, and one that passes an `Option` on.
#[doc(hidden)]
#[macro_export]
macro_rules! setter {
    ($name:ident($($argument:tt)+) -> $next:ty; $(#[$about:meta])*) => {
        $(#[$about])*
        #[inline]
        pub fn $name(mut self, $name: $($argument)+) -> $next {
            self.value.$name = $crate::given!($name, $($argument)+);
            $crate::Structure::settle(&mut self.value);
            <$next>::proceed(self.client, self.value)
        }
    };
    (
        $name:ident($($argument:tt)+), $passing:ident($type:ty);
        $(#[doc = $doc:literal])* $(#[deprecated = $why:literal])?
    ) => {
        $(#[doc = $doc])*
        $(#[deprecated = $why])?
        #[inline]
        pub fn $name(mut self, $name: $($argument)+) -> Self {
            self.value.$name = Some($crate::given!($name, $($argument)+));
            $crate::Structure::settle(&mut self.value);
            self
        }

        #[doc = concat!("As [`", stringify!($name), "`](Self::", stringify!($name), "); `None` leaves it out.")]
        $(#[deprecated = $why])?
        #[inline]
        pub fn $passing(mut self, $name: $type) -> Self {
            self.value.$name = $name;
            $crate::Structure::settle(&mut self.value);
            self
        }
    };
}

/// What a setter makes of its argument, by the type of the argument.
#[doc(hidden)]
#[macro_export]
macro_rules! given {
    ($value:ident, impl Into<$type:ty>) => {
        $value.into()
    };
    ($value:ident, impl IntoIterator<Item = impl Into<$type:ty>>) => {
        $value.into_iter().map(Into::into).collect()
    };
    ($value:ident, impl IntoIterator<Item = (impl Into<String>, impl Into<$type:ty>)>) => {
        $value
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect()
    };
    ($value:ident, impl IntoIterator<Item = (impl Into<String>, $type:ty)>) => {
        $value
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect()
    };
    ($value:ident, impl IntoIterator<Item = $type:ty>) => {
        $value.into_iter().collect()
    };
    ($value:ident, $type:ty) => {
        $value
    };
}
