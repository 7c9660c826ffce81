from django.urls import URLPattern, URLResolver, path

from accord.steps.expertise.needs import views

app_name = "needs"
urlpatterns: list[URLPattern | URLResolver] = [
    path("raise/", views.raise_one, name="raise"),
    path("suggested/<str:key>/", views.suggestion, name="suggestion"),
    path("<uuid:need_id>/", views.need, name="need"),
    path("<uuid:need_id>/decline/", views.decline, name="decline"),
]
