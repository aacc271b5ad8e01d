/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselScale:
 * @paper: so long on paper
 * @real: is so long in reality
 *
 * The scale of a drawing: 2:1 is larger than life, 1:2 smaller. Both are powers of ten times 1, 2 or
 * 5, so that what is exact in µm stays exact on paper.
 */
typedef struct
{
  guint paper;
  guint real;
} CselScale;

/** CSEL_SCALE_TRUE: as large as life */
#define CSEL_SCALE_TRUE ((CselScale) { 1, 1 })

const CselScale *csel_scale_list   (guint           *n_scales);
gboolean         csel_scale_parse  (const char      *text,
                                    CselScale       *scale);
char            *csel_scale_format (CselScale        scale);
gint64           csel_scale_real   (CselScale        scale,
                                    gint64           paper_um);
double           csel_scale_paper  (CselScale        scale,
                                    gint64           real_um);

G_END_DECLS
