-- Processing reads each source's payload into its table, and finds the repository where the tenant has connected it.
-- breaks: select pg_temp.change('record_event_details(uuid)', '{data,title}', '{data,identifier}')
-- breaks: select pg_temp.change('record_event_details(uuid)', 'body ->> ''text''', '''''')
-- breaks: select pg_temp.change('record_event_details(uuid)', 'body ->> ''after''', 'null')
-- breaks: select pg_temp.change('record_event_details(uuid)', 'body ->> ''version''', 'body ->> ''environment''')
-- breaks: select pg_temp.change('connected_repository(uuid, text)', 'organization_id = tenant_id and', 'organization_id <> tenant_id and')
-- breaks: select pg_temp.change('connected_repository(uuid, text)', 'and deleted_at is null', '')
-- breaks: alter table slack_events drop column search_vector, add column search_vector tsvector generated always as (to_tsvector('english', '')) stored
update repositories set deleted_at = now() where id = pg_temp.key('b3');
create temp table sent as
select pg_temp.key('a0') as tenant_id, store_event(pg_temp.key('a0'), sender::event_source, type_name, 'new-' || sender, body::jsonb) as event_id
from (values
    ('linear', 'issue', '{"action": "update", "data": {"identifier": "ENG-7", "title": "Rails are worn", "state": {"name": "Done"}}}'),
    ('slack', 'message', '{"channel": "harbour", "user": "crane-bot", "text": "Two containers wait."}'),
    ('github', 'push', '{"repository": {"full_name": "a/harbour"}, "sender": {"login": "crane-bot"}, "ref": "refs/heads/main", "after": "abc"}'),
    ('deployment', 'succeeded', '{"repository": "c/unknown", "environment": "production", "version": "1.2", "state": "succeeded"}')
) as events (sender, type_name, body);
insert into sent
select pg_temp.key('b0'), store_event(pg_temp.key('b0'), 'github', 'push', 'new-b',
    '{"repository": {"full_name": "b/harbour"}, "sender": {"login": "crane-bot"}, "ref": "refs/heads/main", "after": "abc"}');

select pg_temp.is_equal(
    (select string_agg(distinct event_status::text, ', ') from process_pending_events()), 'processed', 'what became of them');
select pg_temp.is_equal(
    (select row(action, issue_identifier, issue_title, state_name)::text from linear_events join sent using (event_id)),
    '(update,ENG-7,"Rails are worn",Done)', 'the Linear event');
select pg_temp.is_equal(
    (select row(channel_name, sender_name, message, search_vector @@ to_tsquery('english', 'container'))::text
     from slack_events join sent using (event_id)),
    '(harbour,crane-bot,"Two containers wait.",t)', 'the Slack event');
select pg_temp.is_equal(
    (select row(repository_id = pg_temp.key('a3'), repository_full_name, ref, commit_sha)::text
     from github_events join sent using (event_id) where tenant_id = pg_temp.key('a0')),
    '(t,a/harbour,refs/heads/main,abc)', 'the GitHub event');
select pg_temp.is_equal(
    (select row(repository_id, environment, version_name, state)::text from deployment_events join sent using (event_id)),
    '(,production,1.2,succeeded)', 'the deployment');
select pg_temp.is_equal(
    (select repository_id from github_events join sent using (event_id) where tenant_id = pg_temp.key('b0')), null,
    'the repository that its tenant has removed');
