#include "run/standing.h"

#include <optional>

#include "base/date.h"
#include "base/hash.h"
#include "base/normal_line.h"

namespace newsieve::run {

namespace {

/// A field may hold more behind its date: "27-MAR-1987 11:46:05.99 RM".
std::optional<base::Date> date_at_start(std::string_view field) {
  if (const std::optional<base::Date> date = base::parse_date(field)) {
    return date;
  }
  const std::optional<base::FoundDate> found = base::find_date(field);
  return found && found->start == 0 ? std::optional(found->date) : std::nullopt;
}

/// The site it stood on, else the publisher it names, else what the row says.
std::string_view source_of(std::string_view input_name, const Record& record) {
  if (record.site) {
    return *record.site;
  }
  if (record.publisher) {
    return *record.publisher;
  }
  return record.source == input_name ? std::string_view{} : record.source;
}

}  // namespace

cluster::Standing standing_of(std::string_view input_name, const Record& record) {
  cluster::Standing standing{.role = record.role};
  if (const std::string_view source = source_of(input_name, record); !source.empty()) {
    standing.source = base::normal_hash(source);
  }
  if (record.published) {
    if (const std::optional<base::Date> date = date_at_start(*record.published)) {
      standing.published = base::seconds_since_epoch(*date);
    }
  }
  return standing;
}

}  // namespace newsieve::run
