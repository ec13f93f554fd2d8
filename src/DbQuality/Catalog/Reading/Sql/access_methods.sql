select m.oid, m.amname
from pg_am m
