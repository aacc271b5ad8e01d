/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWire: what is planned for a pole of a connector, as a value
 *
 *   1-3=fine-stranded:2.5mm2:insulated,label=L1,wire=W12,colour=BK,ferrule=216-266,to=-K1:3
 *   └┬┘ └──────────────┬─────────────┘ └───────────────────────┬───────────────────────┘
 *   poles          conductor                               what it is called and where it goes
 *
 * The size stays as it was typed, so that half a size on its way to a whole one is not lost.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-wire.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-wire-color.h"
#include "base/csel-macros.h"

G_DEFINE_QUARK (csel-wire-error-quark, csel_wire_error)

static const char *const preparation_ids[CSEL_N_PREPARATIONS] = {
  [CSEL_PREPARATION_BARE] = "bare",
  [CSEL_PREPARATION_INSULATED] = "insulated",
  [CSEL_PREPARATION_UNINSULATED] = "uninsulated",
};

static const struct
{
  const char  *key;
  CselWireText text;
} keys[] = {
  { "label", CSEL_WIRE_POTENTIAL },
  { "wire", CSEL_WIRE_NUMBER },
  { "color", CSEL_WIRE_COLOR },
  { "ferrule", CSEL_WIRE_FERRULE },
  { "to", CSEL_WIRE_DESTINATION },
};

/**
 * csel_wire_new:
 * @pole: the pole it goes to
 *
 * Returns: (transfer full): nothing planned yet
 */
CselWire *
csel_wire_new (guint pole)
{
  CselWire *self = g_new0 (CselWire, 1);

  self->pole = pole;
  self->kind = CSEL_CONDUCTOR_FINE_STRANDED;

  return self;
}

/**
 * csel_wire_copy:
 * @self: a wire
 *
 * Returns: (transfer full): the same
 */
CselWire *
csel_wire_copy (const CselWire *self)
{
  CselWire *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < CSEL_N_WIRE_TEXTS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);

  return copy;
}

/**
 * csel_wire_free:
 * @self: (transfer full): a wire
 */
