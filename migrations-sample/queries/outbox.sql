-- Who is still to be told of what.
-- seed: count(*) = 72 and bool_and(status = 'pending' and target_url = 'https://hooks.example/github')
select * from event_notifications where status in ('pending', 'failed') order by next_attempt_at;
