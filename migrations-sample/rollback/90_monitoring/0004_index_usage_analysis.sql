drop view index_usage_analysis;
