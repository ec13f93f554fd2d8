drop view slow_query_analysis;
