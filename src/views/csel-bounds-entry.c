/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBoundsEntry: between which numbers a value must lie
 *
 *   [ min 3.5 ] [ max 10.16 ] mm
 *
 * Typed as "1,5", "1.5", "1.5mm2", "16 AWG" or "0.3in", each end in any unit of the kind. What
 * cannot be read bounds nothing, is marked, and stays to be mended.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-bounds-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "views/csel-widget.h"

struct _CselBoundsEntry
{
  GtkWidget   parent_instance;

  CselLocale *locale;
  CselUnit    default_unit;
  gboolean    is_updating;

  GtkEntry   *lo;
  GtkEntry   *hi;
  GtkLabel   *unit;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselBoundsEntry, csel_bounds_entry, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_bounds_entry_changed_cb (CselBoundsEntry *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
csel_bounds_entry_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_BOUNDS_ENTRY);
  g_clear_pointer (&CSEL_BOUNDS_ENTRY (object)->locale, csel_locale_unref);

  G_OBJECT_CLASS (csel_bounds_entry_parent_class)->dispose (object);
}

static void
csel_bounds_entry_class_init (CselBoundsEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_bounds_entry_dispose;

  /**
   * CselBoundsEntry::changed:
   *
   * The user typed another bound.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-bounds-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CselBoundsEntry, lo);
  gtk_widget_class_bind_template_child (widget_class, CselBoundsEntry, hi);
  gtk_widget_class_bind_template_child (widget_class, CselBoundsEntry, unit);
  gtk_widget_class_bind_template_callback (widget_class, csel_bounds_entry_changed_cb);
}

static void
csel_bounds_entry_init (CselBoundsEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_bounds_entry_set_locale:
 * @self: an entry
 * @locale: how numbers are written; set once
 */
void
csel_bounds_entry_set_locale (CselBoundsEntry *self,
                              CselLocale      *locale)
{
  g_return_if_fail (CSEL_IS_BOUNDS_ENTRY (self));
  g_return_if_fail (self->locale == NULL);

  self->locale = csel_locale_ref (locale);
}

/**
 * csel_bounds_entry_set_unit:
 * @self: an entry
 * @unit: the unit of numbers that are typed without one
 * @symbol: (nullable): what it is called, where the program has no such unit
 */
void
csel_bounds_entry_set_unit (CselBoundsEntry *self,
                            CselUnit         unit,
                            const char      *symbol)
{
  g_return_if_fail (CSEL_IS_BOUNDS_ENTRY (self));

  self->default_unit = unit;
  gtk_label_set_text (self->unit, symbol != NULL ? symbol : csel_unit_get_symbol (unit));
}

static void
set_end (CselBoundsEntry *self,
         GtkEntry        *entry,
         const char      *word,
         gboolean         has_end,
         gint64           end)
{
  const CselRange range = { end, end, self->default_unit, FALSE };
  g_autofree char *number = csel_range_format_end (&range, end, csel_locale_get_decimal_mark (self->locale));

  gtk_entry_set_placeholder_text (entry, has_end ? number : word);
}

/**
 * csel_bounds_entry_set_ends:
 * @self: an entry
 * @has_ends: whether there are numbers at all
 * @lo: the smallest there is, in steps of the unit's kind
 * @hi: the largest
 */
void
csel_bounds_entry_set_ends (CselBoundsEntry *self,
                            gboolean         has_ends,
                            gint64           lo,
                            gint64           hi)
{
  g_return_if_fail (CSEL_IS_BOUNDS_ENTRY (self));

  set_end (self, self->lo, _("min"), has_ends, lo);
  set_end (self, self->hi, _("max"), has_ends, hi);
}

/* FALSE if what is typed is no quantity of the kind; @bound stays as it is if nothing is typed */
static gboolean
read_end (CselBoundsEntry *self,
          GtkEntry        *entry,
          gint64          *bound,
          CselUnit        *unit)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  const char *symbol = gtk_label_get_text (self->unit);
  g_autofree char *quantity = NULL;
  CselRange range;

  /* A unit that the program does not have is no part of the number */
  if (self->default_unit == CSEL_UNIT_NONE && *symbol != '\0' && g_str_has_suffix (text, symbol))
    text[strlen (text) - strlen (symbol)] = '\0';
  g_strstrip (text);
  quantity = self->default_unit != CSEL_UNIT_NONE && strspn (text, "+-0123456789.,") == strlen (text) ?
             g_strdup_printf ("%s %s", text, csel_unit_get_id (self->default_unit)) : g_strdup (text);
  *unit = self->default_unit;
  if (*text == '\0')
    return TRUE;
  if (!csel_range_parse (quantity, &range, NULL) || range.is_range)
    return FALSE;

  *bound = range.lo;
  *unit = range.unit;

  return TRUE;
}

