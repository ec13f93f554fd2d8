drop table event_notifications;
drop type notification_status;
