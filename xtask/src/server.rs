//! A static file server for `dist/`, the same for people, tests and benchmarks.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

use crate::finish::{KEPT, is_by_content};

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;

/// A server that runs until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves `folder` to whoever connects to `listener`.
    pub(crate) fn start(listener: TcpListener, folder: &Path) -> Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
        let app = Router::new().fallback_service(files).layer(middleware::from_fn(with_headers));
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, runtime: Some(runtime) })
    }

    /// The page's address for a browser on this machine.
    pub(crate) fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(IpAddr::from(Ipv4Addr::LOCALHOST));
        }
        format!("http://{address}/")
    }

    /// Returns when the person at the terminal presses Ctrl-C.
    pub(crate) fn run_until_ctrl_c(&self) -> Result<()> {
        let runtime = self.runtime.as_ref().context("the server has stopped")?;
        runtime.block_on(tokio::signal::ctrl_c()).context("cannot wait for Ctrl-C")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Connections that a browser keeps open are not waited for.
            runtime.shutdown_background();
        }
    }
}

/// Listens on `port`, or on the next free one from 8080.
pub(crate) fn listen(host: IpAddr, port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind((host, port)).map_err(|error| {
            anyhow!("cannot listen on {host}, port {port}: {error}\n  try: another --port, or none")
        });
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS_TRIED {
        match TcpListener::bind((host, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            listener => return listener.with_context(|| format!("cannot listen on {host}")),
        }
    }
    bail!("the {PORTS_TRIED} ports from {FIRST_PORT} are all in use.\n  try: --port <number>")
}

/// A listener on any free port of this machine, for tests and benchmarks.
pub(crate) fn listen_anywhere() -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot listen on this machine")
}

async fn with_headers(request: Request, next: Next) -> Response {
    let keep = is_named_by_content(request.uri().path());
    let mut response = next.run(request).await;
    // A name with a hash of the content never gets other content; everything else is asked for.
    let cache = if keep && response.status().is_success() { KEPT } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Whether the file's name has a hash of what is in it: `styles-c920ca43256fdcb9.css`.
fn is_named_by_content(path: &str) -> bool {
    is_by_content(path.rsplit('/').next().unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).expect("connected");
        let request = format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer.to_ascii_lowercase()
    }

    #[test]
    fn files_have_the_types_and_the_caching_that_browsers_need() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-site", std::process::id()));
        fs::create_dir_all(&folder).expect("made");
        let wasm = "app-8cbdf1f38ced5f5e_bg.wasm";
        for file in ["index.html", wasm, "a.webmanifest", "a.woff2", "a.js"] {
            fs::write(folder.join(file), "content").expect("written");
        }
        let server = Server::start(listen_anywhere().expect("port"), &folder).expect("started");
        let answers = [
            ("/", "content-type: text/html", "cache-control: no-cache"),
            (&format!("/{wasm}"), "content-type: application/wasm", "immutable"),
            ("/a.webmanifest", "content-type: application/manifest+json", "no-cache"),
            ("/a.woff2", "content-type: font/woff2", "no-cache"),
            ("/a.js", "content-type: text/javascript", "no-cache"),
            ("/gone-8cbdf1f38ced5f5e.js", "404 not found", "no-cache"),
            ("/../Cargo.toml", "404 not found", "no-cache"),
        ];
        for (path, kind, cache) in answers {
            let answer = get(&server, path);
            assert!(answer.contains(kind) && answer.contains(cache), "{path}: {answer}");
        }
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_taken_port_is_an_error_only_when_it_was_asked_for() {
        let host = IpAddr::from(Ipv4Addr::LOCALHOST);
        let first = listen(host, None).expect("a free port");
        let port = first.local_addr().expect("bound").port();
        let error = listen(host, Some(port)).expect_err("taken");
        assert!(error.to_string().contains(&port.to_string()), "{error}");
        let second = listen(host, None).expect("another free port");
        assert_ne!(second.local_addr().expect("bound").port(), port);
    }

    #[test]
    fn only_names_with_a_hash_are_kept_by_the_browser() {
        assert!(is_named_by_content("/sub/base-c920ca43256fdcb9.css"));
        for path in ["/", "/index.html", "/a-c920.css", "/c920ca43256fdcb9.css", "/x-y"] {
            assert!(!is_named_by_content(path), "{path}");
        }
    }
}
