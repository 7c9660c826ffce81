import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('brand', '0001_brand'), ('brand', '0002_logo')]

    initial = True

    dependencies = [
        ('images', '0001_images_and_logo'),
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Brand',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'in force'), ('former', 'replaced')], default='draft', max_length=8)),
                ('name', models.CharField(max_length=120)),
                ('strapline', models.CharField(blank=True, max_length=160)),
                ('story', models.TextField(blank=True)),
                ('colour', models.CharField(max_length=7)),
                ('second', models.CharField(blank=True, max_length=7)),
                ('third', models.CharField(blank=True, max_length=7)),
                ('voice', models.TextField(blank=True)),
                ('do', models.TextField(blank=True)),
                ('dont', models.TextField(blank=True)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('drawing', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('mark', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ('draft', 'proposed'))), fields=('partnership',), name='brand_one_on_its_way'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('partnership',), name='brand_one_in_force'), models.CheckConstraint(condition=models.Q(('state__in', ('draft', 'proposed')), ('in_force_since__isnull', False), _connector='XOR'), name='brand_in_force_since_a_moment')],
            },
        ),
    ]
