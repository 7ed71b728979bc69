newsieve_unit_test(sketch
  sketch/classic_signature_test.cc
  sketch/fold_test.cc

  sketch/signature_test.cc
  sketch/sketcher_test.cc
  sketch/tokens_test.cc
  sketch/winnow_test.cc)
