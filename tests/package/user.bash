#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# user.bash STEP [ARGUMENT...]
# What a person does with an installed Postrider, in a D-Bus session with a keyring of theirs. The
# programs are those on the PATH. Each step ends with 0 when all was as it has to be.
set -euo pipefail
folder=$HOME/test
mkdir -p "$folder/drop"

# number PYTHON: works something out of the JSON on standard input, as `it`.
number() {
    python3 -c "import json, sys; it = json.load(sys.stdin); print($1)"
}

# expect WHAT EXPECTED FOUND
expect() {
    [[ $2 == "$3" ]] || { echo "$1: $3 instead of $2" >&2; exit 1; }
    echo "$1: $3"
}

# drop FIRST LAST: one file of events, complete from the first moment on.
drop() {
    local sequence
    for ((sequence = $1; sequence <= $2; ++sequence)); do
        printf '{"EntityEventSequence": %d, "ResourceName": "Property", "ResourceRecordKey": "R%d"}\n' \
            "$sequence" $((sequence % 40))
    done >"$folder/drop/events-$1.ndjson.tmp"
    mv "$folder/drop/events-$1.ndjson.tmp" "$folder/drop/events-$1.ndjson"
}

# settled LAST: that everything up to this sequence is delivered, once each and in order, and on record.
settled() {
    local status
    status=$(postriderctl status --json)
    expect "position" "$1" "$(number 'it["feeds"][0]["position"]' <<<"$status")"
    expect "waiting" 0 "$(number 'it["feeds"][0]["waiting"]' <<<"$status")"
    expect "state" up_to_date "$(number 'it["feeds"][0]["state"]' <<<"$status")"
    expect "verify" True "$(postriderctl verify --json | number 'it["ok"]')"
    expect "events at the Consumer, in order" "$(seq "$1" | sha256sum)" "$(sha256sum <"$folder/received")"
}

case $1 in
practise) # the window, and without it
    postrider --screenshot "$folder/pictures"
    pictures=("$folder"/pictures/*.png)
    ((${#pictures[@]} >= 5)) || { echo "Only ${#pictures[@]} pictures were made." >&2; exit 1; }
    echo "pictures: ${#pictures[@]}"
    expect "delivers in practice" True \
        "$(postriderctl practice --for 5 --json | number 'sum(feed["position"] for feed in it["feeds"]) > 0')"
    ;;
drivers) # what can be read
    postriderctl source drivers --json | number '" ".join(d["driver"] for d in it["drivers"] if d["is_available"])'
    ;;
"set-up")
    postriderctl source add Drops --folder "$folder/drop" --every 1
    postriderctl consumer add Acme --endpoint "https://127.0.0.1:$(cat "$folder/port")/events" \
        --ca "$folder/certificate.pem" --token-stdin <<<a-token-of-the-test
    postriderctl feed add "Acme IDX" --source Drops --consumer Acme --start beginning
    ;;
deliver) # FIRST LAST
    drop "$2" "$3"
    sleep 6 # a file is taken when it has not changed for five seconds
    postriderctl push --for 120 --until-idle
    settled "$3"
    ;;
push)
    echo $$ >"$folder/push.pid"
    exec postriderctl push
    ;;
follow) # FIRST LAST: drops events while push runs, and waits until they are delivered
    drop "$2" "$3"
    for _ in {1..60}; do
        [[ $(postriderctl status --json | number 'it["feeds"][0]["position"]') != "$3" ]] || break
        sleep 1
    done
    settled "$3"
    ;;
settled) settled "$2" ;;
*) echo "There is no step $1." >&2; exit 2 ;;
esac
