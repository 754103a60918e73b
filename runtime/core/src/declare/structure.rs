//! Structures: the fields, and for each of them its row in the table that the protocols work with.

/// Declares a structure, and implements [`Structure`](crate::Structure) for it.
///
/// What follows the type of a field is its row: a constructor of [`Member`](crate::Member), which is given the name on
/// the wire, and what else is to be said of it. The rules over several members come last.
///
/// In a structure with a [`builder`](crate::builder), each row is followed by what the [`setter`](crate::setter) takes,
/// which has the name and the doc comment of the field: `takes(…) -> […]` of a required member, with the arguments of
/// the builder in which it is set, and `takes(…), set_…` of an optional one, with the setter that passes an `Option` on.
/// Of a deprecated member, the setters alone are marked as such: what is declared here reads and writes the field.
#[doc(hidden)]
#[macro_export]
macro_rules! structure {
    (
        $(#[$about:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $(#[deprecated = $why:literal])?
                pub $field:ident: $type:ty = $place:ident($wire:literal) $(.$with:ident($($how:tt)*))*,
                takes($($argument:tt)+) $(-> [$($next:ty),+])? $(, $passing:ident)? $(formerly $former:tt)?;
            )*
        }
        $(rules $rules:tt)?
        $(#[deprecated = $gone:literal])?
        builder $builder:ident $(<$client:ident>)?
        $(, mod $module:ident { $($state:ident: $member:ident, $message:literal, $label:literal;)+ })?
    ) => {
        $crate::structure! {
            $(#[$about])*
            $vis struct $name {
                $(
                    $(#[doc = $doc])*
                    pub $field: $type = $place($wire) $(.$with($($how)*))* $(formerly $former)?,
                )*
            }
            $(rules $rules)?
        }

        $crate::builder! {
            $(#[deprecated = $gone])?
            $builder $(<$client>)? of $name
            $(, mod $module { $($state: $member, $message, $label;)+ })?
        }

        impl<$($client,)? $($($state),+)?> $builder<$($client,)? $($($state),+)?> {
            $(
                $crate::setter! {
                    $field($($argument)+) $(-> $builder<$($next),+>)? $(, $passing($type))?;
                    $(#[doc = $doc])* $(#[deprecated = $why])?
                }
            )*
        }
    };
    (
        $(#[$about:meta])*
        $vis:vis struct $name:ident {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $place:ident($wire:literal) $(.$with:ident($($how:tt)*))*,)*
        }
        $(rules { $($rule:expr,)* })?
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        $vis struct $name { $($(#[$doc])* pub $field: $type,)* }

        impl $crate::Structure for $name {
            #[inline]
            fn shape(&self) -> &'static $crate::Shape {
                static SHAPE: $crate::Shape = $crate::Shape {
                    name: stringify!($name),
                    members: &[$($crate::Member::$place(stringify!($field), $wire)$(.$with($($how)*))*,)*],
                    rules: &[$($($rule,)*)?],
                };
                &SHAPE
            }

            #[inline]
            fn get(&self, index: usize) -> $crate::Value<'_> {
                $(
                    if index == 0 {
                        return $crate::Field::value(&self.$field);
                    }
                    let index = index - 1;
                )*
                let _ = index;
                $crate::Value::Absent
            }

            #[inline]
            fn slot(&mut self, index: usize) -> $crate::Slot<'_> {
                $(
                    if index == 0 {
                        return $crate::Field::slot(&mut self.$field);
                    }
                    let index = index - 1;
                )*
                let _ = index;
                $crate::Slot::Ignore
            }

            #[inline]
            fn empty() -> Self {
                Self { $($field: $crate::Field::empty(),)* }
            }
        }
    };
    // Some members have former names.
    ($($declared:tt)*) => {
        $crate::renamed_structure! { $($declared)* }
    };
}

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "what is declared is public, as in generated code"
)]
mod tests {
    use crate::{Member, Place, Rule, Slot, Structure, Value};

    structure! {
        /// A parcel.
        #[derive(Default)]
        pub struct Parcel {
            /// Its name.
            pub name: String = path("Name").required().chars(Some(1), Some(8)),
            /// Its weight.
            pub weight: Option<i64> = body("Weight"),
        }
        rules {
            Rule::Together(&["name", "weight"]),
        }
    }

    structure! {
        /// Nothing.
        #[derive(Default)]
        pub struct Nothing {}
    }

    #[test]
    fn the_table_has_a_row_for_each_field() {
        let shape = Parcel::empty().shape();
        assert_eq!(shape.name, "Parcel");
        let row = |member: &Member| (member.name, member.wire, member.place, member.required);
        let rows: Vec<_> = shape.members.iter().map(row).collect();
        assert_eq!(
            rows,
            [
                ("name", "Name", Place::Path, true),
                ("weight", "Weight", Place::Body, false)
            ]
        );
        assert_eq!(shape.members[0].bounds.chars.greatest, Some(8));
        assert_eq!(shape.rules.len(), 1);
    }

    #[test]
    fn fields_are_reached_by_their_place_in_the_table() {
        let mut parcel = Parcel::empty();
        let Slot::Text(name) = parcel.slot(0) else {
            panic!("the first field is a text");
        };
        name.push_str("books");
        assert_eq!(parcel.name, "books");
        assert!(matches!(parcel.get(0), Value::Text("books")));
        assert!(matches!(parcel.get(1), Value::Absent));
        assert!(matches!(parcel.slot(1), Slot::Optional(_)));
        assert!(matches!(parcel.slot(2), Slot::Ignore));
        assert!(matches!(Nothing::empty().get(0), Value::Absent));
    }
}
