/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselEtim: what the codes of the ETIM classification mean
 *
 * Names, types, units and order of the ETIM 10.0 English master, from constant tables that are
 * made when the program is built (data/etim). Features, values and classes are found by the
 * number in their code; texts are of the tables and live as long as the program. An object is
 * immutable: threads may share it.
 *
 * Contains information from the ETIM Classification Model, which is made available by ETIM
 * International under the Open Data Commons Attribution Licence v1.0.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-etim.h"

#include "formats/csel-etim-tables.h"

#include <string.h>

#define CODE_LENGTH 8

struct _CselEtim
{
  const CselEtimTables *tables;
  /* Of the tables' units, those that the program has */
  CselUnit              units[G_MAXUINT8 + 1];
};

/*
 * Where a feature of ETIM 6.0 is another one today, read from the two models: ETIM 6.0 (IXF,
 * international, 2014) and ETIM 10.0 (CSV, 2024-12-05), where the class has lost the one and got
 * the other, both of one type and about the same thing. A class of 0 is any class: the two codes
 * of the flammability class say the same, and no class has both.
 */
static const struct
{
  guint       class_number;
  const char *from;
  const char *to;
} moved_features[] = {
  { 1284, "EF002522", "EF000008" },     /* Width/grid dimension: Width */
  { 1284, "EF002523", "EF000040" },     /* Height at lowest possible mounting height: Height */
  { 1284, "EF001438", "EF000049" },     /* Length: Depth */
  { 2637, "EF008253", "EF001391" },     /* Number of plug-in contacts: Number of poles */
  { 2638, "EF008253", "EF001391" },
  { 2638, "EF007273", "EF001601" },     /* Housing coating: Coating housing */
  { 5, "EF007877", "EF008118" },        /* Insulation material: Material insulation */
  { 0, "EF002521", "EFNA0008" },        /* Inflammability class according to UL 94 */
  { 0, "EFNA0008", "EF002521" },
};

static gboolean
read_digits (const char *text,
             guint       n_digits,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint)(text[i] - '0');
    }

  return TRUE;
}

static gboolean
is_code (const char *code,
         gssize      length,
         char        letter)
{
  if (length < 0)
    length = (gssize)strlen (code);

  return length == CODE_LENGTH && code[0] == 'E' && code[1] == letter;
}

/* The number in EC…, EV… */
static gboolean
read_number (const char *code,
             gssize      length,
             char        letter,
             guint      *number)
{
  return is_code (code, length, letter) && read_digits (code + 2, CODE_LENGTH - 2, number);
}

/* EFNA0008; the key is that of country_key () in make-etim.py */
static guint
find_country_feature (const CselEtimTables *tables,
                      const char           *code)
{
  guint first = 0;
  guint end = tables->n_countries;
  guint key;

  if (!g_ascii_isupper (code[2]) || !g_ascii_isupper (code[3]) || !read_digits (code + 4, 4, &key))
    return 0;
  key += (guint)((code[2] - 'A') * 26 + code[3] - 'A') * 10000;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (tables->countries[middle] == key)
        return tables->n_numbers + middle;
      if (tables->countries[middle] < key)
        first = middle + 1;
      else
        end = middle;
    }

  return 0;
}

/* The feature's place in the tables, 0 if there is none */
static guint
find_feature (const CselEtimTables *tables,
              const char           *code,
              gssize                length)
{
  guint number;

  if (!is_code (code, length, 'F'))
    return 0;
  if (!read_digits (code + 2, CODE_LENGTH - 2, &number))
    return find_country_feature (tables, code);

  return number < tables->n_numbers && tables->features[number].name != 0 ? number : 0;
}

/* The class's row, 0 if there is none */
static guint
find_class (const CselEtimTables *tables,
            const char           *code,
            gssize                length)
{
  guint number;

  if (!read_number (code, length, 'C', &number) || number >= tables->n_class_numbers)
    return 0;

  return tables->class_numbers[number];
}

