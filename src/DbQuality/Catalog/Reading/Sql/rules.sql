-- A view's own rule has no definition here: it is there because the view's dependencies hang on it.
select
  r.oid,
  r.ev_class,
  r.rulename,
  r.ev_enabled::int4,
  case when r.rulename <> '_RETURN' then pg_get_ruledef(r.oid) end as definition
from pg_rewrite r
where r.ev_class >= 16384
