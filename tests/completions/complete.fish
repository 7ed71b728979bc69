# Asks fish for what it would offer.
source $argv[1]

while read -l line
    set -l offers (complete -C "$line" | string split -f1 \t)
    if test (count $offers) = 1
        set line (string replace -r '[^ ]*$' '' -- $line)$offers[1]
    end
    echo $line
end
