-- tries: make a value as large as the server's memory
-- exit: 1
-- options: --timeout 30s
-- expect: DBQ701 at 0001_payload.sql:1
select string_agg(repeat('x', 1000000), '') from generate_series(1, 1200);
