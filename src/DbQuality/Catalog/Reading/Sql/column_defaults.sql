-- A generated column's expression is here too. Given a relation, pg_get_expr() opens it, which takes ten times as long as
-- printing a usual default: it is given only where the expression has a column in it, which is where it is generated.
select d.oid, d.adrelid, d.adnum, pg_get_expr(d.adbin, case when d.adbin::text like '%{VAR %' then d.adrelid else 0 end) as expression
from pg_attrdef d
where d.adrelid >= 16384
