-- The partitions that it made stay: they belong to their tables.
drop function create_month_partitions(regclass, date, integer);
