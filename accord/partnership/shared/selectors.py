"""What the partners own together: each setting with its value, since when, and by which agreement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _now

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.rules import Cut, Office
from accord.partnership.shared.models import Change
from accord.partnership.shared.rules import ChangeState, Setting, month_name
from accord.partnership.shared.wanted import KINDS, NewFacilitator, Wanted, text_of

if TYPE_CHECKING:
    from accord.agreement.selectors import ProposalView
    from accord.partnership.models import Appointment, Partnership

PARTNERS = (Setting.JOINING, Setting.LEAVING, Setting.REMOVAL)
OFFICES = (Setting.TRUSTED_PERSON, Setting.PROGRAMME_OFFICER, Setting.ADMINISTRATOR, Setting.ENDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """One thing that is shared.

    settings: in which ways it can be changed. value: what is the case, a line each; empty where nothing is.
    since, by: when it was agreed last, and the joint decision; None where it stands since the founding.
    open: what is before the partners about it now.
    """

    key: str
    settings: Sequence[Setting]
    value: Sequence[str]
    since: datetime
    by: "ProposalView | None"
    open: "Sequence[ProposalView]"


def owned(actor: Actor) -> list[Owned]:
    """Return all that is shared, beside the charter, the rounds and the programme of the year."""
    access.require(actor, "shared.read")
    held = partnership.partnership()
    groups: list[tuple[str, Sequence[Setting], Sequence[str]]] = [
        ("partners", PARTNERS, _partners()),
        ("beside", (Setting.BESIDE,), _beside()),
        ("steward", (Setting.STEWARD,), [who_and_where(found) for found in _holders(Office.STEWARD)]),
        ("brand", (Setting.BRAND,), [held.name, held.brand_colour]),
        ("minimum", (Setting.MINIMUM,), [str(held.minimum)]),
        ("cuts", (Setting.CUTS,), cuts_in_words(held.cuts)),
        ("year", (Setting.YEAR,), [month_name(held.year_from)]),
        (
            "facilitator",
            (Setting.FACILITATOR,),
            [who_and_where(found) for found in _holders(Office.FACILITATOR)],
        ),
        ("offices", OFFICES, _offices()),
    ]
    return [_owned(key, settings, value, held, actor) for key, settings, value in groups]


def text(change_id: UUID) -> str:
    """Return the canonical text of a change; the same whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        return text_of(wanted_of(Change.objects.get(id=change_id)))


def wanted_of(change: Change) -> Wanted:
    """Return what a change wants."""
    return KINDS[Setting(change.setting)](**change.values)


def change_locked(change_id: UUID) -> Change:
    """Return one change, locked until the transaction ends; raises Change.DoesNotExist."""
    found: Change = Change.objects.select_for_update().get(id=change_id)
    return found


def is_proposed(setting: Setting) -> bool:
    """Say whether a change of this setting is before the partners."""
    return bool(Change.objects.filter(setting=setting, state=ChangeState.PROPOSED).exists())


def engagement_in_words() -> list[str]:
    """Return what each facilitator of today was engaged for, by the agreement."""
    names = {found.name for found in partnership.holders(Office.FACILITATOR)}
    wanted = [wanted_of(found) for found in _in_force((Setting.FACILITATOR,))]
    return [found.scope for found in wanted if isinstance(found, NewFacilitator) and found.name in names]


def cuts_in_words(cuts: Sequence[str]) -> list[str]:
    """Return groups as words, in their order."""
    return [str(cut.label) for cut in Cut if cut in cuts]


def who_and_where(person: object) -> str:
    """Return a person with the employer, in words."""
    return f"{person}, {getattr(person, 'employer', '')}"


def _holders(office: Office) -> list[object]:
    return [partnership.person(found.id) for found in partnership.holders(office)]


def _offices() -> list[str]:
    """Who holds an office for all partners beside steward and facilitator, which, and until when."""
    held = [found for found in partnership.offices_for_all() if found.office != Office.FACILITATOR]
    return [f"{who_and_where(found.person)}: {office_in_words(found)}" for found in held]


def office_in_words(held: "Appointment") -> str:
    """Return which office it is, and until when, where that is fixed."""
    office = str(held.get_office_display())
    if held.until is None:
        return office
    return _now("{office} until {day}").format(office=office, day=date_format(held.until, "j F Y"))


def _partners() -> list[str]:
    return [found.name for found in partnership.partners()]


def _beside() -> list[str]:
    return [found.name for found in partnership.organisations() if not found.signs]


def _owned(
    key: str, settings: Sequence[Setting], value: Sequence[str], held: "Partnership", actor: Actor
) -> Owned:
    latest = next(iter(_in_force(settings)), None)
    proposed = Change.objects.filter(setting__in=settings, state=ChangeState.PROPOSED)
    about = [agreement.latest_about(found.id, actor) for found in proposed]
    return Owned(
        key=key,
        settings=settings,
        value=value,
        since=latest.in_force_since if latest and latest.in_force_since else held.founded_at,
        by=agreement.latest_about(latest.id, actor) if latest else None,
        open=[view for view in about if view is not None],
    )


def _in_force(settings: Sequence[Setting]) -> list[Change]:
    found = Change.objects.filter(setting__in=settings, state=ChangeState.IN_FORCE)
    return list(found.order_by("-in_force_since", "id"))
