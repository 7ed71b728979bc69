# Calls the function that bash would, with the words that readline would make.
. "$1"

while IFS= read -r line; do
  words=$(sed -E 's/([=:])/ \1 /g' <<<"$line")
  read -ra COMP_WORDS <<<"$words"
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  last=${COMP_WORDS[COMP_CWORD]}
  declare -A options=([default]=-o)
  compopt() {  # which real bash has only while it completes
    while [[ $# -gt 1 ]]; do
      options[$2]=$1
      shift 2
    done
  }
  _newsieve
  if [[ ${#COMPREPLY[@]} -eq 0 && ${options[default]} == -o ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$last")
  fi
  if [[ ${#COMPREPLY[@]} -eq 1 ]]; then
    line=${line%"$last"}${COMPREPLY[0]}
  fi
  printf '%s\n' "$line"
done
