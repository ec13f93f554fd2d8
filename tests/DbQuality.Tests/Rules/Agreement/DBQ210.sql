-- Left not valid, and not because a parent is.
select r.id || '.' || k.conname from pg_constraint k join relations r on r.oid = k.conrelid
where not k.convalidated and k.conparentid = 0 and k.coninhcount = 0 and coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)
union all
select s.name || '.' || y.typname from pg_constraint k join pg_type y on y.oid = k.contypid join schemas s on s.oid = y.typnamespace
where not k.convalidated and not exists (select from members where classid = 'pg_type'::regclass and objid = y.oid);
