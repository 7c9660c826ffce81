"""Raters are proposed, and confirmed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people
from accord.steps.leadership.feedback.rules import FEWEST, Group, Near

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from uuid import UUID

    from django.forms.boundfield import BoundField, BoundWidget

    from accord.steps.leadership.feedback.candidates import Candidate

MOST_LISTED = 60
"""Of more candidates in a group only those near are listed; all others are found by name."""

MOST_SUGGESTED = 12
"""So many of a group stand on top at most, beside those who are chosen."""

NEAR = {
    Near.BOTH: _("{who} (same team and talk)"),
    Near.TEAM: _("{who} (same team)"),
    Near.TALK: _("{who} (same talk)"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A group of raters on the page. top: who is suggested or chosen. others: everybody else of it."""

    field: "BoundField"
    top: "list[BoundWidget]"
    others: "list[BoundWidget]"


class RatersForm(forms.Form):
    """Raters by group, those suggested on top; anybody else below, or by name."""

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
        self.too_small: list[tuple[str, int]] = []
        self._top = {str(key) for key in chosen}
        for group in Group:
            found = sorted((each for each in open_to_choice if each.group is group), key=_rank)
            self._top |= {str(each.person.id) for each in found[:MOST_SUGGESTED] if each.near}
            if sum(each.group is group for each in candidates) < FEWEST:
                self.too_small.append((str(group.label), len(found)))
                listed |= {each.person.id for each in found}
                continue
            shown = [each for each in found if str(each.person.id) in self._top or len(found) <= MOST_LISTED]
            listed |= {each.person.id for each in shown}
            if shown:
                fields[group.value] = _group(group, shown, chosen)
        others = [each.person for each in open_to_choice if each.person.id not in listed]
        if others:
            offer_people(self, "more", [("", others)])
            fields["more"] = self.fields["more"]
        self.fields = fields
        self._people = {str(each.person.id): each for each in candidates}

    def groups(self) -> "Iterator[Listed]":
        """Give every group that can be told, as the page lists it."""
        for group in Group:
            if group.value in self.fields:
                top: list[BoundWidget] = []
                others: list[BoundWidget] = []
                for option in self[group.value]:
                    key, selected = str(option.data["value"]), bool(option.data["selected"])
                    (top if selected or key in self._top else others).append(option)
                yield Listed(self[group.value], top or others, others if top else [])

    def chosen(self) -> "list[Candidate]":
        """Return who was chosen, of all groups."""
        keys = [key for group in Group for key in self.cleaned_data.get(group.value, ())]
        more = self.cleaned_data.get("more")
        return [self._people[key] for key in (*keys, *([str(more.id)] if more else []))]


class ConfirmForm(RatersForm):
    """The same for the guide, who begins from what the leader proposed."""


def _group(
    group: Group, candidates: "Sequence[Candidate]", chosen: "Collection[UUID]"
) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=capfirst(str(group.label)),
        help_text=_("At least three, or none. Five are a good number."),
        choices=[(str(each.person.id), _called(each)) for each in candidates],
        initial=[str(each.person.id) for each in candidates if each.person.id in chosen],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _rank(candidate: "Candidate") -> int:
    return [*Near, None].index(candidate.near)


def _called(candidate: "Candidate") -> str:
    who = candidate.person.name
    if candidate.group is Group.PARTNERS:
        who = _now("{name}, {organisation}").format(name=who, organisation=candidate.organisation)
    if candidate.near in NEAR:
        who = str(NEAR[candidate.near]).format(who=who)
    if candidate.new_since is None:
        return who
    since = date_format(candidate.new_since, "j F Y")
    return _now("{who}: here only since {day}").format(who=who, day=since)
