-- Everything that a routine can have besides its body.
-- expect: function public.Odd(a integer, VARIADIC b text[])
-- expect: function public.total(a integer, b integer)
create function "Odd"(a int default 1, variadic b text[] default '{}') returns table (n int, t text)
language plpgsql stable strict parallel safe security definer cost 7 rows 5 set search_path = public, pg_temp set work_mem = '8MB'
as $body$ begin return query select a, $$it's\$$ || b[1]; end $body$;
comment on function "Odd"(int, text[]) is 'It''s \odd.';
revoke execute on function "Odd"(int, text[]) from public;
create function total(a int, b int) returns int begin atomic select a + b; end;
-- rest:
comment on function public.total(a integer, b integer) is 'Made up for the example.';