void
csel_wire_free (CselWire *self)
{
  for (guint i = 0; i < CSEL_N_WIRE_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

/**
 * csel_wire_equal:
 * @self: a wire
 * @other: another
 *
 * Returns: %TRUE if the same is planned for the same pole
 */
gboolean
csel_wire_equal (const CselWire *self,
                 const CselWire *other)
{
  for (guint i = 0; i < CSEL_N_WIRE_TEXTS; i++)
    if (g_strcmp0 (self->texts[i], other->texts[i]) != 0)
      return FALSE;

  return self->pole == other->pole && self->kind == other->kind &&
         self->preparation == other->preparation;
}

/**
 * csel_wire_set_text:
 * @self: a wire
 * @which: which text
 * @text: (nullable): the text; blanks around it do not count
 *
 * Returns: %FALSE if @text is no colour code where one is expected; there is none then
 */
gboolean
csel_wire_set_text (CselWire    *self,
                    CselWireText which,
                    const char  *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *code = which == CSEL_WIRE_COLOR ? csel_wire_color_parse (stripped) : NULL;
  gboolean is_empty = *stripped == '\0';

  csel_set_str (&self->texts[which], is_empty ? NULL : which == CSEL_WIRE_COLOR ? code : stripped);

  return is_empty || which != CSEL_WIRE_COLOR || code != NULL;
}

/**
 * csel_wire_prepare_like:
 * @self: a wire
 * @other: another
 *
 * Takes over the conductor, its preparation, its ferrule and its destination; potential, number
 * and colour are each wire's own.
 */
void
csel_wire_prepare_like (CselWire       *self,
                        const CselWire *other)
{
  const CselWireText same[] = {
    CSEL_WIRE_SIZE, CSEL_WIRE_DESTINATION, CSEL_WIRE_FERRULE, CSEL_WIRE_MANUFACTURER,
  };

  self->kind = other->kind;
  self->preparation = other->preparation;
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    csel_set_str (&self->texts[same[i]], other->texts[same[i]]);
}

gboolean
csel_wire_is_wired (const CselWire *self)
{
  return self->texts[CSEL_WIRE_SIZE] != NULL;
}

/**
 * csel_wire_get_conductor:
 * @self: a wire
 * @conductor: (out caller-allocates): its conductor
 *
 * Returns: %FALSE if there is none, or its size cannot be read
 */
gboolean
csel_wire_get_conductor (const CselWire *self,
                         CselConductor  *conductor)
{
  *conductor = (CselConductor) { .kind = self->kind };

  return csel_wire_is_wired (self) &&
         csel_conductor_size_parse (self->texts[CSEL_WIRE_SIZE], &conductor->size, NULL);
}

/**
 * csel_wire_preparation_get_id:
 * @preparation: how a conductor's end is prepared
 *
 * Returns: its name in a wire: "bare", "insulated", "uninsulated"
 */
const char *
csel_wire_preparation_get_id (CselPreparation preparation)
{
  g_return_val_if_fail (preparation < CSEL_N_PREPARATIONS, NULL);

  return preparation_ids[preparation];
}

/**
 * csel_wire_preparation_parse:
 * @text: a name as csel_wire_preparation_get_id() gives it
 * @preparation: (out): how a conductor's end is prepared
 * @error: return location for a #CselWireError
 *
 * Returns: %FALSE with @error set if there is no such preparation
 */
gboolean
csel_wire_preparation_parse (const char      *text,
                             CselPreparation *preparation,
                             GError         **error)
{
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    if (strcmp (text, preparation_ids[i]) == 0)
      {
        *preparation = i;
        return TRUE;
      }

  g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_CONDUCTOR,
               _("“%s” is no preparation: bare, insulated or uninsulated"), text);

  return FALSE;
}

/* "fine-stranded:2.5mm2:insulated" */
static gboolean
parse_conductor (CselWire   *self,
                 const char *text,
                 GError    **error)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", -1);
  guint n = g_strv_length (parts);
  CselRange size;

  if (n != 2 && n != 3)
    {
      g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_CONDUCTOR,
                   _("“%s”: expected kind, size and preparation, as in fine-stranded:2.5mm2:insulated"),
                   text);
      return FALSE;
    }
  if (!csel_conductor_kind_parse (parts[0], &self->kind))
    {
      g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_CONDUCTOR,
                   _("“%s” is no conductor: solid, stranded or fine-stranded"), parts[0]);
      return FALSE;
    }
  if (!csel_conductor_size_parse (parts[1], &size, error))
    return FALSE;

  csel_wire_set_text (self, CSEL_WIRE_SIZE, parts[1]);

  return n == 2 || csel_wire_preparation_parse (parts[2], &self->preparation, error);
}

/* "colour=BK" */
static gboolean
parse_key (CselWire   *self,
           const char *text,
           GError    **error)
{
  const char *value = strchr (text, '=') + 1;
  g_autofree char *key = g_strndup (text, (gsize)(value - text - 1));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (key, keys[i].key) == 0)
      {
        g_autofree char *codes = NULL;

        if (self->texts[keys[i].text] != NULL || *value == '\0')
          {
            g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_KEY,
                         _("“%s”: expected one value for “%s”"), text, key);
            return FALSE;
          }
        if (csel_wire_set_text (self, keys[i].text, value))
          return TRUE;
        codes = csel_wire_color_list ();
        g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_COLOR,
                     /* Translators: what was typed, then the list of codes */
                     _("“%s” is no color of IEC 60757: %s, or two of them as in GNYE"), value, codes);
        return FALSE;
      }

  g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_KEY,
               _("“%s” says nothing of a wire: label, wire, color, ferrule or to"), key);

  return FALSE;
}

/* Where the next "key=" begins after a comma: a comma alone may stand in "2,5mm2" */
static char *
find_next_key (char *text)
{
  for (char *comma = strchr (text, ','); comma != NULL; comma = strchr (comma + 1, ','))
    {
      gsize length = strspn (comma + 1, "abcdefghijklmnopqrstuvwxyz");

      if (length > 0 && comma[1 + length] == '=')
        return comma;
    }

  return NULL;
}

