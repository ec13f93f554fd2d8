-- tries: sort gigabytes in temporary files
-- options: --timeout 15s
-- limit: 40s
-- versions: 16
-- exit: 1 or 3
-- expect: DBQ701 or DBQ005 or DBQ007
select count(*) from (select repeat(md5(n::text), 30) from generate_series(1, 8000000) n order by 1 desc offset 1) x;
