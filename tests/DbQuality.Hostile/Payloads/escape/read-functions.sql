-- tries: read files and folders by each of the functions that can
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:17
-- expect: "nothing could be read"
do $$
declare
  attempt text;
  got text := '';
begin
  foreach attempt in array array['pg_read_file(''/etc/passwd'')', 'pg_read_binary_file(''/etc/passwd'')', 'pg_stat_file(''/etc/passwd'')', '(select count(*) from pg_ls_dir(''/''))',
    '(select count(*) from pg_ls_logdir())', '(select count(*) from pg_ls_waldir())', '(select count(*) from pg_ls_tmpdir())', '(select count(*) from pg_hba_file_rules)', '(select count(*) from pg_file_settings)', 'lo_import(''/etc/passwd'')']
  loop
    begin
      execute 'select ' || attempt into got;
      raise exception 'read by %: %', attempt, got using errcode = 'ZZ001';
    exception
      when sqlstate 'ZZ001' then raise;
      when others then null;
    end;
  end loop;
  raise exception 'nothing could be read';
end
$$;
