"""People who answer a round at the same time, in a process of its own that `bench_load` starts.

They do what a browser does (cookies, the token of each form, redirects, a connection that is kept), and read
pages with a few patterns only: the process shares its machine with the server that it measures.

Prints one JSON object: {"sent": receipts seen, "failed": ways that ended elsewhere, "took": seconds,
"send": [seconds of each sending, …], "page": [seconds of each other request, …]}.
"""

import argparse
import http.client
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Lock

from tools.light_browser import Browser, Failed, Taken

FORM = re.compile(r'<form([^>]*method="post"[^>]*)>(.*?)</form>', re.DOTALL)
ACTION = re.compile(r'action="([^"]+)"')
HIDDEN = re.compile(r'type="(?:hidden|submit)" name="([^"]+)" value="([^"]*)"')
QUESTION = re.compile(r'name="(q\d+)"')
ONWARD = re.compile(r'href="(/a/[^"]+/(?:section|check|where)/[^"]*)"')
SENT = "Your answers are sent."
ANSWER = "4"


def whole_way(browser: Browser, token: str) -> None:
    """From the letter to the receipt: answer every statement, check, see where it appears, send."""
    page = browser.get(f"/a/{token}/")
    while "/where/" not in browser.address:
        if any(part in browser.address for part in ("/section/", "/comment/")):
            page = browser.post(*_form(page, browser.address))
        else:
            page = browser.get(_onward(page, browser.address))
    _send(browser, page)


def last_step(browser: Browser, token: str) -> None:
    """Answers lie ready in a draft: open the last page, and send."""
    _send(browser, browser.get(f"/a/{token}/where/"))


def _send(browser: Browser, page: str) -> None:
    if SENT not in browser.post(*_form(page, browser.address), sends=True):
        raise Failed(browser.address.rsplit("/", 2)[-2])


def _form(page: str, here: str) -> tuple[str, dict[str, str]]:
    """Where the form of a page goes to, and what it sends with the same answer to every question."""
    found = FORM.search(page)
    if found is None:
        raise Failed("no form")
    action = ACTION.search(found[1])
    answers = dict.fromkeys(QUESTION.findall(found[2]), ANSWER)
    return (action[1] if action else here), dict(HIDDEN.findall(found[2])) | answers


def _onward(page: str, here: str) -> str:
    """The link on: to the first section, and from the page where everything is checked to the last one."""
    words = ("/where/",) if "/check/" in here else ("/section/", "/check/")
    links: list[str] = ONWARD.findall(page)
    found = next((link for link in links if any(word in link for word in words)), None)
    if found is None:
        raise Failed("no way on")
    return found


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
    parser.add_argument("--seconds", type=float, default=15)
    asked = parser.parse_args()
    tokens = iter(asked.tokens.read_text(encoding="ascii").split()[asked.first :])
    began = time.perf_counter()
    if asked.rate:
        taken = paced(asked.site, tokens, last_step, rate=asked.rate, seconds=asked.seconds)
    else:
        taken = at_once(asked.site, tokens, whole_way, clients=asked.clients, seconds=asked.seconds)
    found = {"sent": taken.sent, "failed": taken.failed, "send": taken.send, "page": taken.page}
    json.dump(found | {"took": time.perf_counter() - began}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
