-- Values that make no sense are refused, and what an event says is stored once.
-- breaks: alter table event_types drop constraint event_types_retention_positive
-- breaks: alter table event_types drop constraint event_types_attempt_limit_positive
-- breaks: alter table event_types drop constraint event_types_retry_delays_in_order
-- breaks: alter table event_types drop constraint event_types_source_name_key
-- breaks: alter table events drop constraint events_payload_is_object
-- breaks: alter table events drop constraint events_processed_at_when_processed
-- breaks: alter table event_subscriptions drop constraint event_subscriptions_target_url_format
-- breaks: alter table event_subscriptions drop constraint event_subscriptions_filter_is_object
-- breaks: alter table event_processing_logs drop constraint event_processing_logs_attempt_number_positive
-- breaks: alter table event_processing_logs drop constraint event_processing_logs_error_when_failed
-- breaks: alter table event_processing_logs drop constraint event_processing_logs_times_in_order
-- breaks: alter table linear_events drop constraint linear_events_event_id_key
-- breaks: alter table slack_events drop constraint slack_events_event_id_key
-- breaks: alter table github_events drop constraint github_events_event_id_key
-- breaks: alter table deployment_events drop constraint deployment_events_event_id_key
select pg_temp.is_refused($$update event_types set retention = '0'$$, '23514', 'events that are not kept at all');
select pg_temp.is_refused('update event_types set attempt_limit = 0', '23514', 'no attempt');
select pg_temp.is_refused($$update event_types set retry_base_delay = '1 day'$$, '23514', 'a first wait over the longest');
select pg_temp.is_refused($$insert into event_types (source, name) values ('slack', 'message')$$, '23505', 'a type twice');
select pg_temp.is_refused(pg_temp.changing('events', $$payload = '[]'$$), '23514', 'a payload that is a list');
select pg_temp.is_refused(pg_temp.changing('events', $$status = 'processed', processed_at = null$$), '23514', 'processed at no time');
select pg_temp.is_refused(pg_temp.changing('event_subscriptions', $$target_url = 'http://a.example/'$$), '23514', 'a target in the clear');
select pg_temp.is_refused(pg_temp.changing('event_subscriptions', $$filter = '[]'$$), '23514', 'a filter that is a list');
select pg_temp.is_refused(pg_temp.changing('event_processing_logs', 'attempt_number = 0'), '23514', 'an attempt before the first');
select pg_temp.is_refused(pg_temp.changing('event_processing_logs', $$error_message = 'No.'$$), '23514', 'success with an error');
select pg_temp.is_refused(
    pg_temp.changing('event_processing_logs', $$finished_at = started_at - interval '1 second'$$), '23514', 'an end before the start');
select pg_temp.is_refused(pg_temp.copying('linear_events'), '23505', 'what a Linear event says, twice');
select pg_temp.is_refused(pg_temp.copying('slack_events'), '23505', 'what a Slack event says, twice');
select pg_temp.is_refused(pg_temp.copying('github_events'), '23505', 'what a GitHub event says, twice');
select pg_temp.is_refused(pg_temp.copying('deployment_events'), '23505', 'what a deployment says, twice');
