-- As 0016_record_event_details.sql made it.
create or replace function record_event_details(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    event   events;
    sender  event_source;
    body    jsonb;
begin
    select e.* into strict event
    from event_keys k
    join events e on e.id = k.id and e.received_at = k.received_at
    where k.id = record_event_details.event_id;
    select source into strict sender from event_types where id = event.event_type_id;
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

comment on function record_event_details(uuid) is 'Reads an event''s payload into the table of its source.';
