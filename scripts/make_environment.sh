#!/bin/sh
# usage: make_environment.sh FOLDER EXTRAS   (EXTRAS: "" or names such as "dev,spark")
# Makes the virtual environment FOLDER where there is none and installs this checkout into it with the locked versions;
# with the extra bench unlocked, as the tools compared with have bounds of their own.
set -eu

folder=$1
extras=${2:-}
here=$(cd "$(dirname "$0")/.." && pwd)

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    echo "samesource needs Python 3.11 or newer; none was found." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3.12 ..." >&2
    exit 1
}

if [ ! -x "$folder/bin/python" ]; then
    python=$(find_python)
    echo "making the environment $folder with $("$python" --version)" >&2
    "$python" -m venv "$folder" || {
        echo "The module venv does not work here. On Debian and Ubuntu: apt-get install python3-venv" >&2
        rm -rf "$folder"
        exit 1
    }
fi

target=$here
if [ -n "$extras" ]; then target="$here[$extras]"; fi
locked="$here/constraints.txt"
case ",$extras," in *,bench,*) locked=/dev/null ;; esac
"$folder/bin/python" -m pip install --quiet --no-input --disable-pip-version-check \
    --constraint "$locked" --editable "$target"
