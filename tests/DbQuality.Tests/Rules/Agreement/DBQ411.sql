-- A body that is a string, looked up along the caller's path.
select id from routines
where not prosecdef and prokind <> 'a' and lanname not in ('c', 'internal') and to_jsonb(routines) ->> 'prosqlbody' is null
  and not exists (select from unnest(proconfig) as setting where setting like 'search\_path=%');
