from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.talks.views import phones

app_name = "joining"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", phones.code, name="code"),
    path("<slug:code>/", phones.phone, name="phone"),
    path("<slug:code>/dots/", phones.dots, name="dots"),
]
