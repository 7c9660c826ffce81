"""A year's reviews, from what the partners agree to up to reports, built through services."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import close, door, drafts, launch, submit
from accord.mechanisms.rounds.ballot.tests.world import tokens_of
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from accord.mechanisms.rounds.reports import selectors as reports
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office, Tier
from accord.standards import selectors as standards
from accord.steps.leadership.feedback import asking, beginning, selectors, services
from accord.steps.leadership.feedback.rules import OnRecord
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.mechanisms.rounds.reports.models import Report
    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.models import Review, Year

GROUPS = ("home", "partner", "report")


@dataclass
class Reviewed:
    """The review of the council's director, and who rates her, by group: home, partner, report."""

    cast: Cast
    review: "Review"
    raters: dict[str, "list[Person]"] = field(default_factory=dict)

    @property
    def year(self) -> "Year":
        return self.review.year

    def fresh(self) -> "Review":
        """Return the review as it is now."""
        with self.cast.in_scope():
            return selectors.review_with(self.review.id)

    @property
    def round_id(self) -> UUID:
        """The round of the review, once its time has come."""
        found = self.fresh().round_id
        assert found is not None
        return found

    def everybody(self) -> "list[Person]":
        return [person for people in self.raters.values() for person in people]

    def proposed(self) -> "Reviewed":
        """Let the leader choose the guide and propose all raters."""
        with self.cast.in_scope():
            leader = self.cast.actor("director")
            services.guide_choose(
                review=self.review,
                guide=self.cast.trusted_person,
                chair=self.cast.council_signatory,
                actor=leader,
            )
            services.raters_propose(review=self.review, people=self.everybody(), actor=leader)
        return self

    def confirmed(self) -> "Reviewed":
        """Let the guide confirm them, unless that was done."""
        if self.fresh().confirmed_at:
            return self
        self.proposed()
        with self.cast.in_scope():
            services.raters_confirm(
                review=self.review, people=self.everybody(), actor=self.cast.actor("trusted_person")
            )
        return self

    def opened(self) -> "Reviewed":
        """Let its time come: the round opens."""
        self.confirmed()
        with clock.at(self.year.opens_at + timedelta(minutes=1)), self.cast.in_scope():
            beginning.round_begin(self.review.id, actor=self.cast.system)
            launch.round_open(self.round_id, actor=self.cast.system)
        return self

    def say(self, kind: OnRecord, value: int) -> None:
        """Let the leader, or the chair, say something on the record."""
        name = "director" if kind is OnRecord.SELF else "council_signatory"
        with self.cast.in_scope():
            services.view_sign(
                review=self.review,
                kind=kind,
                answers={statement["key"]: value for statement in self.year.statements},
                strength="",
                change="",
                actor=self.cast.actor(name),
            )

    def answered(self, answers: dict[str, list[int]], *, words: str = "") -> None:
        """Let raters answer every statement with a number, by group; words: what each writes."""
        with self.cast.in_scope():
            links = tokens_of(self.round_id)
        keys = [statement["key"] for statement in self.year.statements]
        with clock.at(self.year.opens_at + timedelta(days=1)):
            for group, given in answers.items():
                for person, answer in zip(self.raters[group], given, strict=False):
                    token = links[person.id]
                    said = {"open/strength": f"{words} {person.name}"} if words else {}
                    drafts.draft_save(door.visit(token), given=dict.fromkeys(keys, answer), said=said)
                    submit.answers_submit(door.visit(token))

    def closed(self, answers: dict[str, list[int]], *, words: str = "") -> "Reviewed":
        """Open it, let raters answer, and let its time run out."""
        self.opened()
        self.answered(answers, words=words)
        with clock.at(self.after()), self.cast.in_scope():
            close.round_close(self.round_id, actor=self.cast.system)
        return self

    def after(self) -> datetime:
        return self.year.closes_at + timedelta(minutes=1)

    def report(self) -> "Report":
        with self.cast.in_scope():
            found = reports.report_or_none(self.round_id)
        assert found is not None
        return found

    def handed_over(self, **changes: Any) -> "Reviewed":
        """Let guide and leader talk about the report."""
        with clock.at(self.after()), self.cast.in_scope():
            services.debrief_record(
                review=self.fresh(),
                on=partnership.today(),
                actor=self.cast.actor("trusted_person"),
                **changes,
            )
        return self


def reviewed(cast: Cast, *, sizes: tuple[int, int, int] = (5, 5, 4)) -> Reviewed:
    """Return an agreed review of the council's director, with so many raters of each group on record."""
    people = again(("raters", sizes), lambda: _staff(cast, sizes))
    names = {
        group: [f"{group}_{number}" for number in range(size)]
        for group, size in zip(GROUPS, sizes, strict=True)
    }
    for name, person in people.items():
        cast.people[name] = person
    year = agreed_year(cast)
    with cast.in_scope():
        review = year.reviews.get(leader=cast.director)
        return Reviewed(
            cast,
            selectors.review_with(review.id),
            {group: [cast.people[name] for name in found] for group, found in names.items()},
        )


def agreed_year(cast: Cast, *, title: str = "Leader feedback, summer", opens: date | None = None) -> "Year":
    """Return a year's reviews to which every partner has agreed: of all who lead in the cast."""
    with cast.in_scope():
        if standards.charter_in_force() is None:
            charter_in_force(cast)
        return again(("year", title, opens), lambda: _agreed(cast, title, opens))


def _agreed(cast: Cast, title: str, opens: date | None) -> "Year":
    opens = opens or partnership.today() + timedelta(days=20)
    proposal = services.year_propose(
        title=title,
        opens_on=opens,
        closes_on=opens + timedelta(days=14),
        leaders=[cast.director, cast.kestrel_signatory, cast.harbour_signatory],
        behaviours=asking.behaviours()[:4],
        actor=cast.actor("steward"),
    )
    agree(cast, proposal)
    return selectors.year_with(proposal.subject_id)


def _staff(cast: Cast, sizes: tuple[int, int, int]) -> dict[str, "Person"]:
    if "trusted_person" not in cast.people:
        cast.add_outsider("trusted_person")
        cast.appoint("trusted_person", Office.TRUSTED_PERSON)
    places = (cast.council, cast.kestrel, cast.council)
    for group, organisation, size in zip(GROUPS, places, sizes, strict=True):
        for number in range(size):
            cast.add_colleague(
                f"{group}_{number}",
                organisation,
                tier=Tier.MANAGER,
                manager=cast.director if group == "report" else None,
            )
    return {
        name: person
        for name, person in cast.people.items()
        if name.split("_")[0] in GROUPS or name == "trusted_person"
    }


def at_noon(day: date) -> datetime:
    """Return noon of a day, where the partnership is."""
    return datetime.combine(day, time(12), clock.now().tzinfo)


def ids(people: "list[Person]") -> set[UUID]:
    """Return the ids of people."""
    return {person.id for person in people}
