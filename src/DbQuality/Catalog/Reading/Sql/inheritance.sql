-- Parents of tables, of partitions, and of their indexes, in the order of INHERITS (…).
select i.inhrelid, i.inhparent
from pg_inherits i
order by i.inhrelid, i.inhseqno
