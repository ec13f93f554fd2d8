-- Procedures, overloads, BEGIN ATOMIC bodies, and a role that the standards list.
-- standards:
--   database:
--     roles: [web_anon]
--   rules:
--     definer-executable-by-public: { roles: [web_anon] }
-- expect: procedure public.Purge(IN days integer)
--   Procedure public."Purge"(IN days integer) runs with its owner's rights, and everybody may execute it.
--   Revoke that, and grant it to the roles that need it: revoke execute on procedure public."Purge"(IN days integer) from public;
-- expect: function public.total(a integer)
--   Function public.total(a integer) runs with its owner's rights, and everybody and web_anon may execute it.
--   Revoke that, and grant it to the roles that need it: revoke execute on function public.total(a integer) from public, web_anon;
-- expect: function public.total(a integer, b integer)
-- left: DBQ410 function public.total(a integer)
--   Nobody but its owner could execute it any more: decide which roles need it, and grant it to them, or list them under database.roles in standards.yaml.
-- left: DBQ410 function public.total(a integer, b integer)
--   Nobody but its owner could execute it any more: decide which roles need it, and grant it to them, or list them under database.roles in standards.yaml.
create procedure "Purge"(days int) language sql security definer as 'select 1';
create function total(a int) returns int language sql security definer as 'select a';
grant execute on function total(int) to web_anon;
create function total(a int, b int) returns int security definer begin atomic select a + b; end;
revoke execute on function total(int, int) from public;
grant execute on function total(int, int) to web_anon;
-- rest:
comment on procedure public."Purge"(IN days integer) is 'Made up for the example.';
comment on function public.total(a integer) is 'Made up for the example.';
comment on function public.total(a integer, b integer) is 'Made up for the example.';
