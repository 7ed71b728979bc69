# newsieve_embed_text(<target> <text file> <name.inc>): the file as a C++ raw string literal, to be
# included where a string literal may stand.
function(newsieve_embed_text target text include)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${include})
  file(READ ${text} content)
  file(CONFIGURE OUTPUT ${out} CONTENT "R\"embedded(@content@)embedded\"\n" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${text})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
