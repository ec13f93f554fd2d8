-- tries: make one of the extensions that read files or open connections
-- ways: check, check on superuser
-- exit: 1
-- expect: "none could be made"
do $$
declare
  name text;
  made boolean;
begin
  foreach name in array array['file_fdw', 'dblink', 'postgres_fdw', 'adminpack', 'plperlu', 'pltclu', 'plpython3u', 'pageinspect', 'pg_walinspect', 'amcheck', 'lo', 'pg_stat_statements', 'autoinc', 'old_snapshot', 'pg_surgery'] loop
    made := true;
    begin
      execute format('create extension %I', name);
    exception when others then
      made := false;
    end;
    if made and name not in ('lo', 'autoinc') then raise exception '% could be made', name; end if;
  end loop;
  raise exception 'none could be made';
end
$$;
