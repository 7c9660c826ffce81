"""Offices for all partners that somebody from outside holds: a trusted person, a programme officer."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting, day_in_words
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class FromOutside(Wanted):
    """Somebody holds an office for all partners up to a day; known by the address that signs in."""

    given_name: str
    family_name: str
    email: str
    organisation: str
    until: str

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    def _who(self) -> list[str]:
        return [
            _now("Who: {name}, {organisation}").format(name=self.name, organisation=self.organisation),
            _now("Sign-in address: {email}").format(email=self.email),
            _now("Last day: {day}").format(day=day_in_words(self.until)),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTrustedPerson(FromOutside):
    """Somebody whom all partners trust leads talks and confirms who says what of whom."""

    setting: ClassVar[Setting] = Setting.TRUSTED_PERSON

    @property
    def title(self) -> str:
        return _now("{name} as trusted person").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            *self._who(),
            _now(
                "A trusted person reads the charter, results and talks, and leads talks. A trusted person "
                "never sees a name with an answer, and takes nothing away as a file."
            ),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProgrammeOfficer(FromOutside):
    """Somebody of the programme sees what this partnership has released to it."""

    setting: ClassVar[Setting] = Setting.PROGRAMME_OFFICER

    @property
    def title(self) -> str:
        return _now("{name} as programme officer").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            *self._who(),
            _now("A programme officer sees what this partnership has released, and never more."),
        ]
