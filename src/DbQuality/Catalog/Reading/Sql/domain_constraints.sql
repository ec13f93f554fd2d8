-- PostgreSQL 17 and later have a constraint for a domain's NOT NULL; pg_type says it in all versions.
select c.oid, c.contypid, c.conname, pg_get_expr(c.conbin, 0) as expression, c.convalidated
from pg_constraint c
where c.contypid >= 16384
  and c.contype = 'c'
order by c.contypid, c.conname
