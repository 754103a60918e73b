//! What goes out, byte for byte, and that any answer comes back as it is.

use http::{HeaderValue, Method, StatusCode, header};
use specwright_tests::loopback::{Loopback, Reply};

use crate::client::{PATIENT, get, request, transports};

#[test]
fn the_target_goes_out_byte_for_byte() {
    let targets = [
        "/",
        "/v2/a%2Fb/..%2Fc/%2e%2e%2Fd",
        "/a*b/c%2Ad/'~!()$&,;=:@+",
        "//double//slash//",
        "/?",
        "/?Action=Modify&Empty=&NoValue&a=%27%2A%7E~*+%20&b=/?:@",
        "/%e4%BD%A0?lower=%e4&upper=%E4",
        "/a/../b",
        "/a/./b",
        "/a/%2e%2E/b",
        "/?quote='",
    ];
    for transport in transports() {
        let server = Loopback::start([]).unwrap();
        for target in targets {
            server.push(Reply::answer(200, &[], ""));
            let request = request(Method::GET, server.address(), target, "");
            transport.send(request, PATIENT).unwrap();
        }
        let received = server.received();
        let sent: Vec<_> = received.iter().map(|request| request.target()).collect();
        assert_eq!(sent, targets, "{transport:?}");
    }
}

#[test]
fn headers_go_out_once_as_given() {
    for transport in transports() {
        let server = Loopback::start([Reply::answer(200, &[], "")]).unwrap();
        let mut request = request(Method::POST, server.address(), "/", "{}");
        let lying = HeaderValue::from_static("999");
        request.headers_mut().insert(header::CONTENT_LENGTH, lying);
        transport.send(request, PATIENT).unwrap();
        let received = server.received().remove(0);
        assert_eq!(received.header("host"), ["signed.example:1234"]);
        assert_eq!(received.header("authorization"), ["canary-signature"]);
        assert_eq!(received.header("x-twice"), ["one", "two"]);
        assert_eq!(received.header("content-length"), ["2"]);
        let expected = [
            "authorization",
            "content-length",
            "host",
            "x-twice",
            "x-twice",
        ];
        assert_eq!(received.header_names(), expected, "{transport:?}");
    }
}

#[test]
fn every_method_carries_its_body() {
    let cases = [
        (Method::GET, "", None),
        (Method::DELETE, "", None),
        (Method::POST, "", Some("0")),
        (Method::PUT, "", Some("0")),
        (Method::PATCH, "", Some("0")),
        (Method::POST, "name=value", Some("10")),
        (Method::PUT, "{}", Some("2")),
        (Method::PATCH, "{}", Some("2")),
        (Method::DELETE, "{}", Some("2")),
        (Method::GET, "{}", Some("2")),
    ];
    for transport in transports() {
        for (method, body, length) in &cases {
            let server = Loopback::start([Reply::answer(200, &[], "")]).unwrap();
            let request = request(method.clone(), server.address(), "/", body);
            transport.send(request, PATIENT).unwrap();
            let received = server.received().remove(0);
            assert!(received.head.starts_with(method.as_str()));
            assert_eq!(received.body, body.as_bytes(), "{transport:?} {method}");
            let lengths = received.header("content-length");
            let expected: Vec<_> = length.iter().copied().collect();
            assert_eq!(lengths, expected, "{transport:?} {method} {body}");
        }
    }
}

#[test]
fn any_status_is_an_answer() {
    let html = "<html><body>Bad Gateway</body></html>";
    let cases = [
        (204, &[][..], ""),
        (302, &[("Location", "/elsewhere")], "moved"),
        (307, &[("Location", "http://127.0.0.1:1/")], ""),
        (401, &[("WWW-Authenticate", "Basic")], "{}"),
        (404, &[], "{\"code\":\"NotFound\"}"),
        (429, &[("Retry-After", "7")], "{}"),
        (502, &[("Content-Type", "text/html")], html),
    ];
    for transport in transports() {
        for (status, headers, body) in cases {
            let reply = Reply::answer(status, headers, body);
            let server = Loopback::start([reply]).unwrap();
            let request = request(Method::POST, server.address(), "/", "{}");
            let answer = transport.send(request, PATIENT).unwrap();
            assert_eq!(answer.status().as_u16(), status, "{transport:?}");
            assert_eq!(answer.body(), body, "{transport:?} {status}");
            for (name, value) in headers {
                assert_eq!(answer.headers()[*name], value, "{transport:?} {status}");
            }
            assert_eq!(server.received().len(), 1, "{transport:?} {status}");
        }
    }
}

#[test]
fn a_compressed_body_is_handed_over_as_it_came() {
    for transport in transports() {
        let headers = [("Content-Encoding", "gzip")];
        let server = Loopback::start([Reply::answer(200, &headers, "not gzip")]).unwrap();
        let answer = transport.send(get(server.address()), PATIENT).unwrap();
        assert_eq!(answer.body(), "not gzip");
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
        assert!(server.received()[0].header("accept-encoding").is_empty());
    }
}

#[test]
fn one_connection_serves_many_requests() {
    for transport in transports() {
        let replies = ["a", "b", "c"].map(|body| Reply::answer(200, &[], body));
        let server = Loopback::start(replies).unwrap();
        for body in ["a", "b", "c"] {
            let answer = transport.send(get(server.address()), PATIENT).unwrap();
            assert_eq!(answer.body(), body);
        }
        assert_eq!(server.connections(), 1, "{transport:?}");
    }
}

#[test]
fn a_late_answer_within_the_limit_arrives() {
    for transport in transports() {
        for reply in [Reply::held("late"), Reply::held_body("late")] {
            let server = Loopback::start([reply]).unwrap();
            server.release();
            let answer = transport.send(get(server.address()), PATIENT).unwrap();
            assert_eq!(
                (answer.status(), &answer.body()[..]),
                (StatusCode::OK, &b"late"[..])
            );
        }
    }
}
