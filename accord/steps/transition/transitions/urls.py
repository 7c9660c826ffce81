from django.urls import URLPattern, URLResolver, path

from accord.steps.transition.transitions import views

app_name = "transitions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.transitions, name="list"),
    path("begin/", views.begin, name="begin"),
    path("<uuid:transition_id>/", views.transition, name="transition"),
    path("<uuid:transition_id>/template/", views.take, name="take"),
    path("<uuid:transition_id>/add/", views.add, name="add"),
    path("<uuid:transition_id>/move/", views.move, name="move"),
    path("<uuid:transition_id>/end/", views.end, name="end"),
    path("<uuid:transition_id>/record.pdf", views.paper, name="record"),
    path("<uuid:transition_id>/team/", views.team, name="team"),
    path("<uuid:transition_id>/team/<uuid:member_id>/remove/", views.member_remove, name="member-remove"),
    path("<uuid:transition_id>/roster/add/", views.seat_add, name="seat-add"),
    path("<uuid:transition_id>/roster/<uuid:seat_id>/", views.seat, name="seat"),
    path("<uuid:transition_id>/roster/<uuid:seat_id>/remove/", views.seat_remove, name="seat-remove"),
]
