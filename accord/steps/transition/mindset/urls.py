from django.urls import URLPattern, URLResolver, path

from accord.steps.transition.mindset import views

app_name = "mindset"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<uuid:transition_id>/", views.mindset, name="mindset"),
    path("<uuid:transition_id>/write/", views.write, name="write"),
    path("<uuid:transition_id>/pulses/", views.propose, name="propose"),
    path("<uuid:transition_id>/teams/<uuid:briefing_id>/", views.say, name="say"),
]
