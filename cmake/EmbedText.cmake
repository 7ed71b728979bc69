# newsieve_embed_text(<target> <text file> <name.inc>): the file as a C++ raw string literal, to be
# included where a string literal may stand.
function(newsieve_embed_text target text include)
  file(READ ${text} content)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${include}
       CONTENT "R\"embedded(@content@)embedded\"\n" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${text})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# newsieve_embed_folder(<target> <folder> <name.inc>): each text file of the folder, in the order of
# their names, as a raw string literal with a comma behind it, to be included in braces.
function(newsieve_embed_folder target folder include)
  file(GLOB texts CONFIGURE_DEPENDS ${folder}/*.txt)
  list(SORT texts)
  set(literals "")
  foreach(text IN LISTS texts)
    file(READ ${text} content)
    string(APPEND literals "R\"embedded(${content})embedded\",\n")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${include} CONTENT "@literals@" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${texts})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# newsieve_embed_bytes(<target> <file> <name.inc> <symbol>): the file as a std::array of that name.
function(newsieve_embed_bytes target bytes include symbol)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${include})
  file(SIZE ${bytes} size)
  file(READ ${bytes} content HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," content "${content}")
  string(REGEX REPLACE "(................................................................................)" "\\1\n" content "${content}")
  file(CONFIGURE OUTPUT ${out} CONTENT
"#pragma once
#include <array>
inline constexpr std::array<unsigned char, ${size}> ${symbol} = {
@content@};
" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${bytes})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# newsieve_embed_hash(<target> <file> <name.inc>): the SHA-256 of the file as a string literal, as a
# content security policy names what it permits: "sha256-", then base64.
function(newsieve_embed_hash target hashed include)
  file(SHA256 ${hashed} hex)
  set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(base64 "")
  # Three bytes are four digits. The last two of the 32 bytes are three digits and a "=".
  foreach(at RANGE 0 60 6)
    string(SUBSTRING "${hex}00" ${at} 6 bytes)
    foreach(shift 18 12 6 0)
      math(EXPR digit "(0x${bytes} >> ${shift}) & 63")
      string(SUBSTRING "${digits}" ${digit} 1 digit)
      string(APPEND base64 "${digit}")
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" base64 "${base64}")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${include} CONTENT "\"sha256-@base64@\"\n" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${hashed})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
