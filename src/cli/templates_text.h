// What a template file knows, for people and for programs.
#pragma once

#include <string>

#include "newsieve/templates.h"

namespace newsieve::cli {

/// A table of sites, one a line; names are shortened to fit `width` columns, 0: in full.
std::string sites_text(const TemplateListing& listing, std::size_t width);

/// One site and its lines, one a line, those on most pages first; texts are shortened likewise.
std::string site_text(const TemplateSite& site, std::size_t width);

/// One JSON object and its newline.
std::string site_json(const TemplateSite& site);

}  // namespace newsieve::cli
