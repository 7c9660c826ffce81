"""Who briefs a team whose leader is away."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from accord.partnership.models import Person


class HandOverForm(forms.Form):
    """Who briefs a team whose leader is away."""

    use_required_attribute = False

    leader = forms.ChoiceField(
        label=_("Who briefs the team?"),
        error_messages={"required": _("Choose who briefs the team.")},
    )
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("A few words, such as “on leave until April”. Everyone in the partnership reads it."),
        max_length=200,
        error_messages={"required": _("Say why, so that everybody understands it.")},
    )

    def __init__(self, data: "QueryDict | None", *, able: "Sequence[Person]") -> None:
        super().__init__(data)
        self._able = {str(person.id): person for person in able}
        named = [(key, f"{person.name}, {person.employer.short_name}") for key, person in self._able.items()]
        offer(self, "leader", [("", _now("Choose")), *named])

    def chosen(self) -> "Person":
        """Return who is to brief."""
        return self._able[self.cleaned_data["leader"]]
