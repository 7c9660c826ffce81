from django.urls import path

from accord.privacy.views import notice

app_name = "privacy-notice"
urlpatterns = [path("", notice.page, name="page")]
