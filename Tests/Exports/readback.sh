#!/usr/bin/env bash
# Exports simulated answers to each survey in each format and language, and reads them back with the programs that people
# use: pyreadstat, openpyxl, frictionless, R and LibreOffice.
#
#   Tests/Exports/readback.sh .build/debug/drempel
#
# DDI is checked element by element; with DDI_SCHEMA=…/codebook.xsd also against its schema, which is under the LGPL and not
# kept here. What they must find is read from the archive with Python's own sqlite3, apart from the program.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wanted=Tests/Exports/requirements.txt
site=$PWD/.build/exports
if ! cmp -s "$wanted" "$site/requirements.txt"; then
    words=$folder/words
    if ! python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --upgrade --target "$site" \
        -r "$wanted" >"$words" 2>&1; then
        {
            echo "The tests need the packages of $wanted from PyPI (https://pypi.org), and they could not be brought:"
            tail -n 3 "$words" | sed 's/^/  /'
            echo "Look whether the network is there, then run the same command again."
        } >&2
        exit 1
    fi
    cp "$wanted" "$site/requirements.txt"
fi

for survey in surveys/*.survey Tests/Exports/alles.survey; do
    name=$(basename "$survey" .survey)
    mkdir "$folder/$name"
    archive=$folder/$name/archive.sqlite
    "$program" simulate "$survey" --responses 400 --seed 7 --sites 2 --archive "$archive" >"$folder/words"
    for language in nl fr en; do
        "$program" export "$name" --archive "$archive" --format all --language "$language" \
            --output "$folder/$name/$language" >"$folder/words"
    done
    "$program" export "$name" --archive "$archive" --format all --dialect belgian --output "$folder/$name/belgian" \
        >"$folder/words"
    "$program" export "$name" --archive "$archive" --format all --profile public --output "$folder/$name/public" \
        >"$folder/$name/public.txt"
done
PYTHONPATH=$site python3 Tests/Exports/readback.py "$folder"
