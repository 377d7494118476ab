#!/usr/bin/env bash
# Kills the program with SIGKILL while it sends, 20 times on one profile (or as many as the first argument says), and
# checks after each new start that every text the outbox took is in the store and on the demo network exactly once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mvn -q test -Dtest=KillCheckTest -Daside.kill.rounds="${1:-20}"
