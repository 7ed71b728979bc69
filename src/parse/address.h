// What a page's address says of its article: the words of its path, and the day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace newsieve::parse {

/// The words of the last part of the path that reads as words, one space between them, in lower
/// case: "https://herald.example/news/2024/quay-to-be-rebuilt-48213.html" → "quay to be rebuilt".
/// Empty if there is none.
std::string slug_of(std::string_view url);

/// Whether the address names its page by a number alone: "https://herald.example/news/48213",
/// "https://herald.example/?p=48213".
bool names_by_number(std::string_view url);

/// The letters and digits of the host without "www." and its last label: "tarn-herald.example" →
/// "tarnherald".
std::string host_letters_of(std::string_view url);

/// The letters and digits of the label of the host that names the site:
/// "news.tarn-herald.co.example" → "tarnherald".
std::string site_letters_of(std::string_view url);

/// The day that stands in the path: "/2024/05/17/", "/2024-05-17-", "/20240517/".
std::optional<base::Date> date_of_path(std::string_view url);

}  // namespace newsieve::parse
