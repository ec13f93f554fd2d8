-- How the analyses of each repository end, and how long they take.
-- seed: count(*) = 2 and bool_and(run_count = 10 and succeeded_count = 9 and failed_count = 1 and average_seconds = 240)
select * from analytics_performance_analysis;
