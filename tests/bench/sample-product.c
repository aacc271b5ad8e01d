/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * SampleProduct: the products of the catalogues that are measured with
 *
 * Of 40 classes that panels are made of, each with the features ETIM 10.0 asks of it (44 on
 * average), each feature with a value that it may have. The makers' texts are our own.
 */

#include "sample-product.h"

#include <string.h>

static const char *const nouns[][SAMPLE_N_LANGUAGES] = {
  { "Leiterplattensteckverbinder", "PCB connector", "Connecteur pour C.I." },
  { "Printklemme", "PCB terminal block", "Bornier pour C.I." },
  { "Grundleiste", "PCB header", "Embase" },
  { "Stecker", "Plug", "Connecteur mâle" },
  { "Reihenklemme", "Modular terminal block", "Bloc de jonction" },
  { "Durchgangsklemme", "Feed-through terminal block", "Borne de passage" },
  { "Schutzleiterklemme", "Ground terminal", "Borne de terre" },
  { "Rundsteckverbinder", "Circular connector", "Connecteur circulaire" },
  { "Sensor-Aktor-Kabel", "Sensor/actuator cable", "Câble capteur" },
  { "Schwerer Steckverbinder", "Heavy-duty connector", "Connecteur industriel" },
  { "Tüllengehäuse", "Sleeve housing", "Capot" },
  { "Kontakteinsatz", "Contact insert", "Insert de contact" },
  { "Crimpkontakt", "Crimp contact", "Contact à sertir" },
  { "Datensteckverbinder", "Data connector", "Connecteur de données" },
  { "Koaxialstecker", "Coaxial connector", "Connecteur coaxial" },
  { "Solarsteckverbinder", "Photovoltaic connector", "Connecteur solaire" },
  { "Überspannungsschutz", "Surge protection", "Parafoudre" },
  { "Kabelverschraubung", "Cable gland", "Presse-étoupe" },
  { "Trennverstärker", "Isolating amplifier", "Amplificateur séparateur" },
  { "Stromversorgung", "Power supply", "Alimentation" },
};

static const char *const connections[][SAMPLE_N_LANGUAGES] = {
  { "Schraubanschluss mit Zughülse", "Screw connection with tension sleeve", "Raccordement vissé" },
  { "Zugfederanschluss", "Spring-cage connection", "Raccordement à ressort" },
  { "Push-in-Federanschluss", "Push-in spring connection", "Raccordement Push-in" },
  { "Crimpanschluss", "Crimp connection", "Raccordement à sertir" },
  { "Lötanschluss", "Solder connection", "Raccordement à souder" },
  { "Schneidanschluss", "Insulation displacement connection", "Raccordement autodénudant" },
  { "Wellenlöten", "Wave soldering", "Soudure à la vague" },
  { "Reflow-Löten", "Reflow soldering", "Soudure par refusion" },
};

static const char *const colors[][SAMPLE_N_LANGUAGES] = {
  { "grün", "green", "vert" }, { "schwarz", "black", "noir" }, { "grau", "gray", "gris" },
  { "blau", "blue", "bleu" }, { "orange", "orange", "orange" }, { "rot", "red", "rouge" },
  { "weiß", "white", "blanc" }, { "gelb", "yellow", "jaune" },
  { "grün-gelb", "green-yellow", "vert-jaune" }, { "lichtgrau", "light gray", "gris clair" },
};

static const char *const keywords[][SAMPLE_N_LANGUAGES] = {
  { "Steckverbinder", "connector", "connecteur" }, { "Anschlussklemme", "terminal", "borne" },
  { "Leiterplatte", "printed circuit", "circuit imprimé" }, { "Klemme", "clamp", "pince" },
  { "Signal", "signal", "signal" }, { "Leistung", "power", "puissance" },
  { "Hutschiene", "DIN rail", "rail DIN" }, { "Feldbus", "fieldbus", "bus de terrain" },
  { "Ethernet", "ethernet", "ethernet" }, { "Steuerleitung", "control line", "câble de commande" },
  { "Gerätegehäuse", "device housing", "boîtier" }, { "Durchführung", "feed-through", "passage" },
};

