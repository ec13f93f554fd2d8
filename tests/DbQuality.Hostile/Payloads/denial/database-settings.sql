-- tries: have the gate's own sessions misread the catalog by settings of the database
-- ways: check, check on superuser, fix
-- versions: thorough
-- exit: any
-- exit for check: 1
-- expect for check: DBQ202 at 0002_this.sql:1
-- script: 0001_before.sql
do $$
declare
  setting text;
begin
  foreach setting in array array['default_transaction_read_only = on', 'search_path = nowhere', 'client_encoding = ''SQL_ASCII''', 'standard_conforming_strings = off', 'datestyle = ''german''', 'bytea_output = ''escape''', 'intervalstyle = ''sql_standard''', 'extra_float_digits = -15',
    'row_security = off', 'client_min_messages = debug5', 'default_transaction_isolation = ''serializable''', 'quote_all_identifiers = on', 'backslash_quote = on', 'timezone = ''Asia/Kathmandu''', 'enable_seqscan = off', 'xmloption = content', 'array_nulls = off', 'default_transaction_deferrable = on', 'plpgsql.extra_errors = ''all'''] loop
    begin
      execute format('alter database %I set %s', current_database(), setting);
    exception when others then null;
    end;
  end loop;
end
$$;
-- script: 0002_this.sql
create table forged (body text not null);