static const CselEtimClassFeatureRow *
find_class_feature (const CselEtimTables *tables,
                    guint                 row,
                    guint                 place)
{
  guint first;
  guint end;

  if (row == 0 || place == 0)
    return NULL;

  first = tables->classes[row].first_feature;
  end = tables->classes[row + 1].first_feature;
  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (tables->class_features[middle].place == place)
        return &tables->class_features[middle];
      if (tables->class_features[middle].place < place)
        first = middle + 1;
      else
        end = middle;
    }

  return NULL;
}

static CselEtimUnit
get_unit (const CselEtim *self,
          guint           index)
{
  const CselEtimTables *tables = self->tables;

  return (CselEtimUnit){ tables->texts + tables->symbols[index], self->units[index] };
}

/**
 * csel_etim_new:
 *
 * Returns: (transfer full): what the codes mean
 */
CselEtim *
csel_etim_new (void)
{
  CselEtim *self = g_new0 (CselEtim, 1);

  self->tables = &csel_etim_tables;
  for (guint i = 0; i < self->tables->n_symbols; i++)
    {
      if (!csel_unit_parse (self->tables->texts + self->tables->symbols[i], &self->units[i]))
        self->units[i] = CSEL_N_UNITS;
    }

  return self;
}

/**
 * csel_etim_free:
 * @self: (transfer full) (nullable): what the codes mean
 */
void
csel_etim_free (CselEtim *self)
{
  g_free (self);
}

/**
 * csel_etim_get_feature:
 * @self: what the codes mean
 * @code: the code of a feature, "EF008250", "EFNA0008"
 * @length: of @code in bytes, -1 if it ends with a nul
 * @feature: (out): name, group and type
 *
 * Returns: %FALSE if ETIM 10.0 has no such feature: 889 of ETIM 6.0 are gone
 */
gboolean
csel_etim_get_feature (const CselEtim  *self,
                       const char      *code,
                       gssize           length,
                       CselEtimFeature *feature)
{
  const CselEtimTables *tables;
  guint place;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (feature != NULL, FALSE);

  tables = self->tables;
  place = find_feature (tables, code, length);
  if (place == 0)
    return FALSE;

  feature->name = tables->texts + tables->features[place].name;
  feature->group = tables->texts + tables->feature_groups[tables->features[place].group];
  feature->type = (CselEtimType)tables->features[place].type;

  return TRUE;
}

/**
 * csel_etim_get_value:
 * @self: what the codes mean
 * @code: the code of a value, "EV000206"
 * @length: of @code in bytes, -1 if it ends with a nul
 *
 * A value means something only as the value of a feature: EV000599 is "1" as a pollution degree
 * and as an AWG size.
 *
 * Returns: (nullable): its name, %NULL if ETIM 10.0 has no such value
 */
const char *
csel_etim_get_value (const CselEtim *self,
                     const char     *code,
                     gssize          length)
{
  const CselEtimTables *tables;
  guint number;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  tables = self->tables;
  if (!read_number (code, length, 'V', &number) || number >= tables->n_values || tables->values[number] == 0)
    return NULL;

  return tables->texts + tables->values[number];
}

/**
 * csel_etim_get_class:
 * @self: what the codes mean
 * @code: the code of a class, "EC001284"
 * @length: of @code in bytes, -1 if it ends with a nul
 * @class_: (out): name, group, search words and version
 *
 * Returns: %FALSE if ETIM 10.0 has no such class
 */
gboolean
csel_etim_get_class (const CselEtim *self,
                     const char     *code,
                     gssize          length,
                     CselEtimClass  *class_)
{
  const CselEtimTables *tables;
  guint row;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (class_ != NULL, FALSE);

  tables = self->tables;
  row = find_class (tables, code, length);
  if (row == 0)
    return FALSE;

  class_->name = tables->texts + tables->classes[row].name;
  class_->group = tables->texts + tables->groups[tables->classes[row].group];
  class_->words = tables->texts + tables->classes[row].words;
  class_->version = tables->classes[row].version;

  return TRUE;
}

