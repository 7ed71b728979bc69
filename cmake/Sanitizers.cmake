# Sanitizers reach the whole program or none of it, so they are global flags.
if(NEWSIEVE_SANITIZE)
  # -O1 and -g1 compile sooner, and stacks stay as they are in the source.
  add_compile_options(-fsanitize=${NEWSIEVE_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -O1 -g1)
  add_link_options(-fsanitize=${NEWSIEVE_SANITIZE})
endif()
