# Every target of ours compiles with these; a warning is an error.
add_library(newsieve_warnings INTERFACE)
target_compile_options(newsieve_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wcast-align -Wnull-dereference -Wimplicit-fallthrough
  -Werror)
