drop view data_quality_metrics;
