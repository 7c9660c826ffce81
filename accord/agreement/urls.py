from django.urls import URLPattern, URLResolver, path

from accord.agreement import views

app_name = "agreement"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.proposals, name="proposals"),
    path("<uuid:proposal_id>/", views.proposal, name="proposal"),
    path("<uuid:proposal_id>/decide/<uuid:party_id>/", views.proposal_decide, name="decide"),
    path("<uuid:proposal_id>/record.pdf", views.proposal_record, name="record"),
    path("<uuid:proposal_id>/text.txt", views.proposal_text, name="text"),
    path("<uuid:proposal_id>/withdraw/", views.proposal_withdraw, name="withdraw"),
]
