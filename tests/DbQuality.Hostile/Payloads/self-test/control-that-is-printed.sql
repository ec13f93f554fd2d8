-- tries: a control character in the output must be seen
-- exit: any
-- verdict: wrong
-- seen: U+001B
-- versions: 15
-- file: standards.yaml
version: 1
migrations: { command: 'printf "\033[2Jbell\007\n" >&2; exit 3' }
-- script: 0001_payload.sql
select 1;
