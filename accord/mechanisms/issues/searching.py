"""What can be found of issues: what they are about, how they were settled, and what was learned."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.mechanisms.issues.models import Issue, Stay

if TYPE_CHECKING:
    from uuid import UUID


@searches(name="issues.issues", title=_("Issues and lessons"), right="issues.read")
def _issues(_actor: Actor) -> Iterator[Findable]:
    settled: dict[UUID, list[str]] = defaultdict(list)
    for issue_id, because in Stay.objects.exclude(left_because="").values_list("issue_id", "left_because"):
        settled[issue_id].append(because)
    issues = Issue.objects.order_by("-raised_at", "id")
    for issue_id, title, *said in issues.values_list("id", "title", "what", "lesson"):
        yield Findable(
            title=title,
            words=told(*said, *settled[issue_id]),
            page="issues:issue",
            parts={"issue_id": issue_id},
        )
