#include <fmt/format.h>

#include <limits>

#include "cli/flag_groups.h"
#include "cli/flag_values.h"

namespace newsieve::cli {
namespace {

// Spans count the bytes of a page in 32 bits.
constexpr std::uint64_t kPageBound = std::uint64_t{1} << 32;

template <class Member>
auto read_option(Member member) {
  return field(&Request::options, &Options::read, member);
}

template <class Member>
auto field_name(Member member) {
  return field(&Request::options, &Options::read, &ReadOptions::fields, member);
}

template <class Member>
auto dedup_option(Member member) {
  return field(&Request::options, &Options::dedup, member);
}

}  // namespace

void add_input(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kInput;
  const FieldNames names;
  table.push_back(
      {"format", '\0', "auto|text|jsonl", group, kPages,
       "What the inputs hold: page text or one JSON object a line. auto (the default) "
       "looks at the first bytes of each.",
       choice(read_option(&ReadOptions::format),
              Choices<Format>{
                  {"auto", Format::kAuto}, {"text", Format::kText}, {"jsonl", Format::kJsonl}})});
  table.push_back({"delimiter", '\0', "REGEX", group, kPages,
                   "A line that matches REGEX (RE2 syntax) separates two pages, beside NUL, form "
                   "feed, `==> name <==` lines and page starts recognised by their looks.",
                   text(field(&Request::options, &Options::split, &SplitOptions::delimiter))});
  const auto add_field = [&](std::string_view flag, auto member, std::string_view what) {
    table.push_back(
        {flag, '\0', "NAME", group, kPages,
         fmt::format("JSONL field that holds the {} (default {}).", what, names.*member),
         text(field_name(member))});
  };
  add_field("text-field", &FieldNames::text, "text");
  add_field("id-field", &FieldNames::id, "id");
  add_field("url-field", &FieldNames::url, "address");
  add_field("title-field", &FieldNames::title, "headline");
  add_field("date-field", &FieldNames::date, "date");
  add_field("source-field", &FieldNames::source, "source");
  table.push_back({"date-format", '\0', "FORMAT", group, kPages,
                   "Form of the JSONL date, as in strptime (\"%d-%m-%Y\"), tried before the common "
                   "ones. Needed where day and month could be either.",
                   text(field_name(&FieldNames::date_format))});
  table.push_back({"max-page", '\0', "SIZE", group, kPages,
                   fmt::format("Longest page, line or JSONL row taken (default {}M). A longer "
                               "page is cut, a longer line or row skipped, and reported.",
                               ReadOptions{}.max_page_bytes >> 20),
                   size(read_option(&ReadOptions::max_page_bytes), 1, kPageBound,
                        "at least 1 byte and less than 4G")});
}

void add_cleaning(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kCleaning;
  const DedupOptions dedup;
  table.push_back({"related", '\0', "drop|extract", group, kPages,
                   "Related articles printed on a page: drop (the default), or extract each as a "
                   "record of its own.",
                   choice(field(&Request::options, &Options::parse, &ParseOptions::related),
                          Choices<RelatedItems>{{"drop", RelatedItems::kDrop},
                                                {"extract", RelatedItems::kExtract}})});
  table.push_back(
      {"strip", '\0', "none|page|site", group, kPages,
       "What to drop. none: the text is clean already. page: what a page alone shows to be noise. "
       "site (the default): also lines that a site repeats across its pages.",
       choice(field(&Request::options, &Options::strip, &StripOptions::level),
              Choices<StripLevel>{{"none", StripLevel::kNone},
                                  {"page", StripLevel::kPage},
                                  {"site", StripLevel::kSite}})});
  table.push_back(
      {"headline", '\0', "auto|text|field", group, kPages,
       "Where a page's headline goes: text opens the text with it, field has it in title alone. "
       "auto (the default): text for page text, field for JSONL.",
       choice(field(&Request::options, &Options::strip, &StripOptions::headline),
              Choices<Headline>{{"auto", Headline::kAuto},
                                {"text", Headline::kText},
                                {"field", Headline::kField}})});
  table.push_back({"template-db", '\0', "FILE", group, kPages,
                   "Start from the repeated lines learned in earlier runs and, with clean, add "
                   "what this run learns.",
                   file(field(&Request::options, &Options::strip, &StripOptions::template_db))});
  table.push_back({"dedup", '\0', "none|exact|near", group, kPages,
                   "Copies to collapse into one row: none, those with equal words, or also near "
                   "and contained ones (near, the default).",
                   choice(dedup_option(&DedupOptions::level),
                          Choices<DedupLevel>{{"none", DedupLevel::kNone},
                                              {"exact", DedupLevel::kExact},
                                              {"near", DedupLevel::kNear}})});
  table.push_back(
      {"preset", '\0', "none|datatrove|text-dedup|nemo", group, kClean,
       "For comparisons only: collapse copies as this program does by default, with its folding, "
       "shingles and bands, and without verifying any. Default none.",
       choice(dedup_option(&DedupOptions::preset),
              Choices<Preset>{{"none", Preset::kNone},
                              {"datatrove", Preset::kDatatrove},
                              {"text-dedup", Preset::kTextDedup},
                              {"nemo", Preset::kNemo}})});
  table.push_back(
      {"keep", '\0', "best|first|longest|earliest", group, kPages,
       "Which of a cluster is kept: the most complete, then the agency's own, the "
       "earliest (best, the default), or by this alone.",
       choice(dedup_option(&DedupOptions::keep), Choices<Keep>{{"best", Keep::kBest},
                                                               {"first", Keep::kFirst},
                                                               {"longest", Keep::kLongest},
                                                               {"earliest", Keep::kEarliest}})});
  table.push_back(
      {"near", '\0', "T", group, kPages,
       fmt::format("Near: this part of the shorter text's words, and a tenth less of the "
                   "longer's, stands in the other in runs of four, 0 to 1 (default {}).",
                   dedup.near),
       share(dedup_option(&DedupOptions::near))});
  table.push_back({"containment", '\0', "T", group, kPages,
                   fmt::format("Contained: a text has this part of its words, in runs of four, in "
                               "a longer one, 0 to 1 (default {}).",
                               dedup.containment),
                   share(dedup_option(&DedupOptions::containment))});
  table.push_back(
      {"guard", '\0', "T", group, kPages,
       fmt::format("A copy must also have this part of its numbers and names in the other, 0 to "
                   "1 (default {}): same words, different facts stay apart.",
                   dedup.guard),
       share(dedup_option(&DedupOptions::guard))});
  table.push_back({"max-cluster", '\0', "N", group, kClean,
                   fmt::format("Warn if one row stands for more than N records (default {}).",
                               dedup.max_cluster),
                   count(dedup_option(&DedupOptions::max_cluster), 1,
                         std::numeric_limits<std::uint32_t>::max())});
  table.push_back({"max-removal", '\0', "T", group, kClean,
                   fmt::format("Warn if more than this part of the records, of 100 or more, is "
                               "removed as copies, 0 to 1 (default {}).",
                               dedup.max_removal),
                   share(dedup_option(&DedupOptions::max_removal))});
}

}  // namespace newsieve::cli
