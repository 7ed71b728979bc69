// What the man page says beyond --help.
#pragma once

#include <string_view>

namespace newsieve::cli {

inline constexpr std::string_view kOptionsNote =
    R"(A flag is taken by clean, explain and check, unless it is said here by which
commands; 'config show' also takes each that can stand in a configuration file.
A SIZE is a number of bytes, or one with K, M, G or T (powers of 1024); a T is a
number from 0 to 1. '--' ends the flags.
)";

inline constexpr std::string_view kEnvironment =
    R"(  NEWSIEVE_NAME        a flag by its name in capitals, with '_' for '-':
    NEWSIEVE_MAX_PAGE=1M is --max-page 1M. A switch takes true or false; values
    of a flag that may be given several times are separated by commas. What is
    done once (--list-metrics, --write-baseline, --prune-baseline, --no-config
    and the flags of templates) has no variable.
  NEWSIEVE_CONFIG      the configuration file to read instead of the nearest
  NO_COLOR             set to anything: no colour, unless --color says otherwise
  TMPDIR               the folder of temporary files, /tmp by default
  GITHUB_STEP_SUMMARY  the file that check --report github adds a summary to
)";

inline constexpr std::string_view kFiles =
    R"(  newsieve.toml  settings and gates; the nearest one, looked for from the deepest
    folder that all inputs are in upwards. A key is a flag without its dashes;
    paths are relative to the file. A flag wins over its variable, and that over
    the file.
)";

inline constexpr std::string_view kSeeAlso =
    R"(jq(1), zstd(1). The manual, the format of the rows and the rest of the
documentation are installed in the folder share/doc/newsieve/docs.
)";

}  // namespace newsieve::cli
