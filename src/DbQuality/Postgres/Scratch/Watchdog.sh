# sh -c THIS dbquality-watchdog RUN DATA OWNER GROUPED MEMORY GROUP LIMIT ARCHIVE LAUNCH PROGRAM [ARGUMENT …]
#
# Makes the folders RUN and DATA, unpacks ARCHIVE (may be empty) into DATA, runs PROGRAM, and removes
# everything when standard input ends: that is, when the gate's process is gone, for whatever reason.
# OWNER: uid:gid that shall own DATA and the socket folder; empty: whoever runs this.
# MEMORY: kilobytes that each process of PROGRAM may have; may be empty.
# GROUP: a control group to make for PROGRAM, and LIMIT: the file in it and the bytes that all its processes may have
# together; may be empty, and where the system refuses either, there is none.
# GROUPED: setsid, or empty where the shell's own job control must do.
# LAUNCH: the words before a command that run it as the unprivileged server user; may be empty.
# Reads one command: "stop" ends PROGRAM in an orderly way and keeps the files until standard input ends.
# Says "started", and "exit STATUS" when PROGRAM has ended.

run=$1 data=$2 owner=$3 grouped=$4 memory=$5 group=$6 limit=$7 archive=$8 launch=$9
shift 9
umask 077
# The caller's standard error is a pipe that someone reads to its end.
exec 2>/dev/null
# A signal to the terminal's process group must not stop the one who cleans up.
trap '' INT TERM HUP QUIT
[ -n "$grouped" ] || set -m

# Not with -p: a folder that exists belongs to someone else. Where the data are is written down before they are there: whoever
# kills this shell and the gate at any moment leaves nothing that the next run does not find.
if ! { mkdir "$run" && echo "$data" >"$run/data-folder" && mkdir "$run/socket" "$data"; }; then
  echo "folders $run and $data cannot be made"
  echo "exit 1"
  [ ! -f "$run/data-folder" ] || rm -f "$run/data-folder"
  rmdir "$run/socket" "$run"
  exit 1
fi
chmod 711 "$run"
# Written down first, as the data folder is.
if [ -n "$group" ]; then
  echo "$group" >"$run/memory-group"
  mkdir "$group" && echo "${limit#* }" >"$group/${limit%% *}" || group=
fi
[ -z "$owner" ] || chown "$owner" "$run/socket" "$data"

# The job ignores the stop signals until PROGRAM sets its own handlers, so nothing is half started: the
# signal is sent again until the job has ended. What tar unpacks is thrown away with all the rest: USR1
# ends it, and nothing else. The archive is opened here and unpacked by the server user, who may not be
# able to reach it and must not write anywhere else.
$grouped sh -c '
trap "" INT TERM HUP QUIT USR1
data=$1 memory=$2 group=$3 archive=$4 launch=$5
shift 5
status=0
# The kernel takes its time, and tar takes longer.
[ -z "$group" ] || echo $$ >"$group/cgroup.procs" 2>/dev/null 3>&- &
joined=$!
if [ -n "$archive" ]; then
  trap : USR1
  $launch tar -xpf - -C "$data" <"$archive" 3>&-
  status=$?
  trap "" USR1
  [ "$status" = 0 ] || echo "the cached cluster cannot be unpacked: tar ended with $status"
fi
if [ "$status" = 0 ]; then
  # Where the system has such a limit; each process of the server has it for itself.
  [ -z "$memory" ] || ulimit -v "$memory" 2>/dev/null
  wait "$joined"
  $launch "$@" 3>&-
  status=$?
fi
echo "exit $status" >&3
' dbquality-job "$data" "$memory" "$group" "$archive" "$launch" "$@" 3>&1 </dev/null >>"$run/log" 2>&1 &
job=$!
echo started

# stop SIGNAL (kill -s, because dash reads no "--" after kill -INT): to the job's whole group, again and again, harder after five seconds, until it has ended.
stop() {
  [ -n "$job" ] || return 0
  (
    signal=$1 tries=0
    while kill -s "$signal" -- "-$job" || kill -0 "$job"; do
      [ "$1" != QUIT ] || kill -s USR1 -- "-$job"
      tries=$((tries + 1))
      [ "$tries" -lt 50 ] || signal=QUIT
      [ "$tries" -lt 100 ] || signal=KILL
      sleep 0.1
    done
  ) </dev/null >/dev/null 2>&1 &
  repeater=$!
  wait "$job"
  job=
  kill -s KILL "$repeater"
  wait "$repeater"
}

while IFS= read -r command; do
  [ "$command" != stop ] || stop INT
done

# The files are thrown away, so the server need not write its checkpoint; QUIT still lets it
# give its shared memory back, which KILL would not.
exec >/dev/null 2>&1
stop QUIT
rm -rf "$data"
# On a busy machine the kernel has ended processes in it for a while that PROGRAM no longer waits for.
tries=0
while [ -n "$group" ] && ! rmdir "$group" && [ "$tries" -lt 50 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
rm -rf "$run"
