from django.urls import URLPattern, URLResolver, path

from accord.privacy.arrangement import views as arrangement
from accord.privacy.views import attending, own

app_name = "privacy"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", own.mine, name="mine"),
    path("copy.json", own.copy_json, name="copy-json"),
    path("copy.xlsx", own.copy_workbook, name="copy-workbook"),
    path("wrong/", own.correction_ask, name="correction-ask"),
    path("erase-me/", own.erasure_ask, name="erasure-ask"),
    path("asked/", attending.requests, name="requests"),
    path("asked/<uuid:correction_id>/", attending.correction, name="correction"),
    path("erase/<uuid:person_id>/", attending.erasure, name="erasure"),
    path("responsible/", arrangement.responsible, name="responsible"),
    path("responsible/draft/", arrangement.draft, name="arrangement-draft"),
    path("responsible/<uuid:arrangement_id>/", arrangement.arrangement, name="arrangement"),
    path("responsible/<uuid:arrangement_id>/write/", arrangement.write, name="arrangement-write"),
    path("responsible/<uuid:arrangement_id>/propose/", arrangement.propose, name="arrangement-propose"),
]
