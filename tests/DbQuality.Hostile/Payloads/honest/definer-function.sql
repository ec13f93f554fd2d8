-- tries: nothing: a function that runs as its owner, with a fixed path and for named roles
-- ways: check
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create function add_note(number bigint, text_of text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into public.notes values (number, text_of);
exception when unique_violation then
  raise exception 'there is a note % already', number;
end
$$;
revoke execute on function add_note(bigint, text) from public;
