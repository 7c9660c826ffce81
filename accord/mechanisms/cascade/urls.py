from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.cascade.views import briefings, pages, sheets

_CASCADE = "<uuid:cascade_id>"
_TEAM = f"{_CASCADE}/teams/<uuid:briefing_id>"

app_name = "cascade"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.cascades, name="list"),
    path("announce/", pages.announce, name="announce"),
    path(f"{_CASCADE}/", pages.cascade, name="cascade"),
    path(f"{_CASCADE}/end/", pages.end, name="end"),
    path(f"{_CASCADE}/mine/", pages.mine, name="mine"),
    path(f"{_TEAM}/", briefings.briefing, name="briefing"),
    path(f"{_TEAM}/brief/", briefings.brief, name="brief"),
    path(f"{_TEAM}/told/", briefings.catch_up, name="catch-up"),
    path(f"{_TEAM}/statement/", briefings.statement, name="statement"),
    path(f"{_TEAM}/answer/", briefings.answer, name="answer"),
    path(f"{_TEAM}/hand-over/", briefings.hand_over, name="hand-over"),
    path(f"{_TEAM}/codes/", briefings.codes, name="codes"),
    path(f"{_TEAM}/codes/sheet/", sheets.sheet, name="sheet"),
]
