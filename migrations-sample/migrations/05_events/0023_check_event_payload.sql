-- A payload that does not fit its type's schema fails the attempt before anything is read from it, and the message says all that is
-- wrong with it. It is stored all the same: nothing that came in is lost, and it is tried again, as the schema may be what is wrong.
create or replace function record_event_details(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    event     events;
    sender    event_source;
    body      jsonb;
    problems  text[];
begin
    select e.* into strict event
    from event_keys k
    join events e on e.id = k.id and e.received_at = k.received_at
    where k.id = record_event_details.event_id;
    select t.source, json_schema_problems(event.payload, t.payload_schema) into strict sender, problems
    from event_types t
    where t.id = event.event_type_id;
    if cardinality(problems) > 0 then
        raise exception 'The payload does not fit its type: %.', array_to_string(problems, '; ') using errcode = 'check_violation';
    end if;
    body := event.payload;

    case sender
        when 'linear' then
            insert into linear_events (organization_id, event_id, action, issue_identifier, issue_title, state_name)
            values (event.organization_id, event.id,
                    body ->> 'action', body #>> '{data,identifier}', body #>> '{data,title}', body #>> '{data,state,name}');
        when 'slack' then
            insert into slack_events (organization_id, event_id, channel_name, sender_name, message)
            values (event.organization_id, event.id, body ->> 'channel', body ->> 'user', body ->> 'text');
        when 'github' then
            insert into github_events (
                organization_id, event_id, repository_id, repository_full_name, sender_name, action, ref, commit_sha)
            values (event.organization_id, event.id,
                    connected_repository(event.organization_id, body #>> '{repository,full_name}'),
                    body #>> '{repository,full_name}', body #>> '{sender,login}',
                    body ->> 'action', body ->> 'ref', body ->> 'after');
        when 'deployment' then
            insert into deployment_events (organization_id, event_id, repository_id, environment, version_name, state)
            values (event.organization_id, event.id,
                    connected_repository(event.organization_id, body ->> 'repository'),
                    body ->> 'environment', body ->> 'version', (body ->> 'state')::deployment_state);
    end case;
end;
$$;

comment on function record_event_details(uuid) is 'Checks an event''s payload against its type''s schema and reads it into the table of its source.';
