-- Procedures, mixed case, INSERT with a column list, a comma is not looked at but a join is.
-- expect: procedure pgfoo.Archive()
--   Procedure pgfoo."Archive"() fails when it is called: its body names the table or view pgfoo."Archives", which does not exist.
--   Correct the body, or drop it: drop procedure pgfoo."Archive"();
-- expect: function public.joined()
create schema pgfoo;
create procedure pgfoo."Archive"() language plpgsql as $$ begin insert into pgfoo."Archives" (id) values (1); end $$;
create table notes (id int primary key);
create function joined() returns bigint language plpgsql as $$
declare n bigint;
begin
  select count(*) into n from public.notes join public.note_tags on true;
  return n;
end
$$;
