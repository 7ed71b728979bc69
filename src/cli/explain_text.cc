#include "cli/explain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/quantity.h"
#include "cli/text.h"
#include "newsieve/ledger.h"
#include "newsieve/record.h"

namespace newsieve::cli {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kCyan = "\x1b[36m";
constexpr std::string_view kPlain = "\x1b[0m";

constexpr std::size_t kLeastText = 20;  ///< columns of text that remain on a narrow terminal

/// What stands before the text, printable: mark, class, rule, evidence.
constexpr std::size_t kColumns = 4;
constexpr std::size_t kMarkWidth = 8;  ///< the mark with two spaces on either side
// The evidence is cut in the column, so that one long piece does not push all texts aside.
constexpr std::array<std::size_t, kColumns> kWidest = {4, 20, 28, 28};
using Cells = std::array<std::string, kColumns>;

class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  [[nodiscard]] std::string operator()(std::string_view color, std::string_view text) const {
    return color_ ? fmt::format("{}{}{}", color, text, kPlain) : std::string(text);
  }

 private:
  bool color_;
};

bool is_kept(const Span& span) {
  return span.article >= 0;
}

/// Whether the span is in a field of the row other than its text.
bool is_field(const Span& span) {
  return !is_kept(span) &&
         (span.span_class == SpanClass::kTitle || span.span_class == SpanClass::kPublisherAge ||
          span.span_class == SpanClass::kTags);
}

std::string_view mark_of(const Span& span) {
  return is_kept(span) ? "keep" : is_field(span) ? "meta" : "drop";
}

Cells cells_of(const Span& span) {
  const auto or_dash = [](std::string_view text) {
    return text.empty() ? std::string("-") : printable(text);
  };
  return {std::string(mark_of(span)), std::string(name_of(span.span_class)), or_dash(span.rule),
          or_dash(span.evidence)};
}

std::string quoted_title(const std::optional<std::string>& title) {
  return title ? '"' + printable(*title) + '"' : "(no headline)";
}

std::string header(const ExplainedPage& page, const Painter& paint) {
  const Place& place = page.place;
  const std::string title =
      page.articles.empty() ? "(no article)" : quoted_title(page.articles.front().record.title);
  return paint(kBold, fmt::format("page {}: offset {}, length {}: {}", printable(page.source),
                                  place.offset, place.length, title)) +
         '\n';
}

std::string article_line(const ExplainedArticle& article, const Painter& paint) {
  const Record& record = article.record;
  const std::string head = fmt::format("{} {} {}", name_of(record.role), printable(record.id),
                                       quoted_title(record.title));
  if (!article.collapse) {
    return fmt::format("{}  {}  {} words\n", paint(kGreen, "kept"), head,
                       human_count(article.tokens));
  }
  const ExplainedArticle::Collapse& collapse = *article.collapse;
  return fmt::format("{}  {}  {} words, {} of {} \"{}\", jaccard {:.2f}, containment {:.2f}\n",
                     paint(kYellow, "copy"), head, human_count(article.tokens),
                     name_of(collapse.relation), printable(collapse.representative),
                     printable(collapse.representative_title), collapse.jaccard,
                     collapse.containment);
}

/// The spans as rows of a table whose columns are as wide as they need be.
class SpanTable {
 public:
  SpanTable(const ExplainedPage& page, const PageStyle& style)
      : page_(page), style_(style), paint_(style.color) {
    for (const Span& span : page.spans) {
      rows_.push_back(cells_of(span));
      for (std::size_t i = 0; i < kColumns; ++i) {
        const std::size_t wanted = display_width(rows_.back().at(i));
        widths_.at(i) = std::max(widths_.at(i), std::min(wanted, limit(i)));
      }
    }
  }

  [[nodiscard]] std::string lines() const {
    std::string out;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      out += line(page_.spans[i], rows_[i]) + '\n';
    }
    return out;
  }

 private:
  /// Without a width to keep to, evidence is shown in full like the text.
  [[nodiscard]] std::size_t limit(std::size_t column) const {
    return style_.width == 0 && column + 1 < kColumns ? SIZE_MAX : kWidest.at(column);
  }

  [[nodiscard]] std::string line(const Span& span, const Cells& cells) const {
    std::string left;
    for (std::size_t i = 1; i < kColumns; ++i) {
      const std::string cell =
          style_.width == 0 ? cells.at(i) : shorten(cells.at(i), widths_.at(i));
      left += pad(cell, widths_.at(i)) + "  ";
    }
    std::string text = printable(page_.text.substr(span.start, span.length));
    if (style_.width > 0) {
      const std::size_t taken = display_width(left) + kMarkWidth;
      const std::size_t room = style_.width > taken ? style_.width - taken : 0;
      text = shorten(text, std::max(room, kLeastText));
    }
    const std::string_view color = is_kept(span) ? kGreen : is_field(span) ? kCyan : kRed;
    return fmt::format("  {}  {}{}", paint_(color, cells[0]), paint_(kDim, left),
                       is_kept(span) ? text : paint_(color, text));
  }

  const ExplainedPage& page_;
  const PageStyle& style_;
  Painter paint_;
  std::vector<Cells> rows_;
  std::array<std::size_t, kColumns> widths_{};
};

}  // namespace

std::string explain_page(const ExplainedPage& page, const PageStyle& style) {
  const Painter paint(style.color);
  std::string out = header(page, paint);
  out += SpanTable(page, style).lines();
  for (const ExplainedArticle& article : page.articles) {
    out += article_line(article, paint);
  }
  return out + '\n';
}

}  // namespace newsieve::cli
