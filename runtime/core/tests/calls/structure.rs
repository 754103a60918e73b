//! Access to members by index, as generated code spells it out.

/// Implements `Structure` for a type; the fields are given in the order of the shape's members.
macro_rules! structure {
    ([$($generics:tt)*] $type:ty, $shape:expr, $($index:literal => $field:ident),+ $(,)?) => {
        impl<$($generics)*> specwright_core::Structure for $type {
            fn shape(&self) -> &'static specwright_core::Shape {
                $shape
            }

            fn get(&self, index: usize) -> specwright_core::Value<'_> {
                use specwright_core::Field;
                match index {
                    $($index => self.$field.value(),)+
                    _ => specwright_core::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> specwright_core::Slot<'_> {
                use specwright_core::Field;
                match index {
                    $($index => self.$field.slot(),)+
                    _ => specwright_core::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }
    };
}

pub(crate) use structure;
