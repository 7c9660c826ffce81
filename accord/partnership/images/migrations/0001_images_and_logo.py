import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptImage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('content', models.BinaryField()),
                ('kind', models.CharField(choices=[('image/png', 'PNG'), ('image/jpeg', 'JPEG'), ('image/svg+xml', 'SVG')], max_length=13)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('kept_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('kept_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Logo',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('drawing', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('mark', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('partnership',), name='images_one_logo'), models.CheckConstraint(condition=models.Q(('drawing__isnull', False), ('mark__isnull', False), _connector='OR'), name='images_logo_holds_something')],
            },
        ),
    ]
