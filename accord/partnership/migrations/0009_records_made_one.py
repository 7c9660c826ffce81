from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0008_ends_of_engagements_and_interests")]

    operations = [
        migrations.AddField(model_name="person", name="former_ids", field=models.JSONField(default=list)),
    ]
