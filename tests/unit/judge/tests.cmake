newsieve_unit_test(judge
  judge/baseline_test.cc judge/examples_test.cc judge/frequent_lines_test.cc judge/language_test.cc
  judge/left_lines_test.cc judge/measure_test.cc judge/mojibake_test.cc judge/script_test.cc
  judge/text_facts_test.cc judge/verdicts_test.cc)
