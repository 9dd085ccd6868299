#!/bin/sh
# Makes sure that a Java which Spark accepts is there, and prints its home. Debian's headless one is installed where
# there is none and apt-get may be used.
set -eu

is_fit() {
    [ -x "$1/bin/java" ] || return 1
    version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
    [ "$version" = 17 ] || [ "$version" = 21 ]
}

find_home() {
    on_path=""
    if command -v java >/dev/null 2>&1; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    fi
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
        if [ -n "$home" ] && is_fit "$home"; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

install_java() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
    echo "installing Java from Debian's packages" >&2
    apt-get update -qq >&2 || true
    for version in 17 21; do
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            "openjdk-$version-jre-headless" >&2 && return 0
    done
    return 1
}

find_home || { install_java && find_home; } || {
    echo "Spark needs Java 17 or 21, and none was found." >&2
    echo "Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless" >&2
    echo "Fedora: sudo dnf install java-21-openjdk-headless      macOS: brew install openjdk@21" >&2
    exit 1
}
