"""Who took part, and when they are asked."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import MOST, PersonField, offer_people
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from uuid import UUID

    from accord.partnership.models import Person
    from accord.partnership.selectors import InPost

OPENS, CLOSES = time(9), time(17)
USUALLY_OPEN = timedelta(days=7)


class ParticipantsForm(forms.Form):
    """Those who took part, by organisation; whole teams at once; where people are many, others by name."""

    use_required_attribute = False

    teams = forms.MultipleChoiceField(
        label=_("Whole teams"),
        help_text=_("Everybody who has the main place in one of them today."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    more = PersonField(label=_("Somebody else"), missing=_("Choose a person."), required=False)

    def __init__(self, *given: Any, people: "list[InPost]", chosen: "Collection[UUID]", **named: Any) -> None:
        super().__init__(*given, **named)
        self._people = {str(each.person.id): each for each in people}
        shown = people if len(people) <= MOST else [each for each in people if each.person.id in chosen]
        teams = {
            str(each.assignment.team_id): each.assignment.team for each in people if each.assignment.team
        }
        names = sorted((str(team), key) for key, team in teams.items())
        offer(self, "teams", [(key, name) for name, key in names])
        offer_people(self, "more", [("", [each.person for each in people])])
        self._groups = dict(_groups(shown, chosen))
        fields: dict[str, forms.Field] = {"teams": self.fields["teams"]} if teams else {}
        fields |= self._groups
        self.fields = fields if shown is people else fields | {"more": self.fields["more"]}

    def taking_part(self) -> "list[Person]":
        """Return who was chosen: by name, and by team."""
        keys = {key for name in self._groups for key in self.cleaned_data.get(name, ())}
        teams = set(self.cleaned_data.get("teams", ()))
        more = self.cleaned_data.get("more")
        return [
            each.person
            for key, each in self._people.items()
            if key in keys or str(each.assignment.team_id) in teams or each.person == more
        ]


def _groups(
    people: "list[InPost]", chosen: "Collection[UUID]"
) -> "Iterator[tuple[str, forms.MultipleChoiceField]]":
    """A field for each organisation, with its people, in the order of display."""
    for organisation in partnership.organisations():
        own = [each.person for each in people if each.assignment.organisation_id == organisation.id]
        if own:
            yield (
                f"of-{organisation.id}",
                forms.MultipleChoiceField(
                    label=organisation.name,
                    choices=[(str(person.id), person.name) for person in own],
                    initial=[str(person.id) for person in own if person.id in chosen],
                    widget=forms.CheckboxSelectMultiple,
                    required=False,
                ),
            )


class AskForm(forms.Form):
    """When those who took part are asked."""

    use_required_attribute = False

    opens_on = DayField(
        label=_("On which day does it open?"),
        help_text=_("At nine in the morning, or when the last partner has agreed."),
        missing=_("Choose when the round opens."),
    )
    closes_on = DayField(
        label=_("On which day does it close?"),
        help_text=_("At five in the afternoon."),
        missing=_("Choose when the round closes."),
    )

    @staticmethod
    def usual(today: date, last_day: date) -> dict[str, Any]:
        """Return what is usual: a week from the last day on, or from a week on where that has passed."""
        opens = max(last_day, today + USUALLY_OPEN)
        return {"opens_on": opens, "closes_on": opens + USUALLY_OPEN}

    @property
    def opens_at(self) -> datetime:
        """The moment at which it opens, where the partnership is."""
        return _moment(self.cleaned_data["opens_on"], OPENS)

    @property
    def closes_at(self) -> datetime:
        """The moment at which it closes, where the partnership is."""
        return _moment(self.cleaned_data["closes_on"], CLOSES)


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=partnership.partnership().zone)
