newsieve_unit_test(parse parse/headline_test.cc parse/self_copy_test.cc)
