"""What a failed request leaves in the server's log: which page, and where it failed. Never its address."""

import logging
from http import HTTPStatus
from traceback import format_tb


class PageFormatter(logging.Formatter):
    """Writes the name of the page, the status and the lines of code on which it failed.

    Not the address, which under /a/, /c/ or /calendar/ is somebody's secret, and not the words of the error,
    which might quote what somebody wrote.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as lines of the log."""
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        page = match.view_name if match else "no page"
        status = getattr(record, "status_code", "")
        kind, _error, places = record.exc_info or (None, None, None)
        first = f"{self.formatTime(record)} {record.levelname} {record.name} {status} in {page}"
        if kind is None:
            return first
        if status == HTTPStatus.SERVICE_UNAVAILABLE:  # no fault of any line: the store is away
            return f"{first}: {kind.__name__}"
        return "\n".join([f"{first}: {kind.__name__}", *(line.rstrip() for line in format_tb(places))])
