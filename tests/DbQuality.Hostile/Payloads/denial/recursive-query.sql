-- tries: ask a question that has no end
-- options: --timeout 6s
-- limit: 25s
-- exit: 3 or 1
-- expect: DBQ007 or DBQ701 or DBQ005
with recursive n as (select 1 as i union all select i + 1 from n) select count(*) from n;
