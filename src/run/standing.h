// What of a record beside its words matters to clustering.
#pragma once

#include <cstdint>
#include <string_view>

#include "cluster/evidence.h"
#include "newsieve/page.h"
#include "newsieve/record.h"
#include "strip/articles.h"

namespace newsieve::run {

/// The site it stood on, else the publisher it names, else what the row says; empty if that is
/// nothing, or the name of a file.
std::string_view source_of(std::string_view input_name, const Record& record);

/// `input_name`: of the input that the record comes from, which is no source of news, and neither
/// is what looks like the name of a file. A date that cannot be read is unknown. `noise`: of its
/// page.
cluster::Standing standing_of(std::string_view input_name, const Record& record,
                              std::uint16_t noise);

/// What of a page's bytes no record holds, in thousandths.
std::uint16_t noise_of(const Page& page, const strip::Articles& articles);

}  // namespace newsieve::run
