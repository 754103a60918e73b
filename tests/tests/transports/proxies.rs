//! Proxies that the environment names, which is that of another process.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::{Command, Stdio};
use std::thread;

use specwright_tests::loopback::{Loopback, Reply};

use crate::tls::{answer, answer_plain, certified, config, head, session};

/// What the async and the blocking transport make of a GET in a process with these variables.
fn outcomes(arguments: &[&str], variables: &[(&str, &str)], authority: &str) -> [String; 2] {
    let mut process = Command::new(env!("CARGO_BIN_EXE_attempt"))
        .args(arguments)
        .env_clear()
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = process.stdin.take().unwrap();
    input.write_all(authority.as_bytes()).unwrap();
    drop(input);
    let output = process.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let told: Vec<_> = text.lines().map(str::to_owned).collect();
    told.try_into().unwrap()
}

/// A proxy that answers plain requests itself and lets nobody tunnel.
fn proxy() -> Loopback {
    Loopback::answering(|request| match request.target() {
        target if target.starts_with("http://") => Reply::answer(200, &[], "by proxy"),
        _ => Reply::answer(407, &[], ""),
    })
    .unwrap()
}

fn with_password(proxy: SocketAddr) -> String {
    format!("http://user:canary@{proxy}")
}

/// `user:canary` in base64.
const PASSWORD: &str = "Basic dXNlcjpjYW5hcnk=";

#[test]
fn a_proxy_gets_plain_requests_with_the_whole_target_or_a_tunnel() {
    let proxy = proxy();
    let [by_hyper, by_ureq] = outcomes(
        &["http://server.invalid/a/../b?c='d'"],
        &[("HTTP_PROXY", &with_password(proxy.address()))],
        "",
    );
    assert_eq!(by_hyper, "200 b\"by proxy\"");
    assert!(by_ureq.starts_with("Connect NotSent"), "{by_ureq}");
    assert!(!by_ureq.contains("canary"), "{by_ureq}");
    let received = proxy.received();
    let lines: Vec<_> = received
        .iter()
        .map(|request| request.request_line())
        .collect();
    let expected = [
        "GET http://server.invalid/a/../b?c='d' HTTP/1.1",
        "CONNECT server.invalid:80 HTTP/1.1",
    ];
    assert_eq!(lines, expected);
    assert_eq!(received[0].header("host"), ["signed.example"]);
    for request in received {
        assert_eq!(request.header("proxy-authorization"), [PASSWORD]);
    }
}

#[test]
fn a_refused_tunnel_is_known_to_have_sent_nothing() {
    let proxy = proxy();
    let told = outcomes(
        &["https://server.invalid/canary?canary"],
        &[("HTTPS_PROXY", &with_password(proxy.address()))],
        "",
    );
    for told in told {
        assert!(told.starts_with("Connect NotSent"), "{told}");
        assert!(!told.contains("canary"), "{told}");
    }
    for request in proxy.received() {
        assert_eq!(
            request.request_line(),
            "CONNECT server.invalid:443 HTTP/1.1"
        );
        assert_eq!(request.header("proxy-authorization"), [PASSWORD]);
    }
    assert_eq!(proxy.received().len(), 2);
}

#[test]
fn the_session_is_set_up_with_the_server_behind_the_tunnel() {
    let certified = certified("server.invalid");
    let config = config(&certified);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        [(); 2].map(|()| {
            let (mut stream, _) = listener.accept().unwrap();
            let mut opening = String::new();
            let mut reader = BufReader::new(&stream);
            while !opening.ends_with("\r\n\r\n") {
                assert!(reader.read_line(&mut opening).unwrap() > 0, "{opening}");
            }
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
            (opening, answer(stream, config.clone()))
        })
    });
    let told = outcomes(
        &["https://server.invalid/path"],
        &[("https_proxy", &proxy)],
        &certified.cert.pem(),
    );
    assert_eq!(told, ["200 b\"secret\"", "200 b\"secret\""]);
    for (opening, received) in server.join().unwrap() {
        assert!(
            opening.starts_with("CONNECT server.invalid:443 "),
            "{opening}"
        );
        assert!(!opening.contains("path"), "{opening}");
        assert!(received.starts_with(b"GET /path HTTP/1.1\r\n"));
    }
}

