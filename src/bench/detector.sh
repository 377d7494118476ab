#!/usr/bin/env bash
# Measures the detector: src/bench/detector.sh DEVSET [WORK]
# DEVSET holds generate.py and its data; WORK (default: target/detector) takes what is made. Needs Python 3, a JDK and an
# earlier `mvn package` or `mvn test-compile`. Prints scores over twenty seeds, then size, time and latency on a million
# messages.
set -euo pipefail
devset=$1
work=${2:-target/detector}
mkdir -p "$work/sets" "$work/large" "$work/classes"
[ -f "$work/class-path" ] || mvn -q dependency:build-classpath -Dmdep.outputFile="$PWD/$work/class-path"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
path="target/classes:$(cat "$work/class-path")"
run() { "$java" --enable-native-access=ALL-UNNAMED -Xmx256m "$@"; }
"${java}c" -nowarn -proc:none -d "$work/classes" -cp "$path" src/bench/java/dev/aside/bench/DetectorScore.java
for seed in $(seq -w 1 20); do
  python3 "$devset/generate.py" small --data "$devset" --seed "$((10#$seed))" --out "$work/sets/$seed" >/dev/null
done
run -cp "$work/classes:$path" dev.aside.bench.DetectorScore "$work/sets"
[ -s "$work/large/history.jsonl" ] || python3 "$devset/generate.py" large --data "$devset" --out "$work/large"
rm -f "$work"/index.db*
: >"$work/none.jsonl"
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$work/large/queries.jsonl"; done >"$work/queries.jsonl"
started=$(date +%s.%N)
run -cp "$path" dev.aside.Main detect --history "$work/large/history.jsonl" --drafts "$work/none.jsonl" \
  --store "$work/index.db"
echo "indexing: $(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $started }") s"
run -cp "$path" dev.aside.Main detect --history "$work/large/history.jsonl" --drafts "$work/queries.jsonl" \
  --store "$work/index.db" >"$work/verdicts.jsonl"
python3 - "$work" <<'END'
import json, os, sqlite3, sys
work = sys.argv[1]
ms = [json.loads(line)["ms"] for line in open(work + "/verdicts.jsonl")]
warm = sorted(ms[len(ms) // 4:])
at = lambda share: warm[min(len(warm) - 1, int(len(warm) * share))]
print("first verdict: %.0f ms; warm: p50 %.2f, p95 %.2f, p99 %.2f ms" % (ms[0], at(.5), at(.95), at(.99)))
db = sqlite3.connect(work + "/index.db")
texts = db.execute("SELECT sum(length(CAST(text AS BLOB)) + 16) FROM message").fetchone()[0]
print("index: %.0f MiB beside the messages" % ((os.path.getsize(work + "/index.db") - texts) / 2**20))
END
