-- tries: end other sessions of the same role, and so of other gates
-- ways: check on plain, check on superuser
-- exit: any
-- reject: DBQ099
-- script: 0001_payload.sql
select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid();
