"""Questionnaires of the partnership, built through services."""

from dataclasses import replace
from typing import Any

from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.library import selectors, services
from accord.mechanisms.rounds.questionnaires.library.document import (
    Document,
    OpenQuestion,
    OwnScale,
    Section,
    SectionKind,
    Statement,
)
from accord.mechanisms.rounds.questionnaires.models import Version
from accord.partnership.rules import Tier
from tests.cast import Cast

POLISH = "pl"
YES_NO = OwnScale(key="own:yes-no", question="Is it so?", labels=("No", "In part", "Yes"))


def document(cast: Cast, **changes: Any) -> Document:
    """Return a questionnaire with one of everything: the core eight, a reversed statement that asks on, one
    for the council's staff only, a mirror section, a scale of its own, an open question.
    """
    staff = Audience(organisations=(cast.council.id,), tiers=(Tier.EVERYONE,))
    found = Document(
        sections=(
            Section(key="core", kind=SectionKind.CORE, title="The core eight"),
            Section(
                key="own:told",
                title="Being told",
                statements=(
                    Statement(
                        key="own:late",
                        text="We hear of problems late.",
                        reversed=True,
                        construct="Being told",
                        follow_up="Could you say more?",
                    ),
                    Statement(key="own:figures", text="Figures are open to us.", construct="Being told"),
                    Statement(key="own:badge", text="The new badges work.", scale=YES_NO.key, audience=staff),
                ),
            ),
            Section(
                key="own:each-other",
                kind=SectionKind.MIRROR,
                title="Each other",
                statements=(Statement(key="own:word", text="{organisation} keeps its word."),),
            ),
        ),
        scales=(YES_NO,),
        open_questions=(OpenQuestion(key="own:stop", text="What should we stop?"),),
    )
    return replace(found, **changes)


def begun(cast: Cast, **changes: Any) -> Version:
    """Begin a questionnaire with one of everything."""
    return services.questionnaire_begin(
        title="Our own check", document=document(cast, **changes), actor=cast.actor("steward")
    )


def translated(cast: Cast, version: Version) -> Version:
    """Add Polish, and translate everything by putting a sign before it."""
    actor = cast.actor("steward")
    services.languages_choose(version=version, languages=[POLISH], actor=actor)
    words = {text.key: f"PL {text.words}" for text in selectors.texts_of(fresh(version))}
    services.clause_write(version=version, clause=f"words/{POLISH}", parts=words, actor=actor)
    return fresh(version)


def fresh(version: Version) -> Version:
    """Return a version as the database has it now."""
    return selectors.versions().get(id=version.id)
