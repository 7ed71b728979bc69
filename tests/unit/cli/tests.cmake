newsieve_unit_test(cli
  cli/check_flags_test.cc cli/check_text_test.cc cli/command_line_test.cc
  cli/completion_words_test.cc cli/config_file_test.cc cli/config_search_test.cc
  cli/config_text_test.cc cli/explain_text_test.cc cli/help_test.cc cli/log_test.cc
  cli/nearest_test.cc cli/problem_limit_test.cc cli/progress_bar_test.cc cli/quantity_test.cc
  cli/roff_test.cc cli/settings_test.cc cli/size_test.cc cli/summary_text_test.cc cli/text_test.cc
  cli/usage_test.cc cli/variable_slips_test.cc)
target_link_libraries(cli_test PRIVATE newsieve_cli_lib)
