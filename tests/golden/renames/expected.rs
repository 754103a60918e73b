//! Typed clients of cloud APIs, generated from specs that a person can read.
//!
//! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
//! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
//! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
//! [`specwright_runtime::observe`].
//!
//! Four features are on by default, and off with `default-features = false` unless another crate of the build asks
//! for them. Without `profiles`, credentials are only looked for in the environment: no file is read, and no program
//! that a file names is run. Without `patterns`, neither values nor the names of regions are held against the
//! regular expressions of the documentation: what does not match is then refused by the service, or its host is not
//! found. Without `proxies`, the async transport refuses what the environment would send over a proxy, unless it is
//! told not to obey it. Without `scripted`, there is no transport for tests.
//!
//! Code that uses a client is tested without a network by giving it a `Scripted` transport: `script.on::<…>()`
//! answers an operation with an output, its documented example or a documented error, and `script.sent::<…>()`
//! gives back what was sent.
//!
//! Beside the services stands what all of them share, so that code for any of them can name it: a function that
//! takes `Error<E>` with `E: OperationError`, a structure that keeps `Items<Client, O>` with `O: Paginated`.

/// Things with new names, behind the feature `spec`.
pub mod spec {
    //! Things with new names, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PaintHouseBuilder, ListHousesBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Things with new names.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Paints a house.
                ///
                /// Required: [`house_id`](super::PaintHouse::house_id).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`PaintHouse`](super::PaintHouse).
                paint_house() -> PaintHouseBuilder;
                /// Lists houses.
                ///
                /// Answers one page. [`items`](super::ListHousesBuilder::items) walks over the items of all pages, [`pages`](super::ListHousesBuilder::pages) over the pages.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`ListHouses`](super::ListHouses).
                list_houses() -> ListHousesBuilder;
            }

            /// Renamed to [`paint_house`](Self::paint_house).
            #[deprecated = "renamed to `paint_house`"]
            pub fn colour_house(&self) -> PaintHouseBuilder<S> {
                self.paint_house()
            }

            /// Renamed to [`paint_house`](Self::paint_house).
            #[deprecated = "renamed to `paint_house`"]
            pub fn paint_home(&self) -> PaintHouseBuilder<S> {
                self.paint_house()
            }
        }
    }
    mod operation {
        //! The operations.

        mod paint_house {
            //! `spec.json#/operations/PaintHouse`: paints a house.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Coat, Color};

            rt::structure! {
                /// Paints a house.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`PaintHouseError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.paint_house().house_id("h1").color(Color::Scarlet).send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct PaintHouse {
                    /// The house.
                    pub house_id: String = path("house").required(), takes(impl Into<String>) -> [C, rt::Set] formerly {
                        /// Renamed to [`house_id`](Self::house_id).
                        #[deprecated = "renamed to `house_id`"]
                        pub house, house_;
                    };
                    /// The color.
                    pub color: Option<Color> = body("colour"), takes(Color), set_color formerly {
                        /// Renamed to [`color`](Self::color).
                        #[deprecated = "renamed to `color`"]
                        pub colour, colour_;
                        /// Renamed to [`color`](Self::color).
                        #[deprecated = "renamed to `color`"]
                        pub type_, type__;
                    };
                    /// The coats.
                    pub coats: Option<Vec<Coat>> = body("coats"), takes(impl IntoIterator<Item = Coat>), set_coats formerly {
                        /// Renamed to [`coats`](Self::coats).
                        #[deprecated = "renamed to `coats`"]
                        pub layers, layers_;
                    };
                    /// The key.
                    ///
                    /// Secret: it is never shown and wiped when dropped.
                    pub key: Option<rt::Secret> = body("key").secret(), takes(impl Into<rt::Secret>), set_key formerly {
                        /// Renamed to [`key`](Self::key).
                        #[deprecated = "renamed to `key`"]
                        pub door_key, door_key_;
                    };
                }
                builder PaintHouseBuilder<C>,
                mod required {
                    S1: house_id, "the required member `house_id` is not set", "call `.house_id(…)` before this";
                }
            }

            impl<C, S1> PaintHouseBuilder<C, S1> {
                /// Renamed to [`house_id`](Self::house_id).
                #[deprecated = "renamed to `house_id`"]
                pub fn house(self, house: impl Into<String>) -> PaintHouseBuilder<C, rt::Set> {
                    self.house_id(house)
                }

                /// Renamed to [`color`](Self::color).
                #[deprecated = "renamed to `color`"]
                pub fn colour(self, colour: Color) -> Self {
                    self.color(colour)
                }

                /// Renamed to [`set_color`](Self::set_color).
                #[deprecated = "renamed to `set_color`"]
                pub fn set_colour(self, colour: Option<Color>) -> Self {
                    self.set_color(colour)
                }

                /// Renamed to [`color`](Self::color).
                #[deprecated = "renamed to `color`"]
                pub fn type_(self, type_: Color) -> Self {
                    self.color(type_)
                }

                /// Renamed to [`set_color`](Self::set_color).
                #[deprecated = "renamed to `set_color`"]
                pub fn set_type(self, type_: Option<Color>) -> Self {
                    self.set_color(type_)
                }

                /// Renamed to [`coats`](Self::coats).
                #[deprecated = "renamed to `coats`"]
                pub fn layers(self, layers: impl IntoIterator<Item = Coat>) -> Self {
                    self.coats(layers)
                }

                /// Renamed to [`set_coats`](Self::set_coats).
                #[deprecated = "renamed to `set_coats`"]
                pub fn set_layers(self, layers: Option<Vec<Coat>>) -> Self {
                    self.set_coats(layers)
                }

                /// Renamed to [`key`](Self::key).
                #[deprecated = "renamed to `key`"]
                pub fn door_key(self, door_key: impl Into<rt::Secret>) -> Self {
                    self.key(door_key)
                }

                /// Renamed to [`set_key`](Self::set_key).
                #[deprecated = "renamed to `set_key`"]
                pub fn set_door_key(self, door_key: Option<rt::Secret>) -> Self {
                    self.set_key(door_key)
                }
            }

            rt::operation! {
                PaintHouse -> Result<PaintHouseOutput, PaintHouseError>;
                SERVICE "PaintHouse": PUT("/houses/{house}").retry(rt::RetrySafety::Idempotent);
                example "Red" {
                    input: r#"{"house":"h1","colour":"red"}"#,
                    output: r#"{"done":4}"#,
                }
            }

            rt::structure! {
                /// What [`PaintHouse`] answers.
                #[derive(Default)]
                pub struct PaintHouseOutput {
                    /// Walls.
                    pub painted: Option<i64> = body("done") formerly {
                        /// Renamed to [`painted`](Self::painted).
                        #[deprecated = "renamed to `painted`"]
                        pub done, done_;
                    },
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `PaintHouse` lists.
                pub enum PaintHouseError {
                    /// No paint.
                    OutOfPaint = Conflict("E1"),
                }
            }

            impl PaintHouseError {
                /// Renamed to [`OutOfPaint`](Self::OutOfPaint).
                #[deprecated = "renamed to `OutOfPaint`"]
                pub const E1: Self = Self::OutOfPaint;
            }
        }
        mod list_houses {
            //! `spec.json#/operations/ListHouses`: lists houses.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Coat;

            rt::structure! {
                /// Lists houses.
                ///
                /// Answers one page. [`items`](super::ListHousesBuilder::items) walks over the items of all pages, [`pages`](super::ListHousesBuilder::pages) over the pages.
                ///
                /// Retries: safe, it changes nothing. Errors: [`ListHousesError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let mut items = client.list_houses().items();
                /// while let Some(item) = items.next().await {
                ///     let item = item?;
                ///     println!("{item:?}");
                /// }
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct ListHouses {
                    /// How many to skip.
                    pub offset: Option<i64> = query("skip"), takes(i64), set_offset formerly {
                        /// Renamed to [`offset`](Self::offset).
                        #[deprecated = "renamed to `offset`"]
                        pub skip, skip_;
                    };
                    /// How many to list.
                    pub limit: Option<i64> = query("limit"), takes(i64), set_limit;
                }
                builder ListHousesBuilder<C>
            }

            impl<C> ListHousesBuilder<C> {
                /// Renamed to [`offset`](Self::offset).
                #[deprecated = "renamed to `offset`"]
                pub fn skip(self, skip: i64) -> Self {
                    self.offset(skip)
                }

                /// Renamed to [`set_offset`](Self::set_offset).
                #[deprecated = "renamed to `set_offset`"]
                pub fn set_skip(self, skip: Option<i64>) -> Self {
                    self.set_offset(skip)
                }
            }

            rt::operation! {
                ListHouses -> Result<ListHousesOutput, ListHousesError>;
                SERVICE "ListHouses": GET("/houses").retry(rt::RetrySafety::ReadOnly);
            }

            rt::paginated! {
                ListHouses by ListHousesBuilder<C>;
                paging(items: 0, style: rt::PagingStyle::Offset { offset: 0, total: 1 });
                items(page) -> Vec<Coat> = page.houses.unwrap_or_default();
            }

            rt::structure! {
                /// What [`ListHouses`] answers.
                #[derive(Default)]
                pub struct ListHousesOutput {
                    /// The houses.
                    pub houses: Option<Vec<Coat>> = body("homes") formerly {
                        /// Renamed to [`houses`](Self::houses).
                        #[deprecated = "renamed to `houses`"]
                        pub homes, homes_;
                    },
                    /// How many there are.
                    pub total: Option<i64> = body("total"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `ListHouses` lists.
                pub enum ListHousesError {}
            }
        }

        pub use paint_house::*;
        pub use list_houses::*;
    }
    mod renamed {
        //! Types under their former names.

        /// Renamed to [`Coat`](super::Coat).
        #[deprecated = "renamed to `Coat`"]
        pub type Layer = super::Coat;

        /// Renamed to [`CoatBuilder`](super::CoatBuilder).
        #[deprecated = "renamed to `CoatBuilder`"]
        pub type LayerBuilder<S1 = specwright_runtime::Unset> = super::CoatBuilder<S1>;

        /// Renamed to [`Color`](super::Color).
        #[deprecated = "renamed to `Color`"]
        pub type Colour = super::Color;

        /// Renamed to [`PaintHouse`](super::PaintHouse).
        #[deprecated = "renamed to `PaintHouse`"]
        pub type ColourHouse = super::PaintHouse;

        /// Renamed to [`PaintHouseBuilder`](super::PaintHouseBuilder).
        #[deprecated = "renamed to `PaintHouseBuilder`"]
        pub type ColourHouseBuilder<C = (), S1 = specwright_runtime::Unset> = super::PaintHouseBuilder<
            C,
            S1,
        >;

        /// Renamed to [`PaintHouseOutput`](super::PaintHouseOutput).
        #[deprecated = "renamed to `PaintHouseOutput`"]
        pub type ColourHouseOutput = super::PaintHouseOutput;

        /// Renamed to [`PaintHouseError`](super::PaintHouseError).
        #[deprecated = "renamed to `PaintHouseError`"]
        pub type ColourHouseError = super::PaintHouseError;

        /// Renamed to [`PaintHouse`](super::PaintHouse).
        #[deprecated = "renamed to `PaintHouse`"]
        pub type PaintHome = super::PaintHouse;

        /// Renamed to [`PaintHouseBuilder`](super::PaintHouseBuilder).
        #[deprecated = "renamed to `PaintHouseBuilder`"]
        pub type PaintHomeBuilder<C = (), S1 = specwright_runtime::Unset> = super::PaintHouseBuilder<
            C,
            S1,
        >;

        /// Renamed to [`PaintHouseOutput`](super::PaintHouseOutput).
        #[deprecated = "renamed to `PaintHouseOutput`"]
        pub type PaintHomeOutput = super::PaintHouseOutput;

        /// Renamed to [`PaintHouseError`](super::PaintHouseError).
        #[deprecated = "renamed to `PaintHouseError`"]
        pub type PaintHomeError = super::PaintHouseError;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Things with new names",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                ..rt::Protocol::PLAIN
            },
            endpoint: rt::EndpointRules { template: Some("https://api.example.com"), ..rt::EndpointRules::NONE },
            auth: &[rt::AuthScheme::Token { header: "X-Token" }],
            credentials_env: rt::CredentialsEnv::NONE,
            errors: rt::ErrorRules {
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/code")],
                        message: &[rt::Source::Pointer("/message")],
                        ..rt::ErrorRead::NONE
                    },
                ],
                ..rt::ErrorRules::NONE
            },
            ..rt::SERVICE
        };
    }
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/Coat
        rt::structure! {
            /// A coat of paint.
            pub struct Coat {
                /// The color.
                pub color: Color = body("colour").required(), takes(Color) -> [rt::Set] formerly {
                    /// Renamed to [`color`](Self::color).
                    #[deprecated = "renamed to `color`"]
                    pub colour, colour_;
                };
                /// How it shines.
                pub shine: Option<Shine> = body("shine"), takes(Shine), set_shine;
            }
            builder CoatBuilder,
            mod coat_required {
                S1: color, "the required member `color` is not set", "call `.color(…)` before this";
            }
        }

        impl<S1> CoatBuilder<S1> {
            /// Renamed to [`color`](Self::color).
            #[deprecated = "renamed to `color`"]
            pub fn colour(self, colour: Color) -> CoatBuilder<rt::Set> {
                self.color(colour)
            }
        }

        // spec.json#/types/Color
        rt::text_enum! {
            /// A color.
            pub enum Color {
                /// Red.
                Scarlet = "red",
                /// Blue.
                Blue = "blue",
            }
        }

        impl Color {
            /// Renamed to [`Scarlet`](Self::Scarlet).
            #[deprecated = "renamed to `Scarlet`"]
            #[expect(non_upper_case_globals, reason = "it is called as the variant was")]
            pub const Red: Self = Self::Scarlet;

            /// Renamed to [`Scarlet`](Self::Scarlet).
            #[deprecated = "renamed to `Scarlet`"]
            pub const R2: Self = Self::Scarlet;
        }

        // spec.json#/types/Shine
        rt::number_enum! {
            /// A degree.
            pub enum Shine {
                /// Matt.
                Matt = 1,
            }
        }

        impl Shine {
            /// Renamed to [`Matt`](Self::Matt).
            #[deprecated = "renamed to `Matt`"]
            #[expect(non_upper_case_globals, reason = "it is called as the variant was")]
            pub const Dull: Self = Self::Matt;
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use renamed::*;
    pub use service::SERVICE;
    pub use types::*;
}

#[cfg(feature = "scripted")]
pub use specwright_runtime::{Answer, Fault, On, Scripted};
pub use specwright_runtime::{
    Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient,
    BlockingTransport, Boxed, Cached, CallEnd, CallReport, Cause, Client, Config,
    ConfigError, Credentials, CredentialsChain, CredentialsError, Endpoint, Error,
    ErrorKind, IssueCredentials, Items, Limits, Map, Observe, Operation, OperationError,
    Options, Overrides, Pages, Paginated, ProvideCredentials, Reply, RetryAdvice,
    RetryPolicy, Secret, Sender, Sending, Service, Set, Setup, SignIn, Signing, Subject,
    Timestamp, TimestampError, Transport, TransportError, UnlistedNumber, UnlistedText,
    Unset, Vanishing, Violation, Violations, Waiting, bytes, http, transport,
};

fn main() {}
