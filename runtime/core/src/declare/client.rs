//! The client of a service and its builder, as far as they are the same for all services.

/// Declares `Client`, `BlockingClient` and `ClientBuilder` over the table of a service. What differs between services
/// is added in an `impl` of each.
#[doc(hidden)]
#[macro_export]
macro_rules! client {
    (
        $(#[$about:meta])*
        pub struct Client of $service:path;
        $(#[$credentials:meta])*
        credentials;
        $(#[$endpoint:meta])*
        endpoint;
    ) => {
        $(#[$about])*
        ///
        /// Cloning it is cheap, and clones share connections and the retry budget.
        #[derive(Clone, Debug)]
        pub struct Client<S = $crate::Client> {
            sender: S,
        }

        /// The same client without async.
        pub type BlockingClient = Client<$crate::BlockingClient>;

        impl Client {
            /// Starts with what the environment gives.
            #[inline]
            pub fn builder() -> ClientBuilder {
                ClientBuilder { setup: $crate::Setup::new(&$service) }
            }
        }

        impl<S: $crate::Sender> Client<S> {
            /// Sends an operation that was built on its own.
            #[inline]
            pub fn send<O: $crate::Operation>(&self, operation: O) -> S::Sent<O> {
                self.sender.send(operation)
            }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            #[inline]
            pub fn send_detailed<O: $crate::Operation>(&self, operation: O) -> S::Detailed<O> {
                self.sender.send_detailed(operation)
            }

            /// The same client, but for what is changed here: time-outs, retries, endpoint, region, credentials.
            ///
            /// For one call, take the builder from it: `client.with(|call| call.timeout(…))` and then as usual.
            #[must_use]
            #[inline]
            pub fn with(&self, change: impl FnOnce($crate::Overrides) -> $crate::Overrides) -> Self {
                Self { sender: self.sender.with(change($crate::Overrides::default())) }
            }
        }

        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder {
            setup: $crate::Setup,
        }

        impl ClientBuilder {
            $(#[$credentials])*
            #[inline]
            pub fn credentials(self, credentials: impl $crate::ProvideCredentials + 'static) -> Self {
                Self { setup: self.setup.credentials(credentials) }
            }

            $(#[$endpoint])*
            #[inline]
            pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
                Self { setup: self.setup.endpoint(endpoint) }
            }

            /// Allows plain HTTP. To a loopback address it is always allowed.
            #[inline]
            pub fn allow_http(self, on: bool) -> Self {
                Self { setup: self.setup.allow_http(on) }
            }

            /// Whether documented bounds and rules are checked before anything is sent; they are unless this is `false`.
            #[inline]
            pub fn validate(self, on: bool) -> Self {
                Self { setup: self.setup.validate(on) }
            }

            /// Everything else that clients of all services have: time-outs, retries, limits, transports.
            #[inline]
            pub fn setup(self, change: impl FnOnce($crate::Setup) -> $crate::Setup) -> Self {
                Self { setup: change(self.setup) }
            }

            /// The async client.
            ///
            /// # Errors
            ///
            /// If something is missing or cannot be used; the message says what.
            #[inline]
            pub fn build(self) -> Result<Client, $crate::ConfigError> {
                Ok(Client { sender: self.setup.build()? })
            }

            /// The client without async.
            ///
            /// # Errors
            ///
            /// As [`build`](Self::build).
            #[inline]
            pub fn build_blocking(self) -> Result<BlockingClient, $crate::ConfigError> {
                Ok(Client { sender: self.setup.build_blocking()? })
            }
        }
    };
}

/// Declares the methods of a client that begin an operation, in an `impl` of the client.
#[doc(hidden)]
#[macro_export]
macro_rules! calls {
    ($($(#[$about:meta])* $name:ident() -> $builder:ident;)*) => {$(
        $(#[$about])*
        #[inline]
        pub fn $name(&self) -> $builder<S> {
            $builder::new(self.sender.clone())
        }
    )*};
}
