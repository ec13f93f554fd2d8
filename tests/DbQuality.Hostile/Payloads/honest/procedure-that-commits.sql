-- tries: nothing: a procedure fills a table in batches, each committed
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
version: 1
profile: essential
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create procedure fill_notes() language plpgsql as $$
begin
  for batch in 1 .. 3 loop
    insert into public.notes select n, 'x' from generate_series(batch * 10, batch * 10 + 9) n;
    commit;
  end loop;
end
$$;
call fill_notes();
