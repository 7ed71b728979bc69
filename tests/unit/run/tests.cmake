newsieve_unit_test(run run/batches_test.cc run/brake_test.cc run/copies_test.cc run/found_pages_test.cc run/input_texts_test.cc run/languages_test.cc run/line_numbers_test.cc run/line_test.cc run/passages_test.cc
  run/pipeline_test.cc run/read_ahead_test.cc run/read_buffer_test.cc run/stage_clock_test.cc run/standing_test.cc)
