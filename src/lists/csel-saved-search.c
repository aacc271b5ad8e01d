/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSavedSearch: words, filters, order and "Ratings per" under a name, as a list item
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-saved-search.h"

#include "base/csel-macros.h"

struct _CselSavedSearch
{
  GObject    parent_instance;

  char      *name;
  CselQuery *query;
};

enum {
  PROP_0,
  PROP_NAME,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselSavedSearch, csel_saved_search, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
csel_saved_search_finalize (GObject *object)
{
  CselSavedSearch *self = CSEL_SAVED_SEARCH (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->query, csel_query_free);

  G_OBJECT_CLASS (csel_saved_search_parent_class)->finalize (object);
}

static void
csel_saved_search_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CselSavedSearch *self = CSEL_SAVED_SEARCH (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, csel_saved_search_get_name (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_saved_search_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CselSavedSearch *self = CSEL_SAVED_SEARCH (object);

  switch (prop_id)
    {
    case PROP_NAME:
      csel_saved_search_set_name (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_saved_search_class_init (CselSavedSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_saved_search_finalize;
  object_class->get_property = csel_saved_search_get_property;
  object_class->set_property = csel_saved_search_set_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_saved_search_init (CselSavedSearch *self)
{
}

/**
 * csel_saved_search_new:
 * @name: what the user calls it
 * @query: what is searched for; copied. Its requirement is kept elsewhere and is no part of it
 *
 * Returns: (transfer full): the search
 */
CselSavedSearch *
csel_saved_search_new (const char      *name,
                       const CselQuery *query)
{
  CselSavedSearch *self = g_object_new (CSEL_TYPE_SAVED_SEARCH, NULL);

  self->name = g_strdup (name);
  self->query = csel_query_copy (query);

  return self;
}

const char *
csel_saved_search_get_name (CselSavedSearch *self)
{
  g_return_val_if_fail (CSEL_IS_SAVED_SEARCH (self), NULL);

  return self->name;
}

/**
 * csel_saved_search_set_name:
 * @self: a search
 * @name: what the user calls it
 */
void
csel_saved_search_set_name (CselSavedSearch *self,
                            const char      *name)
{
  g_return_if_fail (CSEL_IS_SAVED_SEARCH (self));

  if (csel_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * csel_saved_search_get_query:
 * @self: a search
 *
 * Returns: (transfer none): words, filters, order and "Ratings per"
 */
const CselQuery *
csel_saved_search_get_query (CselSavedSearch *self)
{
  g_return_val_if_fail (CSEL_IS_SAVED_SEARCH (self), NULL);

  return self->query;
}
