"""Raising an issue."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import NewIdField, SettledField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour


class RaiseForm(forms.Form):
    """What it is about, what happens, and which behaviour of the charter it touches, if one."""

    issue_id = NewIdField()
    title = forms.CharField(
        label=_("What is it about?"),
        help_text=_("In a few words, such as “Drawings reach the site late”."),
        max_length=160,
        error_messages={"required": _("Say in a few words what it is about.")},
    )
    what = forms.CharField(
        label=_("What happens?"),
        help_text=_(
            "What can be seen, since when, and what it costs. Write what happens, not what somebody is like."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        error_messages={"required": _("Say what happens.")},
    )
    behaviour = SettledField(label=_("Does it touch a behaviour of our charter?"))

    use_required_attribute = False

    def __init__(self, *args: Any, behaviours: "Sequence[Behaviour]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(found.id), found.behaviour) for found in behaviours]
        offer(self, "behaviour", [("", _now("None of them")), *named])

    def behaviour_given(self) -> UUID | None:
        chosen = self.cleaned_data["behaviour"]
        return UUID(chosen) if chosen else None
