drop view table_access_patterns;
