//! The objects of a result, each said once: from one list of fields come the struct, what serde writes of it, and its JSON
//! Schema. So a field cannot be written and missing from the schema, or the other way round.
//!
//! ```text
//! object! {
//!     /// A person.
//!     Person<'a> {
//!         /// What others call them.
//!         name: &'a str = "person-name",
//!         /// Their children.
//!         children: Vec<Person<'a>> = "person-children" [optional] where distinct,
//!     }
//! }
//! ```
//!
//! * `= "id"` is the message that describes the field in the schema.
//! * `[optional]` leaves the field out where there is nothing to say (see [`Optional`](super::schema::Optional)).
//! * `as "key"` behind the name is the key where a field cannot be called so.
//! * `where function` narrows what the type says of the values; behind the name of the struct, of the whole object.
//! * `in "name"` behind the name of the struct is the definition that other schemas refer to.

macro_rules! object {
    ($(
        $(#[$about_type:meta])*
        $name:ident $(<$life:lifetime>)? $(in $definition:literal)? $(where $narrow_all:path)? {$(
            $(#[$about_field:meta])*
            $field:ident $(as $key:literal)? : $type:ty
                $(= $description:literal)? $([$optional:ident])? $(where $narrow:path)?,
        )+}
    )+) => {$(
        $(#[$about_type])*
        #[derive(Clone, Debug)]
        pub struct $name $(<$life>)? {$(
            $(#[$about_field])*
            pub $field: $type,
        )+}

        impl $(<$life>)? serde::Serialize for $name $(<$life>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;

                let fields = [$(stringify!($field)),+].len();
                let mut object = serializer.serialize_struct(stringify!($name), fields)?;
                $(object!(@write object, self.$field, object!(@key $field $(, $key)?) $(, $optional)?);)+
                object.end()
            }
        }

        impl $(<$life>)? $name $(<$life>)? {
            /// The schema of the object, written out.
            pub(super) fn object(context: &$crate::report::result::schema::Context<'_>) -> serde_json::Value {
                let mut object = $crate::report::result::schema::Object::default();
                $({
                    let schema = object!(@schema $type, context $(, $optional)?);
                    $(let schema = $narrow(context, schema);)?
                    $(let schema = context.described($description, schema);)?
                    object!(@add object, object!(@key $field $(, $key)?), schema $(, $optional)?);
                })+
                let object = object.into();
                $(let object = $narrow_all(context, object);)?
                object
            }
        }

        impl $(<$life>)? $crate::report::result::schema::JsonSchema for $name $(<$life>)? {
            fn schema(context: &$crate::report::result::schema::Context<'_>) -> serde_json::Value {
                object!(@refer context $(, $definition)?)
            }
        }
    )+};

    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident, $key:literal) => { $key };

    (@write $object:ident, $value:expr, $key:expr) => { $object.serialize_field($key, &$value)? };
    (@write $object:ident, $value:expr, $key:expr, optional) => {
        if !$crate::report::result::schema::Optional::is_absent(&$value) {
            $object.serialize_field($key, &$value)?;
        }
    };

    (@schema $type:ty, $context:ident) => {
        <$type as $crate::report::result::schema::JsonSchema>::schema($context)
    };
    (@schema $type:ty, $context:ident, optional) => {
        <$type as $crate::report::result::schema::Optional>::schema_if_present($context)
    };

    (@add $object:ident, $key:expr, $schema:ident) => { $object.required($key, $schema) };
    (@add $object:ident, $key:expr, $schema:ident, optional) => { $object.optional($key, $schema) };

    (@refer $context:ident) => { Self::object($context) };
    (@refer $context:ident, $definition:literal) => {{
        // The definition is written once, by whoever has the context.
        let _ = $context;
        $crate::report::result::schema::reference($definition)
    }};
}

pub(super) use object;
