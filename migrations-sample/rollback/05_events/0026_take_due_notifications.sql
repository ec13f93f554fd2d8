drop function fail_notification(uuid, text);
drop function complete_notification(uuid);
drop function take_due_notifications(integer);
