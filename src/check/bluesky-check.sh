#!/usr/bin/env bash
# Tries the program against a real Bluesky network on this machine: installs it where it is missing, starts it with its
# limits on, runs the test and stops what was started here. The network's scripts lie beside the project; without them
# there is nothing to try. `bluesky-check.sh install` only installs.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

servers=$PWD/../shared/servers
export ASIDE_SERVERS=${ASIDE_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/aside-servers}
test=LocalNetworkTest

skip() {
    echo "$test skipped: $1."
    exit 0
}

[[ -x $servers/bsky/start.sh && -x $servers/postgres/start.sh ]] || skip "no $servers"

installed() {
    cmp -s "$servers/bsky/package.json" "$ASIDE_SERVERS/bsky/installed"
}

install() {
    local missing=()
    command -v redis-server >/dev/null || missing+=(redis-server)
    [[ -x /usr/lib/postgresql/15/bin/initdb ]] || missing+=(postgresql)
    if ((${#missing[@]})); then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}" || return 1
    fi
    installed && return
    "$servers/bsky/install.sh" && cp "$servers/bsky/package.json" "$ASIDE_SERVERS/bsky/installed"
}

mkdir -p "$ASIDE_SERVERS"
# One at a time: .ci/run installs while its tests run.
exec 9>"$ASIDE_SERVERS/lock"
flock 9
install >"$ASIDE_SERVERS/install.log" 2>&1 </dev/null || {
    tail -n 5 "$ASIDE_SERVERS/install.log"
    skip "the local network cannot be installed"
}
[[ ${1:-} != install ]] || exit 0

started=()
cleanup() {
    for stop in "${started[@]}"; do
        "$stop" >/dev/null 2>&1 9>&-
    done
}
trap cleanup EXIT

# What runs already belongs to somebody else and stays.
if (exec 3<>/dev/tcp/127.0.0.1/2583) 2>/dev/null; then
    skip "something else listens where the local network would"
fi
if ! (exec 3<>/dev/tcp/127.0.0.1/5433) 2>/dev/null; then
    started=("$servers/postgres/stop.sh")
    "$servers/postgres/start.sh" >/dev/null 9>&- || skip "PostgreSQL does not start"
fi
started=("$servers/bsky/stop.sh" "${started[@]}")
ready=$(PDS_RATE_LIMITS=1 "$servers/bsky/start.sh" 9>&-) || {
    echo "$ready"
    skip "the local network does not start"
}

ASIDE_BLUESKY_NETWORK=$ready mvn toolchains:select-jdk-toolchain@default surefire:test -Dtest="$test" 9>&-
