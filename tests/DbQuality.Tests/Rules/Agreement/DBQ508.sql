-- Disabled by hand; a copy on a partition, which is internal until PostgreSQL 14, only where the parent's is on.
select r.id || '.' || g.tgname from pg_trigger g join relations r on r.oid = g.tgrelid
where g.tgenabled = 'D' and (not g.tgisinternal or (g.tgparentid <> 0 and g.tgconstraint = 0)) and not exists (select from pg_trigger up where up.oid = g.tgparentid and up.tgenabled = 'D');
