from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("standards", "0003_one_draft_at_a_time")]

    operations = [
        migrations.AddField("behaviour", "levels_brought", models.JSONField(blank=True, default=dict)),
    ]
