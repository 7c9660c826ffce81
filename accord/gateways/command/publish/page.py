"""The published result as one page that stands alone: no site, no scripts, nothing loaded from elsewhere."""

import base64
from pathlib import Path
from typing import Any

from django.template import Engine

from accord.analysis.published import Cut, Published, Reason
from accord.gateways.command.figures.language import plain_language
from accord.gateways.command.publish.tables import tables_of

Json = dict[str, Any]

HERE = Path(__file__).parent
TOKENS = HERE.parents[2] / "web" / "static" / "web" / "tokens.css"

NO_PARTNERS = "What people say, shown so that nobody can be picked out."


def page(result: Published, found: Json) -> str:
    """Return the page as HTML; every word of the file is escaped."""
    plain_language()
    from accord.mechanisms.rounds.publishing import sentences  # noqa: PLC0415  needs the plain language

    reasons = {cell["reason"] for cell in found["cells"] if cell["reason"]}
    context = {
        "heading": sentences.heading(result) if result.groups_of(Cut.ORGANISATION) else NO_PARTNERS,
        "found": found,
        "items": len(result.items),
        "tables": list(
            tables_of(found, {reason.value: str(sentences.WHY_SHORT[reason]) for reason in Reason})
        ),
        "reasons": sentences.explained([reason for reason in sentences.WHY if reason.value in reasons]),
        "style": base64.b64encode(TOKENS.read_bytes() + (HERE / "result.css").read_bytes()).decode("ascii"),
    }
    engine = Engine(dirs=[str(HERE / "templates")], libraries={"i18n": "django.templatetags.i18n"})
    return engine.render_to_string("result.html", context)
