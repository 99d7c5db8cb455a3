#!/usr/bin/env bash
# Attacks the program's disclosure control as an outsider does: attack.py says how, and what its arguments are.
#
#   Tests/Disclosure/attack.sh .build/debug/drempel
set -euo pipefail
program=$(realpath "$1")
shift
cd "$(dirname "$0")/../.."

wanted=Tests/Disclosure/requirements.txt
site=$PWD/.build/disclosure
if ! cmp -s "$wanted" "$site/requirements.txt"; then
    words=$(mktemp)
    trap 'rm -f "$words"' EXIT
    if ! python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --upgrade --target "$site" \
        -r "$wanted" >"$words" 2>&1; then
        {
            echo "This needs the packages of $wanted from PyPI (https://pypi.org), and they could not be brought:"
            tail -n 3 "$words" | sed 's/^/  /'
            echo "Look whether the network is there, then run the same command again."
        } >&2
        exit 1
    fi
    cp "$wanted" "$site/requirements.txt"
fi
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$site exec python3 Tests/Disclosure/attack.py "$program" "$@"
