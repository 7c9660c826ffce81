"""Into which groups of a report raters fall. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from accord.steps.leadership.feedback.rules import (
    FEWEST,
    MOST_GROUPS_OF_PARTNERS,
    PARTNER,
    Group,
    Named,
)


def groups_of(raters: Iterable[Named]) -> tuple[dict[str, str], dict[UUID, str]]:
    """Return the groups that a report tells apart, by key with their names, and the group of each rater.

    Peers in other partners are one group; split by partner only where each has three (confidence.md).
    """
    found = list(raters)
    partners = {each.organisation_id: each.organisation for each in found if each.group is Group.PARTNERS}
    sizes = Counter(each.organisation_id for each in found if each.group is Group.PARTNERS)
    split = 1 < len(partners) <= MOST_GROUPS_OF_PARTNERS and min(sizes.values()) >= FEWEST
    people = {
        each.person_id: f"{PARTNER}{each.organisation_id}"
        if split and each.group is Group.PARTNERS
        else each.group.value
        for each in found
    }
    names = {key: _name(key, partners) for key in _in_order(set(people.values()), partners)}
    return names, people


def _in_order(keys: set[str], partners: Mapping[UUID, str]) -> list[str]:
    split = [f"{PARTNER}{key}" for key in sorted(partners, key=lambda each: partners[each])]
    order = [Group.HOME.value, Group.PARTNERS.value, *split, Group.REPORTS.value]
    return [key for key in order if key in keys]


def _name(key: str, partners: Mapping[UUID, str]) -> str:
    if key.startswith(PARTNER):
        return _("peers at {partner}").format(partner=partners[UUID(key.removeprefix(PARTNER))])
    return str(Group(key).label)
