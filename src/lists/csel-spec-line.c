/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSpecLine: the n-th line of the technical data
 *
 * It stays the same object whichever product's row comes to stand there, so that a list view keeps its
 * row widgets when another product is shown.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-spec-line.h"

struct _CselSpecLine
{
  GObject      parent_instance;

  CselSpecRow *row;
};

enum {
  PROP_0,
  PROP_ROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselSpecLine, csel_spec_line, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
csel_spec_line_dispose (GObject *object)
{
  g_clear_object (&CSEL_SPEC_LINE (object)->row);

  G_OBJECT_CLASS (csel_spec_line_parent_class)->dispose (object);
}

static void
csel_spec_line_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, csel_spec_line_get_row (CSEL_SPEC_LINE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_spec_line_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      csel_spec_line_set_row (CSEL_SPEC_LINE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_spec_line_class_init (CselSpecLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = csel_spec_line_dispose;
  object_class->get_property = csel_spec_line_get_property;
  object_class->set_property = csel_spec_line_set_property;

  properties[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL,
                         CSEL_TYPE_SPEC_ROW,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_spec_line_init (CselSpecLine *self)
{
}

/**
 * csel_spec_line_new:
 * @row: what stands in it
 *
 * Returns: (transfer full): a line
 */
CselSpecLine *
csel_spec_line_new (CselSpecRow *row)
{
  return g_object_new (CSEL_TYPE_SPEC_LINE, "row", row, NULL);
}

CselSpecRow *
csel_spec_line_get_row (CselSpecLine *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_LINE (self), NULL);

  return self->row;
}

/**
 * csel_spec_line_set_row:
 * @self: a line
 * @row: what stands in it now
 */
void
csel_spec_line_set_row (CselSpecLine *self,
                        CselSpecRow  *row)
{
  g_return_if_fail (CSEL_IS_SPEC_LINE (self));

  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
