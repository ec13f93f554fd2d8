select
  i.indexrelid,
  i.indrelid,
  c.relname,
  c.relowner,
  c.relam,
  i.indisunique,
  i.indisprimary,
  i.indisexclusion,
  i.indisvalid,
  i.indisready,
  i.indisclustered,
  i.indisreplident,
  i.indnullsnotdistinct, -- since 15
  false as indnullsnotdistinct, -- before 15
  i.indnkeyatts,
  i.indkey::int2[],
  i.indclass::oid[],
  i.indcollation::oid[],
  i.indoption::int2[],
  c.reloptions,
  case when c.reltablespace <> 0 then (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) end as spcname,
  p.tested,
  i.indpred::text like '% :nulltesttype 0 %' as testsnull,
  case when i.indpred is not null and p.tested is null then pg_get_expr(i.indpred, i.indrelid) end as predicate,
  case
    when i.indexprs is not null then array(
      select pg_get_indexdef(i.indexrelid, n, false)
      from generate_series(1, i.indnkeyatts) n
      where i.indkey[n - 1] = 0
      order by n)
  end as expressions,
  -- pg_get_indexdef() is slow, so an index of plain columns is printed by the reader.
  case
    when i.indexprs is null
      and not i.indisexclusion
      and c.reloptions is null
      and c.reltablespace = 0
      -- No collation, "default", "C", "POSIX": those whose names the reader knows.
      and i.indcollation::oid[] <@ '{0,100,950,951}'::oid[]
      -- Only operator classes with parameters of their own leave options on an index's column; comparing with a list of all takes long.
      and i.indnkeyatts <= 4
      and greatest(i.indclass[0], i.indclass[1], i.indclass[2], i.indclass[3]) < 16384
      and c.relam in (403, 405, 2742) -- btree, hash, gin
    then null
    else pg_get_indexdef(i.indexrelid)
  end as definition
from pg_index i
join pg_class c on c.oid = i.indexrelid
-- To print an expression over columns the server opens their table, which takes longer than all the rest: what most partial
-- indexes have, a test of one column for null, is printed by the reader. Row types are tested in another way.
cross join lateral (
  select
    case
      when i.indpred::text like '{NULLTEST :arg {VAR :varno 1 :varattno %'
        and split_part(i.indpred::text, ' ', 9)::oid < 16384
      then split_part(i.indpred::text, ' ', 7)::int2
    end as tested) p
where i.indrelid >= 16384
  and c.relnamespace <> 'pg_toast'::regnamespace
  and c.relpersistence <> 't'
