"""What people say about a clause while the charter is drafted."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.standards.models import Charter


class Comment(Row):
    """What somebody says about a value or a behaviour of a draft, and what was done about it.

    clause_id: the value or behaviour, which may be taken out; clause_said keeps what it said then.
    """

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="comments")
    clause_id = models.UUIDField()
    clause_said = models.CharField(max_length=200)
    words = models.TextField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    done = models.TextField(blank=True)
    dealt_with_at = models.DateTimeField(null=True)
    dealt_with_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(dealt_with_at=None, done="")
                | (models.Q(dealt_with_at__isnull=False) & ~models.Q(done="")),
                name="values_comment_dealt_with_says_what_was_done",
            ),
        ]

    def __str__(self) -> str:
        return self.clause_said
