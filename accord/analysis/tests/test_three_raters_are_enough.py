"""Three raters are enough: for a group, for what is left beside the groups, and for all together."""

from accord.analysis.disclosure.raters import plan_raters


def test_three_altogether_are_told_together() -> None:
    assert plan_raters({"peers": 1, "reports": 2}).together
    assert not plan_raters({"peers": 1, "reports": 1}).together


def test_three_who_are_left_over_hide_one_another() -> None:
    planned = plan_raters({"peers": 1, "partners": 2, "reports": 4})
    assert planned.shown == {"reports"}
    assert set(planned.withheld) == {"peers", "partners"}
