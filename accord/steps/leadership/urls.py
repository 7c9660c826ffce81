from django.urls import URLPattern, URLResolver, path

from accord.steps.leadership.views import board, commitments, committing, leaders, papers

_COMMITMENT = "commitments/<uuid:commitment_id>"

app_name = "leadership"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", leaders.leaders, name="leaders"),
    path("of/<uuid:person_id>/", leaders.leader, name="leader"),
    path("commit/", committing.commit, name="commit"),
    path("paper/", papers.paper, name="paper"),
    path("board/", board.board, name="board"),
    path(f"{_COMMITMENT}/", commitments.commitment, name="commitment"),
    path(f"{_COMMITMENT}/report/", commitments.commitment_report, name="report"),
    path(f"{_COMMITMENT}/seen/", commitments.seen, name="seen"),
    path(f"{_COMMITMENT}/seen/take-back/", commitments.seen_take_back, name="seen-take-back"),
]
