//! Structures in which members have former names, too.

/// Declares what [`structure`](crate::structure) leaves to it: a structure with members that have former names.
///
/// After its row, such a member has a field under each of these names, with a private one that holds a copy: a caller
/// may read and assign any of the fields, and the copies tell which of them were assigned and count. Comparing and
/// showing the structure knows the present names only.
#[doc(hidden)]
#[macro_export]
macro_rules! renamed_structure {
    (
        $(#[$about:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$doc:meta])* pub $field:ident: $type:ty = $place:ident($wire:literal) $(.$with:ident($($how:tt)*))*
                $(formerly { $($(#[$notice:meta])* pub $former:ident, $kept:ident;)+ })?,
            )*
        }
        $(rules { $($rule:expr,)* })?
    ) => {
        $(#[$about])*
        #[derive(Clone)]
        #[non_exhaustive]
        $vis struct $name {
            $(
                $(#[$doc])* pub $field: $type,
                $($($(#[$notice])* pub $former: $type, $kept: $type,)+)?
            )*
        }

        #[expect(deprecated, reason = "the present and the former names meet here")]
        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut shown = f.debug_struct(stringify!($name));
                $(
                    let value = $crate::renamed(&self.$field, &[$($((&self.$former, &self.$kept),)+)?]);
                    shown.field(stringify!($field), value);
                )*
                shown.finish()
            }
        }

        #[expect(deprecated, reason = "the present and the former names meet here")]
        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $(
                    let value = $crate::renamed(&self.$field, &[$($((&self.$former, &self.$kept),)+)?]);
                    if value != $crate::renamed(&other.$field, &[$($((&other.$former, &other.$kept),)+)?]) {
                        return false;
                    }
                )*
                true
            }
        }

        #[expect(deprecated, reason = "the present and the former names meet here")]
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
                        let value = $crate::renamed(&self.$field, &[$($((&self.$former, &self.$kept),)+)?]);
                        return $crate::Field::value(value);
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
                Self {
                    $(
                        $field: $crate::Field::empty(),
                        $($($former: $crate::Field::empty(), $kept: $crate::Field::empty(),)+)?
                    )*
                }
            }

            #[inline]
            fn settle(&mut self) {
                $($crate::settle(&mut self.$field, &mut [$($((&mut self.$former, &mut self.$kept),)+)?]);)*
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
    use crate::{Set, Structure, Value, structure};

    structure! {
        /// A house.
        pub struct House {
            /// Its color.
            pub color: String = body("Color").required(), takes(impl Into<String>) -> [Set] formerly {
                #[deprecated]
                pub colour, colour_;
            };
            /// Its doors.
            #[deprecated = "they are not counted any more"]
            pub doors: Option<i64> = body("Doors"), takes(i64), set_doors;
        }
        builder HouseBuilder, mod renamed_house_required {
            S1: color, "the color is not set", "set the color";
        }
    }

    #[test]
    #[expect(deprecated, reason = "a former name goes on working")]
    fn what_was_assigned_under_a_former_name_counts() {
        let mut house = House::empty();
        house.colour = "red".to_owned();
        assert!(matches!(house.get(0), Value::Text("red")));
        assert_eq!(
            format!("{house:?}"),
            "House { color: \"red\", doors: None }"
        );
        let mut other = House::empty();
        other.color = "red".to_owned();
        assert_eq!(house, other);
        house.settle();
        assert_eq!(
            (house.color.as_str(), house.colour_.as_str()),
            ("red", "red")
        );
    }
    #[test]
    #[expect(deprecated, reason = "a former name goes on working")]
    fn what_a_builder_sets_is_there_under_all_names() {
        let house = House::builder()
            .doors(1)
            .set_doors(Some(2))
            .color("red")
            .build();
        assert_eq!((house.color.as_str(), house.doors), ("red", Some(2)));
        assert_eq!(house.colour, "red");
    }
}
