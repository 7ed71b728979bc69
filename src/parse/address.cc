#include "parse/address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/characters.h"
#include "base/normal_line.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kLongestId = 4;  // digits: a longer number is an id, no year
constexpr std::size_t kSlugReach = 3;  // parts of a path, from its end, that may hold the words
constexpr std::size_t kFewestWordsOfPart = 2;  // in a part that reads as words

struct Address {
  std::string_view host;
  std::string_view path;
};

Address split(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    return {};
  }
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t slash = std::min(url.find('/'), url.size());
  return {.host = url.substr(0, slash), .path = url.substr(slash)};
}

int hex_value(char c) {
  if (base::is_digit(c)) {
    return c - '0';
  }
  const char low = base::to_lower(c);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/// Undoes percent-encoding (RFC 3986). What is no such stays.
std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 &&
        hex_value(text[at + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string_view without_extension(std::string_view part) {
  static constexpr std::array<std::string_view, 7> kExtensions = {".html", ".htm", ".shtml", ".php",
                                                                  ".aspx", ".asp", ".jsp"};
  for (const std::string_view extension : kExtensions) {
    if (part.ends_with(extension)) {
      return part.substr(0, part.size() - extension.size());
    }
  }
  return part;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), base::is_digit);
}

struct Slug {
  std::string words;
  std::size_t count = 0;  ///< of words that are no numbers
};

Slug read_slug(std::string_view part) {
  const std::string normal = base::normalise(decode_percent(without_extension(part)));
  Slug slug;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t end = std::min(normal.find(' ', at), normal.size());
    const std::string_view word = std::string_view(normal).substr(at, end - at);
    if (!is_number(word) || word.size() <= kLongestId) {
      slug.words.append(slug.words.empty() ? "" : " ").append(word);
      slug.count += is_number(word) ? 0U : 1U;
    }
    at = end + 1;
  }
  return slug;
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) {
      parts.push_back(path.substr(0, end));
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

/// Takes `digits` digits off the front, none behind them; −1 if they are not there.
int take_digits(std::string_view& text, std::size_t digits) {
  int value = 0;
  const char* end = text.data() + std::min(digits, text.size());
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != text.data() + digits || value < 0 ||
      (text.size() > digits && base::is_digit(text[digits]))) {
    return -1;
  }
  text.remove_prefix(digits);
  return value;
}

std::optional<base::Date> day(int year, int month, int day_of_month) {
  constexpr int kFirstYear = 1990;  // of the web
  constexpr int kLastYear = 2100;
  if (year < kFirstYear || year > kLastYear || month < 1 || day_of_month < 1 ||
      !base::is_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day_of_month))) {
    return std::nullopt;
  }
  return base::Date{.year = static_cast<std::int16_t>(year),
                    .month = static_cast<std::uint8_t>(month),
                    .day = static_cast<std::uint8_t>(day_of_month),
                    .zone_minutes = {}};
}

/// A date at the front of `text`: parts joined by '/' or '-', or eight digits.
std::optional<base::Date> date_at(std::string_view text) {
  std::string_view rest = text;
  if (const int whole = take_digits(rest, 8); whole >= 0) {
    return day(whole / 10000, whole / 100 % 100, whole % 100);
  }
  rest = text;
  const int year = take_digits(rest, 4);
  if (year < 0 || rest.empty() || (rest.front() != '/' && rest.front() != '-')) {
    return std::nullopt;
  }
  const char joint = rest.front();
  const auto take_part = [&] {
    if (!rest.starts_with(joint)) {
      return -1;
    }
    rest.remove_prefix(1);
    const int two = take_digits(rest, 2);
    return two >= 0 ? two : take_digits(rest, 1);
  };
  const int month = take_part();
  return day(year, month, month < 0 ? -1 : take_part());
}

}  // namespace

std::string slug_of(std::string_view url) {
  const std::vector<std::string_view> parts = parts_of(split(url).path);
  for (std::size_t back = 1; back <= std::min(kSlugReach, parts.size()); ++back) {
    Slug slug = read_slug(parts[parts.size() - back]);
    if (slug.count >= kFewestWordsOfPart || (parts.size() == 1 && slug.count > 0)) {
      return std::move(slug.words);
    }
  }
  return {};
}

bool names_by_number(std::string_view url) {
  const std::size_t host = url.find("://");
  const std::size_t path =
      host == std::string_view::npos ? host : url.find_first_of("/?", host + 3);
  return path != std::string_view::npos && slug_of(url).empty() &&
         std::any_of(url.begin() + static_cast<std::ptrdiff_t>(path), url.end(), base::is_digit);
}

std::string host_letters_of(std::string_view url) {
  std::string_view host = split(url).host;
  host = host.substr(0, host.find(':'));
  if (host.starts_with("www.")) {
    host.remove_prefix(4);
  }
  host = host.substr(0, host.rfind('.'));
  std::string letters;
  for (const char c : host) {
    if (base::is_word_byte(c)) {
      letters += base::to_lower(c);
    }
  }
  return letters;
}

std::string site_letters_of(std::string_view url) {
  std::string_view host = split(url).host;
  host = host.substr(0, host.find(':'));
  host = host.substr(0, std::min(host.rfind('.'), host.size()));
  // "co.uk", "com.au": the label before the last two names the site.
  static constexpr std::array<std::string_view, 6> kSecondLevel = {"co",  "com", "org",
                                                                   "net", "gov", "ac"};
  std::size_t dot = host.rfind('.');
  if (dot != std::string_view::npos && std::find(kSecondLevel.begin(), kSecondLevel.end(),
                                                 host.substr(dot + 1)) != kSecondLevel.end()) {
    host = host.substr(0, dot);
    dot = host.rfind('.');
  }
  std::string letters =
      base::normalise(dot == std::string_view::npos ? host : host.substr(dot + 1));
  std::erase(letters, ' ');
  return letters;
}

std::optional<base::Date> date_of_path(std::string_view url) {
  const std::string_view path = split(url).path;
  for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1)) {
    if (const std::optional<base::Date> date = date_at(path.substr(at + 1))) {
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace newsieve::parse
