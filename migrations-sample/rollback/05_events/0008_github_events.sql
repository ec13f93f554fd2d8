drop table github_events;
