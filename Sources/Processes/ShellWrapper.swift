/// The bash script that every block runs in.
enum ShellWrapper {
  /// Arguments: state file, block, `-o` or `+o` for pipefail, first folder.
  ///
  /// - `trap` is a function, so that a block's own EXIT trap runs before the state is saved and does
  ///   not replace the saving. Subshells keep bash's own.
  /// - `declare -p` lists read-only variables, too; those of bash itself refuse to be restored, which
  ///   is why the errors of that are dropped.
  /// - Nothing here calls a program: a block may empty PATH.
  static let script = """
    __recipes_state=$1
    if [ -s "$1" ]; then
      __recipes_mark=$RECIPES_SESSION
      __recipes_folder=
      . "$1" 2>/dev/null
      export RECIPES_SESSION=$__recipes_mark
      __recipes_state=$1
      if [ -n "$__recipes_folder" ]; then
        cd -- "$__recipes_folder" || {
          echo "the folder in which the block before this one ended is gone" >&2
          # One block is told; the next ones, the clean-up among them, begin in the first folder.
          echo '__recipes_folder=' >>"$1"
          exit 1
        }
      else
        cd -- "$4"
      fi
    else
      cd -- "$4"
    fi
    __recipes_exit=
    trap() {
      if [ "$BASHPID" != "$$" ] || [[ "${1-}" = -[lp]* ]] || [ $# -lt 2 ]; then
        builtin trap "$@"
        return
      fi
      [ "$1" != -- ] || shift
      local command=$1 signal
      shift
      [ "$command" != - ] || command=
      for signal; do
        case $signal in
          EXIT | exit | 0) __recipes_exit=$command ;;
          *) builtin trap -- "${command:--}" "$signal" ;;
        esac
      done
    }
    __recipes_save() {
      local status=$__recipes_status
      if [ -n "$__recipes_exit" ]; then eval "$__recipes_exit"; fi
      builtin trap - EXIT
      {
        # bash gives itself these when its environment lacks them.
        echo 'unset PATH TERM'
        printf '__recipes_folder=%q\\n' "$PWD"
        declare -f
        declare -p
        printf '\\n%s\\n' '# end of state'
      } >|"$__recipes_state.new" 2>/dev/null
      builtin exit $status
    }
    builtin trap '{ __recipes_status=$?; set +xeu; } 2>/dev/null; __recipes_save' EXIT
    set -e "$3" pipefail
    __recipes_block=$2
    set --
    . "$__recipes_block"
    """
}
