"""Choosing which of two records stays, and what is taken over from the other."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.merging import words
from accord.partnership.merging.selectors import Side
from accord.partnership.merging.services import Taken

FIRST, SECOND = "first", "second"


class MergeForm(forms.Form):
    """Of everything in which two records differ: which one holds. What only one of them says is kept."""

    use_required_attribute = False

    def __init__(self, *args: Any, first: Side, second: Side, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = (
            ("name", _("Which name holds?"), first.person.name, second.person.name),
            ("email", _("Which address signs in?"), first.person.email, second.person.email),
            (
                "staff_number",
                _("Which staff number holds?"),
                first.person.staff_number,
                second.person.staff_number,
            ),
            ("place", _("Which is the main place?"), words.place(first), words.place(second)),
        )
        for name, label, ours, theirs in asked:
            if ours and theirs and ours != theirs and not (name == "email" and first.held):
                self.fields[name] = forms.ChoiceField(
                    label=label,
                    choices=[(FIRST, ours), (SECOND, theirs)],
                    initial=FIRST,
                    widget=forms.RadioSelect,
                    error_messages={"required": _now("Choose one.")},
                )

    @property
    def taken(self) -> Taken:
        given = self.cleaned_data
        return Taken(
            name=given.get("name") == SECOND,
            email=given.get("email") == SECOND,
            staff_number=given.get("staff_number") == SECOND,
            place=given.get("place") == SECOND,
        )
