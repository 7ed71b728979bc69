newsieve_unit_test(run run/batches_test.cc run/brake_test.cc run/copies_test.cc run/languages_test.cc run/line_numbers_test.cc run/line_test.cc run/passages_test.cc run/standing_test.cc)
