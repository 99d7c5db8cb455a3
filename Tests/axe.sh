#!/usr/bin/env bash
# Brings axe-core, with which the tests look for what hinders people who use assistive technology, into .build/axe.
#
# It comes from PyPI, in a package that holds axe.min.js and has it checked there: version and digest are fixed here.
set -euo pipefail
cd "$(dirname "$0")/.."

package=axe-playwright-python==0.1.8
digest=fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8
folder=.build/axe
[ "$(cat "$folder/version" 2>/dev/null)" != "$package" ] || exit 0

new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
echo "$package --hash=sha256:$digest" >"$new/wanted.txt"
if ! python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --dest "$new" -r "$new/wanted.txt" >"$new/words" 2>&1; then
    {
        echo "The tests need axe-core, which is in $package on PyPI (https://pypi.org), and it could not be brought:"
        tail -n 3 "$new/words" | sed 's/^/  /'
        echo "Look whether the network is there, then run the same command again."
    } >&2
    exit 1
fi
python3 -m zipfile -e "$new"/*.whl "$new/package"
mkdir -p "$folder"
cp "$new/package/axe_playwright_python/axe.min.js" "$folder/"
echo "$package" >"$folder/version"
