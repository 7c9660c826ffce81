import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('shared', '0001_changes_of_what_is_shared'), ('shared', '0002_offices_for_all_partners'), ('shared', '0003_year_of_the_partnership')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('setting', models.CharField(choices=[('steward', 'The steward'), ('minimum', 'From how many answers a group is shown'), ('cuts', 'For which groups results may be shown'), ('brand', 'Name and colour'), ('year', 'With which month our year begins'), ('facilitator', 'The facilitator'), ('trusted_person', 'A trusted person'), ('programme_officer', 'A programme officer'), ('administrator', 'An administrator for all partners'), ('ending', 'An office for all partners ends'), ('joining', 'A partner joins'), ('beside', 'An organisation works with the partners'), ('leaving', 'A partner leaves'), ('removal', 'A partner is removed')], max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('values', models.JSONField()),
                ('state', models.CharField(choices=[('proposed', 'before the partners'), ('in_force', 'in force'), ('ended', 'came to nothing')], default='proposed', max_length=8)),
                ('proposed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-proposed_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('partnership', 'setting'), name='shared_one_change_at_a_time'), models.CheckConstraint(condition=models.Q(('state', 'in_force'), ('in_force_since', None), _connector='XOR'), name='shared_in_force_since_a_moment')],
            },
        ),
    ]
