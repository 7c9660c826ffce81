"""From whose ways decisions come, beside what people say of the rules, for the dashboard's sixth step."""

from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnership
from accord.steps.culture.origins import rules, said, selectors, words


def in_words() -> str:
    """Return the careful sentence, and whether people may be sparing each other, without a full stop; nothing
    before the first decision.
    """
    return ". ".join(filter(None, (_beside(), _sparing())))


def _sparing() -> str:
    row = publishing.last_asking(frozenset({said.CHALLENGE})).get(said.CHALLENGE)
    published = publishing.published_or_none(row.round_id) if row else None
    return words.sparing_in_short(said.sparing([published])) if published else ""


def _beside() -> str:
    found = rules.tally_on(selectors.all_decided(), partnership.today())
    names = {each.id: each.name for each in partnership.organisations()}
    row = publishing.last_asking(frozenset({said.FAIR})).get(said.FAIR)
    published = publishing.published_or_none(row.round_id) if row else None
    if published is None:
        return words.counts(found, names)
    item = said.item_of(published, said.FAIR)
    return words.beside(found, names, item.text if item else "", said.by_organisation(published, said.FAIR))
