# What `cmake --install` puts where. The man page and the completions are what `newsieve generate` prints.
include(GNUInstallDirs)

install(TARGETS newsieve_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})

# newsieve_install_generated(<what> <name> <folder>)
function(newsieve_install_generated what name folder)
  set(file ${PROJECT_BINARY_DIR}/generated/${name})
  add_custom_command(OUTPUT ${file} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
    COMMAND newsieve_cli generate ${what} > ${file}
    DEPENDS newsieve_cli)
  add_custom_target(newsieve_${what} ALL DEPENDS ${file})
  install(FILES ${file} DESTINATION ${folder})
endfunction()

# Another machine's program cannot tell.
if(NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR)
  newsieve_install_generated(man newsieve.1 ${CMAKE_INSTALL_MANDIR}/man1)
  newsieve_install_generated(bash newsieve ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  newsieve_install_generated(zsh _newsieve ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  newsieve_install_generated(fish newsieve.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
