select o.oid, o.opcname, n.nspname, o.opcdefault, o.opcintype, o.opcmethod
from pg_opclass o
join pg_namespace n on n.oid = o.opcnamespace
