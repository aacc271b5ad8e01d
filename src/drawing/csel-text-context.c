/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Text context: where letters stand does not depend on the medium
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-text-context.h"

#include <pango/pangocairo.h>

/**
 * csel_text_context_new:
 *
 * Sizes are in user units: neither the resolution of a screen nor its pixels come in, so that letters stand at
 * the same place in a window, on paper and in a file.
 *
 * Returns: (transfer full): a context for layouts
 */
PangoContext *
csel_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}
