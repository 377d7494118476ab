#!/usr/bin/env bash
# Kills the import of an archive of 100,000 messages (or as many as the first argument says) with SIGKILL up to 20 times
# (the second argument), goes on with it each time, and compares the store with that of one import without a kill.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mvn -q test -Dtest=ImportKillCheckTest#anImportThatIsKilledAndRunAgainLeavesTheSameStore \
    -Daside.import.messages="${1:-100000}" -Daside.import.kills="${2:-20}"
