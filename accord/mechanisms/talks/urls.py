from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.talks.views import agenda, live, minutes, pages, raised, session

app_name = "talks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.said, name="said"),
    path("plan/<uuid:round_id>/", pages.plan, name="plan"),
    path("forums/", agenda.forum_list, name="forums"),
    path("forums/<uuid:forum_id>/end/", agenda.forum_end, name="forum-end"),
    path("raised/", raised.raised_points, name="raised"),
    path("raised/new/", raised.raise_point, name="raise"),
    path("raised/<uuid:raised_id>/", raised.raised_point, name="raised-point"),
    path("raised/<uuid:raised_id>/pass-on/", raised.pass_on, name="pass-on"),
    path("raised/<uuid:raised_id>/aside/", raised.set_aside, name="set-aside"),
    path("raised/<uuid:raised_id>/take-up/", raised.take_up, name="take-up"),
    path("<uuid:talk_id>/", pages.talk, name="talk"),
    path("<uuid:talk_id>/change/", session.change, name="change"),
    path("<uuid:talk_id>/who/", session.who, name="who"),
    path("<uuid:talk_id>/who/<uuid:person_id>/off/", session.comes_not, name="comes-not"),
    path("<uuid:talk_id>/invite/", session.invite, name="invite"),
    path("<uuid:talk_id>/calendar/", session.calendar_entry, name="calendar"),
    path("<uuid:talk_id>/desk/", live.desk, name="desk"),
    path("<uuid:talk_id>/desk/show/<uuid:point_id>/", live.show, name="show"),
    path("<uuid:talk_id>/desk/<slug:act>/", live.act, name="act"),
    path("<uuid:talk_id>/screen/", live.screen, name="screen"),
    path("<uuid:talk_id>/minutes/", minutes.minutes, name="minutes"),
    path("<uuid:talk_id>/minutes/pdf/", minutes.document, name="minutes-pdf"),
    path("<uuid:talk_id>/minutes/send/", minutes.send, name="minutes-send"),
    path("<uuid:talk_id>/close/", pages.talk_close, name="close"),
    path("<uuid:talk_id>/raise/", pages.point_raise, name="point-raise"),
    path("<uuid:talk_id>/points/<uuid:point_id>/", pages.point, name="point"),
    path("<uuid:talk_id>/points/<uuid:point_id>/drop/", pages.point_drop, name="point-drop"),
    path("<uuid:talk_id>/points/<uuid:point_id>/<slug:way>/", agenda.point_move, name="point-move"),
]
