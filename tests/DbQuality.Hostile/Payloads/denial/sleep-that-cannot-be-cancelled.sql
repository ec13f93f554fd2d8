-- tries: swallow the cancellation
-- ways: check, check by psql, check on superuser, check on plain
-- options: --timeout 6s
-- limit: 20s
-- exit: 3 or 1
-- expect: DBQ007 or DBQ701
create function stay() returns void language plpgsql as $$
begin
  loop
    begin
      perform pg_sleep(60);
    exception when query_canceled or others then null;
    end;
  end loop;
end
$$;
select stay();