static const char *const series[] = {
  "MSK", "MSKT", "MVS", "MVSR", "GSK", "FKL", "FKLT", "FRS", "SMK", "ICS", "ICV", "MCK", "MCV", "DFL", "PTK",
  "PLS", "PLU", "STK", "UTK", "UKL", "UKK", "STE", "STT", "QTK", "PCK", "PVK", "ZFL", "FFD", "SAK", "SAB",
  "VSK", "HCK", "CUK", "HDK", "RJK", "FLK", "DSK", "M12", "M8", "M23", "CAK", "CMK", "PCM", "IPK", "GIK",
  "TFK", "FMK", "DMK", "ELR", "QUI",
};

static const char *const sections[] = {
  "0.14", "0.2", "0.25", "0.34", "0.5", "0.75", "1", "1.5", "2.5", "4", "6", "10", "16", "25", "35", "50", "70", "95",
};

static const char *const pitches[] = {
  "2.50", "2.54", "3.50", "3.81", "5.00", "5.08", "6.35", "7.50", "7.62", "10.16", "12.70", "15.00",
};

/* What stands between the values of a long text */
static const char *const clauses[SAMPLE_N_LANGUAGES][11] = {
  { ", Nennquerschnitt: ", " mm², Farbe: ", ", Nennstrom: ", " A, Bemessungsspannung (III/2): ",
    " V, Kontaktoberfläche: Zinn, Polzahl: ", ", Anzahl der Anschlüsse: ", ", Artikelfamilie: ", ", Rastermaß: ",
    " mm, Anschlussart: ", ", Anzahl der Potenziale: ", ", Kontaktart: Buchse, Montage: Tragschiene, " },
  { ", nominal cross section: ", " mm², color: ", ", nominal current: ", " A, rated voltage (III/2): ",
    " V, contact surface: tin, number of positions: ", ", number of connections: ", ", product range: ", ", pitch: ",
    " mm, connection method: ", ", number of potentials: ", ", type of contact: female, mounting: DIN rail, " },
  { ", section nominale : ", " mm², couleur : ", ", courant nominal : ", " A, tension (III/2) : ",
    " V, surface de contact : étain, nombre de pôles : ", ", nombre de raccordements : ", ", gamme : ", ", pas : ",
    " mm, raccordement : ", ", nombre de potentiels : ", ", " },
};

/* Numbers as makers state them: so many of them, this far apart */
typedef struct
{
  const char *unit;
  int         first;
  guint       step;
  guint       n_values;
  guint       n_decimals;
} Series;

static const Series numbers_of_unit[] = {
  { "EU570448", 50, 5, 40, 2 },      /* mm */
  { "EU570126", 25, 25, 40, 2 },     /* mm² */
  { "EU570459", 5, 5, 120, 1 },      /* A */
  { "EU570079", 10, 10, 100, 0 },    /* V */
  { "EU570073", -40, 5, 13, 0 },     /* °C */
  { "EU570193", 5, 5, 24, 1 },       /* kV */
  { NULL, 1, 1, 24, 0 },
};

/* A dimension of the product itself: each maker has hundreds of them */
#define MORE_DIMENSIONS 20
#define IS_DIMENSION(code) ((code)[7] == '8' || (code)[7] == '9' || (code)[7] == '0')

static char *
next_field (char **rest)
{
  char *field = *rest;
  char *end = field != NULL ? strchr (field, '\t') : NULL;

  *rest = end != NULL ? end + 1 : NULL;
  if (end != NULL)
    *end = '\0';

  return field != NULL && *field != '\0' ? field : NULL;
}

static void
add_line (SampleClasses *self,
          char          *line)
{
  char *rest = line;
  char *code = next_field (&rest);

  if (g_str_has_prefix (code, "EC"))
    {
      SampleClass etim_class = { code, next_field (&rest), g_array_new (FALSE, TRUE, sizeof (SampleFeature)) };

      g_array_append_val (self->classes, etim_class);
    }
  else
    {
      SampleClass *etim_class = &g_array_index (self->classes, SampleClass, self->classes->len - 1);
      const char *type = next_field (&rest);
      const char *unit = next_field (&rest);
      const char *values = next_field (&rest);
      SampleFeature feature = { .code = code, .type = *type, .unit = unit };

      feature.values = values != NULL ? g_strsplit (values, " ", -1) : NULL;
      feature.n_values = values != NULL ? g_strv_length (feature.values) : 0;
      g_array_append_val (etim_class->features, feature);
    }
}

