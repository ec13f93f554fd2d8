-- tries: have the gate's own sessions end by settings of the database
-- ways: check, check by psql, check on superuser, check on plain, fix, check by dbup
-- versions: thorough
-- exit: any
-- exit for check: 0 or 1
do $$
declare
  setting text;
begin
  foreach setting in array array['statement_timeout = 1', 'lock_timeout = 1', 'idle_session_timeout = 1', 'idle_in_transaction_session_timeout = 1', 'transaction_timeout = 1'] loop
    begin
      execute format('alter database %I set %s', current_database(), setting);
    exception when others then null;
    end;
    begin
      execute format('alter role %I set %s', current_user, setting);
    exception when others then null;
    end;
  end loop;
end
$$;
create table notes (id bigint primary key, body text not null);
