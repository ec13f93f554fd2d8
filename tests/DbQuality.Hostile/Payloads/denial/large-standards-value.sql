-- tries: have a value of 20 MB printed in an error
-- versions: 15
-- limit: 30s
-- memory: 900 MB
-- exit: 2
-- expect: DBQ010
-- script: 0001_payload.sql
select 1;
-- shell:
awk 'BEGIN { print "version: 1"; printf "profile: "; for (i = 0; i < 400000; i++) printf "fifty characters of text without the end of a line."; print "" }' > standards.yaml
