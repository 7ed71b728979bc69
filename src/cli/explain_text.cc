#include "cli/explain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/article_text.h"
#include "cli/painter.h"
#include "cli/text.h"
#include "newsieve/ledger.h"
#include "newsieve/record.h"

namespace newsieve::cli {
namespace {

// Columns of a narrow terminal that remain for the reason and the text.
constexpr std::size_t kLeastReason = 12;
constexpr std::size_t kLeastExplained = 20;
constexpr std::size_t kMarkWidth = 8;      ///< the mark with two spaces on either side
constexpr std::size_t kWidestReason = 60;  ///< one long reason does not push all texts aside

bool is_kept(const Span& span) {
  return span.article >= 0;
}

/// Whether the span is in a field of the row other than its text.
bool is_field(const Span& span) {
  return !is_kept(span) &&
         (span.span_class == SpanClass::kTitle || span.span_class == SpanClass::kPublisherAge ||
          span.span_class == SpanClass::kByline || span.span_class == SpanClass::kPublished ||
          span.span_class == SpanClass::kTags);
}

std::string_view mark_of(const Span& span) {
  return is_kept(span) ? "keep" : is_field(span) ? "meta" : "drop";
}

/// "rule: evidence", printable.
std::string reason_of(const Span& span) {
  if (span.rule.empty() && span.evidence.empty()) {
    return "-";
  }
  const bool both = !span.rule.empty() && !span.evidence.empty();
  return printable(span.rule) + (both ? ": " : "") + printable(span.evidence);
}

std::string header(const ExplainedPage& page, const Painter& paint) {
  const Place& place = page.place;
  const std::string title = page.articles.empty()
                                ? "(no article)"
                                : quoted_title(page.articles.front().record.title.value_or(""));
  return paint(kBold, fmt::format("page {}: offset {}, length {}: {}", printable(page.source),
                                  place.offset, place.length, title)) +
         '\n';
}

/// The spans in columns that are as wide as they need be: mark, class, reason, text.
class SpanTable {
 public:
  SpanTable(const ExplainedPage& page, const PageStyle& style)
      : page_(page), style_(style), paint_(style.color) {
    for (const Span& span : page.spans) {
      reasons_.push_back(reason_of(span));
      class_width_ = std::max(class_width_, name_of(span.span_class).size());
      reason_width_ = std::max(reason_width_, display_width(reasons_.back()));
    }
    reason_width_ = std::min(reason_width_, widest_reason());
  }

  [[nodiscard]] std::string lines() const {
    std::string out;
    for (std::size_t i = 0; i < reasons_.size(); ++i) {
      out += line(page_.spans[i], reasons_[i]) + '\n';
    }
    return out;
  }

 private:
  /// Columns for the reason and the text, with the two spaces between them.
  [[nodiscard]] std::size_t room() const {
    const std::size_t taken = kMarkWidth + class_width_ + 2;
    return style_.width > taken ? style_.width - taken : 0;
  }

  /// Two fifths of the room: the text is what the page is known by.
  [[nodiscard]] std::size_t widest_reason() const {
    return style_.width == 0 ? kWidestReason : std::max(room() * 2 / 5, kLeastReason);
  }

  [[nodiscard]] std::string line(const Span& span, const std::string& reason) const {
    std::string text = printable(page_.text.substr(span.start, span.length));
    std::string shown_reason = reason;
    if (style_.width > 0) {
      const std::size_t taken = reason_width_ + 2;
      text = shorten(text, std::max(room() > taken ? room() - taken : 0, kLeastExplained));
      shown_reason = shorten(reason, reason_width_);
    }
    const std::string left = fmt::format("{}  {}  ", pad(name_of(span.span_class), class_width_),
                                         pad(shown_reason, reason_width_));
    const std::string_view color = is_kept(span) ? kGreen : is_field(span) ? kCyan : kRed;
    return fmt::format("  {}  {}{}", paint_(color, mark_of(span)), paint_(kDim, left),
                       is_kept(span) ? text : paint_(color, text));
  }

  const ExplainedPage& page_;
  const PageStyle& style_;
  Painter paint_;
  std::vector<std::string> reasons_;
  std::size_t class_width_ = 0;
  std::size_t reason_width_ = 0;
};

}  // namespace

std::string explain_page(const ExplainedPage& page, const PageStyle& style) {
  const Painter paint(style.color);
  std::string out = header(page, paint);
  out += SpanTable(page, style).lines();
  for (const ExplainedArticle& article : page.articles) {
    out += explain_article(article, style.width, paint);
  }
  return out + '\n';
}

}  // namespace newsieve::cli
