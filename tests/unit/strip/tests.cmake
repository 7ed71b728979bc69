newsieve_unit_test(strip strip/site_learner_test.cc strip/site_test.cc)
