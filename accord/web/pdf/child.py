"""The process that makes a PDF: a page comes in, a document goes out. It fetches nothing from anywhere."""

import json
import resource
import sys
from typing import Any

MEMORY_BYTES = 2 * 1024 * 1024 * 1024
CPU_SECONDS = 60
LIBRARIES_MISSING = 3
VARIANT = "pdf/ua-1"
HELD = ("data:image/svg+xml;base64,", "data:image/png;base64,", "data:image/jpeg;base64,")
"""How images that a page holds in itself begin."""


def main() -> int:
    """Read a page and its styles as JSON and write the PDF to the standard output; return the exit code."""
    for what, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        resource.setrlimit(what, (most, most))
    try:
        from weasyprint import CSS, HTML  # noqa: PLC0415  it needs libraries of the machine
    except OSError:
        return LIBRARIES_MISSING
    work = json.load(sys.stdin.buffer)
    page = HTML(string=_with_drawings(work["page"], work["drawing"]), url_fetcher=_fetch)
    page.write_pdf(
        sys.stdout.buffer, stylesheets=[CSS(string=style) for style in work["styles"]], pdf_variant=VARIANT
    )
    return 0


def _with_drawings(page: str, style: str) -> str:
    """A drawing heeds only the styles that stand in it."""
    return page.replace("<defs>", f"<defs><style>{style}</style>")


def _fetch(url: str, *_args: Any, **_words: Any) -> Any:
    """Give an image that the page holds in itself; raises ValueError for whatever lies elsewhere."""
    if not url.startswith(HELD):
        raise ValueError(f"a page for a PDF holds everything it needs, and asks for {url[:40]}")
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  it needs libraries of the machine

    return URLFetcher(allowed_protocols={"data"}, allow_redirects=False).fetch(url)


if __name__ == "__main__":
    sys.exit(main())
