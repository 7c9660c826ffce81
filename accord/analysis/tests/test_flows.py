"""What flows between organisations: public acts as they are, private ones where enough stand behind."""

from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cells import Reason, Suppressed
from accord.analysis.disclosure.flows import Act, Flow, flows

FIVE = 5
HIDDEN = Suppressed(Reason.TOO_FEW)


def act(giver: int, receiver: int, *, public: bool = False) -> Act:
    return Act(giver=giver, receiver=receiver, source="council", target="kestrel", public=public)


def test_it_works() -> None:
    found = [act(each, each) for each in range(FIVE)] + [act(1, 2, public=True)]
    assert flows(found, minimum=FIVE) == {("council", "kestrel"): Flow(public=1, private=FIVE)}


def test_few_who_gave_or_few_who_got_are_not_told() -> None:
    by_few = [act(each % 4, each) for each in range(12)]
    to_few = [act(each, each % 4) for each in range(12)]
    for found in (by_few, to_few):
        assert flows(found, minimum=FIVE)["council", "kestrel"] == Flow(private=HIDDEN)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.booleans()), max_size=30))
def test_from_none_to_few_private_acts_look_alike(drawn: list[tuple[int, int, bool]]) -> None:
    """Whatever few people did privately, what is told is what would be told had they done nothing."""
    acts = [act(giver, receiver, public=public) for giver, receiver, public in drawn]
    public = [each for each in acts if each.public]
    told = flows(acts, minimum=FIVE).get(("council", "kestrel"), Flow())
    assert told.public == len(public)
    givers = {each.giver for each in acts if not each.public}
    if isinstance(told.private, int):
        assert len(givers) >= FIVE
    else:
        assert told == flows(public, minimum=FIVE).get(("council", "kestrel"), Flow())
