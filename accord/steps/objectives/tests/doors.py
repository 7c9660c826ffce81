"""What the doors of this step lead to: goals agreed and drafted, an objective, somebody who reports."""

from datetime import timedelta
from typing import Any

from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.objectives import assessing, evidence, services
from accord.steps.objectives.goals import teams
from accord.steps.objectives.goals.tests.world import agreed, drafted, goals_of, words
from accord.steps.objectives.rules import Kind
from accord.steps.objectives.tests.world import agree, held, written
from tests.cast import Cast


def objectives_in(cast: Cast) -> dict[str, Any]:
    """Let the plain member, who has no line manager, agree with the board, and lead a team of one."""
    report = cast.add_colleague("report", cast.council, manager=cast.member)
    team = cast.add_team("Records", cast.council, 0)
    with cast.in_scope():
        place = partnership.assignments_in_post().get(person=report, main=True)
        people.assignment_correct(assignment=place, team=team, actor=cast.system)
        year, member = agreed(cast), cast.actor("member")
        goal = goals_of(year)[0]
        team_goal = teams.team_goal_write(above=goal, team=team, goal=None, actor=member, **words(cast))
        services.counterpart_name(
            held=held(cast), year=year, person_id=cast.harbour_signatory.id, actor=member
        )
        objective = agree(cast, written(cast), "harbour_signatory")
        place = partnership.assignments_in_post().get(person=cast.manager, main=True)
        people.assignment_correct(assignment=place, manager=cast.member, actor=cast.system)
        theirs = agree(cast, written(cast, "report"), "member")
        left = agree(cast, written(cast, "manager"), "member")
        people.assignment_correct(assignment=place, manager=cast.director, actor=cast.system)
        seen = evidence.seen_note(
            objective=objective,
            words="I rang them.",
            happened_on=partnership.today(),
            is_shared=False,
            actor=member,
        )
        assessment = assessing.assessment_write(
            objective=objective,
            kind=Kind.YEAR_END,
            words="As agreed.",
            next_step="Ring the school, too.",
            actor=cast.actor("harbour_signatory"),
        )
        draft = drafted(cast, first_day=year.last_day + timedelta(days=1))
        return {
            "managed": report,
            "goal": goal,
            "team_goal": team_goal,
            "objective": objective,
            "their_objective": theirs,
            "left_objective": left,
            "seen": seen,
            "assessment": assessment,
            "drafted_year": draft,
            "drafted_goal": goals_of(draft)[0],
        }
