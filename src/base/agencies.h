// News agencies by name: data/lexicon/agencies.txt, compiled in.
#pragma once

#include <string_view>

namespace newsieve::base {

/// Whether `name` is all of an agency's name. Letter case and punctuation aside.
bool is_news_agency(std::string_view name);

/// Whether `host` is an agency's, or a part of it: "www.reuters.com".
bool is_host_of_news_agency(std::string_view host);

}  // namespace newsieve::base
