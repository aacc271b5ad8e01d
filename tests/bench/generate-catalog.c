/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * generate-catalog [--rows] CLASSES N: a catalogue of N products on standard output
 *
 * As BMEcat 2005 of ETIM's profile, 6 to 9 KB a product; or with --rows the texts that are
 * searched, a line of tab-separated columns for each product, for the peers that search
 * tables. The same bytes wherever it runs.
 */

#include "sample-product.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUFFER_SIZE (1 << 20)
/* More than one product takes */
#define RESERVE     (1 << 16)

typedef struct
{
  char *bytes;
  gsize length;
} Output;

static inline void
put (Output     *self,
     const char *text)
{
  gsize length = strlen (text);

  memcpy (self->bytes + self->length, text, length);
  self->length += length;
}

static void
put_escaped (Output     *self,
             const char *text)
{
  const char *special;

  while (*(special = text + strcspn (text, "&<>")) != '\0')
    {
      memcpy (self->bytes + self->length, text, (gsize)(special - text));
      self->length += (gsize)(special - text);
      put (self, *special == '&' ? "&amp;" : *special == '<' ? "&lt;" : "&gt;");
      text = special + 1;
    }
  put (self, text);
}

static void
put_number (Output *self,
            guint   number,
            guint   n_decimals)
{
  char digits[16];
  guint i = sizeof digits;

  for (guint n = 0; n == 0 || number > 0 || n <= n_decimals; n++)
    {
      if (n == n_decimals && n > 0)
        digits[--i] = '.';
      digits[--i] = (char)('0' + number % 10);
      number /= 10;
    }
  memcpy (self->bytes + self->length, digits + i, sizeof digits - i);
  self->length += sizeof digits - i;
}

static void
flush (Output *self)
{
  if (fwrite (self->bytes, 1, self->length, stdout) != self->length)
    exit (EXIT_FAILURE);
  self->length = 0;
}

static const char *const codes[SAMPLE_N_LANGUAGES] = { "deu", "eng", "fra" };

static void
put_text (Output        *self,
          const char    *element,
          SampleLanguage language,
          const char    *text)
{
  put (self, "        <");
  put (self, element);
  put (self, " lang=\"");
  put (self, codes[language]);
  put (self, "\">");
  put_escaped (self, text);
  put (self, "</");
  put (self, element);
  put (self, ">\n");
}

static void
put_texts (Output        *self,
           SampleProduct *product)
{
  char text[SAMPLE_MAX_TEXT];

  for (guint i = 0; i < SAMPLE_N_LANGUAGES; i++)
    if (sample_product_has_short (product, i))
      {
        sample_product_short_text (product, i, text);
        put_text (self, "DESCRIPTION_SHORT", i, text);
      }
  for (guint i = 0; i < SAMPLE_N_LANGUAGES; i++)
    if (sample_product_has_long (product, i))
      {
        sample_product_long_text (product, i, text);
        put_text (self, "DESCRIPTION_LONG", i, text);
      }
}

static void
put_details (Output        *self,
             SampleProduct *product)
{
  put (self, "      <PRODUCT_DETAILS>\n");
  put_texts (self, product);
  put (self, "        <INTERNATIONAL_PID type=\"gtin\">");
  put (self, product->gtin);
  put (self, "</INTERNATIONAL_PID>\n        <MANUFACTURER_PID>");
  put (self, product->item);
  put (self, "</MANUFACTURER_PID>\n        <MANUFACTURER_NAME>Example Connectors</MANUFACTURER_NAME>\n"
       "        <MANUFACTURER_TYPE_DESCR>");
  put (self, product->type);
  put (self, "</MANUFACTURER_TYPE_DESCR>\n");
  for (guint i = 0; i < SAMPLE_N_KEYWORDS; i++)
    put_text (self, "KEYWORD", SAMPLE_GERMAN, sample_product_keyword (product, SAMPLE_GERMAN));
  for (guint i = 1; i < SAMPLE_N_KEYWORDS; i++)
    put_text (self, "KEYWORD", SAMPLE_ENGLISH, sample_product_keyword (product, SAMPLE_ENGLISH));
  put (self, "        <PRODUCT_STATUS type=\"core_product\">core</PRODUCT_STATUS>\n      </PRODUCT_DETAILS>\n");
}

static void
put_value (Output     *self,
           const char *value)
{
  put (self, "          <FVALUE>");
  put (self, value);
  put (self, "</FVALUE>\n");
}

