//! Open enums: what the documentation lists, and room for what it does not.

/// Declares an open enum of texts, each variant with its value on the wire.
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$doc])* $variant,)*
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted($crate::UnlistedText),
        }

        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    value => Self::Unlisted($crate::UnlistedText::new(value)),
                }
            }
        }

        impl $crate::Field for $name {
            #[inline]
            fn value(&self) -> $crate::Value<'_> {
                $crate::Value::Text(self.as_str())
            }

            #[inline]
            fn slot(&mut self) -> $crate::Slot<'_> {
                $crate::Slot::TextEnum(self)
            }

            #[inline]
            fn empty() -> Self {
                Self::from("")
            }
        }

        impl $crate::TextEnumSlot for $name {
            #[inline]
            fn set(&mut self, text: &str) {
                *self = Self::from(text);
            }
        }
    };
}

/// Declares an open enum of integers; see [`text_enum`].
#[doc(hidden)]
#[macro_export]
macro_rules! number_enum {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$doc])* $variant,)*
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted($crate::UnlistedNumber),
        }

        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn get(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unlisted(value) => value.get(),
                }
            }
        }

        impl From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    value => Self::Unlisted($crate::UnlistedNumber::new(value)),
                }
            }
        }

        impl $crate::Field for $name {
            #[inline]
            fn value(&self) -> $crate::Value<'_> {
                $crate::Value::Integer(self.get())
            }

            #[inline]
            fn slot(&mut self) -> $crate::Slot<'_> {
                $crate::Slot::NumberEnum(self)
            }

            #[inline]
            fn empty() -> Self {
                Self::from(0)
            }
        }

        impl $crate::NumberEnumSlot for $name {
            #[inline]
            fn set(&mut self, number: i64) {
                *self = Self::from(number);
            }
        }
    };
}

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "what is declared is public, as in generated code"
)]
mod tests {
    use crate::{Field, Slot, Value};

    text_enum! {
        /// The state of a lamp.
        pub enum Lamp {
            /// It shines.
            On = "on",
        }
    }

    number_enum! {
        /// A floor.
        pub enum Floor {
            /// Below the ground.
            Cellar = -1,
        }
    }

    #[test]
    fn values_are_read_and_written_listed_or_not() {
        for (wire, expected) in [("on", "On"), ("dim", "Unlisted(UnlistedText(\"dim\"))")] {
            let mut lamp = Lamp::empty();
            let Slot::TextEnum(slot) = lamp.slot() else {
                panic!("it is an enum of texts");
            };
            slot.set(wire);
            assert_eq!(format!("{lamp:?}"), expected);
            assert!(matches!(lamp.value(), Value::Text(text) if text == wire));
        }
        for (wire, expected) in [(-1, "Cellar"), (3, "Unlisted(UnlistedNumber(3))")] {
            let mut floor = Floor::empty();
            let Slot::NumberEnum(slot) = floor.slot() else {
                panic!("it is an enum of numbers");
            };
            slot.set(wire);
            assert_eq!(format!("{floor:?}"), expected);
            assert!(matches!(floor.value(), Value::Integer(number) if number == wire));
        }
    }
}
