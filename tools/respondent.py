"""What one person does who answers: the whole way from the link to the receipt, or its last step.

Pages are read with a few patterns only, which costs less than the server that is measured.
"""

import re

from tools.light_browser import Browser, Failed

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
