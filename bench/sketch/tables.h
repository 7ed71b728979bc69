// What the bench prints: one table each, in Markdown, on standard output.
#pragma once

namespace newsieve::bench {

/// Bias and RMSE of the estimated similarity, by kernel, values and set size.
void print_accuracy();

/// The same for values cut to a few bits, at equal bytes a document.
void print_cut_accuracy();

/// How often a pair of given similarity shares a band, and recall and precision on two mixes.
void print_banding();

/// What cutting band keys costs.
void print_key_bits();

/// Nanoseconds a shingle, as ratios within one interleaved run.
void print_speed();

}  // namespace newsieve::bench
