"""People who answer a round at the same time, in a process of its own that `bench_load` starts.

They do what a browser does (cookies, the token of each form, redirects, a connection that is kept), and read
pages with a few patterns only: the process shares its machine with the server that it measures.

Prints one JSON object: {"sent": receipts seen, "failed": ways that ended elsewhere, "took": seconds,
"send": [seconds of each sending, …], "page": [seconds of each other request, …]}.
"""

import argparse
import http.client
import json
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Lock

from tools.light_browser import Browser, Failed, Taken
from tools.respondent import last_step, whole_way


def at_once(
    site: str, tokens: Iterator[str], act: Callable[[Browser, str], None], *, clients: int, seconds: float
) -> Taken:
    """Let so many people at a time answer, one after the other, until the time is over."""
    taken, lock = Taken(), Lock()
    ends = time.perf_counter() + seconds

    def client() -> None:
        while time.perf_counter() < ends:
            with lock:
                token = next(tokens, None)
            if token is None:
                return
            _one(site, token, act, taken)

    with ThreadPoolExecutor(clients) as several:
        for each in [several.submit(client) for _ in range(clients)]:
            each.result()
    return taken


def paced(
    site: str, tokens: Iterator[str], act: Callable[[Browser, str], None], *, rate: float, seconds: float
) -> Taken:
    """Let so many people a second begin, whether those before them have ended or not."""
    taken = Taken()
    began = time.perf_counter()
    with ThreadPoolExecutor(64) as several:
        going = []
        for number, token in enumerate(islice(tokens, int(rate * seconds))):
            time.sleep(max(0.0, began + number / rate - time.perf_counter()))
            going.append(several.submit(_one, site, token, act, taken))
        for each in going:
            each.result()
    return taken


def _one(site: str, token: str, act: Callable[[Browser, str], None], taken: Taken) -> None:
    browser = Browser(site, taken)
    try:
        act(browser, token)
    except (Failed, OSError, http.client.HTTPException):
        with taken.lock:
            taken.failed += 1
    else:
        with taken.lock:
            taken.sent += 1
    finally:
        browser.close()


def main() -> int:
    """Read what to do from the command line; print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("tokens", type=Path, help="a file with one token a line")
    parser.add_argument("--first", type=int, default=0, help="the first line to use")
    parser.add_argument("--clients", type=int, help="so many at a time, the whole way")
    parser.add_argument("--rate", type=float, help="so many begin each second, with the last step")
    parser.add_argument("--last", type=int, default=0, help="1: of those at a time, too, the last step only")
    parser.add_argument("--seconds", type=float, default=15)
    asked = parser.parse_args()
    tokens = iter(asked.tokens.read_text(encoding="ascii").split()[asked.first :])
    began = time.perf_counter()
    if asked.rate:
        taken = paced(asked.site, tokens, last_step, rate=asked.rate, seconds=asked.seconds)
    else:
        act = last_step if asked.last else whole_way
        taken = at_once(asked.site, tokens, act, clients=asked.clients, seconds=asked.seconds)
    found = {"sent": taken.sent, "failed": taken.failed, "send": taken.send, "page": taken.page}
    json.dump(found | {"took": time.perf_counter() - began}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
