drop table metric_trends;
drop type trend_period;
