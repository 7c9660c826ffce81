"""The served site over HTTPS, as behind a web server that speaks it and says so in a header."""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from socket import create_connection, socket
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from accord.foundations import clock

END, PIECE = b"\r\n\r\n", 65536
SAID = b"X-Forwarded-Proto: https\r\nConnection: close\r\n"
NOT_SAID = (b"connection:", b"x-forwarded-proto:")
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class _Server(ThreadingTCPServer):
    daemon_threads = True
    behind: tuple[str, int]
    context: ssl.SSLContext

    def get_request(self) -> tuple[socket, tuple[str, int]]:
        found, where = super().get_request()
        return self.context.wrap_socket(found, server_side=True, do_handshake_on_connect=False), where

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error."""


class _Handler(BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        """Pass one request on, and its answer back: first all of the one, then the other. To read and write
        at once, in two threads, is what an SSL connection cannot bear."""
        head, body = self._came()
        if not head:
            return
        first, *lines = head.split(b"\r\n")
        kept = [line for line in lines if not line.lower().startswith(NOT_SAID)]
        with create_connection(self.server.behind) as behind:
            behind.sendall(b"\r\n".join([first, *kept, SAID]) + b"\r\n" + body)
            while piece := behind.recv(PIECE):
                self.request.sendall(piece)

    def _came(self) -> tuple[bytes, bytes]:
        """Head and body of the request; both empty when the browser hung up before it had said all."""
        came, whole = b"", None
        while whole is None or len(came) < whole:
            piece = self.request.recv(PIECE)
            if not piece:
                return b"", b""
            came += piece
            if whole is None and END in came:
                whole = came.index(END) + len(END) + _length(came)
        head, _end, body = came.partition(END)
        return head, body


def _length(came: bytes) -> int:
    """How many bytes of body a head announces."""
    said = LENGTH.search(came.partition(END)[0])
    return int(said[1]) if said else 0


@contextmanager
def over_tls(host: str, port: int, folder: Path) -> Iterator[str]:
    """Serve what is at a port over HTTPS as well; give its address. folder: for a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(folder))
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.behind, server.context = (host, port), context
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://localhost:{server.server_address[1]}"
        server.shutdown()


def _certificate(folder: Path) -> Path:
    key, path = ec.generate_private_key(ec.SECP256R1()), folder / "localhost.pem"
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = clock.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    return path
