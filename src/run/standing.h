// What of a record beside its words matters to clustering.
#pragma once

#include <string_view>

#include "cluster/evidence.h"
#include "newsieve/record.h"

namespace newsieve::run {

/// `input_name`: of the input that the record comes from, which is no source of news. A date that
/// cannot be read is unknown.
cluster::Standing standing_of(std::string_view input_name, const Record& record);

}  // namespace newsieve::run
