// What the micro-benchmarks work on: generated news, the same on every machine, made once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "newsieve/page.h"
#include "newsieve/sketch.h"

namespace newsieve::micro {

/// Pages of sites of all shapes, with the boilerplate of each.
const std::vector<std::string>& page_texts();

/// The same as the stages take them: views of `page_texts`.
const std::vector<Page>& pages();

/// All pages glued into one stream, without a newline between them.
const std::string& glued_pages();

/// Stories, three of ten of them edited copies of others, and their sketches.
const std::vector<std::string>& stories();
const std::vector<Sketch>& sketches();

/// Of all texts together.
std::size_t bytes_of(const std::vector<std::string>& texts);

}  // namespace newsieve::micro
