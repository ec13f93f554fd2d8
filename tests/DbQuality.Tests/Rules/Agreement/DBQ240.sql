-- Partitions one by one.
select id from relations where relkind in ('r', 'p', 'f') and relpersistence = 'u';
