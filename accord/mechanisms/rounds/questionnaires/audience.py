"""Who is asked a statement, of those whom a round asks: some organisations, some tiers, or all. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from accord.partnership.rules import TIER_GROUPS, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Organisations and tiers that are asked; None means all of them. Both have to fit."""

    organisations: tuple[UUID, ...] | None = None
    tiers: tuple[Tier, ...] | None = None

    @property
    def everybody(self) -> bool:
        return self.organisations is None and self.tiers is None

    def holds(self, organisation: UUID, tier: str) -> bool:
        """Say whether somebody of an organisation and a tier is asked."""
        return (self.organisations is None or organisation in self.organisations) and (
            self.tiers is None or tier in self.tiers
        )

    def to_json(self) -> dict[str, list[str]]:
        """Return it as plain values; {} for everybody."""
        found: dict[str, list[str]] = {}
        if self.organisations is not None:
            found["organisations"] = [str(organisation) for organisation in self.organisations]
        if self.tiers is not None:
            found["tiers"] = [str(tier) for tier in self.tiers]
        return found

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Return what `to_json` wrote."""
        organisations, tiers = data.get("organisations"), data.get("tiers")
        return cls(
            organisations=None if organisations is None else tuple(map(UUID, organisations)),
            tiers=None if tiers is None else tuple(map(Tier, tiers)),
        )


EVERYBODY = Audience()


def in_words(audience: Audience, names: Mapping[UUID, str]) -> str:
    """Return whom it holds, in words: organisations, then tiers; "" for everybody."""
    organisations = [name for key, name in names.items() if key in (audience.organisations or ())]
    tiers = [str(TIER_GROUPS[tier]) for tier in Tier if tier in (audience.tiers or ())]
    return "; ".join(", ".join(part) for part in (organisations, tiers) if part)
