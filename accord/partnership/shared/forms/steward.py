"""Somebody else is to be the steward."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.rules import Office
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.selectors import who_and_where
from accord.partnership.shared.wanted import NewSteward, Wanted
from accord.web.fields import offer


class StewardForm(WantedForm):
    """Who is to be the steward."""

    person = forms.ChoiceField(
        label=_("Who is to be the steward?"),
        help_text=_("Anybody in post."),
        error_messages={"required": _("Choose a person.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_employer: dict[str, list[tuple[str, str]]] = {}
        for found in partnership.people_in_post():
            people = by_employer.setdefault(found.assignment.organisation.name, [])
            people.append((str(found.person.id), found.person.name))
        offer(self, "person", [("", _now("Choose a person")), *sorted(by_employer.items())])

    def wanted(self) -> Wanted:
        """Return the person chosen, and who it is now."""
        found = next(
            each.person
            for each in partnership.people_in_post()
            if str(each.person.id) == self.cleaned_data["person"]
        )
        chosen = partnership.person(found.id)
        before = [who_and_where(partnership.person(each.id)) for each in partnership.holders(Office.STEWARD)]
        return NewSteward(
            person=str(chosen.id),
            name=chosen.name,
            organisation=chosen.employer.name,
            before="; ".join(before),
        )
