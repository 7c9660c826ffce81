from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.first_hour.views import joining

app_name = "seats"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", joining.code, name="code"),
    path("<str:code>/", joining.room, name="room"),
]
