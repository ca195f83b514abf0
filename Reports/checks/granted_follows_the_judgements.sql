-- title nl: Toegekend volgt de oordelen
-- title en: What is granted follows the judgements
-- question nl: Bij welke uren staat iets anders toegekend dan het laatste oordeel zegt?
-- question en: Which entry shows another grant than its last judgement gave?
select entry.id, entry.granted as shown, judged.granted as judged
from activities.entry
    left join (
        select judgement.entry, judgement.granted from activities.judgement
        where not exists (select from activities.judgement as later where later.corrects = judgement.id)
    ) as judged on judged.entry = entry.id
where entry.granted is distinct from judged.granted
order by entry.id;
