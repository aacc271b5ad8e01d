/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/** CSEL_DEFAULT_DPI: dots per inch of a picture where none are asked for */
#define CSEL_DEFAULT_DPI 300
/** CSEL_MIN_DPI: the fewest that can be asked for */
#define CSEL_MIN_DPI     30
/** CSEL_MAX_DPI: the most that can be asked for */
#define CSEL_MAX_DPI     2400

/**
 * CselSceneFormat:
 *
 * The formats in which a drawing can be written.
 */
typedef enum
{
  CSEL_SCENE_SVG,
  CSEL_SCENE_PDF,
  CSEL_SCENE_PNG,
  CSEL_SCENE_DXF,
  CSEL_N_SCENE_FORMATS
} CselSceneFormat;

const char *csel_scene_format_get_ending (CselSceneFormat   format);
gboolean    csel_scene_format_from_name  (const char       *name,
                                          CselSceneFormat  *format);
char       *csel_scene_to_svg            (const CselScene  *scene,
                                          const char       *title);
char       *csel_scene_to_dxf            (const CselScene  *scene);
GBytes     *csel_scene_export            (const CselScene  *scene,
                                          CselSceneFormat   format,
                                          const char       *title,
                                          guint             dpi,
                                          GError          **error);

G_END_DECLS
