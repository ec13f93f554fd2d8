drop function slow_query_statistics();
