-- What comes in is taken by sessions without a user; who is told of it is for admins. See check_session_role().
set lock_timeout = '5s';
create trigger event_subscriptions_check_session_role
    before insert or update or delete on event_subscriptions
    for each statement execute function check_session_role('admin');
create trigger event_notifications_check_session_role
    before insert or update or delete on event_notifications
    for each statement execute function check_session_role('member');
create trigger event_keys_check_session_role
    before insert or update or delete on event_keys
    for each statement execute function check_session_role('member');
create trigger events_check_session_role
    before insert or update or delete on events
    for each statement execute function check_session_role('member');
create trigger linear_events_check_session_role
    before insert or update or delete on linear_events
    for each statement execute function check_session_role('member');
create trigger slack_events_check_session_role
    before insert or update or delete on slack_events
    for each statement execute function check_session_role('member');
create trigger github_events_check_session_role
    before insert or update or delete on github_events
    for each statement execute function check_session_role('member');
create trigger deployment_events_check_session_role
    before insert or update or delete on deployment_events
    for each statement execute function check_session_role('member');
create trigger event_processing_logs_check_session_role
    before insert or update or delete on event_processing_logs
    for each statement execute function check_session_role('member');
reset lock_timeout;
