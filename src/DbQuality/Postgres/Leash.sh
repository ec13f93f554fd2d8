# sh -c THIS dbquality-leash GROUPED PROGRAM [ARGUMENT …]
#
# Runs PROGRAM and ends with its status. When standard input ends first, that is, when the gate's process is
# gone, PROGRAM and what it has started are killed.
# GROUPED: setsid, or empty where the shell's own job control must do.

grouped=$1
shift
# A signal to the terminal's process group must not stop the one who cleans up.
trap '' INT TERM HUP QUIT
[ -n "$grouped" ] || set -m

# A background job has no standard input of its own.
exec 3<&0
$grouped "$@" 3<&- </dev/null &
job=$!
# Without the pipes: the caller reads them to their end.
(
  while read -r line; do :; done
  kill -s KILL -- "-$job"
) <&3 3<&- >/dev/null 2>&1 &
guard=$!
wait "$job"
status=$?
kill -s KILL "$guard" 2>/dev/null
exit "$status"
