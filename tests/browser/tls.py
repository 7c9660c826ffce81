"""The served site over HTTPS, as behind a web server that speaks it and says so in a header."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
        """Pass one request on, and its answer back."""
        came = b""
        while END not in came:
            piece = self.request.recv(PIECE)
            if not piece:
                return
            came += piece
        head, _end, body = came.partition(END)
        first, *lines = head.split(b"\r\n")
        kept = [line for line in lines if not line.lower().startswith(NOT_SAID)]
        with create_connection(self.server.behind) as behind:
            behind.sendall(b"\r\n".join([first, *kept, SAID]) + b"\r\n" + body)
            Thread(target=self._pass_on, args=(behind,), daemon=True).start()
            while piece := behind.recv(PIECE):
                self.request.sendall(piece)

    def _pass_on(self, behind: socket) -> None:
        """The rest of a long form."""
        with suppress(OSError):
            while piece := self.request.recv(PIECE):
                behind.sendall(piece)


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
