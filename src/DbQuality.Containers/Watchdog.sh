# sh -c THIS dbquality-watchdog [ARGUMENT …]
#
# The first process of a container: runs the image's own entrypoint with the server's arguments, and ends when standard input does: that is, when the
# gate's process is gone, for whatever reason. With the first process the kernel ends all others, and the engine removes the container.
# DBQUALITY_HBA: the server's pg_hba.conf.
# DBQUALITY_MEMORY: kilobytes that each process may have; may be empty.

exec 3<&0 </dev/null
trap 'exit 143' TERM INT

# The gate says a line when it holds the other end and hears what is printed here; standard input of which nobody ever held the other end does not end.
# An image that is none of PostgreSQL's may lack sleep itself.
( sleep 15 && { [ -e /dbquality/held ] || kill -s TERM $$; } ) 3<&- &
read -r _ <&3 || exit 143
: >/dbquality/held

entrypoint=$(command -v docker-entrypoint.sh) || entrypoint=/docker-entrypoint.sh
if [ ! -x "$entrypoint" ]; then
  echo "error: the image has no docker-entrypoint.sh, as the official image of PostgreSQL and those made from it have"
  exit 64
fi
printf '%s\n' "$DBQUALITY_HBA" >/dbquality/pg_hba.conf
chmod 644 /dbquality/pg_hba.conf

(
  # Where the system has such a limit; each process of the server has it for itself.
  [ -z "$DBQUALITY_MEMORY" ] || ulimit -v "$DBQUALITY_MEMORY" 2>/dev/null
  unset DBQUALITY_HBA DBQUALITY_MEMORY
  exec "$entrypoint" postgres "$@" 3<&-
) &
server=$!

( cat <&3 >/dev/null; kill -s TERM $$ ) &
exec 3<&-

wait "$server"
status=$?
# The kernel may have ended the server itself for what it took.
for events in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
  [ ! -r "$events" ] || while read -r name count; do [ "$name" != oom_kill ] || [ "$count" = 0 ] || echo "oom_kill $count"; done <"$events"
done
exit "$status"
