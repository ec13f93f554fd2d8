-- What acldefault() gives for one owner; the reader puts the others' names in its place. PostgreSQL 17 added MAINTAIN to tables.
select k.kind::int4, acldefault(k.kind, 10)::text[]
from unnest('{r,s,f,T,n}'::"char"[]) k (kind)
