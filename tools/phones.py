"""Phones that follow a session and give their dots, in a process of its own that `bench_talk` starts.

Each asks for its page every few seconds as `talks/follow.js` does. Once dots are asked for, its owner thinks
for a while, and gives three.

Prints one JSON object: {"sent": phones that gave, "failed": phones that could not, "send": [seconds of each
giving, …], "page": [seconds of each other request, …], "took": seconds}.
"""

import argparse
import http.client
import json
import random
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tools.light_browser import Browser, Failed, Taken

EVERY, APART = 5.0, 0.2
THINKS = 20.0
HIDDEN = re.compile(r'type="hidden" name="([^"]+)" value="([^"]*)"')
POINT = re.compile(r'<select name="([0-9a-f-]{36})"')
GIVEN = "Your dots are given."


class Phone:
    """One phone: what it asks for until the time is over."""

    def __init__(self, site: str, code: str, taken: Taken, chance: random.Random) -> None:
        self._browser, self._taken, self._chance = Browser(site, taken), taken, chance
        self._own, self._gives_at = f"/j/{code}/", 0.0
        self._gave = False

    def follow(self, ends: float) -> None:
        """Ask again and again, and give dots once."""
        time.sleep(self._chance.uniform(0, EVERY))
        try:
            while time.perf_counter() < ends:
                self._look()
                time.sleep(EVERY * self._chance.uniform(1 - APART, 1 + APART))
        except (Failed, OSError, http.client.HTTPException):
            with self._taken.lock:
                self._taken.failed += 1
        finally:
            self._browser.close()

    def _look(self) -> None:
        page = self._browser.look(self._own)
        if not self._gave and f"{self._own}dots/" in page:
            time.sleep(self._chance.uniform(0, THINKS))
            self._give()

    def _give(self) -> None:
        page = self._browser.get(f"{self._own}dots/")
        chosen = self._chance.choices(POINT.findall(page), k=3)
        dots = {point: str(chosen.count(point)) for point in chosen}
        answer = self._browser.post(f"{self._own}dots/", dict(HIDDEN.findall(page)) | dots, sends=True)
        if GIVEN not in answer:
            raise Failed("dots")
        self._gave = True
        with self._taken.lock:
            self._taken.sent += 1


def main() -> int:
    """Read what to do from the command line; print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("code")
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    taken, began = Taken(), time.perf_counter()
    phones = [
        Phone(asked.site, asked.code, taken, random.Random(number))  # noqa: S311  what a phone likes, no secret
        for number in range(asked.phones)
    ]
    with ThreadPoolExecutor(asked.phones) as several:
        for each in [several.submit(phone.follow, began + asked.seconds) for phone in phones]:
            each.result()
    found = {"sent": taken.sent, "failed": taken.failed, "send": taken.send, "page": taken.page}
    json.dump(found | {"took": time.perf_counter() - began}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
