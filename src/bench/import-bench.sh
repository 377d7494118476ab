#!/usr/bin/env bash
# Compares the CPU time of "aside import" with a floor (import-floor.py) on the same archives: 200,000 and 1,000,000
# messages, each with 20,000 followers and 50,000 posts; the heap is bounded by 256 MiB, as it always is. Then the time
# for twice the archive. Each figure is the best of three runs, or of as many as RUNS says; SEED makes other archives. Arguments
# are other sizes in place of the two.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${RUNS:-3} seed=${SEED:-1}
folder=target/import-bench
mkdir -p "$folder"
mvn -q ${MVN:-} -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/bench-classpath -Dmdep.includeScope=test
java=
for candidate in "${JAVA:-}" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
    major=$("$candidate" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p') || true
    [[ -z $java && ${major:-0} -ge 25 ]] && java=$candidate
done
[[ -n $java ]] || { echo "This needs JDK 25: name its java in JAVA." >&2; exit 1; }

# archive NAME FOLLOWERS POSTS MESSAGES: makes it on the first run.
archive() {
    local file=$folder/$1-$seed.zip
    [[ -e $file ]] || "$java" -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" \
        dev.aside.archive.x.XArchiveWriter --followers "$2" --posts "$3" --messages "$4" --seed "$seed" \
        --out "$file" >"$folder/$1-$seed.counts"
    echo "$file"
}

# measure NAME COMMAND...: the least CPU time and the least time of all runs, in seconds.
measure() {
    local cpu=999999 wall=999999 line
    for ((run = 0; run < runs; run++)); do
        rm -rf "$folder/profile" "$folder"/floor.db*
        line=$(TIMEFORMAT='%U %S %R'; { time "${@:2}" >"$folder/$1.out" 2>"$folder/$1.err"; } 2>&1) \
            || { cat "$folder/$1.err" >&2; return 1; }
        read -r cpu wall < <(awk -v c="$cpu" -v w="$wall" '{ t = $1 + $2; print (t < c ? t : c), ($3 < w ? $3 : w) }' \
            <<<"$line")
    done
    echo "$cpu $wall"
}

aside() {
    JAVA_TOOL_OPTIONS="-Xlog:gc:file=$folder/gc.log" ASIDE_JAVA=$java \
        target/aside/bin/aside import "$1" --json --profile "$folder/profile"
}
floor() { python3 src/bench/import-floor.py "$1" "$folder/floor.db"; }

# The largest heap that a collection of the last run met, in MiB.
heap() { sed -n 's/.* \([0-9]*\)M->.*/\1/p' "$folder/gc.log" | sort -n | tail -1; }

compare() {
    local file=$1 theirs ours
    theirs=$(measure floor floor "$file")
    ours=$(measure aside aside "$file")
    awk -v n="$2" -v f="$theirs" -v a="$ours" -v h="$(heap)" 'BEGIN { split(f, F, " "); split(a, A, " ");
        printf "%9d messages: floor %6.2f s CPU, aside %6.2f s CPU (%.1f s in all, heap %d MiB), ratio %.2f\n",
            n, F[1], A[1], A[2], h, A[1] / F[1] }'
}

for messages in "${@:-200000}"; do
    compare "$(archive "$messages" 20000 50000 "$messages")" "$messages"
done
[[ $# -gt 0 ]] && exit
compare "$(archive 1000000 20000 50000 1000000)" 1000000
once=$(measure aside aside "$(archive 200000 20000 50000 200000)")
twice=$(measure aside aside "$(archive twice 40000 100000 400000)")
awk -v o="$once" -v t="$twice" 'BEGIN { split(o, O, " "); split(t, T, " ");
    printf "twice the archive: %.2f times the CPU, %.2f times the time\n", T[1] / O[1], T[2] / O[2] }'
