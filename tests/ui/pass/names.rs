//! What calls take and give can be named and bounded with this one crate.

use specwright_clients::alibaba_vpc::{
    BlockingClient, Client, CreateSslVpnClientCert, CreateSslVpnClientCertBuilder,
    DescribeSslVpnClientCert, DescribeSslVpnClientCerts,
};
use specwright_clients::{
    self as clients, Cause, Error, ErrorKind, IssueCredentials, Items, Operation, OperationError,
    Pages, Paginated, Sender, Unset, Vanishing, Waiting,
};

/// Where a list is, by item and by page.
type Listed = (
    Items<clients::Client, DescribeSslVpnClientCerts>,
    Pages<clients::BlockingClient, DescribeSslVpnClientCerts>,
);

type Waits = (
    Waiting<clients::Client, CreateSslVpnClientCert>,
    Vanishing<clients::BlockingClient, DescribeSslVpnClientCert>,
);

fn listed(client: &Client, blocking: &BlockingClient) -> Listed {
    let items = client.describe_ssl_vpn_client_certs().region_id("r");
    let pages = blocking.describe_ssl_vpn_client_certs().region_id("r");
    (items.items(), pages.pages())
}

fn waits(client: &Client, blocking: &BlockingClient) -> Waits {
    let create = client.create_ssl_vpn_client_cert().region_id("r");
    let describe = blocking.describe_ssl_vpn_client_cert().region_id("r");
    (
        create.ssl_vpn_server_id("s").wait_until_accepted(),
        describe.ssl_vpn_client_cert_id("c").wait_until_deleted(),
    )
}

fn is_busy<E: OperationError>(error: &Error<E>) -> bool {
    error.kind() == ErrorKind::Busy || matches!(error.cause(), Cause::Deadline)
}

fn count<O: Paginated>(items: Items<clients::BlockingClient, O>) -> Result<usize, Error<O::Error>> {
    items.map(|item| item.map(|_| 1)).sum()
}

fn sent<S: Sender, O: Operation>(sender: &S, operation: O) -> S::Sent<O> {
    sender.send(operation)
}

fn signs_in<O: IssueCredentials>(_: &O) {}

fn begun() -> CreateSslVpnClientCertBuilder<(), Unset, Unset> {
    CreateSslVpnClientCert::builder()
}

fn main() {
    let _: fn(&Client, &BlockingClient) -> Listed = listed;
    let _: fn(&Client, &BlockingClient) -> Waits = waits;
    let _ = count::<DescribeSslVpnClientCerts>;
    let _ = sent::<clients::Client, DescribeSslVpnClientCerts>;
    let _ = signs_in::<clients::huawei_iam::KeystoneCreateUserTokenByPassword>;
    let _ = is_busy::<clients::alibaba_vpc::CreateSslVpnClientCertError>;
    let _ = begun;
}
