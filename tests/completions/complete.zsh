# Types into an interactive zsh on a terminal of its own; a key writes out the line as it has become.
zmodload zsh/zpty

export SCRIPT=$1 COMPLETED=${1:h}/lines
mkfifo $COMPLETED
exec 3<>$COMPLETED
zpty shell 'zsh -f -i'
zpty -w shell 'autoload -U compinit; compinit -u -d $HOME/.zcompdump; . $SCRIPT
  tell() { print -r -- $BUFFER >$COMPLETED; BUFFER= }; zle -N tell
  bindkey "^I" complete-word "^T" tell; setopt no_beep no_auto_list no_auto_menu
  print ready >$COMPLETED'
read -rt 20 -u 3 || exit 1
while IFS= read -r line; do
  zpty -n -w shell "$line"$'\t\x14'
  IFS= read -rt 20 -u 3 completed || exit 1
  print -r -- $completed
done
