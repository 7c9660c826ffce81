import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Thanks',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=500)),
                ('place', models.CharField(choices=[('asked', 'not said yet'), ('between', 'Only the two of us'), ('wall', 'Everybody, on the wall'), ('told', 'Everybody, and it is told to those who join us')], default='asked', max_length=8)),
                ('given_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('answered_at', models.DateTimeField(null=True)),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'verbose_name_plural': 'thanks',
                'ordering': ('-given_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('giver', models.F('receiver')), _negated=True), name='thanks_nobody_thanks_themselves'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='thanks_say_what_happened'), models.CheckConstraint(condition=models.Q(('place', 'asked'), ('answered_at__isnull', False), _connector='XOR'), name='thanks_are_answered_at_a_moment')],
            },
        ),
    ]
