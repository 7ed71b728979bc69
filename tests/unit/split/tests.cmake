newsieve_unit_test(split split/page_starts_test.cc split/seams_test.cc split/separators_test.cc
                   split/splitter_test.cc)
