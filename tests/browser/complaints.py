"""What a browser complains of while somebody walks through the site."""

from playwright.sync_api import ConsoleMessage, Page, Request, Response

# What the browser says of a request that it gave up itself, because the page that made it was left.
GIVEN_UP = "net::ERR_ABORTED"


class Complaints:
    """Hears errors in the console, refusals by the security policy among them, and failed requests."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._expected: set[int] = set()

    def expect(self, status: int) -> None:
        """Let pages answer with this status from now on: the journey is about a refusal."""
        self._expected.add(status)

    def listen(self, page: Page) -> None:
        """Hear what this page complains of."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.heard.append(f"{page.url}: {error}"))
        page.on("requestfailed", self._request_failed)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        # That a resource was answered with an error is heard once, as a response.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.heard.append(f"{message.location.get('url')}: {message.text}")

    def _request_failed(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            self.heard.append(f"{request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if not response.ok and response.status >= 400 and response.status not in self._expected:
            self.heard.append(f"{response.url}: answered {response.status}")
