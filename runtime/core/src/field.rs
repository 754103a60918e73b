//! How a Rust type shows itself to the protocols: as a [`Value`] to send, as a [`Slot`] to fill.

use std::collections::BTreeMap;

use crate::secret::Secret;
use crate::slot::{ListSlot, MapSlot, OptionalSlot, Slot};
use crate::structure::Structure;
use crate::timestamp::Timestamp;
use crate::value::{self, List, Value};

/// Values by name, in a member.
pub type Map<T> = BTreeMap<String, T>;

/// A type that members can have.
pub trait Field {
    /// The value to send.
    fn value(&self) -> Value<'_>;

    /// The place to fill.
    fn slot(&mut self) -> Slot<'_>;

    /// What stands in a member before it is set or read.
    fn empty() -> Self
    where
        Self: Sized;
}

/// Implements [`Field`] for a plain type: its value, its slot.
macro_rules! plain {
    ($type:ty, $this:ident => $value:expr, $slot:path, $empty:expr) => {
        impl Field for $type {
            fn value(&self) -> Value<'_> {
                let $this = self;
                $value
            }

            fn slot(&mut self) -> Slot<'_> {
                $slot(self)
            }

            fn empty() -> Self {
                $empty
            }
        }
    };
}

plain!(bool, this => Value::Bool(*this), Slot::Bool, false);
plain!(i32, this => Value::Integer(i64::from(*this)), Slot::I32, 0);
plain!(i64, this => Value::Integer(*this), Slot::I64, 0);
plain!(u64, this => Value::Unsigned(*this), Slot::U64, 0);
plain!(f64, this => Value::Float(*this), Slot::F64, 0.0);
plain!(String, this => Value::Text(this), Slot::Text, String::new());
plain!(Secret, this => Value::Text(this.expose()), Slot::Secret, Secret::default());
plain!(Timestamp, this => Value::Timestamp(*this), Slot::Timestamp, Timestamp::UNIX_EPOCH);

impl<T: Structure> Field for T {
    fn value(&self) -> Value<'_> {
        Value::Structure(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Structure(self)
    }

    fn empty() -> Self {
        Structure::empty()
    }
}

impl<T: Field> Field for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, Field::value)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }

    fn empty() -> Self {
        None
    }
}

impl<T: Field> OptionalSlot for Option<T> {
    fn fill(&mut self) -> Slot<'_> {
        self.insert(T::empty()).slot()
    }

    fn clear(&mut self) {
        *self = None;
    }
}

impl<T: Field> Field for Vec<T> {
    fn value(&self) -> Value<'_> {
        Value::List(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }

    fn empty() -> Self {
        Self::new()
    }
}

/// What `null` stands for, if a value can be absent.
fn null<T: Field>() -> Option<T> {
    let mut empty = T::empty();
    matches!(empty.slot(), Slot::Optional(_)).then_some(empty)
}

impl<T: Field> List for Vec<T> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn get(&self, index: usize) -> Value<'_> {
        self.as_slice()
            .get(index)
            .map_or(Value::Absent, Field::value)
    }
}

impl<T: Field> ListSlot for Vec<T> {
    fn push(&mut self) -> Slot<'_> {
        Vec::push(self, T::empty());
        self.last_mut().map_or(Slot::Ignore, Field::slot)
    }

    fn push_null(&mut self) -> bool {
        let Some(null) = null() else {
            return false;
        };
        Vec::push(self, null);
        true
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }
}

impl<T: Field> Field for Map<T> {
    fn value(&self) -> Value<'_> {
        Value::Map(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }

    fn empty() -> Self {
        Self::new()
    }
}

impl<T: Field> value::Map for Map<T> {
    fn len(&self) -> usize {
        BTreeMap::len(self)
    }

    fn visit(&self, visitor: &mut dyn FnMut(&str, Value<'_>)) {
        for (name, value) in self {
            visitor(name, value.value());
        }
    }
}

impl<T: Field> MapSlot for Map<T> {
    fn insert(&mut self, name: &str) -> Slot<'_> {
        self.entry(name.to_owned()).or_insert_with(T::empty).slot()
    }

    fn insert_null(&mut self, name: &str) -> bool {
        let Some(null) = null() else {
            return false;
        };
        BTreeMap::insert(self, name.to_owned(), null);
        true
    }

    fn clear(&mut self) {
        BTreeMap::clear(self);
    }
}
