from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.undertakings.views import calendar

app_name = "calendars"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<str:token>.ics", calendar.undertakings, name="undertakings"),
]
