"""A mail server of the tests: it takes letters over SMTP, or hangs up instead of saying that it took one."""

from collections import Counter
from email import message_from_bytes
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Lock, Thread
from typing import Self

GREETING, READY, GO_ON, BYE = b"220 ready\r\n", b"250 ok\r\n", b"354 go on\r\n", b"221 bye\r\n"


class PostOffice:
    """received: how often each letter came, by address and Message-ID.

    hangs_up_at: the numbers of the letters that it takes without saying so, as when a connection breaks off.
    """

    def __init__(self, *, hangs_up_at: frozenset[int] = frozenset()) -> None:
        self.received: Counter[tuple[str, str]] = Counter()
        self._hangs_up_at = hangs_up_at
        self._lock = Lock()
        self._awaited, self._reached = 0, Event()
        self._server = _Server(("127.0.0.1", 0), _Conversation)
        self._server.office = self

    @property
    def port(self) -> int:
        found: int = self._server.server_address[1]
        return found

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, address: str, content: bytes) -> bool:
        """Take a letter; return whether to say so."""
        with self._lock:
            self.received[address, str(message_from_bytes(content)["Message-ID"])] += 1
            if self.received.total() >= self._awaited:
                self._reached.set()
            return self.received.total() not in self._hangs_up_at

    def wait_for(self, letters: int) -> None:
        """Return when so many letters have come in all."""
        with self._lock:
            self._awaited = letters
            self._reached.clear()
            if self.received.total() >= letters:
                return
        assert self._reached.wait(timeout=60), f"{self.received.total()} of {letters} letters came"


class _Server(ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    office: PostOffice


class _Conversation(StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        self.wfile.write(GREETING)
        address = ""
        while line := self.rfile.readline():
            said = line.decode().strip()
            if said.upper().startswith("RCPT"):
                address = said.split("<")[1].split(">")[0]
            if said.upper() == "QUIT":
                self.wfile.write(BYE)
                return
            if said.upper() != "DATA":
                self.wfile.write(READY)
                continue
            self.wfile.write(GO_ON)
            if not self.server.office.take(address, self._content()):
                return
            self.wfile.write(READY)

    def _content(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        return b"".join(lines)
