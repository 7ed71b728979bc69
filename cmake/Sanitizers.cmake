# Sanitizers reach the whole program or none of it, so they are global flags.
if(NEWSIEVE_SANITIZE)
  add_compile_options(-fsanitize=${NEWSIEVE_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${NEWSIEVE_SANITIZE})
endif()
