# sh -c THIS dbquality-leash GROUPED MARK PROGRAM [ARGUMENT …]
#
# Runs PROGRAM and ends with its status. When PROGRAM has ended, and also when standard input ends first, that is, when
# the gate's process is gone or has had enough, PROGRAM and what it has started are killed.
# GROUPED: setsid, or empty where the shell's own job control must do.
# MARK: a word that nobody else has. It is in the environment of all that PROGRAM starts, so that Linux finds also what
# has gone into a session of its own.

grouped=$1 mark=$2
shift 2
# A signal to the terminal's process group must not stop the one who cleans up.
trap '' INT TERM HUP QUIT
[ -n "$grouped" ] || set -m

# A process that is found may have started another one meanwhile: again, until none is found.
sweep() {
  kill -s KILL -- "-$job"
  tries=0
  while [ "$tries" -lt 20 ]; do
    found=$(grep -ls -- "DBQUALITY_LEASH=$mark" /proc/[0-9]*/environ)
    [ -n "$found" ] || return 0
    for environment in $found; do
      process=${environment#/proc/}
      kill -s KILL "${process%/environ}"
    done
    tries=$((tries + 1))
    sleep 0.05
  done
}

# A background job has no standard input of its own. PROGRAM does not inherit that signals are ignored.
exec 3<&0
(
  trap - TERM HUP
  export DBQUALITY_LEASH="$mark"
  exec $grouped "$@" 3<&-
) </dev/null &
job=$!
# Without the pipes: the caller reads them to their end.
(
  while read -r line; do :; done
  # By itself too: it may not have its own group yet.
  kill -s KILL "$job"
  sweep
) <&3 3<&- >/dev/null 2>&1 &
guard=$!
wait "$job"
status=$?
exec 2>/dev/null
kill -s KILL "$guard"
sweep
exit "$status"
