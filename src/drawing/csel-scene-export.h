/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

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
} CselSceneFormat;

gboolean  csel_scene_format_from_name (const char       *name,
                                       CselSceneFormat  *format);
char     *csel_scene_to_svg           (const CselScene  *scene,
                                       const char       *title);
GBytes   *csel_scene_export           (const CselScene  *scene,
                                       CselSceneFormat   format,
                                       const char       *title,
                                       GError          **error);

G_END_DECLS
