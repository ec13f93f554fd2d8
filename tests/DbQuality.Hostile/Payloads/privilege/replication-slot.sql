-- tries: make a replication slot, a restore point, and a message in the log of changes
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
select pg_create_physical_replication_slot('evil');
