import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0010_year_of_the_partnership'),
    ]

    operations = [
        migrations.CreateModel(
            name='Listing',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('listed', models.BooleanField(default=True)),
                ('shows_address', models.BooleanField(default=False)),
                ('reach', models.CharField(blank=True, max_length=120)),
                ('ask_about', models.CharField(blank=True, max_length=160)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='listing', to='partnership.person')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
    ]
