"""A file that is taken away: saved by the browser, never shown."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def to_take(content: bytes, *, kind: str, name: str) -> HttpResponse:
    """Return a file to take away. kind: its media type; name: in words, of any letters, lines or slashes."""
    on_one_line = " ".join(name.replace("/", "-").split())
    disposition = content_disposition_header(as_attachment=True, filename=on_one_line)
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": str(disposition)})
