"""The results between which a finished survey will stand: read beside it, nothing may follow from both."""

from dataclasses import dataclass

from accord.analysis.disclosure.untracked import Beside, Key, Unrostered, renamed
from accord.analysis.published import Cut, Published
from accord.analysis.recheck import recheck_together, record_of


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The result before and the one after, if any. groups: the keys of the groups of the survey."""

    before: Published | None
    after: Published | None
    groups: frozenset[str]

    def past(self, near: frozenset[Key]) -> Unrostered | Beside:
        """Return what is known of them. near: cells of which no plain mean may stand."""
        later = (self.after,) if self.after else ()
        results = (self.before, *later) if self.before else later
        names = tuple(renamed((group.key for group in each.groups), self.groups) for each in results)
        if self.before:
            return Unrostered(published=self.before, later=later, near=near, renamed=names)
        return Beside(results=later, near=near, renamed=names)

    def following(self, published: Published) -> frozenset[Key]:
        """Return the cells of a survey from which, together with a neighbour, something follows.

        Looked for without trust, from what stands in both alone: answers that came late, or that were told
        twice.
        """
        found: set[Key] = set()
        for other in filter(None, (self.before, self.after)):
            for options in sorted({item.options for item in published.items}):
                records = [
                    record_of(each, options=options, crossed=_crossed(each)) for each in (other, published)
                ]
                if all(record.cells for record in records):
                    leaks = recheck_together(records)
                    found |= {
                        (cell.group, cell.item)
                        for leak in leaks
                        for cell in (leak.cell, *(each for _sign, each in leak.terms))
                    }
        return frozenset(found)


def _crossed(published: Published) -> dict[str, tuple[str, str]]:
    """Return of which organisation and tier each group of both is, by its key."""
    keys = [group.key for group in published.groups_of(Cut.ORGANISATION_TIER)]
    parts = ((key, key.rpartition(":")) for key in keys)
    return {key: (organisation, f"tier:{tier}") for key, (organisation, _colon, tier) in parts}
