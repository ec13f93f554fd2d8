select e.oid, e.evtname, e.evtowner, e.evtevent, e.evtfoid, e.evtenabled::int4, e.evttags
from pg_event_trigger e
join pg_proc p on p.oid = e.evtfoid
join pg_namespace n on n.oid = p.pronamespace
where n.nspname <> 'dbquality_gate'
