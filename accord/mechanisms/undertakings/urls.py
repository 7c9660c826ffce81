from django.urls import URLPattern, URLResolver

app_name = "undertakings"
urlpatterns: list[URLPattern | URLResolver] = []
