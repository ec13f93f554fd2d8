drop function record_metric_trends(trend_period, date);
