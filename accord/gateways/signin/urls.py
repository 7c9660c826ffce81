from django.urls import path

from accord.gateways.signin import views

app_name = "signin"
urlpatterns = [
    path("", views.enter, name="enter"),
    path("become/", views.become, name="become"),
    path("leave/", views.leave, name="leave"),
    path("letters/", views.letters, name="letters"),
    path("letters/<uuid:envelope_id>/", views.letter, name="letter"),
]