/* A cross-section is bounded in mm² or in AWG, which count different things */
static gboolean
is_of_kind (CselUnit unit,
            CselUnit other)
{
  CselQuantityKind kind = csel_unit_get_kind (unit);
  CselQuantityKind other_kind = csel_unit_get_kind (other);

  return kind == other_kind || (kind == CSEL_KIND_GAUGE && other_kind == CSEL_KIND_AREA);
}

static void
mark (GtkEntry *entry,
      gboolean  is_read)
{
  if (is_read)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_read ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/**
 * csel_bounds_entry_get_bounds:
 * @self: an entry
 * @bounds: (out caller-allocates): what is typed
 */
void
csel_bounds_entry_get_bounds (CselBoundsEntry *self,
                              CselBounds      *bounds)
{
  CselUnit units[2];
  gboolean is_read[2];

  g_return_if_fail (CSEL_IS_BOUNDS_ENTRY (self));

  *bounds = (CselBounds) { G_MININT64, G_MAXINT64, self->default_unit };
  is_read[0] = read_end (self, self->lo, &bounds->lo, &units[0]) && is_of_kind (units[0], self->default_unit);
  if (!is_read[0])
    bounds->lo = G_MININT64;
  is_read[1] = read_end (self, self->hi, &bounds->hi, &units[1]) && is_of_kind (units[1], self->default_unit);
  if (bounds->lo != G_MININT64 && bounds->hi != G_MAXINT64)
    is_read[1] = is_read[1] && csel_unit_get_kind (units[0]) == csel_unit_get_kind (units[1]);
  if (!is_read[1])
    bounds->hi = G_MAXINT64;
  if (bounds->lo != G_MININT64 || bounds->hi != G_MAXINT64)
    bounds->unit = bounds->lo != G_MININT64 ? units[0] : units[1];

  mark (self->lo, is_read[0]);
  mark (self->hi, is_read[1]);
}

static void
show_end (CselBoundsEntry *self,
          GtkEntry        *entry,
          gboolean         has_bound,
          gint64           bound,
          CselUnit         unit)
{
  CselRange range = { bound, bound, unit, FALSE };
  g_autofree char *text = NULL;

  if (has_bound && csel_unit_get_kind (unit) == csel_unit_get_kind (self->default_unit))
    {
      range.unit = self->default_unit;
      text = csel_range_format_end (&range, bound, csel_locale_get_decimal_mark (self->locale));
    }
  else if (has_bound)
    text = csel_locale_format_steps (self->locale, bound, unit);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/**
 * csel_bounds_entry_set_bounds:
 * @self: an entry
 * @bounds: what is to be typed
 *
 * What says the same stays as it is typed.
 */
void
csel_bounds_entry_set_bounds (CselBoundsEntry  *self,
                              const CselBounds *bounds)
{
  CselBounds typed;

  g_return_if_fail (CSEL_IS_BOUNDS_ENTRY (self));

  csel_bounds_entry_get_bounds (self, &typed);
  self->is_updating = TRUE;
  if (typed.lo != bounds->lo)
    show_end (self, self->lo, bounds->lo != G_MININT64, bounds->lo, bounds->unit);
  if (typed.hi != bounds->hi)
    show_end (self, self->hi, bounds->hi != G_MAXINT64, bounds->hi, bounds->unit);
  self->is_updating = FALSE;
  csel_bounds_entry_get_bounds (self, &typed);
}
