"""From whose ways decisions come, beside what people say of the rules, for the dashboard's sixth step."""

from typing import TYPE_CHECKING

from accord.analysis.published import Published
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnership
from accord.steps.culture.origins import rules, said, selectors, words

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result


def in_words() -> str:
    """Return the careful sentence, and whether people may be sparing each other, without a full stop; nothing
    before the first decision.
    """
    rows = publishing.last_asking(frozenset({said.FAIR, said.CHALLENGE}))  # one question for both
    fair, challenge = (_read(rows.get(key)) for key in (said.FAIR, said.CHALLENGE))
    return ". ".join(filter(None, (_beside(fair), _sparing(challenge))))


def _read(row: "Result | None") -> Published | None:
    return publishing.published_or_none(row.round_id) if row else None


def _sparing(published: Published | None) -> str:
    return words.sparing_in_short(said.sparing([published])) if published else ""


def _beside(published: Published | None) -> str:
    found = rules.tally_on(selectors.all_decided(), partnership.today())
    names = {each.id: each.name for each in partnership.organisations()}
    if published is None:
        return words.counts(found, names)
    item = said.item_of(published, said.FAIR)
    return words.beside(found, names, item.text if item else "", said.by_organisation(published, said.FAIR))