/**
 * csel_wire_parse:
 * @text: "fine-stranded:2.5mm2:insulated,label=L1,wire=W12,colour=BK,ferrule=216-266,to=-K1:3";
 *   the conductor comes first, without a preparation it is bare
 * @error: return location for a #CselWireError or #CselQuantityError
 *
 * Returns: (transfer full): a wire for no pole yet, %NULL with @error set if @text is none
 */
CselWire *
csel_wire_parse (const char *text,
                 GError    **error)
{
  g_autoptr(CselWire) self = csel_wire_new (0);
  g_autofree char *copy = g_strdup (text);
  char *next = find_next_key (copy);

  if (next != NULL)
    *next = '\0';
  if (!parse_conductor (self, copy, error))
    return NULL;

  while (next != NULL)
    {
      char *key = next + 1;

      next = find_next_key (key);
      if (next != NULL)
        *next = '\0';
      if (!parse_key (self, key, error))
        return NULL;
    }

  if (self->texts[CSEL_WIRE_FERRULE] != NULL && self->preparation == CSEL_PREPARATION_BARE)
    {
      g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_CONDUCTOR,
                   _("“ferrule=%s” on a bare conductor: add “:insulated” or “:uninsulated” to its size"),
                   self->texts[CSEL_WIRE_FERRULE]);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * csel_wire_format_conductor:
 * @self: a wire
 *
 * Returns: (transfer full): its conductor and preparation as csel_wire_parse() reads them
 */
char *
csel_wire_format_conductor (const CselWire *self)
{
  const char *size = self->texts[CSEL_WIRE_SIZE];

  return g_strjoin (":", csel_conductor_kind_get_id (self->kind), size != NULL ? size : "",
                    preparation_ids[self->preparation], NULL);
}

static gboolean
parse_pole (const char *text,
            guint      *pole)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, CSEL_MAX_WIRED_POLES, &number, NULL))
    return FALSE;
  *pole = (guint)number;

  return TRUE;
}

/* "4", "1-3" */
static gboolean
parse_pole_range (const char *text,
                  guint      *first,
                  guint      *last)
{
  g_auto(GStrv) ends = g_strsplit (text, "-", -1);
  guint n = g_strv_length (ends);

  return (n == 1 || n == 2) && parse_pole (ends[0], first) && parse_pole (ends[n - 1], last) &&
         *first <= *last;
}

static gboolean
contains (GArray *poles,
          guint   pole)
{
  for (guint i = 0; i < poles->len; i++)
    if (g_array_index (poles, guint, i) == pole)
      return TRUE;

  return FALSE;
}

static gboolean
add_poles (GArray     *poles,
           guint       first,
           guint       last,
           const char *text,
           GError    **error)
{
  for (guint pole = first; pole <= last; pole++)
    {
      if (contains (poles, pole))
        {
          g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_POLES, _("“%s”: pole %u is named twice"),
                       text, pole);
          return FALSE;
        }
      g_array_append_val (poles, pole);
    }

  return TRUE;
}

/**
 * csel_poles_parse:
 * @text: "1-3", "1,4-6", "all"
 * @n_poles: the pole number of the connector, 0 if it is not stated
 * @error: return location for a #CselWireError
 *
 * Poles that the connector does not have are read all the same: the rules judge them.
 *
 * Returns: (transfer full) (element-type guint): the poles in their order, %NULL with @error set
 */
GArray *
csel_poles_parse (const char *text,
                  guint       n_poles,
                  GError    **error)
{
  g_autoptr(GArray) poles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);
  gboolean is_all = strcmp (text, "all") == 0;

  if (is_all && n_poles == 0)
    {
      g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_POLES,
                   _("“%s”: the data does not state the pole number, name the poles"), text);
      return NULL;
    }
  if (is_all)
    return add_poles (poles, 1, n_poles, text, error) ? g_steal_pointer (&poles) : NULL;

  for (guint i = 0; i == 0 || parts[i] != NULL; i++)
    {
      guint first;
      guint last;

      if (parts[i] == NULL || !parse_pole_range (parts[i], &first, &last))
        {
          g_set_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_POLES,
                       _("“%s”: expected pole numbers, as in 1-3, 1,4-6 or all"), text);
          return NULL;
        }
      if (!add_poles (poles, first, last, text, error))
        return NULL;
    }

  return g_steal_pointer (&poles);
}
