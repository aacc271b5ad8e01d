/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselScale: the scales of technical drawings (ISO 5455)
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scale.h"

/* ISO 5455, the largest first; its enlargements end at 50:1, reductions at 1:10000 */
static const CselScale scales[] = {
  { 50, 1 }, { 20, 1 }, { 10, 1 }, { 5, 1 }, { 2, 1 }, { 1, 1 }, { 1, 2 }, { 1, 5 }, { 1, 10 }, { 1, 20 },
  { 1, 50 }, { 1, 100 }, { 1, 200 }, { 1, 500 }, { 1, 1000 },
};

/**
 * csel_scale_list:
 * @n_scales: (out): how many
 *
 * Returns: (transfer none) (array length=n_scales): the scales of ISO 5455, the largest first
 */
const CselScale *
csel_scale_list (guint *n_scales)
{
  *n_scales = G_N_ELEMENTS (scales);

  return scales;
}

/**
 * csel_scale_parse:
 * @text: "2:1"
 * @scale: (out): the scale
 *
 * Returns: %FALSE if it is no scale of ISO 5455
 */
gboolean
csel_scale_parse (const char *text,
                  CselScale  *scale)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *name = csel_scale_format (scales[i]);

      if (g_strcmp0 (text, name) == 0)
        {
          *scale = scales[i];
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * csel_scale_format:
 * @scale: a scale
 *
 * Returns: (transfer full): "2:1", in every language
 */
char *
csel_scale_format (CselScale scale)
{
  return g_strdup_printf ("%u:%u", scale.paper, scale.real);
}

/**
 * csel_scale_real:
 * @scale: a scale
 * @paper_um: a length on paper, in µm
 *
 * Returns: what so long a line on paper stands for, in µm
 */
gint64
csel_scale_real (CselScale scale,
                 gint64    paper_um)
{
  return paper_um * scale.real / scale.paper;
}

/**
 * csel_scale_paper:
 * @scale: a scale
 * @real_um: a length in reality, in µm
 *
 * Returns: how long it is on paper, in mm
 */
double
csel_scale_paper (CselScale scale,
                  gint64    real_um)
{
  return (double)real_um * scale.paper / scale.real / 1000;
}
