-- title nl: Registraties volgen de besluiten
-- title en: Registrations follow the decisions
-- question nl: Welke registratie staat anders in de afgeleide tabel dan de besluiten zeggen?
-- question en: Which registration stands otherwise in the derived table than the decisions say?
select 'derived, but not decided so' as fault, wrong.*
from (select * from accreditation.period except select * from accreditation.periods_known(null, null)) as wrong
union all
select 'decided, but not derived so', wrong.*
from (select * from accreditation.periods_known(null, null) except select * from accreditation.period) as wrong
order by 3, 2, 1;