static void
put_feature (Output              *self,
             SampleProduct       *product,
             const SampleFeature *feature)
{
  const char *values[2];
  char numbers[2][16];
  guint n_values = sample_product_feature_value (product, feature, values, numbers);

  put (self, "        <FEATURE>\n          <FNAME>");
  put (self, feature->code);
  put (self, "</FNAME>\n");
  put_value (self, values[0]);
  if (n_values == 2)
    put_value (self, values[1]);
  if (n_values > 0 && feature->unit != NULL)
    {
      put (self, "          <FUNIT>");
      put (self, feature->unit);
      put (self, "</FUNIT>\n");
    }
  if (n_values == 0)
    {
      put (self, "          <FVALUE_DETAILS>");
      put (self, values[1]);
      put (self, "</FVALUE_DETAILS>\n");
    }
  put (self, "        </FEATURE>\n");
}

static void
put_features (Output        *self,
              SampleProduct *product)
{
  const GArray *features = product->etim_class->features;

  put (self, "      <PRODUCT_FEATURES>\n"
       "        <REFERENCE_FEATURE_SYSTEM_NAME>ETIM-10.0</REFERENCE_FEATURE_SYSTEM_NAME>\n"
       "        <REFERENCE_FEATURE_GROUP_ID>");
  put (self, product->etim_class->code);
  put (self, "</REFERENCE_FEATURE_GROUP_ID>\n");
  for (guint i = 0; i < features->len; i++)
    put_feature (self, product, &g_array_index (features, SampleFeature, i));
  put (self, "      </PRODUCT_FEATURES>\n");
}

static void
put_order (Output        *self,
           SampleProduct *product)
{
  guint pack = 10 * (1 + sample_product_draw (product, 10));

  put (self, "      <PRODUCT_ORDER_DETAILS>\n        <ORDER_UNIT>C62</ORDER_UNIT>\n"
       "        <CONTENT_UNIT>C62</CONTENT_UNIT>\n        <NO_CU_PER_OU>1</NO_CU_PER_OU>\n        <QUANTITY_MIN>");
  put_number (self, pack, 0);
  put (self, "</QUANTITY_MIN>\n        <QUANTITY_INTERVAL>");
  put_number (self, pack, 0);
  put (self, "</QUANTITY_INTERVAL>\n      </PRODUCT_ORDER_DETAILS>\n      <PRODUCT_PRICE_DETAILS>\n"
       "        <PRODUCT_PRICE price_type=\"net_list\">\n          <PRICE_AMOUNT>");
  put_number (self, 100 + sample_product_draw (product, 100000), 2);
  put (self, "</PRICE_AMOUNT>\n          <PRICE_CURRENCY>EUR</PRICE_CURRENCY>\n        </PRODUCT_PRICE>\n"
       "      </PRODUCT_PRICE_DETAILS>\n      <MIME_INFO>\n        <MIME>\n"
       "          <MIME_TYPE>image/jpeg</MIME_TYPE>\n          <MIME_SOURCE>");
  put (self, product->item);
  put (self, ".jpg</MIME_SOURCE>\n          <MIME_PURPOSE>normal</MIME_PURPOSE>\n        </MIME>\n"
       "      </MIME_INFO>\n");
}

static void
put_references (Output        *self,
                SampleProduct *product,
                guint          n_products)
{
  static const char *const types[] = { "accessories", "mandatory", "similar" };
  guint n = sample_product_draw (product, SAMPLE_MAX_REFERENCES + 1);
  char item[12];

  for (guint i = 0; i < n; i++)
    {
      put (self, "      <PRODUCT_REFERENCE type=\"");
      put (self, types[sample_product_draw (product, G_N_ELEMENTS (types))]);
      put (self, "\" quantity=\"1\">\n        <PROD_ID_TO type=\"supplier_specific\">");
      sample_product_write_item (item, sample_product_draw (product, n_products));
      put (self, item);
      put (self, "</PROD_ID_TO>\n      </PRODUCT_REFERENCE>\n");
    }
}

