newsieve_unit_test(write write/output_file_test.cc write/rows_test.cc write/summary_test.cc)
