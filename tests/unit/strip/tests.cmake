newsieve_unit_test(strip
  strip/articles_test.cc strip/body_model_test.cc strip/body_test.cc strip/boilerplate_test.cc
  strip/carry_test.cc strip/count_table_test.cc strip/headline_words_test.cc
  strip/line_features_test.cc strip/matrix_product_test.cc strip/scanned_page_test.cc
  strip/score_text_test.cc strip/site_learner_test.cc strip/site_templates_test.cc
  strip/site_test.cc strip/template_store_test.cc)