static void
put_product (Output        *self,
             SampleProduct *product,
             guint          n_products)
{
  put (self, "    <PRODUCT mode=\"new\">\n      <SUPPLIER_PID type=\"supplier_specific\">");
  put (self, product->item);
  put (self, "</SUPPLIER_PID>\n");
  put_details (self, product);
  put_features (self, product);
  put_order (self, product);
  put_references (self, product, n_products);
  put (self, "      <PRODUCT_LOGISTIC_DETAILS>\n        <CUSTOMS_TARIFF_NUMBER>\n"
       "          <CUSTOMS_NUMBER>85366930</CUSTOMS_NUMBER>\n        </CUSTOMS_TARIFF_NUMBER>\n"
       "        <PRODUCT_DIMENSIONS>\n          <WEIGHT>");
  put_number (self, 1 + sample_product_draw (product, 5000), 3);
  put (self, "</WEIGHT>\n        </PRODUCT_DIMENSIONS>\n      </PRODUCT_LOGISTIC_DETAILS>\n    </PRODUCT>\n");
}

/* item, gtin, type, the short texts, the keywords */
static void
put_row (Output        *self,
         SampleProduct *product)
{
  char text[SAMPLE_MAX_TEXT];

  put (self, product->item);
  put (self, "\t");
  put (self, product->gtin);
  put (self, "\t");
  put (self, product->type);
  for (guint i = 0; i < SAMPLE_N_LANGUAGES; i++)
    {
      put (self, "\t");
      if (sample_product_has_short (product, i))
        {
          sample_product_short_text (product, i, text);
          put (self, text);
        }
    }
  put (self, "\t");
  for (guint i = 0; i < SAMPLE_N_KEYWORDS; i++)
    {
      put (self, sample_product_keyword (product, SAMPLE_GERMAN));
      put (self, " ");
    }
  for (guint i = 1; i < SAMPLE_N_KEYWORDS; i++)
    {
      put (self, sample_product_keyword (product, SAMPLE_ENGLISH));
      put (self, " ");
    }
  put (self, "\n");
}

static const char head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<BMECAT version=\"2005\" xmlns=\"https://www.etim-international.com/bmecat/50\">\n"
  "  <HEADER>\n    <GENERATOR_INFO>generate-catalog</GENERATOR_INFO>\n    <CATALOG>\n"
  "      <LANGUAGE default=\"true\">deu</LANGUAGE>\n      <LANGUAGE>eng</LANGUAGE>\n      <LANGUAGE>fra</LANGUAGE>\n"
  "      <CATALOG_ID>BENCH</CATALOG_ID>\n      <CATALOG_VERSION>001.000</CATALOG_VERSION>\n"
  "      <CATALOG_NAME lang=\"deu\">Messung</CATALOG_NAME>\n      <TERRITORY>DE</TERRITORY>\n"
  "      <CURRENCY>EUR</CURRENCY>\n    </CATALOG>\n    <SUPPLIER>\n"
  "      <SUPPLIER_ID type=\"duns\">123456789</SUPPLIER_ID>\n"
  "      <SUPPLIER_NAME>Example Connectors</SUPPLIER_NAME>\n    </SUPPLIER>\n"
  "    <USER_DEFINED_EXTENSIONS>\n      <UDX.EDXF.VERSION>5.0</UDX.EDXF.VERSION>\n"
  "    </USER_DEFINED_EXTENSIONS>\n  </HEADER>\n  <T_NEW_CATALOG>\n";

static void
generate (const SampleClasses *classes,
          gboolean             rows,
          guint                n_products)
{
  g_autofree char *bytes = g_malloc (BUFFER_SIZE);
  Output output = { bytes, 0 };
  SampleProduct product;

  if (!rows)
    put (&output, head);
  for (guint i = 0; i < n_products; i++)
    {
      sample_product_make (&product, classes, i);
      if (rows)
        put_row (&output, &product);
      else
        put_product (&output, &product, n_products);
      if (output.length > BUFFER_SIZE - RESERVE)
        flush (&output);
    }
  if (!rows)
    put (&output, "  </T_NEW_CATALOG>\n</BMECAT>\n");
  flush (&output);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(SampleClasses) classes = NULL;
  gboolean rows = argc == 4 && g_str_equal (argv[1], "--rows");
  guint64 n_products;

  if (argc != (rows ? 4 : 3) || !g_ascii_string_to_unsigned (argv[argc - 1], 10, 1, 10000000, &n_products, &error))
    {
      g_printerr ("usage: generate-catalog [--rows] CLASSES N\n");
      return EXIT_FAILURE;
    }
  classes = sample_classes_read (argv[argc - 2], &error);
  if (classes == NULL)
    {
      g_printerr ("generate-catalog: %s\n", error->message);
      return EXIT_FAILURE;
    }

  generate (classes, rows, (guint)n_products);

  return EXIT_SUCCESS;
}
