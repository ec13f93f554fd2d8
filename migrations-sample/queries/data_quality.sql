-- How complete the rows of each kind are.
-- seed: count(*) = 8 and bool_and(good_count between 0 and total_count and quality_ratio = round(good_count::numeric / total_count, 4))
select * from data_quality_metrics;