/// What a proxy that is reached over TLS gets from both transports, and what the server behind its tunnels, if there are
/// any.
fn over_tls(scheme: &str) -> [(String, String); 2] {
    let (to_proxy, to_server) = (certified("127.0.0.1"), certified("server.invalid"));
    let (proxied, served) = (config(&to_proxy), config(&to_server));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let proxy = format!("https://user:canary@{}", listener.local_addr().unwrap());
    let is_secure = scheme == "https";
    let server = thread::spawn(move || {
        [(); 2].map(|()| {
            let (stream, _) = listener.accept().unwrap();
            let mut stream = session(stream, proxied.clone());
            let opening = String::from_utf8(head(&mut stream)).unwrap();
            let answer_to = if opening.starts_with("CONNECT ") {
                stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
                match is_secure {
                    true => answer(stream, served.clone()),
                    false => answer_plain(&mut stream),
                }
            } else {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
                Vec::new()
            };
            (opening, String::from_utf8(answer_to).unwrap())
        })
    });
    let told = outcomes(
        &[&format!("{scheme}://server.invalid/path")],
        &[("HTTP_PROXY", &proxy), ("HTTPS_PROXY", &proxy)],
        &(to_proxy.cert.pem() + &to_server.cert.pem()),
    );
    assert_eq!(told, ["200 b\"secret\"", "200 b\"secret\""]);
    server.join().unwrap()
}

#[test]
fn a_proxy_may_be_reached_over_tls_and_lead_to_a_server_with_tls_of_its_own() {
    for (opening, received) in over_tls("https") {
        assert!(
            opening.starts_with("CONNECT server.invalid:443 "),
            "{opening}"
        );
        assert!(opening.contains(PASSWORD), "{opening}");
        assert!(received.starts_with("GET /path HTTP/1.1\r\n"), "{received}");
        assert!(!received.contains(PASSWORD), "{received}");
    }
}

#[test]
fn a_proxy_that_is_reached_over_tls_gets_plain_requests_too() {
    let [(by_hyper, _), (by_ureq, behind)] = over_tls("http");
    assert!(
        by_hyper.starts_with("GET http://server.invalid/path HTTP/1.1\r\n"),
        "{by_hyper}"
    );
    assert!(
        by_ureq.starts_with("CONNECT server.invalid:80 "),
        "{by_ureq}"
    );
    assert!(behind.starts_with("GET /path HTTP/1.1\r\n"), "{behind}");
    for opening in [by_hyper, by_ureq] {
        assert!(opening.contains(PASSWORD), "{opening}");
    }
}

/// A way to the server for which a proxy may be taken: the address is none of the loopback ones, yet leads here.
fn from_outside(server: &Loopback) -> String {
    format!("http://0.0.0.0:{}/", server.address().port())
}

#[test]
fn what_stays_on_this_machine_is_shown_to_no_proxy() {
    let replies = [(); 8].map(|()| Reply::answer(200, &[], "straight"));
    let server = Loopback::start(replies).unwrap();
    let port = server.address().port();
    let proxy = proxy();
    let with_password = with_password(proxy.address());
    for host in ["127.0.0.1", "localhost"] {
        for (variable, proxy) in [
            ("HTTP_PROXY", with_password.as_str()),
            ("ALL_PROXY", "socks5://127.0.0.1:1"),
        ] {
            let told = outcomes(
                &[&format!("http://{host}:{port}/")],
                &[(variable, proxy)],
                "",
            );
            assert_eq!(told, ["200 b\"straight\"", "200 b\"straight\""]);
        }
    }
    assert!(proxy.received().is_empty());
}

#[test]
fn a_proxy_is_left_aside_where_the_environment_or_the_options_say_so() {
    let replies = [(); 4].map(|()| Reply::answer(200, &[], "straight"));
    let server = Loopback::start(replies).unwrap();
    let target = from_outside(&server);
    let dead = ("HTTP_PROXY", "http://127.0.0.1:1");
    let by_environment = outcomes(&[&target], &[dead, ("NO_PROXY", "0.0.0.0")], "");
    let by_options = outcomes(&[&target, "straight"], &[dead], "");
    for told in [by_environment, by_options] {
        assert_eq!(told, ["200 b\"straight\"", "200 b\"straight\""]);
    }
    assert_eq!(server.received().len(), 4);
}

#[test]
fn a_proxy_that_cannot_be_used_is_not_passed_by() {
    let server = Loopback::start([]).unwrap();
    let target = from_outside(&server);
    for proxy in ["socks5://127.0.0.1:1", "http://127.0.0.1:1"] {
        let told = outcomes(&[&target], &[("ALL_PROXY", proxy)], "");
        for told in told {
            assert!(told.starts_with("Connect NotSent"), "{proxy}: {told}");
        }
    }
    assert!(server.received().is_empty());
}
