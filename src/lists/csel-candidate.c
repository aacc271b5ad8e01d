/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCandidate: something to choose, with its verdict, as a list item in one language: a
 * ferrule, several that the data cannot tell apart, or a connector that takes a ferrule
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-candidate.h"

#include "text/csel-label.h"
#include "text/csel-verdict-text.h"

struct _CselCandidate
{
  GObject           parent_instance;

  GPtrArray        *products;
  CselVerdictResult result;
  CselFerruleGroup  group;
  gboolean          lacks_length;
  char             *title;
  char             *color;
  char             *headline;
  char             *reasons;
};

G_DEFINE_FINAL_TYPE (CselCandidate, csel_candidate, G_TYPE_OBJECT)

static void
csel_candidate_finalize (GObject *object)
{
  CselCandidate *self = CSEL_CANDIDATE (object);

  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->color, g_free);
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->reasons, g_free);

  G_OBJECT_CLASS (csel_candidate_parent_class)->finalize (object);
}

static void
csel_candidate_class_init (CselCandidateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_candidate_finalize;
}

static void
csel_candidate_init (CselCandidate *self)
{
  self->products = g_ptr_array_new_with_free_func (g_object_unref);
}

static const char *
get_words (CselProduct      *product,
           CselPropertyId    property,
           const CselLocale *locale)
{
  const CselFact *fact = csel_product_lookup_first (product, property);

  return fact != NULL ? csel_product_get_printed (product, fact) : csel_label_not_stated (locale);
}

static CselCandidate *
make (const CselFerruleCandidate *candidate,
      const CselLocale           *locale)
{
  CselCandidate *self = g_object_new (CSEL_TYPE_CANDIDATE, NULL);
  const CselVerdictLine *todo = csel_ferrule_candidate_get_todo (candidate);

  self->result = csel_verdict_get_result (candidate->verdict);
  self->group = csel_ferrule_candidate_get_group (candidate);
  self->lacks_length = todo != NULL && todo->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN;
  self->headline = csel_text_candidate (locale, candidate);

  return self;
}

/* Each line of the verdict, after what is to be known of the choice itself */
static char *
describe (CselCandidate              *self,
          const CselFerruleCandidate *candidate,
          CselColorCode               code,
          const CselLocale           *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *other_color = csel_text_other_color (locale, code, candidate->ferrule);
  g_autofree char *reasons = csel_text_list_reasons (locale, candidate->verdict);

  if (self->products->len > 1)
    g_string_append_printf (text, "· %s\n", csel_text_lookalikes (locale));
  if (other_color != NULL)
    g_string_append_printf (text, "· %s\n", other_color);
  g_string_append (text, reasons);

  return g_string_free (text, FALSE);
}

/**
 * csel_candidate_new:
 * @choice: (element-type CselFerruleCandidate): a ferrule with its verdict, or several that the
 *   data cannot tell apart
 * @code: the colour code that the user is used to
 * @locale: the language
 *
 * Returns: (transfer full): a list item
 */
CselCandidate *
csel_candidate_new (GPtrArray        *choice,
                    CselColorCode     code,
                    const CselLocale *locale)
{
  const CselFerruleCandidate *candidate = g_ptr_array_index (choice, 0);
  CselCandidate *self = make (candidate, locale);
  g_autofree char *items = csel_text_choice (locale, choice);

  for (guint i = 0; i < choice->len; i++)
    g_ptr_array_add (self->products,
                     g_object_ref (((CselFerruleCandidate *)g_ptr_array_index (choice, i))->ferrule));
  self->color = g_strdup (get_words (candidate->ferrule, CSEL_PROPERTY_COLOR, locale));
  self->title = g_strjoin (" · ", items, get_words (candidate->ferrule, CSEL_PROPERTY_FERRULE_SIZE, locale),
                           self->color, NULL);
  self->reasons = describe (self, candidate, code, locale);

  return self;
}

/**
 * csel_candidate_new_connector:
 * @answer: what a connector says to a ferrule, as csel_ferrule_ask_connectors() has it
 * @locale: the language
 *
 * Returns: (transfer full): a list item
 */
CselCandidate *
csel_candidate_new_connector (const CselFerruleAnswer *answer,
                              const CselLocale        *locale)
{
  const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, 0);
  CselCandidate *self = make (candidate, locale);
  const char *title = csel_label_title (locale, answer->connector);

  g_ptr_array_add (self->products, g_object_ref (answer->connector));
  self->title = g_strjoin (" · ", csel_product_get_item (answer->connector), title, NULL);
  self->reasons = csel_text_list_reasons (locale, candidate->verdict);

  return self;
}

/**
 * csel_candidate_get_products:
 * @self: a candidate
 *
 * Returns: (transfer none) (element-type CselProduct): what there is to choose: several if the
 *   data cannot tell them apart
 */
GPtrArray *
csel_candidate_get_products (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->products;
}

CselVerdictResult
csel_candidate_get_result (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), CSEL_VERDICT_CANNOT_TELL);

  return self->result;
}

CselFerruleGroup
csel_candidate_get_group (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), CSEL_FERRULE_CANNOT_TELL);

  return self->group;
}

/**
 * csel_candidate_lacks_length:
 * @self: a candidate
 *
 * Returns: %TRUE if only the length of the metal sleeve is missing for an answer
 */
gboolean
csel_candidate_lacks_length (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), FALSE);

  return self->lacks_length;
}

/**
 * csel_candidate_get_title:
 * @self: a candidate
 *
 * Returns: number, size and colour: "216-266 or 216-286 · 2.5 mm² / AWG 14 · blue"
 */
const char *
csel_candidate_get_title (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->title;
}

/**
 * csel_candidate_get_color:
 * @self: a candidate
 *
 * Returns: (nullable): the words for its colour, %NULL for a connector
 */
const char *
csel_candidate_get_color (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->color;
}

/**
 * csel_candidate_get_headline:
 * @self: a candidate
 *
 * Returns: the verdict and what is left to be checked
 */
const char *
csel_candidate_get_headline (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->headline;
}

/**
 * csel_candidate_get_reasons:
 * @self: a candidate
 *
 * Returns: a line for each rule, with the numbers that were compared
 */
const char *
csel_candidate_get_reasons (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->reasons;
}
