#!/usr/bin/env bash
# Times 100 seeded searches in a store of 1,000,000 messages (or as many as the first argument says), which is made
# below target on the first run. A second argument is the seed. With COLD=1 the system forgets the store's file before,
# as after a start of the machine. OPTIONS go to java.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

messages=${1:-1000000} seed=${2:-42}
folder=target/search-bench-$messages-$seed
mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
mkdir -p "$folder"
if [[ ${COLD:-} == 1 && -e $folder/aside.db ]]; then
    sync "$folder/aside.db"
    dd if="$folder/aside.db" iflag=nocache count=0 status=none
fi
java=
for candidate in "${JAVA:-}" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
    major=$("$candidate" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p') || true
    [[ -z $java && ${major:-0} -ge 25 ]] && java=$candidate
done
[[ -n $java ]] || { echo "This needs JDK 25: name its java in JAVA." >&2; exit 1; }
# As the window runs: the first compiler, the simplest collector.
# shellcheck disable=SC2086
"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx192m --enable-native-access=ALL-UNNAMED ${OPTIONS:-} \
    -cp "target/classes:$(cat target/bench-classpath)" src/bench/java/dev/aside/bench/SearchBench.java \
    "$folder" "$messages" "$seed"
