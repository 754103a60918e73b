//! Typed clients of cloud APIs, generated from specs that a person can read.
//!
//! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
//! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
//! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
//! [`specwright_runtime::observe`].
//!
//! Code that uses a client is tested without a network by giving it a [`Scripted`] transport: `script.on::<…>()`
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

        /// A client of Things with new names.
        ///
        /// Cloning it is cheap, and clones share connections and the retry budget.
        #[derive(Clone, Debug)]
        pub struct Client<S = rt::Client> {
            sender: S,
        }

        /// The same client without async.
        pub type BlockingClient = Client<rt::BlockingClient>;

        impl Client {
            /// Starts with what the environment gives.
            pub fn builder() -> ClientBuilder {
                ClientBuilder {
                    setup: rt::Setup::new(&SERVICE),
                }
            }
        }

        impl<S: rt::Sender> Client<S> {
            /// Sends an operation that was built on its own.
            pub fn send<O: rt::Operation>(&self, operation: O) -> S::Sent<O> {
                self.sender.send(operation)
            }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            pub fn send_detailed<O: rt::Operation>(&self, operation: O) -> S::Detailed<O> {
                self.sender.send_detailed(operation)
            }

            /// The same client, but for what is changed here: time-outs, retries, endpoint, region, credentials.
            ///
            /// For one call, take the builder from it: `client.with(|call| call.timeout(…))` and then as usual.
            #[must_use]
            pub fn with(&self, change: impl FnOnce(rt::Overrides) -> rt::Overrides) -> Self {
                Self {
                    sender: self.sender.with(change(rt::Overrides::default())),
                }
            }

            /// Paints a house.
            ///
            /// Required: [`house_id`](super::PaintHouse::house_id).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`PaintHouse`](super::PaintHouse).
            pub fn paint_house(&self) -> PaintHouseBuilder<S> {
                PaintHouseBuilder::new(self.sender.clone())
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

            /// Lists houses.
            ///
            /// Answers one page. [`items`](super::ListHousesBuilder::items) walks over the items of all pages, [`pages`](super::ListHousesBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`ListHouses`](super::ListHouses).
            pub fn list_houses(&self) -> ListHousesBuilder<S> {
                ListHousesBuilder::new(self.sender.clone())
            }
        }

        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder {
            setup: rt::Setup,
        }

        impl ClientBuilder {
            /// Who calls.
            pub fn credentials(
                self,
                credentials: impl rt::ProvideCredentials + 'static,
            ) -> Self {
                Self {
                    setup: self.setup.credentials(credentials),
                }
            }

            /// Another address than the one of the region.
            pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.endpoint(endpoint),
                }
            }

            /// Allows plain HTTP. To a loopback address it is always allowed.
            pub fn allow_http(self, on: bool) -> Self {
                Self {
                    setup: self.setup.allow_http(on),
                }
            }

            /// Whether documented bounds and rules are checked before anything is sent; they are unless this is `false`.
            pub fn validate(self, on: bool) -> Self {
                Self {
                    setup: self.setup.validate(on),
                }
            }

            /// Everything else that clients of all services have: time-outs, retries, limits, transports.
            pub fn setup(self, change: impl FnOnce(rt::Setup) -> rt::Setup) -> Self {
                Self { setup: change(self.setup) }
            }

            /// The async client.
            ///
            /// # Errors
            ///
            /// If something is missing or cannot be used; the message says what.
            pub fn build(self) -> Result<Client, rt::ConfigError> {
                Ok(Client {
                    sender: self.setup.build()?,
                })
            }

            /// The client without async.
            ///
            /// # Errors
            ///
            /// As [`build`](Self::build).
            pub fn build_blocking(self) -> Result<BlockingClient, rt::ConfigError> {
                Ok(Client {
                    sender: self.setup.build_blocking()?,
                })
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

            /// Paints a house.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`PaintHouseError`].
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
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct PaintHouse {
                /// The house.
                pub house_id: String,
                /// Renamed to [`house_id`](Self::house_id).
                #[deprecated = "renamed to `house_id`"]
                pub house: String,
                house_: String,
                /// The color.
                pub color: Option<Color>,
                /// Renamed to [`color`](Self::color).
                #[deprecated = "renamed to `color`"]
                pub colour: Option<Color>,
                colour_: Option<Color>,
                /// Renamed to [`color`](Self::color).
                #[deprecated = "renamed to `color`"]
                pub type_: Option<Color>,
                type__: Option<Color>,
                /// The coats.
                pub coats: Option<Vec<Coat>>,
                /// Renamed to [`coats`](Self::coats).
                #[deprecated = "renamed to `coats`"]
                pub layers: Option<Vec<Coat>>,
                layers_: Option<Vec<Coat>>,
                /// The key.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub key: Option<rt::Secret>,
                /// Renamed to [`key`](Self::key).
                #[deprecated = "renamed to `key`"]
                pub door_key: Option<rt::Secret>,
                door_key_: Option<rt::Secret>,
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl PaintHouse {
                fn house_id_(&self) -> &String {
                    rt::renamed(&self.house_id, &[(&self.house, &self.house_)])
                }

                fn color_(&self) -> &Option<Color> {
                    rt::renamed(
                        &self.color,
                        &[(&self.colour, &self.colour_), (&self.type_, &self.type__)],
                    )
                }

                fn coats_(&self) -> &Option<Vec<Coat>> {
                    rt::renamed(&self.coats, &[(&self.layers, &self.layers_)])
                }

                fn key_(&self) -> &Option<rt::Secret> {
                    rt::renamed(&self.key, &[(&self.door_key, &self.door_key_)])
                }
            }

            impl std::fmt::Debug for PaintHouse {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct("PaintHouse")
                        .field("house_id", self.house_id_())
                        .field("color", self.color_())
                        .field("coats", self.coats_())
                        .field("key", self.key_())
                        .finish()
                }
            }

            impl PartialEq for PaintHouse {
                fn eq(&self, other: &Self) -> bool {
                    self.house_id_() == other.house_id_() && self.color_() == other.color_()
                        && self.coats_() == other.coats_() && self.key_() == other.key_()
                }
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl rt::Structure for PaintHouse {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PaintHouse",
                        members: &[
                            rt::Member::path("house_id", "house").required(),
                            rt::Member::body("color", "colour"),
                            rt::Member::body("coats", "coats"),
                            rt::Member::body("key", "key").secret(),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(self.house_id_()),
                        1 => rt::Field::value(self.color_()),
                        2 => rt::Field::value(self.coats_()),
                        3 => rt::Field::value(self.key_()),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.house_id),
                        1 => rt::Field::slot(&mut self.color),
                        2 => rt::Field::slot(&mut self.coats),
                        3 => rt::Field::slot(&mut self.key),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        house_id: rt::Field::empty(),
                        color: rt::Field::empty(),
                        coats: rt::Field::empty(),
                        key: rt::Field::empty(),
                        house: rt::Field::empty(),
                        house_: rt::Field::empty(),
                        colour: rt::Field::empty(),
                        type_: rt::Field::empty(),
                        colour_: rt::Field::empty(),
                        type__: rt::Field::empty(),
                        layers: rt::Field::empty(),
                        layers_: rt::Field::empty(),
                        door_key: rt::Field::empty(),
                        door_key_: rt::Field::empty(),
                    }
                }

                fn settle(&mut self) {
                    rt::settle(&mut self.house_id, &mut [(&mut self.house, &mut self.house_)]);
                    rt::settle(
                        &mut self.color,
                        &mut [
                            (&mut self.colour, &mut self.colour_),
                            (&mut self.type_, &mut self.type__),
                        ],
                    );
                    rt::settle(&mut self.coats, &mut [(&mut self.layers, &mut self.layers_)]);
                    rt::settle(&mut self.key, &mut [(&mut self.door_key, &mut self.door_key_)]);
                }
            }

            impl PaintHouse {
                /// Starts with nothing set.
                pub fn builder() -> PaintHouseBuilder {
                    PaintHouseBuilder::new(())
                }
            }

            /// Puts together a [`PaintHouse`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct PaintHouseBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: PaintHouse,
                state: rt::State<(S1,)>,
            }

            impl<C> PaintHouseBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> PaintHouseBuilder<C, S1> {
                /// The house.
                pub fn house_id(
                    mut self,
                    house_id: impl Into<String>,
                ) -> PaintHouseBuilder<C, rt::Set> {
                    self.value.house_id = house_id.into();
                    rt::Structure::settle(&mut self.value);
                    self.proceed()
                }

                /// Renamed to [`house_id`](Self::house_id).
                #[deprecated = "renamed to `house_id`"]
                pub fn house(self, house: impl Into<String>) -> PaintHouseBuilder<C, rt::Set> {
                    self.house_id(house)
                }

                /// The color.
                pub fn color(mut self, color: Color) -> Self {
                    self.value.color = Some(color);
                    rt::Structure::settle(&mut self.value);
                    self
                }

                /// As [`color`](Self::color); `None` leaves it out.
                pub fn set_color(mut self, color: Option<Color>) -> Self {
                    self.value.color = color;
                    rt::Structure::settle(&mut self.value);
                    self
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

                /// The coats.
                pub fn coats(mut self, coats: impl IntoIterator<Item = Coat>) -> Self {
                    self.value.coats = Some(coats.into_iter().collect());
                    rt::Structure::settle(&mut self.value);
                    self
                }

                /// As [`coats`](Self::coats); `None` leaves it out.
                pub fn set_coats(mut self, coats: Option<Vec<Coat>>) -> Self {
                    self.value.coats = coats;
                    rt::Structure::settle(&mut self.value);
                    self
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

                /// The key.
                pub fn key(mut self, key: impl Into<rt::Secret>) -> Self {
                    self.value.key = Some(key.into());
                    rt::Structure::settle(&mut self.value);
                    self
                }

                /// As [`key`](Self::key); `None` leaves it out.
                pub fn set_key(mut self, key: Option<rt::Secret>) -> Self {
                    self.value.key = key;
                    rt::Structure::settle(&mut self.value);
                    self
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

                /// The finished value.
                pub fn build(self) -> PaintHouse
                where
                    S1: required::house_id,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<PaintHouse>
                where
                    C: rt::Sender,
                    S1: required::house_id,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<PaintHouse>
                where
                    C: rt::Sender,
                    S1: required::house_id,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> PaintHouseBuilder<C, T1> {
                    PaintHouseBuilder {
                        client: self.client,
                        value: self.value,
                        state: rt::State::default(),
                    }
                }
            }

            #[expect(
                non_camel_case_types,
                reason = "compiler messages show them as the members are written"
            )]
            mod required {
                #[diagnostic::on_unimplemented(
                    message = "the required member `house_id` is not set",
                    label = "call `.house_id(…)` before this"
                )]
                pub trait house_id {}
                impl house_id for super::rt::Set {}
            }

            impl rt::Operation for PaintHouse {
                type Output = PaintHouseOutput;
                type Error = PaintHouseError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "PaintHouse",
                    service: &SERVICE,
                    method: rt::http::Method::PUT,
                    path: "/houses/{house}",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[rt::Code::new("E1", rt::ErrorKind::Conflict)],
                    examples: &[
                        rt::Example {
                            title: "Red",
                            input: r#"{"house":"h1","colour":"red"}"#,
                            output: Some(r#"{"done":4}"#),
                        },
                    ],
                };
            }

            /// What [`PaintHouse`] answers.
            #[derive(Clone, Default)]
            #[non_exhaustive]
            pub struct PaintHouseOutput {
                /// Walls.
                pub painted: Option<i64>,
                /// Renamed to [`painted`](Self::painted).
                #[deprecated = "renamed to `painted`"]
                pub done: Option<i64>,
                done_: Option<i64>,
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl PaintHouseOutput {
                fn painted_(&self) -> &Option<i64> {
                    rt::renamed(&self.painted, &[(&self.done, &self.done_)])
                }
            }

            impl std::fmt::Debug for PaintHouseOutput {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct("PaintHouseOutput").field("painted", self.painted_()).finish()
                }
            }

            impl PartialEq for PaintHouseOutput {
                fn eq(&self, other: &Self) -> bool {
                    self.painted_() == other.painted_()
                }
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl rt::Structure for PaintHouseOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PaintHouseOutput",
                        members: &[rt::Member::body("painted", "done")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(self.painted_()),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.painted),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }

                fn settle(&mut self) {
                    rt::settle(&mut self.painted, &mut [(&mut self.done, &mut self.done_)]);
                }
            }

            /// The error codes that the documentation of `PaintHouse` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum PaintHouseError {
                /// No paint.
                ///
                /// Code `E1`.
                OutOfPaint,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl PaintHouseError {
                /// Renamed to [`OutOfPaint`](Self::OutOfPaint).
                #[deprecated = "renamed to `OutOfPaint`"]
                pub const E1: Self = Self::OutOfPaint;
            }

            impl rt::OperationError for PaintHouseError {
                const VARIANTS: &'static [Self] = &[Self::OutOfPaint];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod list_houses {
            //! `spec.json#/operations/ListHouses`: lists houses.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Coat;

            /// Lists houses.
            ///
            /// Answers one page. [`items`](super::ListHousesBuilder::items) walks over the items of all pages, [`pages`](super::ListHousesBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ListHousesError`].
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
            #[derive(Clone, Default)]
            #[non_exhaustive]
            pub struct ListHouses {
                /// How many to skip.
                pub offset: Option<i64>,
                /// Renamed to [`offset`](Self::offset).
                #[deprecated = "renamed to `offset`"]
                pub skip: Option<i64>,
                skip_: Option<i64>,
                /// How many to list.
                pub limit: Option<i64>,
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl ListHouses {
                fn offset_(&self) -> &Option<i64> {
                    rt::renamed(&self.offset, &[(&self.skip, &self.skip_)])
                }
            }

            impl std::fmt::Debug for ListHouses {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct("ListHouses")
                        .field("offset", self.offset_())
                        .field("limit", &self.limit)
                        .finish()
                }
            }

            impl PartialEq for ListHouses {
                fn eq(&self, other: &Self) -> bool {
                    self.offset_() == other.offset_() && self.limit == other.limit
                }
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl rt::Structure for ListHouses {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ListHouses",
                        members: &[
                            rt::Member::query("offset", "skip"),
                            rt::Member::query("limit", "limit"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(self.offset_()),
                        1 => rt::Field::value(&self.limit),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.offset),
                        1 => rt::Field::slot(&mut self.limit),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }

                fn settle(&mut self) {
                    rt::settle(&mut self.offset, &mut [(&mut self.skip, &mut self.skip_)]);
                }
            }

            impl ListHouses {
                /// Starts with nothing set.
                pub fn builder() -> ListHousesBuilder {
                    ListHousesBuilder::new(())
                }
            }

            /// Puts together a [`ListHouses`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ListHousesBuilder<C = ()> {
                client: C,
                value: ListHouses,
            }

            impl<C> ListHousesBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ListHousesBuilder<C> {
                /// How many to skip.
                pub fn offset(mut self, offset: i64) -> Self {
                    self.value.offset = Some(offset);
                    rt::Structure::settle(&mut self.value);
                    self
                }

                /// As [`offset`](Self::offset); `None` leaves it out.
                pub fn set_offset(mut self, offset: Option<i64>) -> Self {
                    self.value.offset = offset;
                    rt::Structure::settle(&mut self.value);
                    self
                }

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

                /// How many to list.
                pub fn limit(mut self, limit: i64) -> Self {
                    self.value.limit = Some(limit);
                    self
                }

                /// As [`limit`](Self::limit); `None` leaves it out.
                pub fn set_limit(mut self, limit: Option<i64>) -> Self {
                    self.value.limit = limit;
                    self
                }

                /// The finished value.
                pub fn build(self) -> ListHouses {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<ListHouses>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<ListHouses>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }

                /// The pages, from the one that is asked for.
                pub fn pages(self) -> rt::Pages<C, ListHouses> {
                    rt::Pages::new(self.client, self.value)
                }

                /// The items of all pages, from the one that is asked for.
                pub fn items(self) -> rt::Items<C, ListHouses> {
                    rt::Items::new(self.client, self.value)
                }
            }

            impl rt::Operation for ListHouses {
                type Output = ListHousesOutput;
                type Error = ListHousesError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "ListHouses",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/houses",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            impl rt::Paginated for ListHouses {
                type Item = Coat;

                const PAGING: &'static rt::Paging = &rt::Paging {
                    items: 0,
                    style: rt::PagingStyle::Offset {
                        offset: 0,
                        total: 1,
                    },
                };

                fn items(page: Self::Output) -> Vec<Self::Item> {
                    page.houses.unwrap_or_default()
                }
            }

            /// What [`ListHouses`] answers.
            #[derive(Clone, Default)]
            #[non_exhaustive]
            pub struct ListHousesOutput {
                /// The houses.
                pub houses: Option<Vec<Coat>>,
                /// Renamed to [`houses`](Self::houses).
                #[deprecated = "renamed to `houses`"]
                pub homes: Option<Vec<Coat>>,
                homes_: Option<Vec<Coat>>,
                /// How many there are.
                pub total: Option<i64>,
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl ListHousesOutput {
                fn houses_(&self) -> &Option<Vec<Coat>> {
                    rt::renamed(&self.houses, &[(&self.homes, &self.homes_)])
                }
            }

            impl std::fmt::Debug for ListHousesOutput {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct("ListHousesOutput")
                        .field("houses", self.houses_())
                        .field("total", &self.total)
                        .finish()
                }
            }

            impl PartialEq for ListHousesOutput {
                fn eq(&self, other: &Self) -> bool {
                    self.houses_() == other.houses_() && self.total == other.total
                }
            }

            #[expect(deprecated, reason = "the present and the former names meet here")]
            impl rt::Structure for ListHousesOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ListHousesOutput",
                        members: &[
                            rt::Member::body("houses", "homes"),
                            rt::Member::body("total", "total"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(self.houses_()),
                        1 => rt::Field::value(&self.total),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.houses),
                        1 => rt::Field::slot(&mut self.total),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }

                fn settle(&mut self) {
                    rt::settle(&mut self.houses, &mut [(&mut self.homes, &mut self.homes_)]);
                }
            }

            /// The error codes that the documentation of `ListHouses` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ListHousesError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ListHousesError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use paint_house::{PaintHouse, PaintHouseBuilder, PaintHouseError, PaintHouseOutput};
        pub use list_houses::{ListHouses, ListHousesBuilder, ListHousesError, ListHousesOutput};
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
                action: None,
                version: None,
                content_type: "application/json",
                content_type_without_body: None,
                envelope: None,
                lists: rt::ListStyle::Indexed(1),
                get: None,
                keep_default_port: false,
            },
            endpoint: rt::EndpointRules {
                template: Some("https://api.example.com"),
                fips: None,
                dual_stack: None,
                fips_dual_stack: None,
                partitions: &[],
                exceptions: &[],
                regions: &[],
                known_regions: &[],
            },
            auth: &[
                rt::AuthScheme::Token {
                    header: "X-Token",
                },
            ],
            credentials_env: rt::CredentialsEnv {
                access_key_id: &[],
                secret_access_key: &[],
                session_token: &[],
                expires_at: &[],
                bearer_token: &[],
            },
            profile_files: &[],
            region_env: &[],
            config: &[],
            headers: &[],
            rate_limit: None,
            errors: rt::ErrorRules {
                present: None,
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/code")],
                        message: &[rt::Source::Pointer("/message")],
                        message_required: false,
                        nested: false,
                        cut_at: None,
                        keep_after: None,
                    },
                ],
                request_id: &[],
                wait: &[],
                family_separator: None,
            },
            codes: &[],
        };
    }
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/Coat
        /// A coat of paint.
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct Coat {
            /// The color.
            pub color: Color,
            /// Renamed to [`color`](Self::color).
            #[deprecated = "renamed to `color`"]
            pub colour: Color,
            colour_: Color,
            /// How it shines.
            pub shine: Option<Shine>,
        }

        #[expect(deprecated, reason = "the present and the former names meet here")]
        impl Coat {
            fn color_(&self) -> &Color {
                rt::renamed(&self.color, &[(&self.colour, &self.colour_)])
            }
        }

        impl std::fmt::Debug for Coat {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Coat")
                    .field("color", self.color_())
                    .field("shine", &self.shine)
                    .finish()
            }
        }

        impl PartialEq for Coat {
            fn eq(&self, other: &Self) -> bool {
                self.color_() == other.color_() && self.shine == other.shine
            }
        }

        #[expect(deprecated, reason = "the present and the former names meet here")]
        impl rt::Structure for Coat {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Coat",
                    members: &[
                        rt::Member::body("color", "colour").required(),
                        rt::Member::body("shine", "shine"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(self.color_()),
                    1 => rt::Field::value(&self.shine),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.color),
                    1 => rt::Field::slot(&mut self.shine),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    color: rt::Field::empty(),
                    shine: rt::Field::empty(),
                    colour: rt::Field::empty(),
                    colour_: rt::Field::empty(),
                }
            }

            fn settle(&mut self) {
                rt::settle(&mut self.color, &mut [(&mut self.colour, &mut self.colour_)]);
            }
        }

        impl Coat {
            /// Starts with nothing set.
            pub fn builder() -> CoatBuilder {
                CoatBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Coat`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct CoatBuilder<S1 = rt::Unset> {
            value: Coat,
            state: rt::State<(S1,)>,
        }

        impl<S1> CoatBuilder<S1> {
            /// The color.
            pub fn color(mut self, color: Color) -> CoatBuilder<rt::Set> {
                self.value.color = color;
                rt::Structure::settle(&mut self.value);
                self.proceed()
            }

            /// Renamed to [`color`](Self::color).
            #[deprecated = "renamed to `color`"]
            pub fn colour(self, colour: Color) -> CoatBuilder<rt::Set> {
                self.color(colour)
            }

            /// How it shines.
            pub fn shine(mut self, shine: Shine) -> Self {
                self.value.shine = Some(shine);
                self
            }

            /// As [`shine`](Self::shine); `None` leaves it out.
            pub fn set_shine(mut self, shine: Option<Shine>) -> Self {
                self.value.shine = shine;
                self
            }

            /// The finished value.
            pub fn build(self) -> Coat
            where
                S1: coat_required::color,
            {
                self.value
            }

            fn proceed<T1>(self) -> CoatBuilder<T1> {
                CoatBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod coat_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `color` is not set",
                label = "call `.color(…)` before this"
            )]
            pub trait color {}
            impl color for super::rt::Set {}
        }

        // spec.json#/types/Color
        /// A color.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Color {
            /// Red.
            Scarlet,
            /// Blue.
            Blue,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Color {
            /// Renamed to [`Scarlet`](Self::Scarlet).
            #[deprecated = "renamed to `Scarlet`"]
            #[expect(non_upper_case_globals, reason = "it is called as the variant was")]
            pub const Red: Self = Self::Scarlet;

            /// Renamed to [`Scarlet`](Self::Scarlet).
            #[deprecated = "renamed to `Scarlet`"]
            pub const R2: Self = Self::Scarlet;

            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Scarlet => "red",
                    Self::Blue => "blue",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Color {
            fn from(value: &str) -> Self {
                match value {
                    "red" => Self::Scarlet,
                    "blue" => Self::Blue,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Color {
            fn value(&self) -> rt::Value<'_> {
                rt::Value::Text(self.as_str())
            }

            fn slot(&mut self) -> rt::Slot<'_> {
                rt::Slot::TextEnum(self)
            }

            fn empty() -> Self {
                Self::from("")
            }
        }

        impl rt::TextEnumSlot for Color {
            fn set(&mut self, text: &str) {
                *self = Self::from(text);
            }
        }

        // spec.json#/types/Shine
        /// A degree.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Shine {
            /// Matt.
            Matt,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedNumber),
        }

        impl Shine {
            /// Renamed to [`Matt`](Self::Matt).
            #[deprecated = "renamed to `Matt`"]
            #[expect(non_upper_case_globals, reason = "it is called as the variant was")]
            pub const Dull: Self = Self::Matt;

            /// The value on the wire.
            pub fn get(&self) -> i64 {
                match self {
                    Self::Matt => 1,
                    Self::Unlisted(value) => value.get(),
                }
            }
        }

        impl From<i64> for Shine {
            fn from(value: i64) -> Self {
                match value {
                    1 => Self::Matt,
                    value => Self::Unlisted(rt::UnlistedNumber::new(value)),
                }
            }
        }

        impl rt::Field for Shine {
            fn value(&self) -> rt::Value<'_> {
                rt::Value::Integer(self.get())
            }

            fn slot(&mut self) -> rt::Slot<'_> {
                rt::Slot::NumberEnum(self)
            }

            fn empty() -> Self {
                Self::from(0)
            }
        }

        impl rt::NumberEnumSlot for Shine {
            fn set(&mut self, number: i64) {
                *self = Self::from(number);
            }
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use renamed::*;
    pub use service::SERVICE;
    pub use types::*;
}

pub use specwright_runtime::{
    Answer, Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient,
    BlockingTransport, Boxed, Cached, CallEnd, CallReport, Cause, Client, Config,
    ConfigError, Credentials, CredentialsChain, CredentialsError, Endpoint, Error,
    ErrorKind, Fault, IssueCredentials, Items, Limits, Map, Observe, On, Operation,
    OperationError, Options, Overrides, Pages, Paginated, ProvideCredentials, Reply,
    RetryAdvice, RetryPolicy, Scripted, Secret, Sender, Sending, Service, Set, Setup,
    SignIn, Signing, Subject, Timestamp, TimestampError, Transport, TransportError,
    UnlistedNumber, UnlistedText, Unset, Vanishing, Violation, Violations, Waiting,
    bytes, http, transport,
};

fn main() {}
