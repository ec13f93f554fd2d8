-- tries: have the next session begin under another role, or with another path, by settings of the role
-- ways: check, check on superuser, fix
-- exit: any
-- exit for check: 1
-- expect for check: DBQ202 at 0002_this.sql:1 or DBQ701 or DBQ026
-- script: 0001_before.sql
do $$
declare
  setting text;
begin
  create role other;
  foreach setting in array array['role = other', 'session_authorization = other', 'default_transaction_read_only = on', 'search_path = nowhere', 'default_tablespace = nowhere', 'temp_tablespaces = nowhere', 'default_table_access_method = nowhere'] loop
    begin
      execute format('alter role %I set %s', current_user, setting);
    exception when others then null;
    end;
  end loop;
exception when others then null;
end
$$;
-- script: 0002_this.sql
create table forged (body text not null);
