# Runs a command for as long as somebody holds the other end of this script's standard input.
# When that pipe ends, however its holder ended, the command gets a signal and, after a grace time, SIGKILL.
# Arguments: signal, grace in seconds, log file, command. Prints the command's process id.
signal=$1 grace=$2 log=$3
shift 3
exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
child=$!
(
    exec >/dev/null 2>&1
    while read -r _ <&3; do :; done
    kill -s "$signal" "$child"
    left=$((grace * 10))
    while [ "$left" -gt 0 ] && kill -0 "$child"; do
        sleep 0.1
        left=$((left - 1))
    done
    kill -s KILL "$child"
) &
watcher=$!
echo "$child"
exec 3<&- >/dev/null 2>&1
wait "$child"
status=$?
kill -s KILL "$watcher"
exit "$status"