/**
 * csel_etim_get_class_feature:
 * @self: what the codes mean
 * @class_code: the code of a class, "EC001284"
 * @class_length: of @class_code in bytes, -1 if it ends with a nul
 * @feature_code: the code of a feature, "EF000228"
 * @feature_length: of @feature_code in bytes, -1 if it ends with a nul
 * @feature: (out): unit and order
 *
 * A feature has a unit only in a class: EF000228 is in V in one and in kV in another.
 *
 * Returns: %FALSE if the class does not have the feature
 */
gboolean
csel_etim_get_class_feature (const CselEtim       *self,
                             const char           *class_code,
                             gssize                class_length,
                             const char           *feature_code,
                             gssize                feature_length,
                             CselEtimClassFeature *feature)
{
  const CselEtimClassFeatureRow *row;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (class_code != NULL, FALSE);
  g_return_val_if_fail (feature_code != NULL, FALSE);
  g_return_val_if_fail (feature != NULL, FALSE);

  row = find_class_feature (self->tables, find_class (self->tables, class_code, class_length),
                            find_feature (self->tables, feature_code, feature_length));
  if (row == NULL)
    return FALSE;

  feature->unit = get_unit (self, row->unit);
  feature->order = row->order;

  return TRUE;
}

/**
 * csel_etim_get_current_feature:
 * @self: what the codes mean
 * @class_code: the code of a class, "EC001284"
 * @class_length: of @class_code in bytes, -1 if it ends with a nul
 * @feature_code: the code of a feature of an older ETIM, "EF002522"
 * @feature_length: of @feature_code in bytes, -1 if it ends with a nul
 *
 * Returns: (nullable): the code that the feature has in the class today, "EF000008"; %NULL if it
 *     has not moved, that is, the class has @feature_code or nothing in its place
 */
const char *
csel_etim_get_current_feature (const CselEtim *self,
                               const char     *class_code,
                               gssize          class_length,
                               const char     *feature_code,
                               gssize          feature_length)
{
  guint number;
  guint row;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (class_code != NULL, NULL);
  g_return_val_if_fail (feature_code != NULL, NULL);

  row = find_class (self->tables, class_code, class_length);
  if (row == 0 || !is_code (feature_code, feature_length, 'F') ||
      !read_number (class_code, class_length, 'C', &number) ||
      find_class_feature (self->tables, row, find_feature (self->tables, feature_code, feature_length)) != NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (moved_features); i++)
    {
      if ((moved_features[i].class_number == 0 || moved_features[i].class_number == number) &&
          memcmp (moved_features[i].from, feature_code, CODE_LENGTH) == 0 &&
          find_class_feature (self->tables, row, find_feature (self->tables, moved_features[i].to, -1)) != NULL)
        return moved_features[i].to;
    }

  return NULL;
}

/**
 * csel_etim_parse_unit:
 * @self: what the codes mean
 * @text: a unit as written in product data: a code of ETIM ("EU570448") or of UN/ECE
 *     recommendation 20 ("MMT"), a symbol ("mm") or a word ("Stück")
 * @unit: (out): the unit
 *
 * Returns: %FALSE if @text is no known unit
 */
gboolean
csel_etim_parse_unit (const CselEtim *self,
                      const char     *text,
                      CselEtimUnit   *unit)
{
  const CselEtimTables *tables;
  guint first = 0;
  guint end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  tables = self->tables;
  end = tables->n_unit_texts;
  while (first < end)
    {
      guint middle = (first + end) / 2;
      int order = strcmp (tables->texts + tables->unit_texts[middle].text, text);

      if (order == 0)
        {
          *unit = get_unit (self, tables->unit_texts[middle].unit);
          return TRUE;
        }
      if (order < 0)
        first = middle + 1;
      else
        end = middle;
    }

  /* How the program itself writes units */
  if (!csel_unit_parse (text, &unit->unit))
    return FALSE;
  unit->symbol = csel_unit_get_symbol (unit->unit);

  return TRUE;
}
