"""Two records of one person become one: in each team once, and nobody follows himself or herself."""

from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import merging, selectors, services
from accord.steps.transition.transitions.tests.world import begun, seated
from tests.cast import Cast


def test_a_person_is_in_a_team_once_and_follows_nobody_of_the_same_name(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = begun(cast), partnership.today()
        gone, kept = cast.kestrel_member, cast.member
        services.member_add(transition=transition, person=gone, part="Bid", actor=cast.actor("steward"))
        seated(cast, transition, comer=kept, first_day=today)
        seated(cast, transition, leaver=cast.manager, comer=gone, first_day=today)
        merging.members_repoint(gone.id, kept.id)
        merging.leavers_repoint(gone.id, kept.id)
        merging.comers_repoint(gone.id, kept.id)
        assert [each.person for each in selectors.members(transition)] == [kept]
        found = {(each.leaver_id, each.comer_id) for each in selectors.seats(transition)}
        assert found == {(kept.id, None), (cast.manager.id, kept.id)}
