-- tries: nest YAML deeper than a stack
-- ways: check, rules test, baseline
-- versions: 15
-- limit: 30s
-- exit: 2
-- expect: DBQ010
-- script: 0001_payload.sql
select 1;
-- shell:
awk 'BEGIN { print "version: 1"; printf "database: "; for (i = 0; i < 100000; i++) printf "["; for (i = 0; i < 100000; i++) printf "]"; print "" }' > standards.yaml
