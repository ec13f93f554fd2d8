-- Which subscription wants which event.
-- seed: count(*) = 72 and bool_and(name = 'Everything from GitHub')
select e.id, es.name, es.target_url
from events e
join event_subscriptions es on check_subscription_match(e.id, es.id);
