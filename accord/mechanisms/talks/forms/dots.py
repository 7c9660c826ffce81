"""Joining by a code, and giving dots."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accord.mechanisms.talks.live.rules import MOST_DOTS
from accord.web.fields import CodeField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.talks.agenda import Line


class CodeForm(forms.Form):
    """The code that stands on the wall."""

    code = CodeField(
        label=_("Code"),
        help_text=_("Six letters and digits. Spaces do not matter."),
        missing=_("Type in the code."),
    )


class DotsForm(forms.Form):
    """Up to three dots, each to one of the points."""

    use_required_attribute = False

    def __init__(self, *args: Any, lines: "Sequence[Line]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(0, _now("no dot"))]
        choices += [(n, ngettext("{n} dot", "{n} dots", n).format(n=n)) for n in range(1, MOST_DOTS + 1)]
        for line in lines:
            self.fields[str(line.point.id)] = forms.TypedChoiceField(
                label=f"{line.number}. {line.name}",
                help_text=f"“{line.point.sentence}”",
                choices=choices,
                coerce=int,
                initial=0,
                required=False,
            )

    def given(self) -> dict[UUID, int]:
        """Return the dots by the id of a point, of the points that have any."""
        return {UUID(name): dots for name, dots in self.cleaned_data.items() if dots}
