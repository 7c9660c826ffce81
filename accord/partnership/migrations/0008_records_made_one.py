from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0007_what_partners_agree_on")]

    operations = [
        migrations.AddField(model_name="person", name="former_ids", field=models.JSONField(default=list)),
    ]
