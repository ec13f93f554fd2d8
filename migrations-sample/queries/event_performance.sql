-- How each kind of event is handled, and what waits.
-- seed: count(*) = 18 and bool_and(handled_count + waiting_count > 0) and sum(dead_letter_count) = 1 and sum(waiting_count) = 2
select * from events_performance_analysis;
