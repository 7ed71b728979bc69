add_executable(report_samples report/write_samples.cc report/sample_reports.cc report/sample_result.cc)
target_include_directories(report_samples PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(report_samples PRIVATE newsieve newsieve_warnings)
newsieve_unit_test(report
  report/formats_test.cc report/golden_test.cc report/html_test.cc report/json_writer_test.cc report/markdown_test.cc
  report/sample_reports.cc report/sample_result.cc report/wording_test.cc
  ../browser/pages.cc)
target_include_directories(report_test PRIVATE ${PROJECT_SOURCE_DIR}/tests/browser)
target_compile_definitions(report_test
  PRIVATE NEWSIEVE_EXPECTED_REPORTS="${CMAKE_CURRENT_SOURCE_DIR}/report/expected")
