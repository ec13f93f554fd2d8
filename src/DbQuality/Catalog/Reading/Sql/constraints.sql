select
  c.oid,
  c.conrelid,
  c.conname,
  c.contype::int4,
  c.convalidated,
  c.conenforced, -- since 18
  true as conenforced, -- before 18
  c.condeferrable,
  c.condeferred,
  c.conislocal,
  c.conparentid,
  c.conindid,
  c.confrelid,
  c.conkey,
  c.confkey,
  c.confdeltype::int4,
  c.confupdtype::int4,
  c.confmatchtype::int4,
  c.confdelsetcols, -- since 15
  null::int2[] as confdelsetcols, -- before 15
  c.connoinherit,
  c.conperiod, -- since 18
  false as conperiod, -- before 18
  case when c.contype = 'c' then pg_get_expr(c.conbin, c.conrelid) end as expression,
  -- pg_get_constraintdef() is slow, so the reader prints checks, and what consists of plain columns.
  case
    when c.contype in ('c', 'f') then null
    when c.contype in ('p', 'u') and (
      select i.indnatts = i.indnkeyatts -- no INCLUDE
        and not i.indnullsnotdistinct -- since 15
      from pg_index i
      where i.indexrelid = c.conindid)
    then null
    else pg_get_constraintdef(c.oid)
  end as definition
from pg_constraint c
where c.conrelid >= 16384
  and (
    c.contype in ('p', 'u', 'f', 'c', 'x')
    -- PostgreSQL 18 has a constraint for each NOT NULL; the column says that already, but not that it was never validated.
    or (c.contype = 'n' and not c.convalidated)
  )
  -- A foreign key to a partitioned table is cloned for each partition that it refers to; those belong to nobody.
  and (
    c.conparentid = 0
    or c.contype <> 'f'
    or c.conrelid <> (select p.conrelid from pg_constraint p where p.oid = c.conparentid)
  )
