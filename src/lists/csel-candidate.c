/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCandidate: a ferrule with its verdict, as a list item in one language
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-candidate.h"

#include "text/csel-label.h"
#include "text/csel-verdict-text.h"

struct _CselCandidate
{
  GObject           parent_instance;

  CselProduct      *product;
  CselVerdictResult result;
  char             *color;
  char             *size;
  char             *headline;
  char             *reasons;
};

enum {
  PROP_0,
  PROP_ITEM,
  PROP_COLOR,
  PROP_SIZE,
  PROP_HEADLINE,
  PROP_REASONS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselCandidate, csel_candidate, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static char *
get_words (CselProduct      *product,
           CselPropertyId    property,
           const CselLocale *locale)
{
  const CselFact *fact = csel_product_lookup_first (product, property);

  return g_strdup (fact != NULL ? csel_product_get_printed (product, fact) :
                   csel_label_not_stated (locale));
}

static void
csel_candidate_finalize (GObject *object)
{
  CselCandidate *self = CSEL_CANDIDATE (object);

  g_clear_object (&self->product);
  g_clear_pointer (&self->color, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->reasons, g_free);

  G_OBJECT_CLASS (csel_candidate_parent_class)->finalize (object);
}

static void
csel_candidate_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CselCandidate *self = CSEL_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_string (value, csel_candidate_get_item (self));
      break;

    case PROP_COLOR:
      g_value_set_string (value, self->color);
      break;

    case PROP_SIZE:
      g_value_set_string (value, self->size);
      break;

    case PROP_HEADLINE:
      g_value_set_string (value, self->headline);
      break;

    case PROP_REASONS:
      g_value_set_string (value, self->reasons);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_candidate_class_init (CselCandidateClass *klass)
{
  static const char *const names[] = { NULL, "item", "color", "size", "headline", "reasons" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_candidate_finalize;
  object_class->get_property = csel_candidate_get_property;

  for (guint i = PROP_ITEM; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_candidate_init (CselCandidate *self)
{
}

/**
 * csel_candidate_new:
 * @candidate: a ferrule with its verdict
 * @locale: the language
 *
 * Returns: (transfer full): a list item
 */
CselCandidate *
csel_candidate_new (const CselFerruleCandidate *candidate,
                    const CselLocale           *locale)
{
  CselCandidate *self = g_object_new (CSEL_TYPE_CANDIDATE, NULL);

  self->product = g_object_ref (candidate->ferrule);
  self->result = csel_verdict_get_result (candidate->verdict);
  self->color = get_words (self->product, CSEL_PROPERTY_COLOR, locale);
  self->size = get_words (self->product, CSEL_PROPERTY_FERRULE_SIZE, locale);
  self->headline = csel_text_candidate (locale, candidate);
  self->reasons = csel_text_verdict_reasons (locale, candidate->verdict);

  return self;
}

/**
 * csel_candidate_get_product:
 * @self: a candidate
 *
 * Returns: (transfer none): the ferrule
 */
CselProduct *
csel_candidate_get_product (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->product;
}

CselVerdictResult
csel_candidate_get_result (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), CSEL_VERDICT_CANNOT_TELL);

  return self->result;
}

const char *
csel_candidate_get_item (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return csel_product_get_item (self->product);
}

const char *
csel_candidate_get_color (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->color;
}

const char *
csel_candidate_get_size (CselCandidate *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE (self), NULL);

  return self->size;
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