static void
clear_class (gpointer data)
{
  SampleClass *etim_class = data;

  for (guint i = 0; i < etim_class->features->len; i++)
    g_strfreev (g_array_index (etim_class->features, SampleFeature, i).values);
  g_array_unref (etim_class->features);
}

/**
 * sample_classes_read:
 * @path: etim-classes.tsv
 * @error: (nullable): set when it cannot be read
 *
 * Returns: (transfer full) (nullable): the classes
 */
SampleClasses *
sample_classes_read (const char *path,
                     GError    **error)
{
  g_autoptr(SampleClasses) self = g_new0 (SampleClasses, 1);
  char *line;
  char *rest;

  self->classes = g_array_new (FALSE, TRUE, sizeof (SampleClass));
  g_array_set_clear_func (self->classes, clear_class);
  if (!g_file_get_contents (path, &self->text, NULL, error))
    return NULL;

  for (line = strtok_r (self->text, "\n", &rest); line != NULL; line = strtok_r (NULL, "\n", &rest))
    if (*line != '#')
      add_line (self, line);

  return g_steal_pointer (&self);
}

void
sample_classes_free (SampleClasses *self)
{
  g_array_unref (self->classes);
  g_free (self->text);
  g_free (self);
}

/* splitmix64: the same numbers everywhere, for ever */
static guint64
draw (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/**
 * sample_product_draw:
 * @product: a product, which is asked for its features in their order
 * @n: how many numbers there are to draw from
 *
 * Returns: a number below @n
 */
guint
sample_product_draw (SampleProduct *product,
                     guint          n)
{
  return (guint)(((draw (&product->random) >> 32) * n) >> 32);
}

void
sample_product_write_item (char  item[12],
                           guint number)
{
  g_snprintf (item, 12, "%u", 1000000 + number * 7);
}

/* A GTIN-13 ends in its check digit, GS1 General Specifications 7.9 */
static void
write_gtin (char  gtin[16],
            guint number)
{
  guint sum = 0;

  g_snprintf (gtin, 16, "40%010u", 46356000 + number);
  for (guint i = 0; i < 12; i++)
    sum += (guint)(gtin[i] - '0') * (i % 2 == 0 ? 1 : 3);
  gtin[12] = (char)('0' + (10 - sum % 10) % 10);
  gtin[13] = '\0';
}

/**
 * sample_product_make:
 * @product: (out): the product
 * @classes: the classes there are
 * @number: which product
 */
void
sample_product_make (SampleProduct       *product,
                     const SampleClasses *classes,
                     guint                number)
{
  guint letters;

  product->random = (number + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  product->number = number;
  product->etim_class = &g_array_index (classes->classes, SampleClass,
                                        sample_product_draw (product, classes->classes->len));
  product->noun = sample_product_draw (product, G_N_ELEMENTS (nouns));
  product->series = sample_product_draw (product, G_N_ELEMENTS (series));
  product->section = sample_product_draw (product, G_N_ELEMENTS (sections));
  product->pitch = sample_product_draw (product, G_N_ELEMENTS (pitches));
  product->poles = 1 + sample_product_draw (product, 24);
  product->color = sample_product_draw (product, G_N_ELEMENTS (colors));
  product->connection = sample_product_draw (product, G_N_ELEMENTS (connections));
  product->current = 4 + sample_product_draw (product, 80);
  product->voltage = 50 * (1 + sample_product_draw (product, 20));
  letters = sample_product_draw (product, 26 * 26);
  sample_product_write_item (product->item, number);
  write_gtin (product->gtin, number);
  g_snprintf (product->type, sizeof product->type, "%s %s/%2u-ST%s-%s %c%c", series[product->series],
              sections[product->section], product->poles, letters % 2 ? "F" : "", pitches[product->pitch],
              'A' + letters / 26, 'A' + letters % 26);
}

gboolean
sample_product_has_short (const SampleProduct *product,
                          SampleLanguage       language)
{
  return language != SAMPLE_FRENCH || product->number % 3 == 0;
}

gboolean
sample_product_has_long (const SampleProduct *product,
                         SampleLanguage       language)
{
  return language == SAMPLE_GERMAN || product->number % 3 == 0 ||
         (language == SAMPLE_ENGLISH && product->number % 3 == 1);
}

void
sample_product_short_text (const SampleProduct *product,
                           SampleLanguage       language,
                           char                 text[SAMPLE_MAX_TEXT])
{
  static const char *const words[] = { "-polig, Raster", "-pos., pitch", " pôles, pas" };

  g_snprintf (text, SAMPLE_MAX_TEXT, "%s, %s, %u%s %s mm", nouns[product->noun][language], product->type,
              product->poles, words[language], pitches[product->pitch]);
}

void
sample_product_long_text (const SampleProduct *product,
                          SampleLanguage       language,
                          char                 text[SAMPLE_MAX_TEXT])
{
  static const char *const endings[] = {
    "Einrastung: ohne, Verriegelung: Schraubflansch, Verpackungsart: im Karton verpackt & etikettiert",
    "locking: screw flange, type of packaging: packed in cardboard & labelled, <see the data sheet>",
    "emballage : carton étiqueté",
  };
  const char *const *words = clauses[language];

  g_snprintf (text, SAMPLE_MAX_TEXT, "%s%s%s%s%s%s%u%s%u%s%u%s%u%s%s%s%s%s%s%s%u%s%s", nouns[product->noun][language],
              words[0], sections[product->section], words[1], colors[product->color][language], words[2],
              product->current, words[3], product->voltage, words[4], product->poles, words[5], 2 * product->poles,
              words[6], series[product->series], words[7], pitches[product->pitch], words[8],
              connections[product->connection][language], words[9], product->poles, words[10], endings[language]);
}

const char *
sample_product_keyword (SampleProduct *product,
                        SampleLanguage language)
{
  return keywords[sample_product_draw (product, G_N_ELEMENTS (keywords))][language];
}

static const Series *
series_of_unit (const char *unit)
{
  const Series *found = numbers_of_unit;

  while (found->unit != NULL && g_strcmp0 (found->unit, unit) != 0)
    found++;

  return found;
}

/* Without zeros at the end, as %g would */
static void
write_number (char  text[16],
              int   value,
              guint n_decimals)
{
  guint divisor = n_decimals == 2 ? 100 : n_decimals == 1 ? 10 : 1;
  guint size = (guint)ABS (value);
  int length = g_snprintf (text, 16, "%s%u", value < 0 ? "-" : "", size / divisor);

  if (size % divisor != 0)
    {
      length += g_snprintf (text + length, (gulong)(16 - length), ".%0*u", (int)n_decimals, size % divisor);
      if (text[length - 1] == '0')
        text[length - 1] = '\0';
    }
}

/**
 * sample_product_feature_value:
 * @product: the product
 * @feature: one of its class, asked for in their order
 * @values: (out): the values; one that is "-" has its reason behind it
 * @numbers: place for two numbers
 *
 * Returns: how many values it has, 0 for none
 */
guint
sample_product_feature_value (SampleProduct       *product,
                              const SampleFeature *feature,
                              const char          *values[2],
                              char                 numbers[2][16])
{
  const Series *of_unit = series_of_unit (feature->unit);
  guint n_values = of_unit->n_values;
  guint which;

  values[0] = values[1] = NULL;
  if (sample_product_draw (product, 16) == 0)
    {
      values[0] = "-";
      values[1] = sample_product_draw (product, 2) == 0 ? "NA" : "UN";
      return 0;
    }
  if (feature->type == 'L' || feature->n_values > 0)
    {
      which = sample_product_draw (product, MAX (2, feature->n_values));
      values[0] = feature->n_values > 0 ? feature->values[which] : which == 0 ? "false" : "true";
      return 1;
    }

  if (feature->type == 'N' && of_unit == numbers_of_unit && IS_DIMENSION (feature->code))
    n_values *= MORE_DIMENSIONS;
  values[0] = numbers[0];
  which = sample_product_draw (product, feature->type == 'R' ? MIN (n_values, 8) : n_values);
  write_number (numbers[0], of_unit->first + (int)(which * of_unit->step), of_unit->n_decimals);
  if (feature->type == 'N')
    return 1;

  values[1] = numbers[1];
  which += sample_product_draw (product, n_values);
  write_number (numbers[1], of_unit->first + (int)(which * of_unit->step), of_unit->n_decimals);
  return 2;
}
