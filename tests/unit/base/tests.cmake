newsieve_unit_test(base
  base/age_test.cc base/agencies_test.cc base/beyond_marks_test.cc base/bit_places_test.cc base/byte_kinds_test.cc
  base/chunked_vector_test.cc base/credits_test.cc base/date_test.cc base/date_tokens_test.cc base/hash_test.cc
  base/iso_date_test.cc base/json_text_test.cc base/label_starts_test.cc base/lexicon_test.cc base/list_entries_test.cc
  base/looks_test.cc base/markup_test.cc base/normal_blocks_test.cc base/normal_line_test.cc
  base/normal_text_test.cc base/partitions_test.cc base/scanned_text_test.cc
  base/shingle_test.cc base/sort_by_digit_test.cc base/spool_test.cc base/stop_words_test.cc base/utf8_test.cc
  base/word_hash_test.cc base/word_list_test.cc)
