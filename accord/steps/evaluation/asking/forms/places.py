"""Where a section or a statement stands."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.document import WRITTEN, Document
from accord.web.fields import offer

FIRST = "first"


class PlaceForm(forms.Form):
    """After what a section, or a statement, stands."""

    place = forms.ChoiceField(
        label=_("Where does it stand?"), error_messages={"required": _("Choose where it stands.")}
    )
    use_required_attribute = False

    def __init__(self, *args: Any, places: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "place", places)


def sections(document: Document, key: str) -> list[tuple[str, Any]]:
    """Return where a section can stand."""
    after = _now("After “{title}”")
    others = [(each.key, after.format(title=each.title)) for each in document.sections if each.key != key]
    return [(FIRST, _now("First")), *others]


def statements(document: Document, key: str) -> list[tuple[str, Any]]:
    """Return where a statement can stand, under the titles of the sections."""
    after = _now("After “{title}”")
    return [
        (
            section.title,
            [(f"{section.key} {FIRST}", _now("First"))]
            + [
                (f"{section.key} {each.key}", after.format(title=each.text))
                for each in section.statements
                if each.key != key
            ],
        )
        for section in document.sections
        if section.kind in WRITTEN
    ]
