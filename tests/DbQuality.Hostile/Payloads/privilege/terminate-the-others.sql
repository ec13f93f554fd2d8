-- tries: end the gate's other sessions
-- ways: check, check on superuser
-- exit: 0 or 1
-- reject: DBQ005
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$
begin
  perform pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid();
exception when others then null;
end
$$;
