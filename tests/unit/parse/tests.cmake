newsieve_unit_test(parse parse/address_test.cc parse/article_fields_test.cc parse/byline_words_test.cc parse/headline_test.cc
                   parse/marks_test.cc parse/names_test.cc parse/page_parser_test.cc
                   parse/related_test.cc parse/same_lines_test.cc parse/self_copy_test.cc
                   parse/shingle_lines_test.cc parse/site_name_test.cc parse/tags_test.cc
                   parse/teaser_test.cc parse/title_evidence_test.cc parse/word_runs_test.cc)
