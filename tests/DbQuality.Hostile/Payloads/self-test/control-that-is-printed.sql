-- tries: a control character in the output must be seen
-- exit: any
-- verdict: wrong
-- seen: U+001B
-- versions: 15
-- file: standards.yaml
version: 1
migrations: { command: 'sh print.sh' }
-- file: print.sh
# The tool itself prints none: this writes past it, into the standard error of the program that holds the leash.
up=$PPID
while [ "$up" -gt 1 ] && ! tr '\0' ' ' <"/proc/$up/cmdline" | grep -q 'dbquality[.]dll'; do
  up=$(sed -n 's/^PPid:[^0-9]*//p' "/proc/$up/status")
done
printf '\033[2J' >"/proc/$up/fd/2"
-- script: 0001_payload.sql
select 1;
