-- A child that is no partition.
select t.id from tables t where exists (select from pg_inherits where inhrelid = t.oid);
