"""What reviews ask of raters: shown beside what counts, since they are agreed apart from the cap (law 6)."""

from uuid import UUID

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.partnership import selectors as partnership


@minutes
def reviews_asked(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
    """Return the rounds about one person that opened in a quarter. What is asked does not say about whom."""
    opened = questionnaires.about_somebody_opened_between(*quarter.moments(partnership.partnership().zone))
    takes, people = questionnaires.minutes_of(opened), ballot.people_invited(opened, person_id)
    return [
        Asked(
            key=round.id,
            what=round.title,
            url=address("feedback:years"),
            at=round.launched_at,
            minutes=takes[round.id],
            people=frozenset(people[round.id]),
            begun=True,
            counted=False,
        )
        for round in opened
        if round.launched_at is not None
    ]
