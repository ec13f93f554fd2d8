select
  t.oid,
  t.tgrelid,
  t.tgname,
  t.tgfoid,
  t.tgtype,
  t.tgenabled::int4,
  t.tgconstraint <> 0 as isconstraint,
  t.tgparentid,
  t.tgattr::int2[],
  t.tgargs,
  t.tgqual is not null as hascondition,
  t.tgdeferrable,
  t.tginitdeferred,
  t.tgoldtable,
  t.tgnewtable,
  pg_get_triggerdef(t.oid) as definition
from pg_trigger t
where t.tgrelid >= 16384
  and (
    not t.tgisinternal
    -- PostgreSQL 14 calls a trigger that was cloned to a partition internal, as it does those of a cloned foreign key.
    or (
      t.tgparentid <> 0
      and (t.tgconstraint = 0 or exists (select from pg_constraint c where c.oid = t.tgconstraint and c.contype = 't'))
    )
  )
