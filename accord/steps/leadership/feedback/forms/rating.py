"""Raters are proposed, and confirmed."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people
from accord.steps.leadership.feedback.rules import Group

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.candidates import Candidate

MOST_LISTED = 60
"""Of more candidates in a group only those near are listed; all others are found by name."""


class RatersForm(forms.Form):
    """Raters by group, near ones on top; anybody else by name."""

    more = PersonField(
        label=_("Somebody else"),
        help_text=_("The group follows from where both of you work."),
        missing=_("Choose a person."),
        required=False,
    )
    use_required_attribute = False

    def __init__(
        self,
        *given: Any,
        candidates: "Sequence[Candidate]",
        chosen: "Collection[UUID]",
        settled: "Collection[UUID]" = (),
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        open_to_choice = [each for each in candidates if each.person.id not in settled]
        listed: set[UUID] = set()
        fields: dict[str, forms.Field] = {}
        for group in Group:
            found = [each for each in open_to_choice if each.group is group]
            shown = [
                each for each in found if each.near or each.person.id in chosen or len(found) <= MOST_LISTED
            ]
            shown.sort(key=lambda each: (not each.near, each.organisation))
            listed |= {each.person.id for each in shown}
            if shown:
                fields[group.value] = _group(group, shown, chosen)
        others = [each.person for each in open_to_choice if each.person.id not in listed]
        if others:
            offer_people(self, "more", [("", others)])
            fields["more"] = self.fields["more"]
        self.fields = fields
        self._people = {str(each.person.id): each.person for each in candidates}

    def people(self) -> "list[Person]":
        """Return who was chosen, of all groups."""
        chosen = [key for group in Group for key in self.cleaned_data.get(group.value, ())]
        more = self.cleaned_data.get("more")
        return [self._people[key] for key in chosen] + ([more] if more else [])


class ConfirmForm(RatersForm):
    """The same for the guide, who begins from what the leader proposed."""


def _group(
    group: Group, candidates: "Sequence[Candidate]", chosen: "Collection[UUID]"
) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=group.label.capitalize(),
        help_text=_("At least three, or none. Five are a good number."),
        choices=[(str(each.person.id), f"{each.person.name}, {each.organisation}") for each in candidates],
        initial=[str(each.person.id) for each in candidates if each.person.id in chosen],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
