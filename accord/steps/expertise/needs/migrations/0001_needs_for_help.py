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
            name='Need',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('why', models.TextField()),
                ('key', models.CharField(blank=True, max_length=120)),
                ('raised_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('state', models.CharField(choices=[('open', 'raised'), ('briefed', 'help is looked for'), ('declined', 'declined')], default='open', max_length=8)),
                ('reason', models.TextField(blank=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('declined_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('raised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-raised_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('partnership', 'key'), name='needs_suggested_once'), models.CheckConstraint(condition=models.Q(models.Q(('declined_at__isnull', False), ('declined_by__isnull', False), ('state', 'declined'), models.Q(('reason', ''), _negated=True)), models.Q(models.Q(('state', 'declined'), _negated=True), ('declined_at', None), ('declined_by', None), ('reason', '')), _connector='OR'), name='needs_declined_with_a_reason')],
            },
        ),
    ]
