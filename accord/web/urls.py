"""Pages that belong to no partnership."""

from django.urls import path

from accord.web import views

app_name = "web"
urlpatterns = [
    path("accessibility/", views.accessibility, name="accessibility"),
    path("gallery/", views.gallery, name="gallery"),
    path("gallery/answering/", views.answering, name="gallery-answering"),
]
