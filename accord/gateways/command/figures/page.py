"""The figures as one page that stands alone: no site, no scripts, nothing loaded from elsewhere."""

import base64
from pathlib import Path
from typing import Any

from django.template import Engine

from accord.gateways.command.figures.language import plain_language
from accord.gateways.command.figures.words import sections, title

HERE = Path(__file__).parent


def page(found: dict[str, Any]) -> str:
    """Return the page as HTML; every word of the file is escaped."""
    plain_language()
    engine = Engine(dirs=[str(HERE / "templates")], libraries={"i18n": "django.templatetags.i18n"})
    style = base64.b64encode((HERE / "figures.css").read_bytes()).decode("ascii")
    context = {"title": title(found), "sections": list(sections(found)), "style": style}
    return engine.render_to_string("figures.html", context)
