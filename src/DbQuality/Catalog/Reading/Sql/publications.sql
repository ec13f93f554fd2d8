select
  p.oid,
  p.pubname,
  p.pubowner,
  p.puballtables,
  array(select r.prrelid from pg_publication_rel r where r.prpubid = p.oid order by r.prrelid) as tables,
  array(select n.pnnspid from pg_publication_namespace n where n.pnpubid = p.oid order by n.pnnspid) as schemas -- since 15
  '{}'::oid[] as schemas -- before 15
from pg_publication p
