"""Who came to a talk."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.talks.coming import Coming


class CameForm(forms.Form):
    """Those who were asked, each ticked who came."""

    came = forms.MultipleChoiceField(
        label=_("Who came?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose somebody who came and has an e-mail address.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, coming: "Sequence[Coming]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        came = [str(each.attendance.person_id) for each in coming if each.attendance.came]
        self.fields["came"].initial = came
        people = [(str(each.attendance.person_id), _named(each)) for each in coming]
        offer(self, "came", people)

    def people(self) -> frozenset[UUID]:
        """Return the people who came."""
        return frozenset(UUID(each) for each in self.cleaned_data["came"])


def _named(each: "Coming") -> str:
    return (
        f"{each.attendance.person} · {each.organisation}"
        if each.organisation
        else str(each.attendance.person)
    )
