-- A generated column's expression is here too.
select d.oid, d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid)
from pg_attrdef d
where d.adrelid >= 16384
