#!/usr/bin/env bash
# Measures beside other programs: Benchmarks/run.sh [compile] [tabulate] [growth] [kiosk] [online]   (all of them when none is named)
#
# Needs .build/release/drempel (`make build`) and, the first time, the network: the Python programs go to .build-bench/.
set -euo pipefail
cd "$(dirname "$0")/.."

python=.build-bench/venv/bin/python
if [ ! -x .build/release/drempel ]; then
    echo "There is no .build/release/drempel: run 'make build' first." >&2
    exit 1
fi
if ! cmp -s Benchmarks/requirements.txt .build-bench/requirements.txt; then
    echo "Installing the programs to compare with, in .build-bench/."
    mkdir -p .build-bench
    python3 -m venv .build-bench/venv
    "$python" -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
    cp Benchmarks/requirements.txt .build-bench/
fi

[ $# -gt 0 ] || set -- compile tabulate growth kiosk online
for measure; do
    [ -f "Benchmarks/measure_$measure.py" ] || { echo "There is no measure '$measure': say compile, tabulate, growth, kiosk or online." >&2; exit 64; }
done
if [[ " $* " == *" online "* ]]; then
    peers=Benchmarks/peers
    if ! cmp -s $peers/otree/requirements.txt .build-bench/otree.txt; then
        echo "Installing oTree, in .build-bench/."
        python3 -m venv .build-bench/otree
        .build-bench/otree/bin/python -m pip install --quiet --disable-pip-version-check -r $peers/otree/requirements.txt
        cp $peers/otree/requirements.txt .build-bench/otree.txt
    fi
    "${SWIFT:-swift}" build --quiet -c release --package-path $peers/bare --scratch-path .build-bench/bare
fi
for measure; do
    "$python" "Benchmarks/measure_$measure.py"
done
