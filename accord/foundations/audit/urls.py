from django.urls import path

from accord.foundations.audit import views

app_name = "audit"
urlpatterns = [path("", views.log, name="log")]
