newsieve_unit_test(read
  read/byte_source_test.cc read/compress.cc read/compression_test.cc read/format_test.cc
  read/inputs_test.cc read/json_value_test.cc read/jsonl_test.cc
  read/short_escapes_test.cc)
