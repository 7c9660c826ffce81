"""`accord serve`: brings the database up to date, then runs the server and the worker side by side."""

import argparse
import http.client
import socket
import ssl
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection

from accord.foundations import clock
from accord.gateways.command import demo, hold, lan
from accord.gateways.command.certificate import Certificate, certificate_for
from accord.gateways.command.processes import Process, supervise
from accord.gateways.signin import codes, issuers, selectors

LOCAL = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})
ANSWERS_WITHIN = 30.0
SIMPLEST = (
    "/accessibility/"  # asks the database nothing: a page that takes long would be asked for again and again
)


def run(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT; return 1 where the site may not or cannot be served."""
    if hindrance := _hindrance(options.host, options.port):
        print(hindrance)
        return 1
    with hold.serving():
        with hold.preparing():
            _prepare()
        if settings.ACCORD_DEMO and (hindrance := demo.stranger()):
            print(hindrance)
            return 1
        connection.close()
        held = _certificate() if options.lan else None
        server = Process("server", _server(options.host, options.port, held))
        tick = _announcement(options.host, options.port, held)
        return supervise((server, Process("worker", _worker())), tick=tick)


def is_local(host: str) -> bool:
    """Say whether only this machine can reach the site: by where it listens and by how it may be called."""
    named = {host, urlsplit(settings.ACCORD_URL).hostname, *settings.ALLOWED_HOSTS}
    return named <= LOCAL


def _hindrance(host: str, port: int) -> str:
    if settings.ACCORD_DEMO and not is_local(host):
        return "The demo lets anybody in as anybody: it is served on this machine only."
    try:
        issuers.providers()
    except ImproperlyConfigured as wrong:
        return str(wrong)
    if _is_taken(host, port):
        return f"Another program listens on port {port} already. Choose another port: PORT={port + 1}"
    return ""


def _is_taken(host: str, port: int) -> bool:
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError:
        return True
    return False


def _prepare() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if settings.ACCORD_DEMO and demo.is_wanted():
        print("Filling the demo partnership; this takes a minute or two.", flush=True)
        demo.fill()


def _certificate() -> Certificate:
    """The certificate of a site that is tried on a network, for the address by which it is called."""
    address = urlsplit(settings.ACCORD_URL).hostname or ""
    return certificate_for(address, Path(settings.ACCORD_VAR) / "tls", clock.now())


def _server(host: str, port: int, held: Certificate | None = None) -> list[str]:
    command = [sys.executable, "-m", "granian", "config.wsgi:application", "--interface", "wsgi"]
    command += ["--host", host, "--port", str(port), "--workers", "2", "--blocking-threads", "4"]
    # A worker that is still starting does not hear that it should stop.
    command += ["--respawn-failed-workers", "--workers-kill-timeout", "5"]
    if held:
        command += ["--ssl-certificate", str(held.file), "--ssl-keyfile", str(held.key)]
        command += ["--ssl-protocol-min", "tls1.2"]
    # No access log: the path under /a/, /c/ or /calendar/ is somebody's secret.
    return [*command, "--no-access-log", "--log-level", "warning"]


def _worker() -> list[str]:
    return [sys.executable, "-m", "accord.gateways.command", "worker"]


def _announcement(host: str, port: int, held: Certificate | None = None) -> Callable[[], None]:
    """Return what says once that the site answers; and before, once, that it is taking long."""
    told = warned = False
    late = time.monotonic() + ANSWERS_WITHIN

    def tell() -> None:
        nonlocal told, warned
        if told:
            return
        if _answers(host, port, secure=held is not None):
            told = True
            print(welcome(host, port, held), flush=True)
            connection.close()  # the database is for the processes beside this one
        elif not warned and time.monotonic() > late:
            warned = True
            print(
                "The server does not answer yet. If a reason stands above, that is why; else wait.",
                flush=True,
            )

    return tell


def welcome(host: str, port: int, held: Certificate | None = None) -> str:
    """Return what is said once the site answers: where it is, and how to begin."""
    if held:
        return lan.welcome(settings.ACCORD_URL, held.fingerprint) + _first_start()
    shown = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    if settings.ACCORD_URL.startswith("https://"):  # as people call it, through the server in front
        shown = f"{settings.ACCORD_URL.rstrip('/')}/  (for the server in front: {shown})"
    ready = f"\nAccord is ready:  {shown}\n"
    if not settings.ACCORD_DEMO:
        return ready + _first_start()
    return (
        f"{ready}\n"
        "Try first: open that address and be Anna Rees, the steward, to see the eight steps;\n"
        "then look into the letters and answer the open round from somebody's invitation.\n"
        "Stop with Ctrl+C. What you do is kept in var/; `make demo` starts afresh."
    )


def _first_start() -> str:
    """Return the code by which whoever reads this terminal begins a new site; nothing where it has begun."""
    if not selectors.is_first_start():
        return ""
    return (
        "\nThis site is new. Open that address and begin it with this code, which is good once:\n\n"
        f"    {codes.first_start_code()}\n"
    )


def _called() -> str:
    """Return a name by which the site may be called: by another it answers, too, and logs an error."""
    named = settings.ALLOWED_HOSTS[0].removeprefix(".")
    return "localhost" if named == "*" else named


def _unverified() -> ssl.SSLContext:
    """Only to ask our own process whether it answers: nobody vouches for its certificate."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _answers(host: str, port: int, *, secure: bool = False) -> bool:
    """Say whether a request gets an answer, whatever it says: the workers are up, not the socket alone."""
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  where to call, not where to listen
    where = everywhere.get(host, host)
    connected = (
        http.client.HTTPSConnection(where, port, timeout=2, context=_unverified())
        if secure
        else http.client.HTTPConnection(where, port, timeout=2)
    )
    try:
        connected.request("HEAD", SIMPLEST, headers={"Host": _called()})
        connected.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connected.close()
    return True
