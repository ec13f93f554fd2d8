-- Who may execute it besides is known: by a grant, or by the team's roles.
-- standards:
--   database:
--     roles: [app_user, web_anon]
--   rules:
--     definer-executable-by-public: { roles: [web_anon] }
-- expect: function public.close_month()
-- expect: function public.total(a integer)
create function close_month() returns void language sql security definer as 'select null';
grant execute on function close_month() to app_user, web_anon with grant option;
create function total(a int) returns int language sql security definer as 'select a';
-- rest:
comment on function public.close_month() is 'Made up for the example.';
comment on function public.total(a integer) is 'Made up for the example.';
