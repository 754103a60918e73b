//! Builders. Which required members are set is part of their types.

/// Declares the builder of a [`structure`](crate::structure), which adds the setters.
///
/// The builder of a request has a type parameter for the client that it was taken from, and can send; `of` tells it
/// from that of any other structure. For each required member there is a type parameter, and in a module a trait that
/// only [`Set`](crate::Set) has. The compiler's message when one is missing is the trait's own, since that of a shared
/// trait could only name the member by the path of a type.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    (
        $(#[deprecated = $why:literal])?
        $builder:ident<$client:ident> of $target:ident
        $(, mod $module:ident { $($state:ident: $member:ident, $message:literal, $label:literal;)+ })?
    ) => {
        $crate::builder! {
            @declare $builder $target ($($why)?) ($client) ($client,) ($client = (),)
            $(mod $module { $($state: $member, $message, $label;)+ })?
        }

        impl<$client> $builder<$client> {
            #[inline]
            pub(crate) fn new(client: $client) -> Self {
                Self::proceed(client, $crate::Structure::empty())
            }
        }

        impl<$client $($(, $state)+)?> $builder<$client $($(, $state)+)?> {
            /// Sends it with the client that the builder was taken from.
            #[inline]
            pub fn send(self) -> $client::Sent<$target>
            where
                $client: $crate::Sender,
                $($($state: $module::$member,)+)?
            {
                self.client.send(self.value)
            }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            #[inline]
            pub fn send_detailed(self) -> $client::Detailed<$target>
            where
                $client: $crate::Sender,
                $($($state: $module::$member,)+)?
            {
                self.client.send_detailed(self.value)
            }
        }
    };
    (
        $(#[deprecated = $why:literal])?
        $builder:ident of $target:ident
        $(, mod $module:ident { $($state:ident: $member:ident, $message:literal, $label:literal;)+ })?
    ) => {
        $crate::builder! {
            @declare $builder $target ($($why)?) (()) () ()
            $(mod $module { $($state: $member, $message, $label;)+ })?
        }
    };
    (
        @declare $builder:ident $target:ident
        ($($why:literal)?) ($client:ty) ($($parameter:ident,)?) ($($default:ident = (),)?)
        $(mod $module:ident { $($state:ident: $member:ident, $message:literal, $label:literal;)+ })?
    ) => {
        impl $target {
            /// Starts with nothing set.
            $(#[deprecated = $why])?
            #[inline]
            pub fn builder() -> $builder {
                $builder::proceed((), $crate::Structure::empty())
            }
        }

        #[doc = concat!("Puts together a [`", stringify!($target), "`].")]
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct $builder<$($default = (),)? $($($state = $crate::Unset,)+)?> {
            client: $client,
            value: $target,
            state: $crate::State<($($($state,)+)?)>,
        }

        impl<$($parameter,)? $($($state,)+)?> $builder<$($parameter,)? $($($state,)+)?> {
            /// The finished value.
            #[inline]
            pub fn build(self) -> $target
            where
                $($($state: $module::$member,)+)?
            {
                self.value
            }

            #[inline]
            fn proceed(client: $client, value: $target) -> Self {
                Self { client, value, state: $crate::State::default() }
            }
        }

        $(
            #[expect(non_camel_case_types, reason = "compiler messages show them as the members are written")]
            mod $module {
                $(
                    #[diagnostic::on_unimplemented(message = $message, label = $label)]
                    pub trait $member {}
                    impl $member for $crate::Set {}
                )+
            }
        )?
    };
}

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "what is declared is public, as in generated code"
)]
mod tests {
    use crate::{Set, structure};

    structure! {
        /// A house.
        pub struct House {
            /// Its street.
            pub street: String = body("Street").required(), takes(impl Into<String>) -> [Set, S2];
            /// Its number.
            pub number: i64 = body("Number").required(), takes(i64) -> [S1, Set];
            /// Who lives there.
            pub guests: Option<Vec<String>> = body("Guests"),
                takes(impl IntoIterator<Item = impl Into<String>>), set_guests;
            /// How many doors it has.
            pub doors: Option<i64> = body("Doors"), takes(i64), set_doors;
        }
        builder HouseBuilder, mod house_required {
            S1: street, "the street is not set", "set the street";
            S2: number, "the number is not set", "set the number";
        }
    }

    #[test]
    fn setters_convert_and_come_in_any_order() {
        let house = House::builder()
            .doors(2)
            .number(7)
            .guests(["Ann", "Bo"])
            .street("Main");
        let built = house.clone().build();
        assert_eq!((built.street.as_str(), built.number), ("Main", 7));
        assert_eq!(built.guests.unwrap(), ["Ann", "Bo"]);
        let built = house.set_guests(None).set_doors(Some(3)).build();
        assert_eq!((built.guests, built.doors), (None, Some(3)));
    }
}
