from django.urls import URLPattern, URLResolver, path

from accord.partnership import views

app_name = "partnership"
urlpatterns: list[URLPattern | URLResolver] = [path("", views.people, name="people")]
