from django.urls import URLPattern, URLResolver, path

from accord.steps.transition.gate import views

app_name = "gate"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<uuid:transition_id>/", views.gate, name="gate"),
    path("<uuid:transition_id>/add/", views.add, name="add"),
    path("<uuid:transition_id>/view/", views.say, name="say"),
    path("<uuid:transition_id>/declaration/", views.write, name="write"),
    path("<uuid:transition_id>/propose/", views.propose, name="propose"),
    path("<uuid:transition_id>/announce/", views.announce, name="announce"),
    path("<uuid:transition_id>/certificate.pdf", views.paper, name="certificate"),
    path("<uuid:transition_id>/invitation.ics", views.invitation, name="invitation"),
    path("<uuid:transition_id>/<uuid:criterion_id>/meet/", views.meet, name="meet"),
    path("<uuid:transition_id>/<uuid:criterion_id>/waive/", views.waive, name="waive"),
    path("<uuid:transition_id>/<uuid:criterion_id>/remove/", views.remove, name="remove"),
]
