from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.team_talks.views import cards, talks

_CARDS = "<uuid:cards_id>"
_TEAM = f"{_CARDS}/teams/<uuid:talk_id>"

app_name = "team_talks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", cards.results, name="list"),
    path("send/<uuid:round_id>/", cards.send, name="send"),
    path(f"{_CARDS}/", cards.cards, name="cards"),
    path(f"{_CARDS}/by/", cards.move, name="move"),
    path(f"{_CARDS}/end/", cards.end, name="end"),
    path(f"{_TEAM}/", talks.talk, name="talk"),
    path(f"{_TEAM}/record/", talks.record, name="record"),
    path(f"{_TEAM}/reword/", talks.reword, name="reword"),
    path(f"{_TEAM}/together/", talks.together, name="together"),
    path(f"{_TEAM}/card/", talks.paper, name="paper"),
]
