-- Runs statements as superuser without any event trigger: the observer would write them down as a script's doing, and one
-- of the user's own might refuse them. The observer's fire always, so session_replication_role does not silence them.
do $unwatched$
declare
  watchers text[];
  states "char"[];
begin
  select coalesce(array_agg(evtname::text order by evtname), '{}'), coalesce(array_agg(evtenabled order by evtname), '{}')
  into watchers, states
  from pg_catalog.pg_event_trigger
  where evtenabled <> 'D';
  for i in 1 .. cardinality(watchers) loop
    execute format('alter event trigger %I disable', watchers[i]);
  end loop;
  {statements}
  for i in 1 .. cardinality(watchers) loop
    execute format('alter event trigger %I enable %s', watchers[i], case states[i] when 'R' then 'replica' when 'A' then 'always' else '' end);
  end loop;
end
$unwatched$
