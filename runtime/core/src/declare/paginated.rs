//! Lists: how one page leads to the next, and the methods of a builder that follow them.

/// Implements [`Paginated`](crate::Paginated) for a request, and declares the methods of its builder that iterate. The
/// builder is given with the bounds under which everything required is set.
#[doc(hidden)]
#[macro_export]
macro_rules! paginated {
    (
        $name:ident by $builder:ident<$client:ident $(, $state:ident: $module:ident::$member:ident)*>;
        paging($($paging:tt)+);
        items($page:ident) -> Vec<$item:ty> = $items:expr;
    ) => {
        impl $crate::Paginated for $name {
            type Item = $item;

            const PAGING: &'static $crate::Paging = &$crate::Paging { $($paging)+ };

            #[inline]
            fn items($page: Self::Output) -> Vec<Self::Item> {
                $items
            }
        }

        impl<$client $(, $state)*> $builder<$client $(, $state)*> {
            /// The pages, from the one that is asked for.
            #[inline]
            pub fn pages(self) -> $crate::Pages<$client, $name>
            where
                $($state: $module::$member,)*
            {
                $crate::Pages::new(self.client, self.value)
            }

            /// The items of all pages, from the one that is asked for.
            #[inline]
            pub fn items(self) -> $crate::Items<$client, $name>
            where
                $($state: $module::$member,)*
            {
                $crate::Items::new(self.client, self.value)
            }
        }
    };
}
