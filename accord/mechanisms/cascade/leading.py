"""Who leads a team, who may brief it instead, and what becomes of a briefing whose leader has gone."""

from typing import TYPE_CHECKING

from accord.mechanisms.cascade import selectors
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing
    from accord.partnership.models import Person


def able_to_brief(briefing: "Briefing") -> "list[Person]":
    """Return who may brief a team: everybody who can be told in it, and who leads the levels above it."""
    found = {each.person.id: each.person for each in selectors.recipients_in(briefing) if each.person}
    post = selectors.in_post()
    above = briefing.above
    while above is not None:
        if above.leader is not None and above.leader_id in post:
            found.setdefault(above.leader.id, above.leader)
        above = above.above
    employers = partnership.people_by_id(list(found))
    return [employers[person_id] for person_id in found]
