/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SampleFeature:
 * @code: the feature of ETIM, EF…
 * @unit: (nullable): its unit in this class, EU…
 * @values: (nullable): some of the values it may have, EV…
 * @n_values: their number
 * @type: A, N, L or R as ETIM has it
 */
typedef struct
{
  const char  *code;
  const char  *unit;
  char       **values;
  guint        n_values;
  char         type;
} SampleFeature;

/**
 * SampleClass:
 * @code: the class of ETIM, EC…
 * @name: its English name
 * @features: (element-type SampleFeature): all of its features
 */
typedef struct
{
  const char *code;
  const char *name;
  GArray     *features;
} SampleClass;

/**
 * SampleClasses:
 *
 * The classes of etim-classes.tsv.
 */
typedef struct
{
  GArray *classes;
  char   *text;
} SampleClasses;

/**
 * SampleLanguage:
 *
 * The languages that texts are written in. Each product has German and English, two of
 * three a second long text, one of three French.
 */
typedef enum
{
  SAMPLE_GERMAN,
  SAMPLE_ENGLISH,
  SAMPLE_FRENCH,
  SAMPLE_N_LANGUAGES
} SampleLanguage;

#define SAMPLE_N_KEYWORDS     3
#define SAMPLE_MAX_TEXT       1024
#define SAMPLE_MAX_REFERENCES 6

/**
 * SampleProduct:
 *
 * A product that nobody makes. It follows from its number alone.
 */
typedef struct
{
  const SampleClass *etim_class;
  guint64            random;
  guint              number;
  char               item[12];
  char               gtin[16];
  char               type[64];
  guint              noun;
  guint              series;
  guint              section;
  guint              pitch;
  guint              poles;
  guint              color;
  guint              connection;
  guint              current;
  guint              voltage;
} SampleProduct;

SampleClasses *sample_classes_read          (const char           *path,
                                             GError              **error);
void           sample_classes_free          (SampleClasses        *self);

void           sample_product_make          (SampleProduct        *product,
                                             const SampleClasses  *classes,
                                             guint                 number);
guint          sample_product_draw          (SampleProduct        *product,
                                             guint                 n);
void           sample_product_write_item    (char                  item[12],
                                             guint                 number);
void           sample_product_short_text    (const SampleProduct  *product,
                                             SampleLanguage        language,
                                             char                  text[SAMPLE_MAX_TEXT]);
void           sample_product_long_text     (const SampleProduct  *product,
                                             SampleLanguage        language,
                                             char                  text[SAMPLE_MAX_TEXT]);
gboolean       sample_product_has_short     (const SampleProduct  *product,
                                             SampleLanguage        language);
gboolean       sample_product_has_long      (const SampleProduct  *product,
                                             SampleLanguage        language);
const char    *sample_product_keyword       (SampleProduct        *product,
                                             SampleLanguage        language);
guint          sample_product_feature_value (SampleProduct        *product,
                                             const SampleFeature  *feature,
                                             const char           *values[2],
                                             char                  numbers[2][16]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleClasses, sample_classes_free)

G_END_DECLS
